// The page that the topic page is measured against: a CSV of 100 000 rows, read and summed by DuckDB-WASM in the browser, drawn with D3.
import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import workerUrl from '@duckdb/duckdb-wasm/dist/duckdb-browser-eh.worker.js?url';
import moduleUrl from '@duckdb/duckdb-wasm/dist/duckdb-eh.wasm?url';
import { max } from 'd3-array';
import { scaleLinear, scalePoint } from 'd3-scale';
import { line } from 'd3-shape';

type Point = { readonly period: string; readonly count: number };

async function read(): Promise<Point[]> {
  const database = new AsyncDuckDB(new VoidLogger(), new Worker(workerUrl));
  const [csv] = await Promise.all([
    fetch('observations.csv').then((response) => response.arrayBuffer()),
    database.instantiate(moduleUrl)
  ]);
  await database.registerFileBuffer('observations.csv', new Uint8Array(csv));
  const connection = await database.connect();
  const table = await connection.query(`
    SELECT period, sum(value)::DOUBLE AS count FROM read_csv('observations.csv')
    WHERE offence = 'robbery' GROUP BY period ORDER BY period`);
  return table.toArray().map((row) => ({ period: String(row.period), count: Number(row.count) }));
}

function draw(points: readonly Point[]): void {
  const x = scalePoint(
    points.map(({ period }) => period),
    [40, 680]
  );
  const y = scaleLinear([0, max(points, ({ count }) => count) ?? 0], [380, 20]).nice();
  const path = line<Point>(
    ({ period }) => x(period) ?? 0,
    ({ count }) => y(count)
  )(points);
  const ticks = y.ticks(5).map((tick) => `<text x="4" y="${y(tick)}">${tick}</text>`);
  const figure = document.querySelector('figure');
  if (!figure) throw new Error('The page has no figure.');
  figure.innerHTML = `<svg viewBox="0 0 700 400" width="700" height="400">${ticks.join('')}<path d="${path}" fill="none" stroke="black" /></svg>`;
}

draw(await read());
