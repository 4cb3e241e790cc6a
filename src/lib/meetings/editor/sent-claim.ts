import type { Claim } from '$lib/minutes/document';
import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import { readRange } from './asked';
import { DRAFT, draftClaim } from './draft-claim';
import { editorClaims, type ClaimStatus, type EditorClaim } from './editor-claims';
import { wordsAt } from './find-words';
import type { WorkingMeeting } from './working';

/** The claim that a form is about, as it stands now, with all others; a `new` one is not written yet. */
export type SentClaim = {
  readonly edition: number;
  readonly claim: Claim;
  readonly status: ClaimStatus | 'new';
  readonly seen: number;
  readonly claims: readonly EditorClaim[];
};

/** Finds what a form is about. Fails where the edition or the claim is another than the form was made of. */
export function sentClaim(working: WorkingMeeting, form: Pick<FormData, 'get'>): Result<SentClaim> {
  const { edition, date } = working.meeting;
  const id = form.get('id');
  if (edition === null || form.get('edition') !== `${edition.number}` || typeof id !== 'string')
    return changed();
  const claims = editorClaims(working);
  if (!claims.ok) return claims;
  const about = { edition: edition.number, claims: claims.value };
  if (id === DRAFT) {
    const range = readRange(form.get('fra'), form.get('til'));
    if (range === null) return changed();
    const words = wordsAt(edition.minutes, range);
    if (!words.ok) return words;
    return ok({ ...about, claim: draftClaim(edition.minutes, words.value, date), status: 'new', seen: 0 });
  }
  const found = claims.value.find(({ claim }) => claim.id === id);
  if (found === undefined) return changed();
  const seen = form.get('seen');
  if (typeof seen === 'string' && seen !== `${found.seen}`) return changed();
  return ok({ ...about, ...found });
}

/** The number of the sentence that has words of a claim, where one of the text has; else null. */
export function sharedStatement({ meeting }: WorkingMeeting, { start, end }: Claim): number | null {
  return meeting.statements.find((one) => one.start < end && start < one.end)?.number ?? null;
}

/** The highest number of a statement in the text now. */
export function highestStatement({ meeting }: WorkingMeeting): number {
  return Math.max(0, ...meeting.statements.map(({ number }) => number));
}

function changed(): Result<never> {
  return fail('changed', 'id', m.editor_changed());
}
