import { describe, expect, test } from 'vitest';
import { expectClose } from '../../../tests/reference/read';
import { deviance, stirlingError } from './special-functions';

describe('stirlingError', () => {
  test.each([
    [1, 0.08106146679532726],
    [5, 0.016644691189821193],
    [15, 0.005554733551962801],
    [16, 0.0052076559196096404],
    [40, 0.0020832899383024218],
    [1000, 8.333333055555635e-5]
  ])('at %i is what thirty digits give', (n, expected) => {
    expectClose(stirlingError(n), expected);
  });
});

describe('deviance', () => {
  test('keeps its digits where the count is close to the mean', () => {
    expectClose(deviance(10, 9.999), 5.0003333583353336e-8);
  });

  test('is the plain formula far from the mean', () => {
    expectClose(deviance(10, 2), 10 * Math.log(5) - 8);
  });

  test('is zero at the mean', () => {
    expect(deviance(7, 7)).toBe(0);
  });
});
