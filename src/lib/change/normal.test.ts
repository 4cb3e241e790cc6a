import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../../../tests/reference/read';
import { normalCdf, Z90, Z95 } from './normal';

describe('normalCdf', () => {
  test.each([
    [-0.5, 0.3085375387259869],
    [-1, 0.15865525393145705],
    [-2.999, 0.0013543365337271062],
    [-3.001, 0.0013454728250849664],
    [-6, 9.86587645037698e-10],
    [-15, 3.670966199312751e-51],
    [-30, 4.906713927148187e-198]
  ])('at %d is what thirty digits give', (z, expected) => {
    expectClose(normalCdf(z), expected);
  });

  test('gives the quantiles of the intervals back', () => {
    expectClose(normalCdf(Z95), 0.975);
    expectClose(normalCdf(-Z90), 0.05);
  });

  test('is symmetric and never falls', () => {
    const z = fc.double({ min: -40, max: 40, noNaN: true });
    fc.assert(
      fc.property(z, z, (a, b) => {
        expect(normalCdf(a) + normalCdf(-a)).toBeCloseTo(1, 14);
        expect(normalCdf(Math.min(a, b))).toBeLessThanOrEqual(normalCdf(Math.max(a, b)) + 1e-16);
      })
    );
  });

  test('is 0 and 1 at the ends of the line', () => {
    expect(normalCdf(-Infinity)).toBe(0);
    expect(normalCdf(Infinity)).toBe(1);
  });
});
