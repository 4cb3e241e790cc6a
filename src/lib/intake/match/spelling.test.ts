import fc from 'fast-check';
import { expect, it } from 'vitest';
import { distance, slips } from './spelling';
import { fold, skeleton, tidy } from './words';

const word = fc.stringMatching(/^[a-zæøå]{0,10}$/u);

it('the distance counts letters changed, put in, left out and swapped', () => {
  for (const [a, b, away] of [
    ['sagene', 'sagene', 0],
    ['sagene', 'sagnee', 1],
    ['sagene', 'sagen', 1],
    ['sagene', 'saxene', 1],
    ['ca', 'abc', 3],
    ['', 'alna', 4]
  ] as const)
    expect(distance(a, b), `${a} ${b}`).toBe(away);
});

it('the distance is the same both ways, nought for equal words alone, and never more than the longer word', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      expect(distance(a, b)).toBe(distance(b, a));
      expect(distance(a, b) === 0).toBe(a === b);
      expect(distance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    })
  );
});

it('the distance is exact up to the most that is asked for, and more beyond it', () => {
  fc.assert(
    fc.property(word, word, fc.nat(4), (a, b, most) => {
      const exact = distance(a, b);
      const bounded = distance(a, b, most);
      if (exact <= most) expect(bounded).toBe(exact);
      else expect(bounded).toBeGreaterThan(most);
    })
  );
});

it('a letter lost to a wrong encoding fits any', () => {
  expect(distance('gr\ufffdnerl\ufffdkka', 'grønerløkka')).toBe(0);
});

it('short words leave room for no slips', () => {
  expect([3, 4, 6, 7, 12, 13].map(slips)).toEqual([0, 1, 1, 2, 2, 3]);
});

it('tidying, folding and the skeleton of a word change nothing the second time', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[aeou01øæåt -]{0,8}$/u)),
      (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text));
        expect(skeleton(skeleton(text))).toBe(skeleton(text));
      }
    ),
    { numRuns: 2000 }
  );
  expect(fold('  St.  Hanshaugen ')).toBe(fold('st.hanshaugen'));
  expect(skeleton('Grünerløkka')).toBe(skeleton('GRUENERLOEKKA'));
});
