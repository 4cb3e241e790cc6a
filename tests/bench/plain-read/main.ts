// What the reading of a file is measured against: the same file, by DuckDB-WASM's own reader and nothing else.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';

async function read(file: File): Promise<number> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
  const [bytes] = await Promise.all([file.arrayBuffer(), database.instantiate(moduleUrl)]);
  await database.registerFileBuffer('file.csv', new Uint8Array(bytes));
  const connection = await database.connect();
  performance.mark('started');
  await connection.query("CREATE TABLE file AS SELECT * FROM read_csv('file.csv')");
  const table = await connection.query('SELECT count(*)::DOUBLE AS n FROM file');
  return Number(table.toArray()[0]?.n);
}

document.querySelector('input')?.addEventListener('change', async ({ currentTarget }) => {
  const file = currentTarget instanceof HTMLInputElement ? currentTarget.files?.[0] : undefined;
  const out = document.getElementById('rows');
  if (file && out) out.textContent = `${await read(file)}`;
});
