import {
  DuckDBDataChunk,
  UINTEGER,
  USMALLINT,
  UTINYINT,
  VARCHAR,
  type DuckDBConnection,
  type DuckDBType
} from '@duckdb/node-api';
import type { FilledColumn } from './workbench';

/** Rows of a chunk, which is the most that DuckDB takes at a time. */
const CHUNK = 2048;

/** Makes a table of columns in native DuckDB, in the place of one of that name: chunk by chunk, without a statement for any of them. */
export async function fillTable(
  connection: DuckDBConnection,
  table: string,
  columns: readonly FilledColumn[]
): Promise<void> {
  const types = columns.map(({ values }) => typeOf(values));
  const named = columns.map(({ name }, at) => `"${name}" ${String(types[at])}`);
  await connection.run(`CREATE OR REPLACE TABLE "${table}" (${named.join(', ')})`);
  const appender = await connection.createAppender(table);
  const rows = columns[0]?.values.length ?? 0;
  for (let from = 0; from < rows; from += CHUNK) {
    const chunk = DuckDBDataChunk.create(types, Math.min(CHUNK, rows - from));
    for (const [at, { values }] of columns.entries()) {
      const vector = chunk.getColumnVector(at);
      for (let row = 0; row < vector.itemCount; row += 1) vector.setItem(row, values[from + row] ?? null);
      vector.flush();
    }
    appender.appendDataChunk(chunk);
  }
  appender.closeSync();
}

function typeOf(values: FilledColumn['values']): DuckDBType {
  if (values instanceof Uint8Array) return UTINYINT;
  if (values instanceof Uint16Array) return USMALLINT;
  return values instanceof Uint32Array ? UINTEGER : VARCHAR;
}
