import fc from 'fast-check';
import { expect, test } from 'vitest';
import { risingRoot } from './root';

test('the zero is found from either side and from far away', () => {
  const number = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(number, number, fc.double({ min: 0.01, max: 10, noNaN: true }), (zero, start, step) => {
      const f = (x: number): number => Math.atan(x - zero) + (x - zero) ** 3 / 100;
      expect(risingRoot(f, start, step)).toBeCloseTo(zero, 9);
    })
  );
});

test('a start that is the zero is kept', () => {
  expect(risingRoot((x) => x - 3, 3, 1)).toBe(3);
});

test('a function without a zero is a fault', () => {
  expect(() => risingRoot(() => 1, 0, 1)).toThrow(RangeError);
});
