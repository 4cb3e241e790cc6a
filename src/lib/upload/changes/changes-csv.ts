import { csvCell, harmless } from '$lib/intake/csv-cell';
import { tidyKinds } from '$lib/intake/types';
import { isNumber, statusOf, type Value } from '$lib/observations/value';
import type { Key } from '$lib/releases/diff';
import type { Difference } from './difference';
import type { ShownKey } from './shown-numbers';

/** A cell of a CSV file. Text that a spreadsheet would run is made plain by an apostrophe before it; numbers stay as they are. */
function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  return csvCell(harmless(value));
}

function document(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return [header, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** The differences of the numbers that pages show, one a row, with the explanations by key: UTF-8, comma, RFC 4180. */
export function shownCsv(
  differences: readonly Difference<ShownKey>[],
  explanations: Readonly<Record<string, string>>
): string {
  return document(
    [
      'indicator',
      'area',
      'period',
      'before',
      'before_status',
      'after',
      'after_status',
      'difference',
      'kind',
      'explanation'
    ],
    differences.map(({ key, of, kind, before, after, by }) => [
      of.indicator,
      of.area,
      of.period,
      ...valueCells(before),
      ...valueCells(after),
      by,
      kind,
      explanations[key] ?? ''
    ])
  );
}

/** The differences of the table's cells, one a row: UTF-8, comma, RFC 4180. */
export function cellsCsv(differences: readonly Difference<Key>[]): string {
  return document(
    [...tidyKinds, 'before', 'before_status', 'after', 'after_status', 'difference', 'kind'],
    differences.map(({ of, kind, before, after, by }) => [
      of.period,
      of.area,
      of.offence,
      of.age,
      of.sex,
      of.measure,
      ...valueCells(before),
      ...valueCells(after),
      by,
      kind
    ])
  );
}

function valueCells(value: Value | null): [number | null, string] {
  if (value === null) return [null, ''];
  return [isNumber(value) ? value.value : null, statusOf(value)];
}
