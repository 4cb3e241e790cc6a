import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf } from './compounds';
import type { SearchEntry } from './entry';
import { excerptOf } from './excerpt';
import { buildIndex } from './search-index';
import { stems } from '$lib/texts/words';

const entry = (id: string, title: string, text: string, synonyms = ''): SearchEntry => ({
  id,
  kind: 'section',
  title,
  text,
  synonyms,
  href: `/${id}`,
  place: null,
  date: null
});

const index = buildIndex([
  entry('a', 'Situasjonsbrief', 'Ungdomskriminaliteten flater ut, og politiet er fornøyd.'),
  entry('b', 'Oppfølging', 'Ungdommene får hjelp. Kriminalitet i sentrum er drøftet.'),
  entry('c', 'Ran', 'Anmeldte ran har gått ned.', 'utpressing'),
  entry('d', 'Eventuelt', 'Ingenting ble sagt.')
]);
const found = (query: string) =>
  index
    .search(query, 10)
    .hits.map((hit) => hit.entry.id)
    .sort();

describe('a search', () => {
  it('meets other forms of a word', () => {
    expect(found('ungdommer')).toEqual(['a', 'b']);
    expect(found('ranene')).toEqual(['c']);
  });

  it('meets the parts of a compound that are words elsewhere', () => {
    expect(found('kriminalitet')).toEqual(['a', 'b']);
  });

  it('meets a word by its beginning, and with a wrong letter where it is long', () => {
    expect(found('situasj')).toEqual(['a']);
    expect(found('situasjonsbreif')).toEqual(['a']);
  });

  it('meets other words for the same', () => {
    expect(found('utpressing')).toEqual(['c']);
  });

  it('wants every word, and says so where only some are found', () => {
    expect(found('ungdom sentrum')).toEqual(['b']);
    const some = index.search('ran marsboere', 10);
    expect(some.partly).toBe(true);
    expect(some.hits.map((hit) => hit.entry.id)).toEqual(['c']);
  });

  it.each(['', '   ', 'og i på', '<script>', '""', '*'])('for «%s» ends without a fault', (query) => {
    expect(index.search(query, 10).hits.length).toBeLessThanOrEqual(10);
  });
});

describe('a compound', () => {
  it('is split only into words that are known', () => {
    const known = new Set(stems('ungdom kriminalitet vold'));
    const [stem = ''] = stems('ungdomskriminaliteten');
    expect(partsOf(stem, known)).toEqual(stems('ungdom kriminalitet'));
    expect(partsOf('landskap', known)).toEqual([]);
  });
});

describe('an excerpt', () => {
  it('holds only words of the text, in their order, and tells the found ones apart', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('ran', 'vold', 'møte', 'politiet', 'og', '–'), { maxLength: 120 }),
        (words) => {
          const text = words.join(' ');
          const pieces = excerptOf(text, (stem) => stem === 'ran');
          const inner = pieces.filter(({ text: piece }) => piece !== '… ' && piece !== ' …');
          expect(text).toContain(inner.map((piece) => piece.text).join(''));
          expect(inner.filter((piece) => piece.found).every((piece) => piece.text === 'ran')).toBe(true);
          if (words.includes('ran')) expect(inner.some((piece) => piece.found)).toBe(true);
        }
      )
    );
  });
});
