import { csvParseRows } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnName, csvDocument } from './csv-document';
import { views, viewOf } from './fixture-views';
import { numberIn, sortRows } from './sort-rows';

const named = views.map((view) => [view.id, view] as const);

describe('the table', () => {
  it.each(named)('of %s has a cell per column in every row', (_, view) => {
    for (const row of view.table.rows) expect(row).toHaveLength(view.table.columns.length);
  });

  it.each(named)('of %s holds exactly the plotted values', (_, view) => {
    const key = view.form === 'change-dots' ? 'change' : 'value';
    const at = (name: string) => view.table.columns.findIndex((column) => column.key === name);
    expect(view.table.rows).toHaveLength(view.values.length);
    for (const [index, value] of view.values.entries()) {
      const row = view.table.rows[index] ?? [];
      expect(numberIn(row[at(key)] ?? '')).toBe(value.value);
      expect(numberIn(row[at('low')] ?? '')).toBe(value.low);
      expect(numberIn(row[at('high')] ?? '')).toBe(value.high);
    }
  });

  it.each(named)('of %s has columns for the uncertainty where there is any', (_, view) => {
    if (view.values.every((value) => value.low === null)) return;
    expect(view.table.columns.map((column) => column.key)).toEqual(expect.arrayContaining(['low', 'high']));
  });

  it('spells out flags and breaks', () => {
    const remarks = (id: string) => viewOf(id).table.rows.map((row) => row.at(-1));
    expect(remarks('line-rounded-example').at(-1)).toBe('Foreløpig, avrundet');
    expect(remarks('columns-suppressed-missing').slice(1, 4)).toEqual([
      'Vises ikke av personvernhensyn',
      '',
      'Mangler'
    ]);
    expect(remarks('line-break')[2]).toBe('Brudd i serien (Ny praksis)');
    expect(remarks('dots-mixed-example').at(-1)).toContain('Ikke regnet ut');
  });
});

describe('the CSV', () => {
  it.each(named)('of %s has the header and the cells of the table', (_, view) => {
    expect(csvParseRows(csvDocument(view))).toEqual([view.table.columns.map(columnName), ...view.table.rows]);
  });

  it('follows RFC 4180 whatever stands in a cell', () => {
    const view = viewOf('columns-certain');
    const columns = view.table.columns.slice(0, 2);
    const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\r\n', ' ', 'ø', ';') });
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { maxLength: 6 }), (rows) => {
        const csv = csvDocument({ ...view, table: { caption: '', columns, rows } });
        expect(csv.endsWith('\r\n')).toBe(true);
        expect(csvParseRows(csv).slice(1)).toEqual(rows);
      })
    );
  });
});

describe('sortRows', () => {
  const rows = [
    ['Ål', '1\u00a0200'],
    ['Bjerke', ':'],
    ['Alna', '−3,5'],
    ['Ullern', '90']
  ];

  it('sorts numbers as numbers, with signs of absence last both ways', () => {
    const cells = (descending: boolean) => sortRows(rows, { column: 1, descending }).map((row) => row[1]);
    expect(cells(false)).toEqual(['−3,5', '90', '1\u00a0200', ':']);
    expect(cells(true)).toEqual(['1\u00a0200', '90', '−3,5', ':']);
  });

  it('sorts words by the Norwegian alphabet', () => {
    expect(sortRows(rows, { column: 0, descending: false }).map((row) => row[0])).toEqual([
      'Alna',
      'Bjerke',
      'Ullern',
      'Ål'
    ]);
  });

  it('leaves the order of the answer until it is asked', () => {
    expect(sortRows(rows, null)).toBe(rows);
  });
});
