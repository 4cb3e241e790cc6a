import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose, problemOf, readCsv, valueOf } from '../../../tests/reference/read';
import { rate } from './rate';

const FIELDS = ['rate', 'low', 'high', 'exactLow', 'exactHigh', 'midLow', 'midHigh'];

describe('rate', () => {
  test.each(readCsv('rates.csv'))(
    'of $count in $population has the reference values',
    ({ count, population, ...expected }) => {
      const value = valueOf(rate({ count: Number(count), population: Number(population) }));
      expectClose(value, expected);
      expect(Object.keys(value)).toEqual(FIELDS);
    }
  );

  test('lies within all its limits, the mid-P ones inside the exact ones', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20_000 }),
        fc.integer({ min: 1, max: 700_000 }),
        (count, population) => {
          const value = valueOf(rate({ count, population }));
          for (const low of [value.low, value.exactLow, value.midLow]) expect(low).toBeLessThan(value.rate);
          for (const high of [value.high, value.exactHigh, value.midHigh])
            expect(high).toBeGreaterThan(value.rate);
          expect(value.midLow).toBeGreaterThan(value.exactLow);
          expect(value.midHigh).toBeLessThan(value.exactHigh);
        }
      )
    );
  });

  test.each([
    [{ count: 1.5, population: 10 }, 'not-a-count', 'count'],
    [{ count: -1, population: 10 }, 'not-a-count', 'count'],
    [{ count: 1, population: 0 }, 'not-positive', 'population'],
    [{ count: 1, population: Infinity }, 'not-positive', 'population']
  ])('refuses %j', (input, code, path) => {
    expect(problemOf(rate(input))).toEqual({ code, path });
  });
});
