import type { Minutes, Section } from '$lib/minutes/document';
import { bulletLength } from '$lib/minutes/lines';
import { readMarker } from '$lib/minutes/markers';
import type { TermMark } from '$lib/ui/terms';
import type { Statement } from './statements';

/** Words of one paragraph, cut where a statement begins or ends. The pieces of a paragraph joined give its text back. */
export type Piece = {
  readonly text: string;
  /** Offset of the words into the text of the edition. */
  readonly start: number;
  /** Number of the statement the words belong to, or null. */
  readonly statement: number | null;
  /** Statements that begin with these words: their places in the page. */
  readonly opens: readonly number[];
  /** Statements that end with these words: where their numbers stand. */
  readonly closes: readonly number[];
  /** Words here that are explained where they stand, by their offsets into the piece; absent where none is. */
  readonly terms?: readonly TermMark[];
};

/** A paragraph or a list. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly pieces: readonly Piece[] }
  | { readonly kind: 'list'; readonly items: readonly ListItem[] };

/** One item of a list: the bullet as it was written, with the blank after it, and the words. */
export type ListItem = { readonly mark: string; readonly pieces: readonly Piece[] };

/** A section as it is shown: its heading as written, its own text, and the sections within it. */
export type SectionText = {
  readonly anchor: string;
  readonly kind: Section['kind'];
  readonly number: string | null;
  /** The heading's words, for contents and links. */
  readonly title: string;
  /** The lines of the heading; none where the section begins with running text. */
  readonly heading: readonly (readonly Piece[])[];
  readonly blocks: readonly TextBlock[];
  readonly points: readonly SectionText[];
};

/** The part of the minutes that a page of text is made of. */
export type TextOfMinutes = Pick<Minutes, 'text' | 'sections'>;

/** The sections of the minutes with their statements marked, in the order of the text. Headings, paragraphs and points: every word once. */
export function textView(minutes: TextOfMinutes, statements: readonly Statement[]): SectionText[] {
  const { sections } = minutes;
  return sections
    .filter(({ parent }) => parent === null)
    .map((section) => sectionText(section, minutes, statements));
}

function sectionText(
  section: Section,
  minutes: TextOfMinutes,
  statements: readonly Statement[]
): SectionText {
  const points = minutes.sections.filter(({ parent }) => parent === section.anchor);
  const end = Math.min(section.end, ...points.map(({ start }) => start));
  const lines = linesOf(minutes.text, section.start, end);
  const cut = headingLines(lines, section, minutes.text);
  const cutUp = (line: Range) => piecesOf(minutes.text, line, statements);
  return {
    anchor: section.anchor,
    kind: section.kind,
    number: section.number,
    title: section.title ?? section.number ?? '',
    heading: lines.slice(0, cut).map(cutUp),
    blocks: blocksOf(minutes.text, lines.slice(cut), statements),
    points: points.map((point) => sectionText(point, minutes, statements))
  };
}

type Range = { readonly start: number; readonly end: number };

/** The lines of a part of the text, each a paragraph, heading or bullet, without the line breaks between them. */
function linesOf(text: string, start: number, end: number): Range[] {
  const lines: Range[] = [];
  for (let at = start; at < end;) {
    const stop = text.indexOf('\n', at);
    const lineEnd = stop < 0 || stop > end ? end : stop;
    if (lineEnd > at) lines.push({ start: at, end: lineEnd });
    at = lineEnd + 1;
  }
  return lines;
}

/** How many of the first lines are the heading and nothing but: number and title, on one line or two. */
function headingLines(lines: readonly Range[], { title }: Section, text: string): number {
  const [first, second] = lines;
  if (first === undefined) return 0;
  const line = text.slice(first.start, first.end);
  const rest = line.slice(readMarker(line)?.rest ?? 0).trim();
  if (rest === '') return second !== undefined && text.slice(second.start, second.end) === title ? 2 : 1;
  return title !== null && [line, rest].some((words) => bare(words) === bare(title)) ? 1 : 0;
}

function bare(words: string): string {
  return words.replace(/[\s.:]+$/u, '');
}

function blocksOf(text: string, lines: readonly Range[], statements: readonly Statement[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let list: ListItem[] = [];
  for (const line of lines) {
    const length = bulletLength(text.slice(line.start, line.end));
    if (length === 0) {
      if (list.length > 0) blocks.push({ kind: 'list', items: list });
      list = [];
      blocks.push({ kind: 'paragraph', pieces: piecesOf(text, line, statements) });
    } else {
      const from = line.start + length;
      list = [
        ...list,
        {
          mark: text.slice(line.start, from),
          pieces: piecesOf(text, line, statements, from)
        }
      ];
    }
  }
  if (list.length > 0) blocks.push({ kind: 'list', items: list });
  return blocks;
}

/** Cuts a line from `from` on where statements begin and end. Where two share words, the words go to the one that began first. */
function piecesOf(
  text: string,
  line: Range,
  statements: readonly Statement[],
  from: number = line.start
): Piece[] {
  const here = statements.filter(({ start, end }) => start < line.end && end > from);
  const cuts = here.flatMap(({ start, end }) => [start, end]).filter((at) => at > from && at < line.end);
  const bounds = [...new Set([from, ...cuts, line.end])].sort((a, b) => a - b);
  return bounds.slice(0, -1).map((start, at): Piece => {
    const end = bounds[at + 1] ?? line.end;
    const over = here.filter((one) => one.start < end && one.end > start);
    const isFirst = (one: Statement) => one.start >= line.start && Math.max(one.start, from) === start;
    return {
      text: text.slice(start, end),
      start,
      statement: over[0]?.number ?? null,
      opens: over.filter(isFirst).map(({ number }) => number),
      closes: over.filter((one) => one.end === end).map(({ number }) => number)
    };
  });
}

/** All words of a section in order, as they stand in the text: what the page may neither lose nor repeat. */
export function wordsOf(section: SectionText): string {
  const joined = (pieces: readonly Piece[]) => pieces.map(({ text }) => text).join('');
  const lines = section.blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [joined(block.pieces)]
      : block.items.map(({ mark, pieces }) => mark + joined(pieces))
  );
  const heading = section.heading.map(joined);
  return [...heading, ...lines, ...section.points.map(wordsOf)].join('\n');
}
