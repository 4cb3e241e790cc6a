import fc from 'fast-check';
import { expect, test } from 'vitest';
import { count, missing, suppressed, type Value } from '$lib/observations/value';
import { differenceKind, findDifferences, type Cell, type Comparison } from './difference';

const sides = { isGone: false, base: null, passed: null };
const kindOf = (before: Value | null, after: Value | null, over = {}) =>
  differenceKind({ ...sides, before, after, ...over });

test('a number that was not there is new, and one that is not there any more is removed', () => {
  expect(kindOf(null, count(3))).toBe('new');
  expect(kindOf(count(3), null)).toBe('removed');
  expect(kindOf(count(3), count(0), { isGone: true })).toBe('removed');
  expect(kindOf(null, null)).toBeNull();
});

test('a number that is held back is suppressed whatever it was, and nothing where it was so before', () => {
  expect(kindOf(count(3), suppressed('x'))).toBe('suppressed');
  expect(kindOf(null, suppressed('x'))).toBe('suppressed');
  expect(kindOf(suppressed('y'), suppressed('x'))).toBeNull();
  expect(kindOf(suppressed('y'), count(3))).toBe('revised');
});

test('over ten per cent is large, ten per cent is not, and of fewer than ten it takes ten more', () => {
  expect(kindOf(count(100), count(110))).toBe('revised');
  expect(kindOf(count(100), count(111))).toBe('large');
  expect(kindOf(count(100), count(89))).toBe('large');
  expect(kindOf(count(9), count(3))).toBe('revised');
  expect(kindOf(count(5), count(14))).toBe('revised');
  expect(kindOf(count(5), count(15))).toBe('large');
});

test('past the expected limit a revision is large also of few', () => {
  expect(kindOf(count(3), count(9), { passed: 7.5 })).toBe('large');
});

test('a difference under the rounding base is no revision, and one of the base is', () => {
  expect(kindOf(count(12), count(14), { base: 3 })).toBe('rounding');
  expect(kindOf(count(120), count(123), { base: 3 })).toBe('revised');
});

test('a number has no difference from itself', () => {
  const value = fc.oneof(
    fc.nat(1000).map((one) => count(one)),
    fc.constant(suppressed('x')),
    fc.constant(missing('x')),
    fc.constant(null)
  );
  fc.assert(fc.property(value, (one) => kindOf(one, one) === null));
});

type Of = { readonly period: string };
const comparison: Comparison<Of> = {
  periodOf: ({ period }) => period,
  keyAt: (_, period) => period,
  breaksOf: () => [],
  before: [],
  after: [],
  base: null,
  absent: count(0)
};
const years = ['2018', '2019', '2020', '2021', '2022', '2023', '2024'];
const tertials = years.flatMap((year) => [`${year}T1`, `${year}T2`, `${year}T3`]);
const cells = (value: (period: string) => number): Map<string, Cell<Of>> =>
  new Map(tertials.map((period) => [period, { of: { period }, value: count(value(period)), rows: 1 }]));

test('a revision that passes what the same tertial of five years leads to expect is large and tells the limit', () => {
  const before = cells(() => 4);
  const after = cells((period) => (period === '2024T3' ? 14 : 4));
  const [one, ...more] = findDifferences(before, after, { ...comparison, before: tertials, after: tertials });
  expect(more).toEqual([]);
  expect(one).toMatchObject({ key: '2024T3', kind: 'large', by: 10, share: null });
  expect(one?.passed).toBeGreaterThan(4);
  expect(one?.passed).toBeLessThan(14);
});

test('a break inside the five years leaves no limit to pass', () => {
  const before = cells(() => 4);
  const after = cells((period) => (period === '2024T3' ? 9 : 4));
  const breaks = [{ at: '2022T1', label: 'Brudd', why: 'Ny praksis.', offences: [] }];
  const [one] = findDifferences(before, after, {
    ...comparison,
    before: tertials,
    after: tertials,
    breaksOf: () => breaks
  });
  expect(one).toMatchObject({ kind: 'revised', passed: null });
});

test('the differences added up are the difference of the sums, and equal tables have none', () => {
  const numbers = fc.array(fc.nat(60), { minLength: tertials.length, maxLength: tertials.length });
  fc.assert(
    fc.property(numbers, numbers, (was, is) => {
      const sum = (list: readonly number[]) => list.reduce((total, one) => total + one, 0);
      const before = cells((period) => was[tertials.indexOf(period)] ?? 0);
      const after = cells((period) => is[tertials.indexOf(period)] ?? 0);
      const found = findDifferences(before, after, { ...comparison, before: tertials, after: tertials });
      expect(sum(found.map(({ by }) => by ?? 0))).toBe(sum(is) - sum(was));
      expect(findDifferences(after, after, { ...comparison, before: tertials, after: tertials })).toEqual([]);
    })
  );
});
