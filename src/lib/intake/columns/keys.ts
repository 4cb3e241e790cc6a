import type { Workbench } from '$lib/engine/workbench';
import type { SourceColumn } from './profile';

/**
 * The columns to be understood: a first column that holds several keys with commas between, under a header that names as many
 * (Eurostat's `freq,sex,geo\TIME_PERIOD`), is as many columns. All else stays as it is.
 */
export async function withKeys(
  bench: Workbench,
  columns: readonly SourceColumn[],
  delimiter: string | null
): Promise<SourceColumn[]> {
  const [first, ...rest] = columns;
  const names = (first?.name.split('\\')[0] ?? '').split(',').map((name) => name.trim());
  if (first === undefined || delimiter === ',' || names.length < 2 || names.some((name) => name === ''))
    return [...columns];
  const [row] = await bench.query(
    `SELECT count(*)::DOUBLE AS n FROM raw WHERE len(string_split(coalesce(${first.sql}, ''), ',')) <> ${names.length}`
  );
  if (Number(row?.['n']) > 0) return [...columns];
  const keys = names.map((name, at) => ({
    at: first.at,
    name,
    sql: `string_split(${first.sql}, ',')[${at + 1}]`
  }));
  return [...keys, ...rest];
}
