import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import { QueryError, type Cell, type Engine, type Parameter, type Row, type Table } from './engine';
import { SerialQueue } from './queue';
import { arrowStream } from './arrow-stream';
import type { FilledColumn, NumberBatch } from './workbench';
import { createObservations, firstSettings, insertTable, lockSettings } from './schema';

/**
 * The browser's engine: DuckDB-WASM (EH build, own origin, no threads) in a worker, loaded with the given tables by bytes and
 * locked. Memory comes back only with `dispose`: to load other tables, open a new engine.
 */
export async function openWasmEngine(tables: readonly Table[]): Promise<Engine> {
  const { database, worker } = await openDatabase();
  try {
    const connection = await database.connect();
    for (const setting of firstSettings) await connection.query(setting);
    for (const statement of createObservations) await connection.query(statement);
    for (const [index, table] of tables.entries()) {
      if (table.kind !== 'bytes') throw new Error('The browser engine reads tables by bytes.');
      const file = `table-${index}.csv`;
      await database.registerFileBuffer(file, table.bytes);
      await connection.query(insertTable(table.key, file));
      await database.dropFile(file);
    }
    for (const setting of lockSettings) await connection.query(setting);
    return new WasmConnection(database, connection, worker);
  } catch (problem) {
    worker.terminate();
    throw problem;
  }
}

/**
 * DuckDB-WASM (EH build, own origin, no threads) started in a worker and opened in memory, where every number is a double. Rejects
 * where it cannot start, and leaves no worker behind.
 */
export async function openDatabase(): Promise<OpenDatabase> {
  const { opened } = await startDatabase();
  return opened;
}

/** A database in a worker. */
export type OpenDatabase = { readonly database: AsyncDuckDB; readonly worker: Worker };

/**
 * Starts DuckDB-WASM as `openDatabase` does, and is there as soon as its worker is at work by itself: from then on it needs nothing of
 * the thread that asked, which may be busy.
 */
export async function startDatabase(): Promise<{ readonly opened: Promise<OpenDatabase> }> {
  const duckdb = await import('@duckdb/duckdb-wasm');
  const worker = new Worker(workerUrl);
  const database = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), worker);
  await database.ping();
  return { opened: instantiated(database, worker) };
}

async function instantiated(database: AsyncDuckDB, worker: Worker): Promise<OpenDatabase> {
  try {
    await database.instantiate(moduleUrl);
    await database.open({ query: { castBigIntToDouble: true, castDecimalToDouble: true } });
    return { database, worker };
  } catch (problem) {
    worker.terminate();
    throw problem;
  }
}

/** One connection to DuckDB-WASM, its statements one after another; `dispose` ends the database and its worker. */
export class WasmConnection implements Engine {
  readonly #database: AsyncDuckDB;
  readonly #connection: AsyncDuckDBConnection;
  readonly #worker: Worker;
  readonly #queue = new SerialQueue();

  constructor(database: AsyncDuckDB, connection: AsyncDuckDBConnection, worker: Worker) {
    this.#database = database;
    this.#connection = connection;
    this.#worker = worker;
  }

  query(sql: string, parameters: readonly Parameter[] = [], signal?: AbortSignal): Promise<Row[]> {
    return this.#queue.run(async () => {
      const cancel = () => void this.#connection.cancelSent();
      signal?.addEventListener('abort', cancel, { once: true });
      try {
        return await this.#send(sql, parameters);
      } catch (problem) {
        signal?.throwIfAborted();
        throw new QueryError(sql, problem);
      } finally {
        signal?.removeEventListener('abort', cancel);
      }
    }, signal);
  }

  async #send(sql: string, parameters: readonly Parameter[]): Promise<Row[]> {
    const statement = parameters.length > 0 ? await this.#connection.prepare(sql) : null;
    try {
      const batches = statement ? await statement.send(...parameters) : await this.#connection.send(sql);
      const rows: Row[] = [];
      for await (const batch of batches) {
        const names = batch.schema.fields.map((field) => field.name);
        for (const row of batch.toArray()) {
          rows.push(Object.fromEntries(names.map((name) => [name, plain(row?.[name])])));
        }
      }
      return rows;
    } finally {
      await statement?.close();
    }
  }

  /** Makes a table of columns, in the place of one of that name. */
  fill(table: string, columns: readonly FilledColumn[]): Promise<void> {
    return this.#queue.run(async () => {
      await this.#connection.query(`DROP TABLE IF EXISTS ${table}`);
      if (columns[0]?.values.length === 0) {
        await this.#connection.query(`CREATE TABLE ${table} (${columns.map(emptyColumn).join(', ')})`);
        return;
      }
      const stream = await arrowStream(columns);
      await this.#connection.insertArrowFromIPCStream(stream, { name: table, create: true });
    });
  }

  /** The rows of a statement of numbers, column by column. */
  numbers(sql: string): Promise<readonly NumberBatch[]> {
    return this.#queue.run(async () => {
      try {
        const { batches } = await this.#connection.query(sql);
        return batches.map((batch) =>
          batch.schema.fields.map((_, at) => numbersOf(batch.getChildAt(at)?.toArray()))
        );
      } catch (problem) {
        throw new QueryError(sql, problem);
      }
    });
  }

  dispose(): Promise<void> {
    return this.#queue.run(async () => {
      await this.#connection.close();
      await this.#database.terminate();
      this.#worker.terminate();
    });
  }
}

function emptyColumn({ name, values }: FilledColumn): string {
  return `"${name}" ${ArrayBuffer.isView(values) ? 'UINTEGER' : 'VARCHAR'}`;
}

function numbersOf(values: unknown): ArrayLike<number> {
  const isNumbers =
    values instanceof Float64Array ||
    values instanceof Int32Array ||
    values instanceof Uint32Array ||
    values instanceof Uint16Array ||
    values instanceof Uint8Array;
  if (!isNumbers) throw new TypeError('A batch is of numbers.');
  return values;
}

function plain(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === 'number' || typeof value === 'string') return value;
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'boolean') return value ? 1 : 0;
  return String(value);
}
