import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose } from '../../../tests/reference/read';
import { binomialTails } from './binomial';
import { exactMeanLimits, lowerMid, meanLimits, ratioLimits, upperMid } from './mid-p';
import { poissonTails } from './poisson';

const exposures = { exposureFrom: 1, exposureTo: 1 };

describe('ratioLimits', () => {
  test('of a million against three hold to the digits of an independent computation', () => {
    const { low, high } = ratioLimits({ from: 1_000_000, to: 3, ...exposures }, 0.025);
    expectClose(low, 7.630951401371249e-7);
    expectClose(high, 8.164489194024475e-6);
  });

  test('leave the asked tail on each side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 3000 }), fc.integer({ min: 1, max: 3000 }), (from, to) => {
        const { low, high } = ratioLimits({ from, to, ...exposures }, 0.05);
        const tailsAt = (odds: number) =>
          binomialTails(to, from + to, { p: odds / (1 + odds), q: 1 / (1 + odds) });
        expect(upperMid(tailsAt(low))).toBeCloseTo(0.05, 9);
        expect(lowerMid(tailsAt(high ?? NaN))).toBeCloseTo(0.05, 9);
      })
    );
  });

  test('scale with the exposures', () => {
    const plain = ratioLimits({ from: 20, to: 30, ...exposures }, 0.025);
    const scaled = ratioLimits({ from: 20, to: 30, exposureFrom: 6, exposureTo: 2 }, 0.025);
    expectClose(scaled, { low: 3 * plain.low, high: 3 * (plain.high ?? NaN) });
  });
});

describe('meanLimits', () => {
  test('leave the asked tail on each side', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100_000 }), (count) => {
        const { low, high } = meanLimits(count);
        expect(upperMid(poissonTails(count, low))).toBeCloseTo(0.025, 8);
        expect(lowerMid(poissonTails(count, high))).toBeCloseTo(0.025, 8);
      }),
      { numRuns: 50 }
    );
  });

  test('lie inside the exact limits', () => {
    fc.assert(
      fc.property(fc.nat(5000), (count) => {
        const [mid, exact] = [meanLimits(count), exactMeanLimits(count)];
        expect(mid.low).toBeGreaterThanOrEqual(exact.low);
        expect(mid.high).toBeLessThan(exact.high);
      })
    );
  });

  test('of no event start at 0', () => {
    expect(meanLimits(0).low).toBe(0);
    expect(exactMeanLimits(0).low).toBe(0);
  });
});
