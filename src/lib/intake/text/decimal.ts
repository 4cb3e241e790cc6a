import type { Decimal } from '../types';

/**
 * The mark that separates decimals, from the numbers in a table: what cannot be a mark of thousands decides; where nothing does, the
 * mark that goes with the delimiter.
 */
export function decimalOf(rows: readonly (readonly string[])[], delimiter: string): Decimal {
  let comma = 0;
  let point = 0;
  for (const cells of rows.slice(0, 2000)) {
    for (const cell of cells) {
      const mark = decidingMark(cell.trim());
      if (mark === ',') comma += 1;
      if (mark === '.') point += 1;
    }
  }
  if (comma !== point) return comma > point ? ',' : '.';
  return delimiter.startsWith(';') ? ',' : '.';
}

const NUMBER = /^[-+–−]?\d[\d\s\u00a0\u202f.,]*(?:\s?%)?$/u;

/** The decimal mark of a number, where it can be no mark of thousands: another place than before three digits, or after the other mark. */
function decidingMark(cell: string): Decimal | null {
  if (!NUMBER.test(cell)) return null;
  const number = cell.replace(/\s?%$/, '');
  const lastComma = number.lastIndexOf(',');
  const lastPoint = number.lastIndexOf('.');
  if (lastComma === -1 && lastPoint === -1) return null;
  if (lastComma !== -1 && lastPoint !== -1) return lastComma > lastPoint ? ',' : '.';
  const mark = lastComma === -1 ? '.' : ',';
  const other = mark === ',' ? '.' : ',';
  const pieces = number.split(mark);
  // More than one of it parts thousands: the other then separates decimals. Dates have more than one as well.
  if (pieces.length > 2) return pieces.slice(1).every((piece) => /^\d{3}$/.test(piece)) ? other : null;
  const [whole = '', decimals = ''] = pieces;
  const mayBeThousands = /^\d{3}$/.test(decimals) && /^[-+–−]?[1-9]\d{0,2}$/.test(whole);
  return mayBeThousands ? null : mark;
}
