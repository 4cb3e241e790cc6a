import { months } from './vocabulary/calendar';
import { innerShortForms } from './vocabulary/short-forms';
import type { Block } from './blocks';
import { cellsOf, isActionHead } from './columns';
import type { Range, Section } from './document';
import { bulletLength } from './lines';

/** A sentence of the text, with the innermost section it stands in. */
export type Sentence = Range & {
  readonly text: string;
  readonly anchor: string;
  /** Number of its block: sentences of one paragraph share it. */
  readonly block: number;
  /** Heading of the table column that it stands in, or null outside tables and where the table has none. */
  readonly column: string | null;
};

const inner = new Set<string>(innerShortForms);
const monthNames = new Set(months.flat());
const boundary = /[.!?…]+["»”’)]*(?:[⁰¹²³⁴-⁹]+|\[\^?\w{1,20}\])*\s+/gu;

/** The sentences of a paragraph as ranges into it. A full stop after a short form, an ordinal or an initial ends none. */
export function splitSentences(text: string): Range[] {
  const ranges: Range[] = [];
  let start = bulletLength(text);
  for (const match of text.matchAll(boundary)) {
    const end = match.index + match[0].trimEnd().length;
    const next = match.index + match[0].length;
    if (end <= start || !endsHere(text.slice(start, match.index), match[0].trimEnd(), text.slice(next)))
      continue;
    ranges.push({ start, end });
    start = next;
  }
  if (start < text.length) ranges.push({ start, end: text.length });
  return ranges;
}

function endsHere(before: string, mark: string, after: string): boolean {
  if (!/^["«“(–-]?\s?[\p{Lu}\p{N}]/u.test(after)) return false;
  if (!mark.startsWith('.') || mark.startsWith('..')) return true;
  const word = /[\p{L}\p{N}.]+$/u.exec(before)?.[0] ?? '';
  if (inner.has(word.toLowerCase())) return false;
  if (/^\p{Lu}$/u.test(word)) return false;
  if (/^\d{1,2}$/u.test(word)) return !continuesOrdinal(after);
  return true;
}

/** Whether “12.” goes on as a date or an ordinal rather than ending a sentence. */
function continuesOrdinal(after: string): boolean {
  const first = /^[\p{L}\p{N}]+/u.exec(after)?.[0].toLowerCase() ?? '';
  return monthNames.has(first) || /^\d/u.test(first);
}

/** All sentences of the sections in text order; headings that only name a section are left out, furniture too. */
export function readSentences(blocks: readonly Block[], sections: readonly Section[]): Sentence[] {
  const sentences: Sentence[] = [];
  let at = -1;
  let headings: readonly string[] = [];
  const open: Section[] = [];
  blocks.forEach((block, number) => {
    while (open.length > 0 && (open.at(-1)?.end ?? 0) <= block.start) open.pop();
    for (
      let next = sections[at + 1];
      next !== undefined && next.start <= block.start;
      next = sections[at + 1]
    ) {
      at += 1;
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= next.start) open.pop();
      open.push(next);
    }
    if (block.furniture !== null) return;
    const isHead = block.kind === 'row' && (headings.length === 0 || isActionHead(block.text));
    if (block.kind !== 'row') headings = [];
    const section = open.at(-1);
    const columns = isHead ? [] : headings;
    if (isHead) headings = cellsOf(block.text).map(({ text }) => text);
    if (section === undefined) return;
    for (const part of partsOf(block, section, columns)) {
      for (const range of splitSentences(part.text)) {
        const start = block.start + part.from + range.start;
        const end = block.start + part.from + range.end;
        const text = part.text.slice(range.start, range.end);
        sentences.push({ start, end, text, anchor: section.anchor, block: number, column: part.column });
      }
    }
  });
  return sentences;
}

type Part = { readonly from: number; readonly text: string; readonly column: string | null };

/** The running text of a block without the heading in it; of a table row each cell by itself. */
function partsOf(block: Block, section: Section, headings: readonly string[]): Part[] {
  const from = block.opens === null ? 0 : headingLength(block, section);
  if (block.kind !== 'row') return [{ from, text: block.text.slice(from), column: null }];
  return cellsOf(block.text).flatMap((cell, at) => {
    const cut = Math.max(0, from - cell.from);
    if (cut >= cell.text.length) return [];
    return [{ from: cell.from + cut, text: cell.text.slice(cut), column: headings[at] ?? null }];
  });
}

/** How much of a block that opens a section is its number and title. */
function headingLength(block: Block, section: Section): number {
  const rest = block.opens?.rest ?? 0;
  if (section.title === null || section.kind === 'glossary') return rest;
  const at = block.text.indexOf(section.title, rest);
  if (at < 0) return block.text.length;
  return Math.min(
    block.text.length,
    at +
      section.title.length +
      (/^[\s.:]+/u.exec(block.text.slice(at + section.title.length))?.[0].length ?? 0)
  );
}
