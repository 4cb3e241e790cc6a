import { decimalOf as decimalOfColumn, readNumber } from '../match/numbers';
import type { Decimal } from '../types';

/** The decimal mark of a table, and whether its numbers settle it. */
export type TableDecimal = {
  readonly decimal: Decimal;
  readonly certain: boolean;
  /** Whether any number has a mark. */
  readonly isMarked: boolean;
};

/** Rows that are looked at. */
const LOOKED_AT = 2000;

/**
 * The mark that separates decimals in a table: what can be no mark of thousands decides; where nothing does, the mark that goes with
 * the delimiter, and it is certain only where no number has a mark at all.
 */
export function decimalOf(rows: readonly (readonly string[])[], delimiter: string): TableDecimal {
  const usual: Decimal = delimiter.startsWith(';') ? ',' : '.';
  const marked = rows
    .slice(0, LOOKED_AT)
    .flatMap((cells) => cells.filter((cell) => /\d[.,]\d/.test(cell)))
    .filter((cell) => readNumber(cell, ',') !== null || readNumber(cell, '.') !== null);
  if (marked.length === 0) return { decimal: usual, certain: true, isMarked: false };
  const found = decimalOfColumn(marked);
  return found.certain
    ? { decimal: found.decimal, certain: true, isMarked: true }
    : { decimal: found.mixed ? found.decimal : usual, certain: false, isMarked: true };
}
