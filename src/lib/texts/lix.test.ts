import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lix } from './lix';

describe('lix', () => {
  it('adds the length of the sentences and the share of long words', () => {
    expect(lix('Det er ni ran. Det var åtte ran.')).toBe(4);
    expect(lix('Endringen kan være tilfeldig.')).toBe(4 + 50);
  });

  it('does not end a sentence at an ordinal', () => {
    expect(lix('Det var 1. tertial i fjor.')).toBeCloseTo(6 + 100 / 6);
    expect(lix('Møtet er 14. mai 2025. Det er det.')).toBe(8 / 2);
  });

  it('counts a number with its no-break spaces as one short word', () => {
    expect(lix('Det er 1\u00a0234\u00a0567 ran.')).toBe(4);
  });

  it('takes text without a stop as one sentence, and none at all as nothing', () => {
    expect(lix('Færre ran i år')).toBe(4);
    expect(lix(' – ')).toBe(0);
  });

  it('never gets easier when a long word is put in', () => {
    const short = fc.array(fc.constantFrom('ran', 'vold', 'er', 'og'), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(short, (words) => {
        expect(lix(`${words.join(' ')} personvernhensyn.`)).toBeGreaterThan(lix(`${words.join(' ')}.`));
      })
    );
  });
});
