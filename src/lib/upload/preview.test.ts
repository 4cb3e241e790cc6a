import { expect, test } from 'vitest';
import { kindOfRow, previewOf } from './preview';

const extent = { preamble: 2, headerRows: 1, rows: 3, footer: 1 };
const rows = [
  { row: 1, cells: ['Uttrekk', 'Kari Nordmann'] },
  { row: 2, cells: [''] },
  { row: 3, cells: ['bydel', 'navn', 'antall'] },
  { row: 4, cells: ['Grünerløkka', 'Ola Nordmann', '3'] }
];

test('a row is told by where it stands', () => {
  expect([1, 2, 3, 4, 6, 7].map((row) => kindOfRow(row, extent, 7))).toEqual([
    'preamble',
    'preamble',
    'header',
    'data',
    'data',
    'footer'
  ]);
});

test('a column that looks personal is never shown, above the table as little as in it', () => {
  const preview = previewOf(rows, [], extent, 7, [1]);
  expect(preview.rows[2]?.cells).toEqual(['bydel', null, 'antall']);
  expect(preview.rows[3]?.cells).toEqual(['Grünerløkka', null, '3']);
  expect(JSON.stringify(preview)).not.toContain('Nordmann');
});

test('a row that is both first and last is shown once', () => {
  const preview = previewOf(
    rows,
    [rows[3] ?? { row: 0, cells: [] }, { row: 7, cells: ['Kilde'] }],
    extent,
    7,
    []
  );
  expect(preview.last.map(({ row, kind }) => [row, kind])).toEqual([[7, 'footer']]);
});

test('a long cell is cut', () => {
  const [first] = previewOf([{ row: 1, cells: ['å'.repeat(200)] }], [], extent, 7, []).rows;
  expect(first?.cells[0]?.length).toBe(61);
});
