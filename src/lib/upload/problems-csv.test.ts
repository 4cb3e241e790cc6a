import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { problem } from '$lib/intake/problem';
import { harmless } from '$lib/intake/csv-cell';
import { cellAddress, problemsCsv } from './problems-csv';

test('a cell is named by its column in the header and its row in the source', () => {
  expect(cellAddress(7, 'antall', ['bydel', ' antall '])).toBe('B7');
  expect(cellAddress(7, null, ['bydel'])).toBe('7');
  expect(cellAddress(null, 'bydel', ['bydel'])).toBe('A');
});

test('there is a line for each row that a problem names, and one for a problem without rows', () => {
  const csv = problemsCsv(
    [
      problem('negative-count', 'error', 'Under null.', { rows: [4, 9], column: 'antall', found: ['-3'] }),
      problem('no-period', 'error', 'Ingen periode.')
    ],
    ['bydel', 'antall'],
    () => 'Se vedlegg'
  );
  const rows = csvParseRows(csv.replace('\uFEFF', ''));
  expect(rows.map((cells) => cells[2])).toEqual(['cell', 'B4', 'B9', '']);
  expect(rows[1]?.[5]).toBe('-3');
  expect(rows[3]?.[7]).toBe('Se vedlegg');
});

test('what would run as a formula gets an apostrophe, and a number is left alone', () => {
  expect(['=1+1', '+A1', '-A1', '@SUM', '-3', '+4,5', 'Alna'].map(harmless)).toEqual([
    "'=1+1",
    "'+A1",
    "'-A1",
    "'@SUM",
    '-3',
    '+4,5',
    'Alna'
  ]);
});

test('no text of a file begins a formula, and all of it comes back', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const safe = harmless(text);
      const isNumber = /^[+-]?\d+(?:[.,]\d+)?$/u.test(text);
      expect(/^[=+@-]/u.test(safe) && !isNumber).toBe(false);
      expect(safe.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
    })
  );
});
