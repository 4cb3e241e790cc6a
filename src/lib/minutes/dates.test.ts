import { describe, expect, test } from 'vitest';
import { findDates } from './dates';

const read = (text: string, reference: string | null = '2025-05-14') =>
  findDates(text, reference).map(({ date, precision }) => [date, precision]);

describe('dates are read as exactly as they are written', () => {
  test.each([
    ['møtet 14.05.2025', '2025-05-14', 'day'],
    ['møtet 14.05.25', '2025-05-14', 'day'],
    ['møtet 14/5-2025', '2025-05-14', 'day'],
    ['møtet 2025-05-14', '2025-05-14', 'day'],
    ['den 12.juni', '2025-06-12', 'day'],
    ['3. desember 2024', '2024-12-03', 'day'],
    ['januar 2025', '2025-01', 'month'],
    ['i april', '2025-04', 'month'],
    ['ved månedsskiftet', '2025-06', 'month'],
    ['mot slutten av måneden', '2025-05', 'month'],
    ['fra høsten 2025', '2025-09', 'season'],
    ['til sommeren i fjor', '2024-06', 'season'],
    ['før sommeren', '2025-06', 'season'],
    ['etter et halvår', '2025-11', 'half'],
    ['første halvår 2024', '2024-01', 'half'],
    ['åpner i 2031', '2031', 'year']
  ])('%s', (text, date, precision) => {
    expect(read(text)).toEqual([[date, precision]]);
  });

  test('a year left out is the nearest one', () => {
    expect(read('15. januar', '2025-12-03')).toEqual([['2026-01-15', 'day']]);
    expect(read('15. desember', '2025-01-10')).toEqual([['2024-12-15', 'day']]);
  });

  test('without a date to tell from, only whole dates are dates', () => {
    expect(read('12. juni, i april, før sommeren, 1. mai 2025', null)).toEqual([['2025-05-01', 'day']]);
  });

  test('the range of a date holds its first and last day', () => {
    expect(findDates('i februar 2024', null)[0]).toMatchObject({ from: '2024-02-01', to: '2024-02-29' });
  });
});

test.each([
  '31.02.2025',
  '1 250 anmeldelser',
  '2024 anmeldelser',
  '0037 Oslo',
  '12. trinn',
  'vår kommune',
  '8000 søkte',
  '2.5.1'
])('no date: %s', (text) => {
  expect(read(text)).toEqual([]);
});
