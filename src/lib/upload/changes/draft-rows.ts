import { fail, ok, type Result } from '$lib/observations/result';
import { splitRecords } from '$lib/releases/csv-records';
import { readText } from '$lib/releases/utf8';
import * as m from '$lib/texts/compiled/messages';

/** The dimensions that a draft may lack, or hold codes of. */
export const dimensions = ['period', 'area', 'offence', 'age', 'sex'] as const;
/** One of them. */
export type DraftDimension = (typeof dimensions)[number];

/**
 * A row of a draft's tidy table. A dimension that the file has none of is empty; `value` is null where `status` says why. `row` is the
 * place in the file, from 1.
 */
export type DraftRow = Readonly<Record<DraftDimension, string>> & {
  readonly measure: string;
  readonly value: number | null;
  readonly status: string;
  readonly row: number | null;
};

const HEADER = 'period,area,offence,age,sex,measure,value,status,row,column';

/**
 * The rows of a draft's tidy table. Columns after the ten of the contract are further dimensions of the file, which are not read.
 * A problem where the bytes are no such table.
 */
export function readDraftRows(tidy: Uint8Array): Result<DraftRow[]> {
  const text = readText(tidy, m.draft_draft());
  if (!text.ok) return text;
  const records = splitRecords(text.value, m.draft_draft());
  if (!records.ok) return records;
  const [header = [], ...rows] = records.value;
  if (header.slice(0, 10).join() !== HEADER) return fail('bad-header', 'draft:1', m.draft_bad_draft());
  return ok(rows.map(rowOf));
}

function rowOf(cells: readonly string[]): DraftRow {
  const [
    period = '',
    area = '',
    offence = '',
    age = '',
    sex = '',
    measure = '',
    value = '',
    status = 'ok',
    row = ''
  ] = cells;
  return {
    period,
    area,
    offence,
    age,
    sex,
    measure,
    value: value === '' ? null : Number(value),
    status,
    row: row === '' ? null : Number(row)
  };
}
