import { expect, test } from 'vitest';
import { wholePeriods } from './whole-periods';

const months = ['2024M09', '2024M10', '2024M11', '2024M12'];

test('months are added up to the tertial they make', () => {
  const { of, isSummed } = wholePeriods(months, '2025T1', true);
  expect([...of.values(), isSummed]).toEqual(['2024T3', '2024T3', '2024T3', '2024T3', true]);
});

test('a tertial that lacks a month has no place, for a part is never compared with a whole', () => {
  const { of } = wholePeriods([...months.slice(1), '2025T1'], '2025T1', true);
  expect([...of.values()]).toEqual([null, null, null, '2025T1']);
});

test('what does not add up over time, a longer period, and one that crosses have no place', () => {
  expect([...wholePeriods(months, '2025T1', false).of.values()]).toEqual([null, null, null, null]);
  expect(wholePeriods(['2024'], '2025T1', true).of.get('2024')).toBeNull();
  expect(wholePeriods(['2024K2'], '2025T1', true).of.get('2024K2')).toBeNull();
});
