import { describe, expect, test } from 'vitest';
import { expectClose, problemOf, readJson, valueOf } from '../../../tests/reference/read';
import { exceedance, type Exceedance, type ExceedanceInput } from './exceedance';

const reference = readJson<Exceedance & { input: ExceedanceInput }>('exceedance.json');

describe('exceedance', () => {
  test('has the reference values', () => {
    const { points } = valueOf(exceedance(reference.input));
    expect(points).toHaveLength(reference.input.series.length - 15);
    for (const expected of reference.points) {
      const point = points.find(({ index }) => index === expected.index);
      expectClose(point, expected);
      expect(Object.keys(point ?? {})).toEqual(Object.keys(expected));
    }
  });

  test('compares with the same month of five years', () => {
    const series = Array.from({ length: 72 }, (_, month) => (month % 12 === 0 ? 50 : 10));
    const { points } = valueOf(exceedance({ series, period: 'month' }));
    expect(points).toHaveLength(12);
    expect(points[0]).toMatchObject({ index: 61, mean: 50, phi: 1, exceeds: false });
    expect(points[1]).toMatchObject({ index: 62, mean: 10 });
  });

  test('has nothing to say of a series of five years or less', () => {
    expect(valueOf(exceedance({ series: [1, 2, 3, 4, 5], period: 'year' }))).toEqual({ points: [] });
  });

  test('has no limit where five years had no events, and never exceeds it', () => {
    const [point] = valueOf(exceedance({ series: [0, 0, 0, 0, 0, 9], period: 'year' })).points;
    expect(point).toEqual({
      index: 6,
      observed: 9,
      mean: 0,
      phi: 1,
      limit: null,
      enough: true,
      exceeds: false
    });
  });

  test('does not call out fewer than five events in four points', () => {
    const [point] = valueOf(exceedance({ series: [1, 0, 0, 0, 0, 4], period: 'year' })).points;
    expect(point).toMatchObject({ enough: false, exceeds: false });
    expect(point?.observed).toBeGreaterThan(point?.limit ?? Infinity);
  });

  test.each([
    [{ series: [1, -2], period: 'year' }, 'not-a-count', 'series.1'],
    [{ series: [1, 2], period: 'week' }, 'unknown-period', 'period']
  ])('refuses %j', (input, code, path) => {
    expect(problemOf(exceedance(input as ExceedanceInput))).toEqual({ code, path });
  });
});
