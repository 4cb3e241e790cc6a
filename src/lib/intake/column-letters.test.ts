import { expect, test } from 'vitest';
import { columnLetters } from './column-letters';

test('columns are named as a spreadsheet names them', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA']);
});
