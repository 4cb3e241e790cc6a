import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { normaliseLine, withoutRanges } from './normalise';

describe('a line', () => {
  test.each([
    ['  Politi\u00adrådet \t i\u00a0Oslo ', 'Politirådet i Oslo'],
    ['Sa\u030ak 1', 'Såk 1'],
    ['ett\u200bord', 'ettord'],
    [' \u00a0\t', ''],
    ['registrere voldslovbrudd', 'registrere voldslovbrudd']
  ])('%j becomes %j', (raw, text) => {
    expect(normaliseLine(raw, 0).text).toBe(text);
  });

  test('of any characters is in NFC, without white space at its ends or in a row, every character mapped into the source', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat(1000), (raw, offset) => {
        const { text, offsets } = normaliseLine(raw, offset);
        expect(text).toBe(text.normalize('NFC'));
        expect(text).not.toMatch(/^\s|\s\s|\s$/u);
        expect(offsets).toHaveLength(text.length);
        offsets.forEach((from, at) => {
          expect(from).toBeGreaterThanOrEqual(Math.max(offset, offsets[at - 1] ?? offset));
          expect(from).toBeLessThan(offset + Math.max(1, raw.length));
        });
      })
    );
  });

  test('of letters maps each to where it stood', () => {
    const raw = '  Sa\u030a  ja';
    const { text, offsets } = normaliseLine(raw, 10);
    expect([...text].map((letter, at) => [letter, offsets[at]])).toEqual([
      ['S', 12],
      ['å', 13],
      [' ', 15],
      ['j', 17],
      ['a', 18]
    ]);
  });
});

test('ranges taken out take their offsets with them', () => {
  const { text, offsets } = withoutRanges(normaliseLine('**fet** skrift', 0), [
    { start: 0, end: 2 },
    { start: 5, end: 7 }
  ]);
  expect(text).toBe('fet skrift');
  expect(offsets.slice(0, 4)).toEqual([2, 3, 4, 7]);
});
