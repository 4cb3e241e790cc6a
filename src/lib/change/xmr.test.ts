import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose, problemOf, readJson, valueOf } from '../../../tests/reference/read';
import { xmr, type Xmr, type XmrInput } from './xmr';

const FIELDS = [
  'centre',
  'meanRange',
  'upper',
  'lower',
  'rangeUpper',
  'medianUpper',
  'medianLower',
  'laneySigma',
  'laneyUpper',
  'laneyLower',
  'points'
];

describe('xmr', () => {
  test('has the reference values', () => {
    const { input, points, ...summary } = readJson<Xmr & { input: XmrInput }>('xmr.json');
    const value = valueOf(xmr(input));
    expectClose(value, summary);
    expect(Object.keys(value)).toEqual(FIELDS);
    for (const expected of points) expectClose(value.points[expected.index - 1], expected);
  });

  test('computes each limit of a short series as by hand', () => {
    const value = valueOf(xmr({ series: [4, 6, 5, 9] }));
    const [centre, meanRange] = [6, 7 / 3];
    const sigma = meanRange / Math.sqrt(centre) / 1.128379167;
    expectClose(value, {
      centre,
      meanRange,
      upper: 6 + 2.66 * meanRange,
      lower: 0,
      rangeUpper: 3.267 * meanRange,
      medianUpper: 5.5 + 3.145 * 2,
      medianLower: 0,
      laneySigma: sigma,
      laneyUpper: 6 + 3 * Math.sqrt(6) * sigma,
      laneyLower: 0
    });
  });

  test('marks a value beyond the limits', () => {
    const value = valueOf(xmr({ series: [10, 11, 10, 11, 10, 11, 10, 11, 10, 40] }));
    expect(value.points.map(({ outside }) => outside)).toEqual([...new Array(9).fill(false), true]);
  });

  test('counts a run afresh after a value on the centre, and calls eight a shift', () => {
    const value = valueOf(xmr({ series: [5, 1, 3, 1, ...new Array(8).fill(2), 10] }));
    expect(value.centre).toBeCloseTo(36 / 13, 12);
    expect(value.points.map(({ run }) => run)).toEqual([1, 1, 1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1]);
    expect(value.points.map(({ shift }) => shift).indexOf(true)).toBe(10);
    expect(valueOf(xmr({ series: [1, 2, 3, 1, 3] })).points.map(({ run }) => run)).toEqual([1, 0, 1, 1, 1]);
  });

  test('has no limits by Laney where every value is 0', () => {
    expect(valueOf(xmr({ series: [0, 0, 0] }))).toMatchObject({
      laneySigma: null,
      laneyUpper: null,
      laneyLower: null
    });
  });

  test('has lower limits of at least 0 and ranges that belong to their points', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 2, maxLength: 40 }), (series) => {
        const value = valueOf(xmr({ series }));
        expect(Math.min(value.lower, value.medianLower, value.laneyLower ?? 0)).toBeGreaterThanOrEqual(0);
        expect(value.points.map((point) => point.value)).toEqual(series);
        const ranges = value.points.flatMap(({ range }) => (range === null ? [] : [range]));
        expect(ranges).toHaveLength(series.length - 1);
        expect(ranges.reduce((a, b) => a + b, 0) / ranges.length).toBeCloseTo(value.meanRange, 9);
      })
    );
  });

  test.each([
    [[5], 'too-short', 'series'],
    [[], 'too-short', 'series'],
    [[5, -1], 'negative', 'series.1'],
    [[NaN, 1], 'negative', 'series.0']
  ])('refuses the series %j', (series, code, path) => {
    expect(problemOf(xmr({ series }))).toEqual({ code, path });
  });
});
