import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { binomialTails, chanceOfLogOdds, logBinomial } from './binomial';

const half = { p: 0.5, q: 0.5 };

describe('binomialTails', () => {
  test('of four fair coins are sixteenths', () => {
    const { below, at, above } = binomialTails(1, 4, half);
    expect(below).toBeCloseTo(1 / 16, 14);
    expect(at).toBeCloseTo(4 / 16, 14);
    expect(above).toBeCloseTo(11 / 16, 14);
  });

  test('add up to one and agree with the sum of single probabilities', () => {
    const pair = fc.nat(60).chain((n) => fc.tuple(fc.nat(n), fc.constant(n)));
    fc.assert(
      fc.property(pair, fc.double({ min: -6, max: 6, noNaN: true }), ([k, n], logOdds) => {
        const chance = chanceOfLogOdds(logOdds);
        const single = Array.from({ length: n + 1 }, (_, i) => Math.exp(logBinomial(i, n, chance)));
        const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
        const { below, at, above } = binomialTails(k, n, chance);
        expect(below).toBeCloseTo(sum(single.slice(0, k)), 11);
        expect(at).toBeCloseTo(single[k] ?? NaN, 14);
        expect(above).toBeCloseTo(sum(single.slice(k + 1)), 11);
      })
    );
  });

  test('mirror when success and failure change places', () => {
    fc.assert(
      fc.property(
        fc.nat(400),
        fc.nat(400),
        fc.double({ min: -3, max: 3, noNaN: true }),
        (k, rest, logOdds) => {
          const one = binomialTails(k, k + rest, chanceOfLogOdds(logOdds));
          const other = binomialTails(rest, k + rest, chanceOfLogOdds(-logOdds));
          expect(one.below).toBeCloseTo(other.above, 11);
          expect(one.at).toBeCloseTo(other.at, 12);
        }
      )
    );
  });

  test('of no trial have all at nothing', () => {
    expect(binomialTails(0, 0, half)).toEqual({ below: 0, at: 1, above: 0 });
  });
});

test('a chance and its complement keep their digits at either end', () => {
  expect(chanceOfLogOdds(-50).p).toBeCloseTo(Math.exp(-50), 30);
  expect(chanceOfLogOdds(50).q).toBe(chanceOfLogOdds(-50).p);
});
