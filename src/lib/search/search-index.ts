import MiniSearch from 'minisearch';
import { partsOf } from './compounds';
import type { SearchEntry } from './entry';
import { excerptOf, type ExcerptPiece } from './excerpt';
import { stems, stemOf, wordsOf } from '$lib/texts/words';

/** Something found, with the part of its text that holds the words. */
export type Hit = {
  readonly entry: SearchEntry;
  readonly excerpt: readonly ExcerptPiece[];
  readonly title: readonly ExcerptPiece[];
};

/** What a search gave. `partly` is true where nothing holds every word and hits hold some of them. */
export type Found = { readonly hits: readonly Hit[]; readonly total: number; readonly partly: boolean };

/** An index over everything that can be found. */
export type SearchIndex = { readonly search: (query: string, most: number) => Found };

/** Words that stand everywhere and tell nothing. */
const EMPTY = new Set(
  stems(
    'og i på av til er det en et ei som for med den de at fra om har ikke ble var vil skal kan ved eller men også ein eit ikkje frå'
  )
);

/**
 * Builds an index. Words are met by stem, by the parts of compounds that are words elsewhere in the texts, by beginning (from three
 * letters on), and with one wrong letter in longer ones. Every word must be met; where nothing holds all, what holds some is given.
 */
export function buildIndex(entries: readonly SearchEntry[]): SearchIndex {
  const known = new Set(entries.flatMap((entry) => stems(`${entry.title} ${entry.text} ${entry.synonyms}`)));
  const termsOf = (term: string): string[] | null => {
    const stem = stemOf(term);
    if (EMPTY.has(stem)) return null;
    return [stem, ...partsOf(stem, known)];
  };
  const index = new MiniSearch<SearchEntry>({
    fields: ['title', 'text', 'synonyms'],
    tokenize: wordsOf,
    processTerm: termsOf
  });
  index.addAll(entries);
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    search(query, most) {
      const queryTerms = wordsOf(query).filter((term) => !EMPTY.has(stemOf(term)));
      const options = {
        boost: { title: 3, synonyms: 2 },
        prefix: (term: string) => term.length >= 3,
        fuzzy: (term: string) => (term.length >= 6 ? 0.15 : false),
        processTerm: stemOf
      } as const;
      const every = index.search(queryTerms.join(' '), { ...options, combineWith: 'AND' });
      const results = every.length > 0 ? every : index.search(queryTerms.join(' '), options);
      const hits = results.slice(0, most).flatMap(({ id, terms }): Hit[] => {
        const entry = byId.get(String(id));
        if (!entry) return [];
        const met = new Set(terms);
        const isMet = (stem: string) => met.has(stem) || partsOf(stem, known).some((part) => met.has(part));
        return [{ entry, excerpt: excerptOf(entry.text, isMet), title: markAll(entry.title, isMet) }];
      });
      return { hits, total: results.length, partly: every.length === 0 && results.length > 0 };
    }
  };
}

function markAll(title: string, isMet: (stem: string) => boolean): readonly ExcerptPiece[] {
  const pieces = excerptOf(title, isMet);
  return pieces.some((piece) => piece.text.includes('…')) ? [{ text: title, found: false }] : pieces;
}
