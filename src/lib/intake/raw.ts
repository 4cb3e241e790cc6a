import { quoted, type Workbench } from '$lib/engine/workbench';
import type { Row } from '$lib/engine/engine';
import { csvCell } from './csv-cell';
import type { CodedColumn } from './text/code-columns';

/**
 * A table as it was recognised, standing in the workbench as `raw`: columns `c1`, `c2` … of text, null where a cell is empty, and `r`,
 * the 1-based row of the source.
 */
export type RawTable = {
  readonly header: readonly string[];
  /** For each column the parts of its name, one for each header row. */
  readonly parts: readonly (readonly string[])[];
  readonly rows: number;
  /** How the rows came in: as codes of their texts, by the engine's own reader, or parted here and put in. */
  readonly way: 'coded' | 'bulk' | 'records';
  /** The distinct texts of each column, where the rows came in as codes: then `raw` has `k1`, `k2` … as well, the numbers of the texts. */
  readonly coded: readonly CodedColumn[] | null;
  /** Records that do not fit the header, as they stand, by their row: what `--table` writes for them. */
  readonly ragged: ReadonlyMap<number, readonly string[]>;
};

/** The name of column `at` (from 0) in SQL. */
export function columnAt(at: number): string {
  return `c${at + 1}`;
}

/** The name of the column with the numbers of the texts of column `at`, in a table that came in as codes. */
export function keyAt(at: number): string {
  return `k${at + 1}`;
}

/** Takes away what was read before. */
export async function clearTables(bench: Workbench): Promise<void> {
  for (const view of ['cells', 'raw']) await bench.query(`DROP VIEW IF EXISTS ${view}`);
  for (const table of ['body', 'obs']) await bench.query(`DROP TABLE IF EXISTS ${table}`);
  await bench.query('DROP SCHEMA IF EXISTS words CASCADE');
}

/**
 * A dialect that the engine's own reader takes. DuckDB 1.4 glues records together where it is told that they end in `\r\n`; left to
 * itself it finds that, but a break within quotes misleads it. So `\r\n` is for files without any.
 */
export type CsvDialect = {
  readonly delimiter: string;
  readonly quote: string;
  readonly newline: '\n' | '\r\n';
};

/** The dialect of the files we make for the engine. */
const own: CsvDialect = { delimiter: ',', quote: '"', newline: '\n' };

/** How `read_csv` reads a text of our own making or measured: nothing is guessed. */
export function readCsv(file: string, columns: readonly string[], dialect: CsvDialect): string {
  const types = columns.map((name) => `${quoted(name)}: 'VARCHAR'`).join(', ');
  return `read_csv(${file}, header = false, auto_detect = false, strict_mode = true, null_padding = false, max_line_size = 16777216,
    ${dialect.newline === '\n' ? "new_line = '\\n', " : ''}delim = ${quoted(dialect.delimiter)}, quote = ${quoted(dialect.quote)}, escape = ${quoted(dialect.quote)}, columns = {${types}})`;
}

/**
 * Makes `raw` of bytes whose records are all alike: the engine's own reader takes them in, so a million rows stay fast. `firstRow` is
 * the source's row of the first record. Rejects with `QueryError` where the bytes are not what they were measured to be.
 */
export async function loadBulk(
  bench: Workbench,
  bytes: Uint8Array,
  fields: number,
  dialect: CsvDialect,
  firstRow: number
): Promise<number> {
  const names = Array.from({ length: fields }, (_, at) => columnAt(at));
  await clearTables(bench);
  const file = await bench.put('body.csv', bytes);
  try {
    await bench.query(`CREATE TABLE body AS SELECT * FROM ${readCsv(file, names, dialect)}`);
  } finally {
    await bench.drop('body.csv');
  }
  await bench.query(`CREATE VIEW raw AS SELECT (rowid + ${firstRow})::INTEGER AS r, * FROM body`);
  return countOf(await bench.query('SELECT count(*)::DOUBLE AS n FROM body'));
}

/**
 * Makes `raw` of columns of codes: the engine gets whole numbers, and each distinct text once. `firstRow` is the source's row of the
 * first.
 */
export async function loadCoded(
  bench: Workbench,
  columns: readonly CodedColumn[],
  firstRow: number
): Promise<number> {
  await clearTables(bench);
  await bench.fill(
    'body',
    columns.map(({ codes }, at) => ({ name: keyAt(at), values: codes }))
  );
  const words = columns.flatMap(({ texts }, at) => texts.map((text, key) => [`${at}`, `${key}`, text]));
  await loadTexts(bench, 'column_words', ['at', 'k', 't'], words);
  await bench.query('CREATE SCHEMA words');
  for (const [at] of columns.entries()) {
    await bench.query(
      `CREATE TYPE words.${columnAt(at)} AS ENUM (SELECT t FROM column_words WHERE "at" = '${at}' ORDER BY k::INTEGER)`
    );
  }
  const texts = columns.map(
    (_, at) =>
      `nullif(enum_range(NULL::words.${columnAt(at)})[${keyAt(at)} + 1]::VARCHAR, '') AS ${columnAt(at)}`
  );
  await bench.query(
    `CREATE VIEW raw AS SELECT (rowid + ${firstRow})::INTEGER AS r, ${['*', ...texts].join(', ')} FROM body`
  );
  return columns[0]?.codes.length ?? 0;
}

/** Makes `raw` of records that were parted here: each with its row of the source, and its cells, padded to `fields`. */
export async function loadRecords(
  bench: Workbench,
  records: Iterable<{ readonly row: number; readonly cells: readonly string[] }>,
  fields: number
): Promise<number> {
  await clearTables(bench);
  const names = ['r', ...Array.from({ length: fields }, (_, at) => columnAt(at))];
  const lines: string[] = [];
  for (const { row, cells } of records) {
    lines.push([`${row}`, ...Array.from({ length: fields }, (_, at) => csvCell(cells[at] ?? ''))].join(','));
  }
  const file = await bench.put(
    'records.csv',
    new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
  );
  try {
    await bench.query(
      `CREATE TABLE body AS SELECT r::INTEGER AS r, * EXCLUDE (r) FROM ${readCsv(file, names, own)}`
    );
  } finally {
    await bench.drop('records.csv');
  }
  await bench.query('CREATE VIEW raw AS SELECT * FROM body');
  return lines.length;
}

/** Makes a table of texts from rows of cells: how what was found out is handed to the engine, since long statements are not. */
export async function loadTexts(
  bench: Workbench,
  table: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[]
): Promise<void> {
  await bench.fill(
    table,
    columns.map((name, at) => ({ name, values: rows.map((cells) => cells[at] ?? '') }))
  );
}

function countOf([row]: readonly Row[]): number {
  return Number(row?.['n'] ?? 0);
}
