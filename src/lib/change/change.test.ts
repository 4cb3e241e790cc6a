import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose, problemOf, readCsv, readJson, valueOf } from '../../../tests/reference/read';
import { change, changeOfLevel, type Change, type ChangeInput } from './change';

const FIELDS = ['ratio', 'percent', 'low', 'high', 'pMid', 'pExact', 'pE', 'wording'] as const;
const counts = fc.integer({ min: 1, max: 4000 });
const spread = (one: Change): number => Math.log((one.high ?? NaN) / (one.low ?? NaN));

describe('change against the reference values', () => {
  test.each(readCsv('change_stats.csv'))('from $from over $exposureFrom to $to over $exposureTo', (row) => {
    const input = Object.fromEntries(
      ['from', 'to', 'exposureFrom', 'exposureTo'].map((key) => [key, Number(row[key])])
    );
    const value = valueOf(change(input as ChangeInput));
    const { pE, ...rest } = Object.fromEntries(FIELDS.map((field) => [field, row[field]]));
    expectClose(value, rest);
    expect(Math.abs(value.pE - Number(pE))).toBeLessThanOrEqual(Math.max(1e-8 * Number(pE), 1e-10));
    expect(Object.keys(value)).toEqual(FIELDS);
  });

  test.each(readJson<(ChangeInput & Change)[]>('change_dispersion.json'))(
    'from $from to $to with dispersion $dispersion and rounding to $rounding',
    ({ from, to, exposureFrom, exposureTo, dispersion, rounding, ...expected }) => {
      expectClose(valueOf(change({ from, to, exposureFrom, exposureTo, dispersion, rounding })), expected);
    }
  );
});

describe('change', () => {
  test('turns its interval over when the two counts change places', () => {
    fc.assert(
      fc.property(counts, counts, (from, to) => {
        const there = valueOf(change({ from, to, exposureFrom: 2, exposureTo: 3 }));
        const back = valueOf(change({ from: to, to: from, exposureFrom: 3, exposureTo: 2 }));
        expectClose(back, {
          ratio: 1 / (there.ratio ?? NaN),
          low: 1 / (there.high ?? NaN),
          high: 1 / (there.low ?? NaN)
        });
        expectClose(back, { pMid: there.pMid, pE: there.pE });
      })
    );
  });

  test('has its ratio within its interval', () => {
    fc.assert(
      fc.property(counts, counts, fc.constantFrom(0, 3, 5), (from, to, rounding) => {
        const { low, ratio, high } = valueOf(change({ from, to, rounding: rounding as 0 | 3 | 5 }));
        expect(ratio).toBeGreaterThan(low ?? NaN);
        expect(ratio).toBeLessThan(high ?? NaN);
      })
    );
  });

  test('excludes no change exactly when the mid-P value is below 5 %', () => {
    fc.assert(
      fc.property(counts, counts, (from, to) => {
        const { low, high, pMid } = valueOf(change({ from, to }));
        expect((low ?? NaN) > 1 || (high ?? NaN) < 1).toBe(pMid < 0.05);
      })
    );
  });

  test('widens with dispersion, with the base of rounding and with the cells of a sum', () => {
    fc.assert(
      fc.property(counts, counts, fc.double({ min: 1.01, max: 9, noNaN: true }), (from, to, dispersion) => {
        const width = (more: Partial<ChangeInput>): number => spread(valueOf(change({ from, to, ...more })));
        expect(width({ dispersion: dispersion + 1 })).toBeGreaterThan(width({ dispersion }));
        expect(width({ dispersion, rounding: 3 })).toBeGreaterThan(width({ dispersion }));
        expect(width({ dispersion, rounding: 5 })).toBeGreaterThan(width({ dispersion, rounding: 3 }));
        expect(width({ rounding: 3, cells: 12 })).toBeGreaterThan(width({ rounding: 3, cells: 2 }));
      })
    );
  });

  test('multiplies the rounding by the root of the cells', () => {
    const { low } = valueOf(change({ from: 64, to: 41, rounding: 3, cells: 4 }));
    const variance = 1 / 64 + 1 / 41 + 4 * 1.44 * (1 / 64 ** 2 + 1 / 41 ** 2);
    expectClose(low, (41 / 64) * Math.exp(-1.959963984540054 * Math.sqrt(variance)));
  });

  test('is the plain one when nothing was rounded and the dispersion is 1 or less', () => {
    const plain = valueOf(change({ from: 64, to: 41 }));
    expect(valueOf(change({ from: 64, to: 41, dispersion: 0.6, rounding: 0, cells: 9 }))).toEqual(plain);
  });

  test('adds a half to both counts of a widened interval where one is 0, and only there', () => {
    const value = valueOf(change({ from: 0, to: 12, rounding: 3 }));
    const variance = 1 / 0.5 + 1 / 12.5 + 1.44 * (1 / 0.25 + 1 / 12.5 ** 2);
    const reach = 1.959963984540054 * Math.sqrt(variance);
    expectClose(value, {
      ratio: null,
      percent: null,
      low: 25 * Math.exp(-reach),
      high: 25 * Math.exp(reach)
    });
    expectClose(value.pExact, valueOf(change({ from: 0, to: 12 })).pExact);
  });

  test.each([
    [{ from: 9, to: 400 }, 'too-few'],
    [{ from: 400, to: 9 }, 'too-few'],
    [{ from: 10, to: 10 }, 'unchanged'],
    [{ from: 30, to: 10, exposureFrom: 0.3, exposureTo: 0.1 }, 'unchanged'],
    [{ from: 100, to: 130 }, 'up'],
    [{ from: 130, to: 100 }, 'down'],
    [{ from: 531, to: 538 }, 'uncertain'],
    [{ from: 100, to: 130, dispersion: 2 }, 'uncertain']
  ] as const)('words %j as %s', (input, wording) => {
    expect(valueOf(change(input)).wording).toBe(wording);
  });

  test.each([
    [{ from: -1, to: 3 }, 'not-a-count', 'from'],
    [{ from: 1, to: 3.5 }, 'not-a-count', 'to'],
    [{ from: 1, to: NaN }, 'not-a-count', 'to'],
    [{ from: 1, to: 3, exposureFrom: 0 }, 'not-positive', 'exposureFrom'],
    [{ from: 1, to: 3, exposureTo: -2 }, 'not-positive', 'exposureTo'],
    [{ from: 1, to: 3, dispersion: -1 }, 'negative', 'dispersion'],
    [{ from: 1, to: 3, rounding: 4 }, 'unknown-base', 'rounding'],
    [{ from: 1, to: 3, cells: 0 }, 'not-positive', 'cells'],
    [{ from: 1, to: 3, cells: 1.5 }, 'not-whole', 'cells']
  ])('refuses %j', (input, code, path) => {
    expect(problemOf(change(input as ChangeInput))).toEqual({ code, path });
  });
});

describe('changeOfLevel', () => {
  test('is the change from the sum of the earlier counts over as many periods', () => {
    const level = valueOf(changeOfLevel({ earlier: [50, 62, 55, 49, 60], now: 81 }));
    expect(level).toEqual(valueOf(change({ from: 276, to: 81, exposureFrom: 5, exposureTo: 1 })));
    expect(level.wording).toBe('up');
    expectClose(level.ratio, 81 / 55.2);
  });

  test('counts the rounding of every earlier count', () => {
    const { low } = valueOf(changeOfLevel({ earlier: [30, 33], now: 42, rounding: 3 }));
    const variance = 1 / 63 + 1 / 42 + 1.44 * (2 / 63 ** 2 + 1 / 42 ** 2);
    expectClose(low, (42 / 31.5) * Math.exp(-1.959963984540054 * Math.sqrt(variance)));
  });

  test.each([
    [{ earlier: [], now: 3 }, 'too-short', 'earlier'],
    [{ earlier: [3, -1], now: 3 }, 'not-a-count', 'earlier.1'],
    [{ earlier: [3], now: 0.5 }, 'not-a-count', 'now']
  ])('refuses %j', (input, code, path) => {
    expect(problemOf(changeOfLevel(input))).toEqual({ code, path });
  });
});
