import { DuckDBInstance, type DuckDBConnection, type DuckDBValue } from '@duckdb/node-api';
import { QueryError, type Cell, type Engine, type Parameter, type Row, type Table } from './engine';
import { SerialQueue } from './queue';
import { createObservations, firstSettings, insertTable, lockSettings } from './schema';

/**
 * The server's and the command line's engine: native DuckDB in memory, loaded with the given tables by file path and locked.
 * Rejects with `QueryError` when a table cannot be read.
 */
export async function openNativeEngine(tables: readonly Table[]): Promise<Engine> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  for (const setting of firstSettings) await run(connection, setting);
  for (const statement of createObservations) await run(connection, statement);
  for (const table of tables) {
    if (table.kind !== 'file') throw new Error('The native engine reads tables by path.');
    await run(connection, insertTable(table.key, table.path));
  }
  for (const setting of lockSettings) await run(connection, setting);
  return new NativeEngine(instance, connection);
}

class NativeEngine implements Engine {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #queue = new SerialQueue();

  constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  query(sql: string, parameters: readonly Parameter[] = [], signal?: AbortSignal): Promise<Row[]> {
    return this.#queue.run(() => runUntil(signal, this.#connection, sql, parameters), signal);
  }

  dispose(): Promise<void> {
    return this.#queue.run(async () => {
      this.#connection.closeSync();
      this.#instance.closeSync();
    });
  }
}

/** Runs one statement, and interrupts it when the signal is aborted. */
export async function runUntil(
  signal: AbortSignal | undefined,
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly Parameter[]
): Promise<Row[]> {
  const interrupt = () => connection.interrupt();
  signal?.addEventListener('abort', interrupt, { once: true });
  try {
    return await run(connection, sql, parameters);
  } catch (problem) {
    signal?.throwIfAborted();
    throw problem;
  } finally {
    signal?.removeEventListener('abort', interrupt);
  }
}

/** Runs one statement: rows with plain cells, or a `QueryError`. */
export async function run(
  connection: DuckDBConnection,
  sql: string,
  parameters: readonly Parameter[] = []
): Promise<Row[]> {
  try {
    const reader = await connection.runAndReadAll(sql, [...parameters]);
    return reader
      .getRowObjects()
      .map((row) => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])));
  } catch (problem) {
    throw new QueryError(sql, problem);
  }
}

function plain(value: DuckDBValue): Cell {
  if (value === null || typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return String(value);
}
