import type { Workbench } from '$lib/engine/workbench';
import { csvCell } from './csv-cell';
import { columnAt, type RawTable } from './raw';

/**
 * The recognised table as CSV (UTF-8, comma, RFC 4180): header row and data rows, each cell as it stands in the source. A record longer
 * than the header keeps what it has over.
 */
export async function writeTable(bench: Workbench, table: RawTable, hasHeader: boolean): Promise<Uint8Array> {
  const names = table.header.map((_, at) => columnAt(at)).join(', ');
  await bench.query(
    `COPY (SELECT ${names} FROM raw ORDER BY r) TO ${await bench.named('table.csv')} (FORMAT csv, HEADER false, DELIMITER ',', QUOTE '"', ESCAPE '"', NEW_LINE '\\r\\n')`
  );
  const body = await bench.take('table.csv');
  await bench.drop('table.csv');
  const head = hasHeader ? `${table.header.map(csvCell).join(',')}\r\n` : '';
  const longer = [...table.ragged].some(([, cells]) => cells.length > table.header.length);
  return joined(head, longer ? await withRagged(bench, table) : body);
}

/** The rows once more, with those that run over as they stand. */
async function withRagged(bench: Workbench, { header, ragged }: RawTable): Promise<Uint8Array> {
  const names = header.map((_, at) => columnAt(at));
  const rows = await bench.query(`SELECT r::DOUBLE AS r, ${names.join(', ')} FROM raw ORDER BY r`);
  const lines = rows.map((row) => {
    const own = ragged.get(Number(row['r'])) ?? [];
    const cells = names.map((name) => String(row[name] ?? ''));
    return `${(own.length > cells.length ? own : cells).map(csvCell).join(',')}\r\n`;
  });
  return new TextEncoder().encode(lines.join(''));
}

function joined(head: string, body: Uint8Array): Uint8Array {
  const start = new TextEncoder().encode(head);
  const whole = new Uint8Array(start.length + body.length);
  whole.set(start);
  whole.set(body, start.length);
  return whole;
}
