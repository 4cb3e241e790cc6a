import { endsSentence } from '../layout';
import { bulletLength } from '../lines';
import { columnsOf } from './pdf-columns';
import { pageFurniture, rowWords, type RowPage } from './pdf-furniture';
import type { Row } from './pdf-rows';
import { findTables } from './pdf-tables';
import { rowText, type FoundLine } from './source-text';

/** A line of running text with its place: what is needed to tell whether the next line goes on with it. */
type SetLine = {
  readonly text: string;
  readonly page: number;
  readonly x0: number;
  readonly x1: number;
  readonly y: number;
  readonly size: number;
  readonly bold: boolean;
  readonly kind: FoundLine['kind'];
  /** Right edge of the column, and the usual distance between its baselines. */
  readonly right: number;
  readonly leading: number;
  readonly column: number;
};

const longestHeading = 160;
const label = /^\p{Lu}[\p{L} ]{1,24}:(?:\s|$)/u;

/** The lines of a PDF in reading order, from the rows of its pages: columns, tables, headings, notes, paragraphs, running heads. */
export function pdfLines(pages: readonly RowPage[]): FoundLine[] {
  const furniture = pageFurniture(pages);
  const body = bodySize(pages);
  const levels = headingSizes(pages, body);
  const found: FoundLine[] = [];
  let before: SetLine | null = null;
  let notes: FoundLine[] = [];
  let column = 0;
  const margin = (page: RowPage, rows: readonly Row[]) => {
    for (const row of rows) {
      const why = furniture.get(row) ?? null;
      found.push({ ...plain(rowWords(row), page.number), furniture: why });
    }
  };
  for (const page of pages) {
    const isMargin = (row: Row) => furniture.has(row);
    const middle = page.height / 2;
    margin(
      page,
      page.rows.filter((row) => isMargin(row) && row.y < middle)
    );
    for (const rows of columnsOf(page.rows.filter((row) => !isMargin(row)))) {
      column += 1;
      for (const line of withNotes(setLines(rows, page.number, column), body)) {
        const level = levelOf(line, levels);
        const made: FoundLine = { ...plain(line.text, line.page), level, kind: line.kind };
        if (line.kind === 'note') {
          const last = notes.at(-1);
          notes.push({ ...made, level: null, joins: last !== undefined && !/^[\d*⁰-⁹¹²³]/u.test(line.text) });
          continue;
        }
        const joins = before !== null && goesOn(before, line, levels);
        if (!joins) {
          found.push(...notes);
          notes = [];
        }
        found.push({ ...made, joins, bold: line.bold && level === null && line.kind === 'text' });
        before = line;
      }
    }
    margin(
      page,
      page.rows.filter((row) => isMargin(row) && row.y >= middle)
    );
  }
  return [...found, ...notes];
}

function plain(text: string, page: number): FoundLine {
  return { text, page, level: null, bold: false, kind: 'text', furniture: null, joins: false };
}

function setLines(rows: readonly Row[], page: number, column: number): SetLine[] {
  const pieces = findTables(rows);
  const text = pieces.flatMap((piece) => (piece.kind === 'line' ? [piece.row] : []));
  const right = text.reduce((edge, { segments }) => Math.max(edge, segments.at(-1)?.x1 ?? 0), 0);
  const gaps = text
    .slice(1)
    .map((row, at) => row.y - (text[at]?.y ?? row.y))
    .filter((gap, at) => gap > 0 && gap < 2 * (text[at]?.size ?? 0))
    .sort((a, b) => a - b);
  const leading = gaps[Math.floor(gaps.length / 2)] ?? 0;
  return pieces.map((piece) => {
    const { y, size, segments } = piece.row;
    return {
      text: piece.kind === 'line' ? rowWords(piece.row) : rowText(piece.cells),
      page,
      x0: segments[0]?.x0 ?? 0,
      x1: segments.at(-1)?.x1 ?? 0,
      y,
      size,
      bold: segments.every((one) => one.bold),
      kind: piece.kind === 'line' ? 'text' : 'row',
      right,
      leading: Math.min(leading === 0 ? 1.3 * size : leading, 1.7 * size),
      column
    };
  });
}

/** Small lines at the foot of a column, from the first that begins with a number or a star, are notes. */
function withNotes(lines: readonly SetLine[], body: number): SetLine[] {
  let first = lines.length;
  for (let at = lines.length - 1; at >= 0; at -= 1) {
    const line = lines[at];
    if (line === undefined || line.kind !== 'text' || line.size > 0.92 * body) break;
    if (/^[\d*¹²³⁰-⁹]/u.test(line.text)) first = at;
  }
  return lines.map((line, at) => (at >= first ? { ...line, kind: 'note' } : line));
}

/** The size that most letters have. */
function bodySize(pages: readonly RowPage[]): number {
  const letters = new Map<number, number>();
  for (const { rows } of pages) {
    for (const { segments } of rows) {
      for (const { size, text } of segments)
        letters.set(rounded(size), (letters.get(rounded(size)) ?? 0) + text.length);
    }
  }
  const [most] = [...letters].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? 10;
}

/** Sizes of headings, the largest first. */
function headingSizes(pages: readonly RowPage[], body: number): number[] {
  const sizes = new Set(
    pages.flatMap(({ rows }) => rows.map(({ size }) => rounded(size))).filter((size) => size >= 1.14 * body)
  );
  return [...sizes].sort((a, b) => b - a);
}

function rounded(size: number): number {
  return Math.round(size * 2) / 2;
}

function levelOf(line: SetLine, sizes: readonly number[]): number | null {
  const rank = sizes.indexOf(rounded(line.size));
  if (rank < 0 || line.kind !== 'text' || line.text.length > longestHeading) return null;
  return Math.min(rank + 1, 6);
}

/** Whether a line goes on with the paragraph of the one before it. */
function goesOn(before: SetLine, line: SetLine, levels: readonly number[]): boolean {
  if (before.kind !== 'text' || line.kind !== 'text') return false;
  if (Math.abs(before.size - line.size) > 0.06 * line.size || before.bold !== line.bold) return false;
  if (levelOf(before, levels) !== levelOf(line, levels)) return false;
  if (bulletLength(line.text) > 0 || label.test(line.text)) return false;
  const isFull = before.x1 + firstWord(line) > before.right - 1;
  const isBroken = !endsSentence(before.text);
  const small = /^\p{Ll}/u.test(line.text);
  const startsNumber = /^\(?\d{1,3}(?:[.)]|\/\d)/u.test(line.text);
  if (line.column !== before.column || line.page !== before.page) {
    return isBroken && !line.bold && (small || (isFull && !startsNumber));
  }
  if (line.y - before.y > 1.25 * before.leading) return false;
  if (small && isBroken) return true;
  if (startsNumber && !isBroken) return false;
  const isIndented =
    line.x0 > before.x0 + 0.8 * line.size &&
    bulletLength(before.text) === 0 &&
    !/^\S{1,6}[.)]\s/u.test(before.text);
  return isFull && !isIndented;
}

/** About how wide the first word of a line is, with a space before it. */
function firstWord(line: SetLine): number {
  const word = /^\S+/u.exec(line.text)?.[0].length ?? 0;
  return ((word + 1) / Math.max(1, line.text.length)) * (line.x1 - line.x0);
}
