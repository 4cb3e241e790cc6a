import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { QueryError, type Parameter, type Row } from './engine';
import { run, runUntil } from './native';
import { SerialQueue } from './queue';
import { firstSettings, lockSettings } from './schema';
import { fillTable } from './fill-native';
import { quoted, type FilledColumn, type NumberBatch, type Workbench } from './workbench';

/** The command line's workbench: native DuckDB in memory, with a folder of its own that `dispose` removes and nothing outside it. */
export async function openNativeWorkbench(): Promise<Workbench> {
  const folder = await mkdtemp(join(tmpdir(), 'radstall-intake-'));
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  const settings = [...firstSettings, `SET allowed_directories = [${quoted(folder)}]`, ...lockSettings];
  for (const setting of settings) await run(connection, setting);
  return new NativeWorkbench(instance, connection, folder);
}

class NativeWorkbench implements Workbench {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  readonly #folder: string;
  readonly #queue = new SerialQueue();

  constructor(instance: DuckDBInstance, connection: DuckDBConnection, folder: string) {
    this.#instance = instance;
    this.#connection = connection;
    this.#folder = folder;
  }

  query(sql: string, parameters: readonly Parameter[] = [], signal?: AbortSignal): Promise<Row[]> {
    return this.#queue.run(() => runUntil(signal, this.#connection, sql, parameters), signal);
  }

  fill(table: string, columns: readonly FilledColumn[]): Promise<void> {
    return this.#queue.run(() => fillTable(this.#connection, table, columns));
  }

  numbers(sql: string): Promise<readonly NumberBatch[]> {
    return this.#queue.run(async () => {
      try {
        const chunks = await (await this.#connection.run(sql)).fetchAllChunks();
        return chunks.map((chunk) => chunk.getColumns().map((column) => column.map(Number)));
      } catch (problem) {
        throw new QueryError(sql, problem);
      }
    });
  }

  async put(name: string, bytes: Uint8Array): Promise<string> {
    await writeFile(join(this.#folder, name), bytes);
    return this.named(name);
  }

  async named(name: string): Promise<string> {
    return quoted(join(this.#folder, name));
  }

  async take(name: string): Promise<Uint8Array> {
    return new Uint8Array(await readFile(join(this.#folder, name)));
  }

  async drop(name: string): Promise<void> {
    await rm(join(this.#folder, name), { force: true });
  }

  dispose(): Promise<void> {
    return this.#queue.run(async () => {
      this.#connection.closeSync();
      this.#instance.closeSync();
      await rm(this.#folder, { recursive: true, force: true });
    });
  }
}
