import { joinOf } from '../layout';
import type { Row, Segment } from './pdf-rows';

/** Rows of a column as they are read: a line of text, or a table's row with its cells. */
export type Piece =
  | { readonly kind: 'line'; readonly row: Row }
  | { readonly kind: 'cells'; readonly row: Row; readonly cells: readonly string[] };

type Column = { x0: number; x1: number };

const headings =
  /^(?:nr\.?|sak(?:s?nr\.?|snummer)?|sakstittel|tittel|tema|tiltak|ansvar(?:lig|leg|lege)?|frist|status|hva|hvem|når|kva|kven|oppgave|oppgåve|kommentar|merknad|punkt|beskrivelse|skildring|vedtak|eier|dato|sted|stad)$/iu;
const longestHeading = 40;

/**
 * Finds the tables among the rows of a column. A table begins with a row of headings side by side and goes on as long as what stands
 * under them keeps to their columns; the lines of a cell are put together, and a row of the table becomes one piece.
 */
export function findTables(rows: readonly Row[]): Piece[] {
  const pieces: Piece[] = [];
  for (let at = 0; at < rows.length;) {
    const row = rows[at];
    if (row === undefined) break;
    const table = isHead(row, rows.slice(at + 1, at + 4)) ? tableAt(rows, at) : null;
    if (table === null) {
      pieces.push({ kind: 'line', row });
      at += 1;
      continue;
    }
    pieces.push(...table.pieces);
    at = table.end;
  }
  return pieces;
}

function isHead({ segments }: Row, below: readonly Row[]): boolean {
  const words = segments.map(({ text }) => text);
  const named = words.filter((text) => headings.test(text)).length;
  const isShort = words.every((text) => text.length <= longestHeading && /^[\p{Lu}\p{N}#]/u.test(text));
  if (!isShort || segments.length < 2) return false;
  if (named >= 2) return true;
  const isCut = words.some((text) => /[.,:;]$/u.test(text));
  return segments.length >= 3 && !isCut && !/^[\d(•–-]/u.test(words[0] ?? '') && standsOver(segments, below);
}

/** Whether the cells of a row under a head begin or end where its headings do, the first aside: words of a justified line do not. */
function standsOver(head: readonly Segment[], below: readonly Row[]): boolean {
  const isUnder = (cell: Segment) =>
    head.slice(1).some(({ x0, x1 }) => Math.abs(x0 - cell.x0) < 2 || Math.abs(x1 - cell.x1) < 2);
  return below.some(
    ({ segments }) => segments.slice(1).filter(isUnder).length >= Math.min(2, head.length - 1)
  );
}

function tableAt(rows: readonly Row[], from: number): { pieces: Piece[]; end: number } | null {
  const head = rows[from];
  if (head === undefined) return null;
  const columns: Column[] = head.segments.map(({ x0, x1 }) => ({ x0, x1 }));
  const lines: { row: Row; cells: (Segment | undefined)[] }[] = [];
  let end = from;
  let widest = 0;
  for (; end < rows.length; end += 1) {
    const row = rows[end];
    const before = rows[end - 1];
    if (row === undefined) break;
    const gap = end === from || before === undefined ? 0 : row.y - before.y;
    const isAlone = row.segments.length === 1;
    if (end > from && row.size > 1.08 * head.size) break;
    if (isAlone && end > from + 1 && gap > 1.9 * row.size && gap > 1.25 * widest) break;
    const cells = fitted(columns, row);
    if (cells === null) break;
    if (end > from) widest = Math.max(widest, gap);
    lines.push({ row, cells });
  }
  const full = lines.filter(({ row }) => row.segments.length > 1).length;
  if (full < 2) return null;
  return { pieces: composed(lines, columns.length), end };
}

/** The segments of a row by column, where each keeps to one; widens the columns to hold them. */
function fitted(columns: Column[], row: Row): (Segment | undefined)[] | null {
  const cells: (Segment | undefined)[] = columns.map(() => undefined);
  const wider = columns.map((column) => ({ ...column }));
  for (const segment of row.segments) {
    const touched = wider.flatMap((column, at) =>
      segment.x0 < column.x1 && column.x0 < segment.x1 ? [at] : []
    );
    if (touched.length > 1) return null;
    const at =
      touched[0] ??
      Math.max(
        0,
        wider.findLastIndex(({ x0 }) => x0 <= segment.x0 + 1)
      );
    const column = wider[at];
    if (column === undefined || cells[at] !== undefined) return null;
    cells[at] = segment;
    column.x0 = Math.min(column.x0, segment.x0);
    column.x1 = Math.max(column.x1, segment.x1);
    const next = wider[at + 1];
    if (next !== undefined && column.x1 > next.x0) return null;
  }
  columns.splice(0, columns.length, ...wider);
  return cells;
}

/** Puts lines of cells together to rows: rows lie further apart than the lines within a cell. */
function composed(lines: readonly { row: Row; cells: (Segment | undefined)[] }[], width: number): Piece[] {
  const gaps = lines.slice(1).map(({ row }, at) => row.y - (lines[at]?.row.y ?? row.y));
  const least = Math.min(...gaps);
  const isEven = Math.max(...gaps) <= 1.12 * least;
  const wraps =
    isEven && least < 1.5 * (lines[0]?.row.size ?? 0) && lines.some(({ cells }) => cells[0] === undefined);
  const groups: { row: Row; cells: (Segment | undefined)[] }[][] = [];
  lines.forEach((line, at) => {
    const gap = gaps[at - 1] ?? Infinity;
    const begins = isEven ? !wraps || line.cells[0] !== undefined : gap > 1.12 * least;
    const group = groups.at(-1);
    if (begins || group === undefined) groups.push([line]);
    else group.push(line);
  });
  return groups.flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const cells = Array.from({ length: width }, (_, at) =>
      joined(group.flatMap(({ cells: parts }) => parts[at]?.text ?? []))
    );
    return [{ kind: 'cells' as const, row: first.row, cells }];
  });
}

function joined(parts: readonly string[]): string {
  return parts.reduce((text, part) => {
    if (text === '') return part;
    const join = joinOf(text, part);
    return `${join === 'drop-hyphen' ? text.slice(0, -1) : text}${join === 'space' ? ' ' : ''}${part}`;
  }, '');
}
