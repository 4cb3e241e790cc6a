import { quoted, type Workbench } from '$lib/engine/workbench';
import type { Row } from '$lib/engine/engine';

/**
 * A table as it was recognised, standing in the workbench as `raw`: columns `c1`, `c2` … of text, null where a cell is empty, and `r`,
 * the 1-based row of the source.
 */
export type RawTable = {
  readonly header: readonly string[];
  /** For each column the parts of its name, one for each header row. */
  readonly parts: readonly (readonly string[])[];
  readonly rows: number;
  /** How the rows came in: by the engine's own reader, or parted here and put in. */
  readonly way: 'bulk' | 'records';
  /** Records that do not fit the header, as they stand, by their row: what `--table` writes for them. */
  readonly ragged: ReadonlyMap<number, readonly string[]>;
};

/** The name of column `at` (from 0) in SQL. */
export function columnAt(at: number): string {
  return `c${at + 1}`;
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
  const file = await bench.put('body.csv', bytes);
  try {
    await bench.query(`CREATE TABLE body AS SELECT * FROM ${readCsv(file, names, dialect)}`);
  } finally {
    await bench.drop('body.csv');
  }
  await bench.query(`CREATE VIEW raw AS SELECT (rowid + ${firstRow})::INTEGER AS r, * FROM body`);
  return countOf(await bench.query('SELECT count(*)::DOUBLE AS n FROM body'));
}

/** Makes `raw` of records that were parted here: each with its row of the source, and its cells, padded to `fields`. */
export async function loadRecords(
  bench: Workbench,
  records: Iterable<{ readonly row: number; readonly cells: readonly string[] }>,
  fields: number
): Promise<number> {
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
  const text = rows.map((cells) => `${cells.map(csvCell).join(',')}\n`).join('');
  const file = await bench.put(`${table}.csv`, new TextEncoder().encode(text));
  try {
    const types = columns.map((name) => `${quoted(name)} VARCHAR`.replaceAll("'", '"')).join(', ');
    await bench.query(`CREATE OR REPLACE TABLE ${table} (${types})`);
    if (rows.length > 0) {
      await bench.query(`INSERT INTO ${table} SELECT * FROM ${readCsv(file, columns, own)}`);
    }
  } finally {
    await bench.drop(`${table}.csv`);
  }
}

/** A cell of a CSV by RFC 4180. */
export function csvCell(text: string): string {
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function countOf([row]: readonly Row[]): number {
  return Number(row?.['n'] ?? 0);
}
