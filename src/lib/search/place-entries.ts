import { areas, bydeler } from '$lib/questions/code-lists';
import * as m from '$lib/texts/compiled/messages';
import type { SearchEntry } from './entry';

/** The places that have a page of their own. */
export function placeEntries(): SearchEntry[] {
  const noResidents = areas.codes.filter(({ kind }) => kind === 'no-residents');
  const places = new Map([...bydeler, ...noResidents].map((place) => [place.code, place]));
  return [...places.values()].map(({ code, label, slug }): SearchEntry => ({
    id: `bydeler/${code}`,
    kind: 'area',
    title: label,
    text: m.bydeler_page_what({ place: label }),
    synonyms: code,
    href: `/bydeler/${slug}`,
    place: null,
    date: null
  }));
}
