import type { NumberBatch, Workbench } from '$lib/engine/workbench';
import type { OpenIntake } from './intake';
import type { Dimension } from './observe/dictionary';
import { tidyKinds } from './types';
import { statuses } from './observe/values';
import { csvCell, harmless } from './csv-cell';
import { TextPieces } from './text-pieces';

/** About so many observations are taken out of the engine at a time. */
const PAGE = 131_072;

/** The columns of the tidy table that every file has. */
export const tidyColumns = [...tidyKinds, 'value', 'status', 'row', 'column'] as const;

/**
 * The observations as a tidy CSV, in pieces: the contract's columns in their order, then the file's own further dimensions. A text that a
 * spreadsheet would run as a formula gets an apostrophe before it; numbers are written with the digits they have. The engine gives
 * numbers of codes, and each code is made into text once: to write text, DuckDB in the browser takes ten times as long.
 */
export async function writeTidy(
  bench: Workbench,
  { intake, dimensions, isCube }: OpenIntake
): Promise<readonly Uint8Array<ArrayBuffer>[]> {
  const fixed = tidyKinds.map((kind) => dimensions.find((one) => one.kind === kind) ?? null);
  const others = dimensions.filter(({ kind }) => kind === 'other');
  const used = [...fixed, ...others].flatMap((one) => (one === null ? [] : [one]));
  const sql = `SELECT r, coalesce(c, 0)::INTEGER AS c, coalesce(v, 'NaN'::DOUBLE) AS v, st${used.map(({ id }) => `, ${id}`).join('')} FROM obs WHERE NOT tot`;
  const pieces = new TextPieces();
  pieces.addText(`${[...tidyColumns, ...intake.further.map(harmless)].map(csvCell).join(',')}\n`);
  const rows = new TidyRows(pieces, fixed, others, isCube);
  const [ends] = await bench.query('SELECT min(r)::DOUBLE AS low, max(r)::DOUBLE AS high FROM obs');
  const [low, high] = [Number(ends?.['low'] ?? 0), Number(ends?.['high'] ?? -1)];
  const step = Math.ceil(PAGE / Math.max(1, intake.columns.filter(({ role }) => role === 'value').length));
  const page = (from: number, order: string) =>
    from > high
      ? Promise.resolve([])
      : bench.numbers(`${sql} AND r BETWEEN ${from} AND ${from + step - 1}${order}`);
  let next = page(low, '');
  for (let from = low; from <= high; from += step) {
    const batches = await next;
    // Most tables stand in the order of their rows already, and need not be sorted. The engine works on while one page is written.
    const sorted = isInOrder(batches) ? batches : await page(from, ' ORDER BY r, c');
    next = page(from + step, '');
    for (const batch of sorted) rows.add(batch);
  }
  await next;
  return pieces.done();
}

function isInOrder(batches: readonly NumberBatch[]): boolean {
  let [row, column] = [0, 0];
  for (const [rows = [], columns = []] of batches) {
    for (let at = 0; at < rows.length; at += 1) {
      const [nextRow, nextColumn] = [rows[at] ?? 0, columns[at] ?? 0];
      if (nextRow < row || (nextRow === row && nextColumn < column)) return false;
      row = nextRow;
      column = nextColumn;
    }
  }
  return true;
}

/** Rows of the tidy table, written as they come. */
class TidyRows {
  readonly #pieces: TextPieces;
  readonly #fixed: readonly (readonly Uint8Array[] | null)[];
  readonly #others: readonly (readonly Uint8Array[])[];
  readonly #isCube: boolean;
  readonly #statuses = statuses.map((word) => utf8(word));

  constructor(
    pieces: TextPieces,
    fixed: readonly (Dimension | null)[],
    others: readonly Dimension[],
    isCube: boolean
  ) {
    this.#pieces = pieces;
    this.#fixed = fixed.map((one) => (one === null ? null : cellsOf(one)));
    this.#others = others.map(cellsOf);
    this.#isCube = isCube;
  }

  add([rows = [], columns = [], values = [], states = [], ...numbers]: NumberBatch): void {
    const pieces = this.#pieces;
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] ?? 0;
      const column = columns[at] ?? 0;
      let next = 0;
      for (const cells of this.#fixed) {
        if (cells !== null) pieces.add(cells[numbers[next++]?.[at] ?? -1]);
        pieces.addComma();
      }
      pieces.addNumber(values[at] ?? NaN);
      pieces.addComma();
      pieces.add(this.#statuses[states[at] ?? 0]);
      pieces.addComma();
      pieces.addNumber(row);
      pieces.addComma();
      if (!this.#isCube && column > 0) pieces.addNumber(column);
      for (const cells of this.#others) {
        pieces.addComma();
        pieces.add(cells[numbers[next++]?.[at] ?? -1]);
      }
      pieces.endLine();
    }
  }
}

/** The codes of a dimension as cells of a CSV. */
function cellsOf({ codes }: Dimension): readonly Uint8Array[] {
  return codes.map(({ code }) => utf8(csvCell(harmless(code))));
}

function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
