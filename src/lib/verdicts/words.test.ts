import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { verdictWords, type Limit } from './verdict';
import { commonWord, limited, underFresh, wordLabel } from './words';

const anyWord = fc.constantFrom(...verdictWords);
const limit: Limit = { code: 'district', text: '' };

describe('the words of a verdict', () => {
  it('are neutral, and said to be examples on made-up figures', () => {
    expect(verdictWords.map((word) => wordLabel(word, false))).toEqual([
      'Stemmer',
      'Stemmer delvis',
      'Usikkert',
      'Avviker fra tallene',
      'Kan ikke kontrolleres'
    ]);
    expect(wordLabel('supported', true)).toBe('Eksempel: stemmer');
  });

  it('of several are the word they share, else partly', () => {
    fc.assert(
      fc.property(fc.array(anyWord, { minLength: 1 }), (words) => {
        const shared = new Set(words).size === 1 ? words[0] : 'partly';
        expect(commonWord(words)).toBe(shared);
      })
    );
    expect(commonWord([])).toBe('not-checkable');
  });

  it('are partly at most under any limit, and else untouched', () => {
    fc.assert(
      fc.property(anyWord, (word) => {
        expect(limited(word, [limit])).toBe(word === 'supported' ? 'partly' : word);
        expect(limited(word, [])).toBe(word);
      })
    );
  });

  it('give no full support and no contradiction that late registration may undo on fresh figures', () => {
    expect(underFresh('supported', false)).toBe('partly');
    expect(underFresh('contradicted', true)).toBe('uncertain');
    expect(underFresh('contradicted', false)).toBe('contradicted');
    expect(underFresh('uncertain', true)).toBe('uncertain');
  });
});
