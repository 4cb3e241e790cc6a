import { expect, test } from 'vitest';
import { fallingSum } from './tails';

test('a geometric tail adds up to its closed form', () => {
  expect(fallingSum(() => 0.5)).toBeCloseTo(1, 14);
});

test('a tail without terms is nothing', () => {
  expect(fallingSum(() => 0)).toBe(0);
});

test('a ratio that changes from step to step is taken at each step', () => {
  expect(fallingSum((step) => 1 / (step + 1))).toBeCloseTo(Math.E - 2, 14);
});
