import { glossary } from '$lib/about/glossary';
import type { Meeting } from '$lib/meetings/meeting';
import type { SearchEntry } from './entry';

/** The words of the word list with what they mean. */
export function termEntries(meetings: readonly Meeting[]): SearchEntry[] {
  const { words, measures, abbreviations } = glossary(meetings);
  return [...words, ...measures, ...abbreviations].map(({ id, term, meanings }): SearchEntry => ({
    id: `ordliste/${id}`,
    kind: 'term',
    title: term,
    text: meanings.map(({ text }) => text).join(' '),
    synonyms: '',
    href: `/ordliste#${id}`,
    place: null,
    date: null
  }));
}
