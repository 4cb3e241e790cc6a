import { expect, test } from 'vitest';
import type { Observation } from '$lib/observations/observation';
import { count, rateOf, suppressed, type Value } from '$lib/observations/value';
import { compareObservations, writeTidy } from './tidy';

const one = (area: string, value: Value): Observation => ({
  period: '2025T1',
  area,
  offence: 'ran',
  age: '15-17',
  sex: 'm',
  measure: 'reported-offences',
  value
});

test('numbers, flags and reasons for absence are written in the columns of a tidy table', () => {
  expect(
    writeTidy([
      one('030101', count(5, ['rounded', 'provisional'])),
      one('030102', suppressed('lite tall')),
      one('a"b', rateOf(1.5, 1000))
    ])
  ).toBe(
    'period,area,offence,age,sex,measure,value,status\n' +
      '2025T1,030101,ran,15-17,m,reported-offences,5,rounded\n' +
      '2025T1,030102,ran,15-17,m,reported-offences,,suppressed\n' +
      '2025T1,"a""b",ran,15-17,m,reported-offences,1.5,ok\n'
  );
});

test('no observations are a header alone', () => {
  expect(writeTidy([])).toBe('period,area,offence,age,sex,measure,value,status\n');
});

test('observations are ordered by their codes', () => {
  const rows = ['b', 'A', 'a'].map((area) => one(area, count(1)));
  expect(rows.sort(compareObservations).map(({ area }) => area)).toEqual(['A', 'a', 'b']);
});
