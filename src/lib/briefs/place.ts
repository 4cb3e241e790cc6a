import { fail, ok, type Result } from '$lib/observations/result';
import { areas, findArea, type Area } from '$lib/questions/code-lists';
import * as m from '$lib/texts/compiled/messages';

/** The city as a whole: what a brief is about where no area is chosen. */
export const CITY = '0301';

/** The place a brief is about, with its name for running text (`Oslo`, `bydel Frogner`). */
export type PlaceOfBrief = { readonly code: string; readonly name: string; readonly isCity: boolean };

/** The place with that code or alias. Fails with the codes that may stand there. */
export function placeOf(word: string): Result<PlaceOfBrief> {
  const area = findArea(word);
  if (!area || !isPlaceOfBrief(area.code)) {
    const known = areas.codes
      .filter(({ kind }) => kind === 'bydel' || kind === 'no-residents')
      .map(({ code, label }) => `${code} ${label}`);
    return fail('unknown-area', 'area', m.briefs_unknown_area({ area: word, known: known.join(', ') }));
  }
  return ok({ code: area.code, name: nameOf(area), isCity: area.kind === 'municipality' });
}

/** Whether a brief can be about the area with that code: the city or one of its places, not those whose place is unknown. */
export function isPlaceOfBrief(code: string): boolean {
  const kind = findArea(code)?.kind;
  return kind === 'municipality' || kind === 'bydel' || kind === 'no-residents';
}

function nameOf({ kind, label }: Area): string {
  return kind === 'bydel' ? m.briefs_bydel({ name: label }) : label;
}
