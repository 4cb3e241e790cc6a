import { describe, expect, it } from 'vitest';
import { spotter } from '../spots';
import { readVocabulary } from './read-vocabulary';

const shipped = {
  parts: { crime: 'kriminalitet(en)?', counted: '({crime}|saker)' },
  terms: [
    { indicator: 'violence', forms: ['vold(en)?', 'volds{counted}'] },
    { indicator: null, forms: ['gjeng{crime}'] }
  ],
  phrases: { concentration: [], spread: [] }
};
const nothing = { terms: [] };
const found = (text: string, own: unknown = nothing) =>
  spotter(
    readVocabulary(shipped, own).terms,
    ({ forms }) => forms
  )(text).map(({ start, end, term }) => [text.slice(start, end), term.indicator]);

describe('readVocabulary', () => {
  it('puts parts into forms, and parts into parts', () => {
    expect(found('Voldskriminaliteten og voldssaker, men gjengkriminalitet.')).toEqual([
      ['Voldskriminaliteten', 'violence'],
      ['voldssaker', 'violence'],
      ['gjengkriminalitet', null]
    ]);
  });

  it('lets a council add words of its own, plain and with any ending', () => {
    const own = {
      terms: [{ indicator: 'robbery', narrower: true, words: ['rov-mot barn', 'rappekjeltr*'] }]
    };
    expect(found('Rappekjeltringene sto for mye rov-mot   barn.', own)).toEqual([
      ['Rappekjeltringene', 'robbery'],
      ['rov-mot   barn', 'robbery']
    ]);
  });

  it('takes signs in a council’s words for themselves', () => {
    const own = { terms: [{ indicator: 'robbery', words: ['ran (grovt)'] }] };
    expect(found('Både ran (grovt) og ran grovt.', own)).toEqual([['ran (grovt)', 'robbery']]);
    expect(() =>
      readVocabulary(shipped, { terms: [{ indicator: 'robbery', words: ['[a-'] }] })
    ).not.toThrow();
  });

  it.each([
    ['an indicator that is not there', shipped, { terms: [{ indicator: 'piracy', words: ['kapring'] }] }],
    ['a part that is not there', { ...shipped, terms: [{ indicator: 'rape', forms: ['{ord}'] }] }, nothing],
    ['a part within itself', { ...shipped, parts: { ...shipped.parts, crime: '{crime}' } }, nothing],
    ['a form that is no expression', { ...shipped, terms: [{ indicator: 'rape', forms: ['(a'] }] }, nothing],
    ['a term without words', shipped, { terms: [{ indicator: 'rape', words: [] }] }]
  ])('refuses %s', (_, terms, own) => {
    expect(() => readVocabulary(terms, own)).toThrow();
  });
});
