import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { levelPValue } from './level';
import { meanLimits } from './mid-p';

describe('levelPValue', () => {
  test('is below 0.05 exactly where the 95 % limits exclude what was expected', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.double({ min: 0.1, max: 3000, noNaN: true }), (count, expected) => {
        const { low, high } = meanLimits(count);
        const p = levelPValue(count, expected);
        fc.pre(Math.abs(p - 0.05) > 1e-9);
        expect(p < 0.05).toBe(expected < low || expected > high);
      })
    );
  });

  test('is a probability, and large where the count is what was expected', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.double({ min: 0.1, max: 3000, noNaN: true }), (count, expected) => {
        const p = levelPValue(count, expected);
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
      })
    );
    expect(levelPValue(100, 100)).toBeGreaterThan(0.9);
  });
});
