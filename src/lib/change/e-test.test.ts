import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../../../tests/reference/read';
import { eTest } from './e-test';
import type { Pair } from './mid-p';
import { logPoisson } from './poisson';

/** The double sum as it is defined, over every pair that may matter. */
function doubleSum({ from, to, exposureFrom, exposureTo }: Pair): number {
  const distance = (i: number, j: number): number => {
    const root = Math.sqrt(i / exposureTo ** 2 + j / exposureFrom ** 2);
    return root === 0 ? 0 : Math.abs(i / exposureTo - j / exposureFrom) / root;
  };
  const rate = (from + to) / (exposureFrom + exposureTo);
  let sum = 0;
  for (let i = 0; i < 250; i += 1) {
    for (let j = 0; j < 250; j += 1) {
      if (distance(i, j) < distance(to, from) - 1e-12) continue;
      sum += Math.exp(logPoisson(i, rate * exposureTo) + logPoisson(j, rate * exposureFrom));
    }
  }
  return sum;
}

describe('eTest', () => {
  test('is the double sum of its definition', () => {
    const count = fc.nat(40);
    const exposure = fc.constantFrom(1, 2, 3, 0.5, 98.2, 105.4);
    fc.assert(
      fc.property(count, count, exposure, exposure, (from, to, exposureFrom, exposureTo) => {
        fc.pre(from + to > 0);
        const pair = { from, to, exposureFrom, exposureTo };
        expectClose(eTest(pair), Math.min(1, doubleSum(pair)));
      }),
      { numRuns: 60 }
    );
  });

  test.each([
    [5000, 5200, 1, 0.0476717060624],
    [1000, 1100, 3, 5.89021604276e-77],
    [700, 640, 2.5, 1.85127621611e-32]
  ])('of %d against %d over %d is what the whole sum gives elsewhere', (from, to, exposureFrom, expected) => {
    expectClose(eTest({ from, to, exposureFrom, exposureTo: 1 }), expected);
  });

  test('agrees with the mid-P value for counts of a million', () => {
    const p = eTest({ from: 1_000_000, to: 1_001_000, exposureFrom: 1, exposureTo: 1 });
    expect(p).toBeCloseTo(0.47961, 5);
  });

  test('does not depend on which count came first', () => {
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(2000), (one, other) => {
        const exposures = { exposureFrom: 1, exposureTo: 1 };
        expectClose(
          eTest({ from: one, to: other, ...exposures }),
          eTest({ from: other, to: one, ...exposures })
        );
      })
    );
  });

  test('of equal counts is 1', () => {
    expect(eTest({ from: 12, to: 12, exposureFrom: 1, exposureTo: 1 })).toBe(1);
  });
});
