import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import type { Parameter, Row } from './engine';
import { firstSettings } from './schema';
import { startDatabase, WasmConnection, type OpenDatabase } from './wasm';
import { quoted, type FilledColumn, type NumberBatch, type Workbench } from './workbench';

/**
 * The browser's workbench: DuckDB-WASM in a worker, where files are bytes in its memory. Settings stay locked; what a statement may
 * reach besides is held by the page's policy, which lets nothing leave the site.
 */
export async function openWasmWorkbench(): Promise<Workbench> {
  const { opened } = await startWasmWorkbench();
  return opened;
}

/** Starts the browser's workbench, and is there as soon as the engine starts without the thread that asked, which may be busy. */
export async function startWasmWorkbench(): Promise<{ readonly opened: Promise<Workbench> }> {
  const { opened } = await startDatabase();
  return { opened: settled(opened) };
}

async function settled(opened: Promise<OpenDatabase>): Promise<Workbench> {
  const { database, worker } = await opened;
  try {
    const connection = await database.connect();
    for (const setting of firstSettings) await connection.query(setting);
    await connection.query('SET lock_configuration = true');
    return new WasmWorkbench(database, new WasmConnection(database, connection, worker));
  } catch (problem) {
    worker.terminate();
    throw problem;
  }
}

class WasmWorkbench implements Workbench {
  readonly #database: AsyncDuckDB;
  readonly #connection: WasmConnection;

  constructor(database: AsyncDuckDB, connection: WasmConnection) {
    this.#database = database;
    this.#connection = connection;
  }

  query(sql: string, parameters: readonly Parameter[] = [], signal?: AbortSignal): Promise<Row[]> {
    return this.#connection.query(sql, parameters, signal);
  }

  fill(table: string, columns: readonly FilledColumn[]): Promise<void> {
    return this.#connection.fill(table, columns);
  }

  numbers(sql: string): Promise<readonly NumberBatch[]> {
    return this.#connection.numbers(sql);
  }

  async put(name: string, bytes: Uint8Array): Promise<string> {
    // The worker takes the buffer over: what is handed in stays the caller's.
    await this.#database.registerFileBuffer(name, bytes.slice());
    return this.named(name);
  }

  async named(name: string): Promise<string> {
    return quoted(name);
  }

  take(name: string): Promise<Uint8Array> {
    return this.#database.copyFileToBuffer(name);
  }

  async drop(name: string): Promise<void> {
    await this.#database.dropFile(name);
  }

  dispose(): Promise<void> {
    return this.#connection.dispose();
  }
}
