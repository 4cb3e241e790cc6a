import { columnLetters } from '../column-letters';
import { serialDate } from '../match/dates';
import { readNumber } from '../match/numbers';
import type { CellMark, GridRow, PlacedMark } from '../types';
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS } from './limits';
import { plainNumber } from './xlsx-number';
import { StringItem } from './xlsx-strings';
import { isTrue, Unreadable, type XmlWatcher } from './xlsx-xml';

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly date1904: boolean;
};

/** The cells of a sheet as they are read. */
export type SheetCells = {
  readonly rows: readonly GridRow[];
  readonly marks: readonly PlacedMark[];
  /** The numbers of the rows that the spreadsheet hides, by hand or by a filter, and that have cells. */
  readonly hiddenRows: readonly number[];
  /** The columns that the spreadsheet hides and that have cells, by their letters. */
  readonly hiddenColumns: readonly string[];
};

type Cell = {
  row: number;
  column: number;
  type: string;
  style: number;
  value: string;
  formula: string | null;
};

const NUMBER: CellMark = { kind: 'number' };
const AS_TEXT: CellMark = { kind: 'number-as-text' };

/** The column (1-based) and row of a reference such as `AB12`; null where it is none that a sheet can have. */
export function place(reference: string): { readonly row: number; readonly column: number } | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/u.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  const column = [...letters].reduce((sum, letter) => 26 * sum + letter.charCodeAt(0) - 64, 0);
  const row = Number(digits);
  return row >= 1 && row <= MOST_ROWS && column <= MOST_COLUMNS ? { row, column } : null;
}

/**
 * Watches the part of a sheet (SpreadsheetML 18.3) and gathers its cells. Formulas are marked and never run: the value that the
 * spreadsheet kept stands for them. Throws `Unreadable` where there are more cells than can be held.
 */
export class SheetReader implements XmlWatcher {
  readonly #context: SheetContext;
  readonly #rows = new Map<number, string[]>();
  readonly #marks: PlacedMark[] = [];
  readonly #inline = new StringItem();
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();
  #held = 0;
  #row = 0;
  #column = 0;
  #cell: Cell | null = null;
  #within: 'v' | 'f' | null = null;

  constructor(context: SheetContext) {
    this.#context = context;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'row':
        this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']);
        this.#column = 0;
        if (!(this.#row >= 1 && this.#row <= MOST_ROWS)) throw new Unreadable('damaged');
        if (isTrue(attributes['hidden'])) this.#hiddenRows.add(this.#row);
        return;
      case 'col':
        if (isTrue(attributes['hidden'])) this.#hide(Number(attributes['min']), Number(attributes['max']));
        return;
      case 'c':
        this.#begin(attributes);
        return;
      case 'v':
        this.#within = 'v';
        return;
      case 'f':
        if (this.#cell) this.#cell.formula = '';
        this.#within = 'f';
        return;
      case 'mergeCell':
        this.#merge(attributes['ref'] ?? '');
        return;
      default:
        if (this.#cell) this.#inline.open(name);
    }
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.#within = null;
    else if (name === 'c') this.#finish();
    else if (this.#cell) this.#inline.close(name);
  }

  text(text: string): void {
    if (!this.#cell) return;
    if (this.#within === 'v') this.#cell.value += text;
    else if (this.#within === 'f') this.#cell.formula = (this.#cell.formula ?? '') + text;
    else this.#inline.text(text);
  }

  /** The rows in order and the marks, when the whole part has been read. */
  cells(): SheetCells {
    const rows = [...this.#rows].sort(([a], [b]) => a - b).map(([row, cells]) => ({ row, cells }));
    return {
      rows,
      marks: this.#marks,
      hiddenRows: rows.map(({ row }) => row).filter((row) => this.#hiddenRows.has(row)),
      hiddenColumns: [...this.#hiddenColumns]
        .sort((a, b) => a - b)
        .filter((column) => rows.some(({ cells }) => (cells[column - 1] ?? '') !== ''))
        .map(columnLetters)
    };
  }

  #hide(first: number, last: number): void {
    for (let column = Math.max(1, first); column <= Math.min(last, MOST_COLUMNS); column += 1)
      this.#hiddenColumns.add(column);
  }

  #begin(attributes: Readonly<Record<string, string>>): void {
    const reference = attributes['r'];
    const at = reference === undefined ? { row: this.#row, column: this.#column + 1 } : place(reference);
    if (at === null || at.column > MOST_COLUMNS) throw new Unreadable('damaged');
    this.#column = at.column;
    this.#cell = {
      ...at,
      type: attributes['t'] ?? 'n',
      style: Number(attributes['s'] ?? -1),
      value: '',
      formula: null
    };
  }

  #finish(): void {
    const cell = this.#cell;
    this.#cell = null;
    if (!cell) return;
    const text = this.#textOf(cell);
    if (cell.formula !== null) {
      const mark: CellMark = { kind: 'formula', formula: cell.formula, hasCachedValue: text !== '' };
      this.#marks.push({ row: cell.row, column: cell.column, mark });
    }
    if (text === '') return;
    const cells = this.#rows.get(cell.row) ?? [];
    // A lone cell far to the right costs as many as it stands behind.
    this.#held += Math.max(1, cell.column - cells.length);
    if (this.#held > MOST_CELLS) throw new Unreadable('too-many-cells');
    while (cells.length < cell.column - 1) cells.push('');
    cells[cell.column - 1] = text;
    this.#rows.set(cell.row, cells);
  }

  #textOf(cell: Cell): string {
    const inline = this.#inline.take();
    switch (cell.type) {
      case 's': {
        const text = cell.value === '' ? '' : this.#context.strings[Number(cell.value)];
        if (text === undefined) throw new Unreadable('damaged');
        return this.#marked(cell, text);
      }
      case 'inlineStr':
        return this.#marked(cell, inline);
      case 'str':
        return this.#marked(cell, cell.value);
      case 'b':
        return cell.value === '' ? '' : cell.value === '1' ? 'TRUE' : 'FALSE';
      case 'd':
        return this.#date(cell, cell.value, null);
      case 'e':
        return cell.value;
      default:
        return this.#number(cell);
    }
  }

  #marked(cell: Cell, text: string): string {
    if (/\d/u.test(text) && (readNumber(text, ',') ?? readNumber(text, '.')) !== null)
      this.#mark(cell, AS_TEXT);
    return text;
  }

  #number(cell: Cell): string {
    const digits = plainNumber(cell.value);
    if (digits === null) return cell.value.trim();
    const serial = Number(digits);
    if (this.#context.dateStyles.has(cell.style)) {
      // To the nearest second, so that a midnight that lost its last digit is that midnight.
      const seconds = Math.round(serial * 86_400);
      const day = serialDate(Math.floor(seconds / 86_400), this.#context.date1904);
      if (day !== null) return this.#date(cell, day + timeOf(seconds % 86_400), serial);
    }
    this.#mark(cell, NUMBER);
    return digits;
  }

  #date(cell: Cell, iso: string, serial: number | null): string {
    if (iso !== '') this.#mark(cell, { kind: 'date', iso, serial });
    return iso;
  }

  #mark({ row, column }: Cell, mark: CellMark): void {
    this.#marks.push({ row, column, mark });
  }

  #merge(reference: string): void {
    const [from = '', to = ''] = reference.split(':');
    const first = place(from);
    const last = place(to);
    if (!first || !last || this.#marks.length > 3 * MOST_CELLS) return;
    const mark: CellMark = {
      kind: 'merged',
      rows: last.row - first.row + 1,
      columns: last.column - first.column + 1
    };
    this.#marks.push({ ...first, mark });
  }
}

/** The time of day by its seconds as ISO text, nothing at midnight. */
function timeOf(seconds: number): string {
  return seconds === 0 ? '' : `T${new Date(seconds * 1000).toISOString().slice(11, 19)}`;
}
