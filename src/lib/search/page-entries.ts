import * as m from '$lib/texts/compiled/messages';
import type { SearchEntry } from './entry';

/** Pages on which one does something, and that hold nothing to be found otherwise. */
export function pageEntries(): SearchEntry[] {
  return [
    {
      id: '/sjekk',
      kind: 'page',
      title: m.wording_title(),
      text: m.wording_lead(),
      synonyms: m.wording_search_words(),
      href: '/sjekk',
      place: null,
      date: null
    }
  ];
}
