import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { valueOf } from '../../../tests/reference/read';
import { change } from './change';
import { flatness, interval90 } from './equivalence';

describe('interval90', () => {
  test('of 538 and then 531 is 0.892 to 1.092', () => {
    const { low, high } = interval90(538, 531);
    expect(low).toBeCloseTo(0.892, 3);
    expect(high).toBeCloseTo(1.092, 3);
  });

  test('lies inside the 95 % interval', () => {
    const count = fc.integer({ min: 1, max: 2000 });
    fc.assert(
      fc.property(count, count, fc.constantFrom(0, 3, 5), (from, to, base) => {
        const rounding = base as 0 | 3 | 5;
        const [narrow, wide] = [interval90(from, to, { rounding }), valueOf(change({ from, to, rounding }))];
        expect(narrow.low).toBeGreaterThan(wide.low ?? NaN);
        expect(narrow.high).toBeLessThan(wide.high ?? NaN);
      })
    );
  });

  test('throws on counts that nobody can have counted', () => {
    expect(() => interval90(-1, 4)).toThrow(RangeError);
  });
});

describe('flatness', () => {
  test('cannot be told of 538 and then 531', () => {
    expect(flatness(538, 531)).toBe('open');
  });

  test('can be told of equal counts from about six hundred', () => {
    expect(flatness(500, 500)).toBe('open');
    expect(flatness(600, 600)).toBe('flat');
  });

  test('is refuted where the whole 95 % interval lies beyond ten per cent', () => {
    expect(flatness(1000, 1400)).toBe('not-flat');
    expect(flatness(1400, 1000)).toBe('not-flat');
    expect(flatness(100, 0)).toBe('not-flat');
  });

  test('stays open where the change is certain but may be within ten per cent', () => {
    expect(flatness(10_000, 11_000)).toBe('open');
  });

  test('asks for more when the counts are rounded', () => {
    expect(flatness(600, 600, { rounding: 5, cells: 40 })).toBe('open');
  });
});
