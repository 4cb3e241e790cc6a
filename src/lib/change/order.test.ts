import { expect, test } from 'vitest';
import { mean, quantile, sum } from './order';

test('a quantile lies between the two order statistics around its position', () => {
  expect(quantile([40, 10, 30, 20], 0.1)).toBeCloseTo(13, 12);
  expect(quantile([40, 10, 30, 20], 0.5)).toBe(25);
  expect(quantile([40, 10, 30, 20], 1)).toBe(40);
});

test('the quantile of one number is that number', () => {
  expect(quantile([7], 0.9)).toBe(7);
});

test('the mean is the sum over how many there are', () => {
  expect(mean([1, 2, 6])).toBe(3);
  expect(sum([])).toBe(0);
});
