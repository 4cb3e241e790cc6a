import type { BoilerplateReason } from './document';
import { normaliseLine, sliceMapped, withoutRanges, type MappedText } from './normalise';
import type { LineLayout } from './source/source-text';

/** A non-blank line of the source, normalised, with what its surroundings say of the layout. */
export type Line = {
  /** 0-based number of the line in the source, blank lines counted. */
  readonly index: number;
  readonly mapped: MappedText;
  /** Blank lines right before it. */
  readonly gap: number;
  /** Whether the source turned the page right before it (form feed). */
  readonly newPage: boolean;
  /** Level of a Markdown heading, or null. */
  readonly level: number | null;
  /** Whether the whole line was set in bold in Markdown. */
  readonly bold: boolean;
  readonly kind: 'text' | 'bullet' | 'row' | 'rule' | 'note';
  /** 1-based page it stands on; null where the document has no pages of its own. */
  readonly page: number | null;
  /** Whether the layout of the document says that it goes on with the paragraph before it; null where the document has no layout. */
  readonly joins: boolean | null;
  /** Why the layout of the document says that it belongs to the page, not to the text. */
  readonly furniture: BoilerplateReason | null;
};

/** The ways a file of text is written. */
export type TextFormat = 'plain' | 'markdown';

/** The non-blank lines of a source in order. Lines end at LF, CR, CRLF, form feed, vertical tab, NEL or Unicode's separators. */
export function readLines(
  source: string,
  format: TextFormat,
  layout: readonly LineLayout[] | null = null
): Line[] {
  const lines: Line[] = [];
  let page = source.includes('\f') ? 1 : null;
  let gap = 0;
  let index = -1;
  let newPage = false;
  for (const match of source.matchAll(
    /([^\n\r\f\v\u0085\u2028\u2029]*)(\r\n|[\n\r\f\v\u0085\u2028\u2029]|$)/gu
  )) {
    index += 1;
    const raw = match[1] ?? '';
    const mapped = normaliseLine(raw, match.index);
    if (mapped.text === '') {
      gap += 1;
    } else {
      const line = {
        ...{ index, mapped, gap, newPage, page },
        ...{ level: null, bold: false, joins: null, furniture: null },
        kind: kindOf(mapped.text, raw)
      };
      const hints = layout?.[index];
      if (hints !== undefined) lines.push(withLayout(line, hints, lines.at(-1)));
      else lines.push(format === 'markdown' ? readMarkdown(line) : line);
      gap = 0;
      newPage = false;
    }
    if (match[2] === '\f') {
      newPage = true;
      if (page !== null) page += 1;
    }
    if (match[2] === '') break;
  }
  return format === 'markdown' ? withUnderlinedHeadings(lines) : lines;
}

function withLayout(line: Line, hints: LineLayout, before: Line | undefined): Line {
  const { page, level, bold, joins, furniture } = hints;
  const newPage = page !== null && before !== undefined && before.page !== page;
  const kind = hints.kind === 'text' ? line.kind : hints.kind;
  return { ...line, page, level, bold, joins, furniture, newPage, kind: level === null ? kind : 'text' };
}

const bullet = /^(?:[-–—•▪▫●○◦·\uf0b7](?=[\p{L}«"“(])|[-–—•▪▫●○◦·*+\uf0b7]\s(?=[\p{L}\p{N}«"“(]))/u;

function kindOf(text: string, raw: string): Line['kind'] {
  if (/^(?:[-–—_=*•·~.]\s?){3,}$|^\|?(?:\s*:?-{3,}:?\s*\|)+(?:\s*:?-{3,}:?\s*)?$/u.test(text)) return 'rule';
  if (/^\|.*\|$/u.test(text) || /\S\t+\S[^\t]*\t+\S/u.test(raw)) return 'row';
  return bullet.test(text) ? 'bullet' : 'text';
}

/** The length of a bullet with the space after it, 0 where the text begins with none. */
export function bulletLength(text: string): number {
  return bullet.exec(text)?.[0].length ?? 0;
}

/** Takes Markdown's own marks off a line: `#`, `>`, emphasis, escaped punctuation. The words stay as they are. */
function readMarkdown(line: Line): Line {
  const quoted = /^(?:>\s?)+/u.exec(line.mapped.text)?.[0].length ?? 0;
  let mapped = sliceMapped(line.mapped, quoted);
  let level: number | null = null;
  const heading = /^(#{1,6})\s+(?=\S)/u.exec(mapped.text);
  if (heading) {
    level = heading[1]?.length ?? 1;
    mapped = sliceMapped(mapped, heading[0].length, mapped.text.replace(/(?<=\S)\s+#+$/u, '').length);
  }
  const bold = /^(\*\*|__)(?!\s)[^*_]+\1[:.]?$/u.test(mapped.text);
  if (line.kind !== 'rule') mapped = withoutRanges(mapped, markdownMarks(mapped.text));
  if (mapped.text.trim() === '') return { ...line, kind: 'rule' };
  return { ...line, mapped, level, bold, kind: level === null ? line.kind : 'text' };
}

function markdownMarks(text: string): { start: number; end: number }[] {
  const marks: { start: number; end: number }[] = [];
  const pairs = /(?<![\p{L}\p{N}*_\\])(\*\*\*|\*\*|__|\*|`)(?=\S)(.{0,600}?\S)\1(?![\p{L}\p{N}*_])/gu;
  for (const match of text.matchAll(pairs)) {
    const width = match[1]?.length ?? 0;
    marks.push({ start: match.index, end: match.index + width });
    marks.push({ start: match.index + match[0].length - width, end: match.index + match[0].length });
  }
  for (const match of text.matchAll(/\\(?=[!-/:-@[-`{-~])/gu)) {
    marks.push({ start: match.index, end: match.index + 1 });
  }
  return marks
    .sort((a, b) => a.start - b.start)
    .filter((mark, at, all) => at === 0 || mark.start >= (all[at - 1]?.end ?? 0));
}

/** Markdown's second way to write headings: a line underlined with `===` or `---`. */
function withUnderlinedHeadings(lines: readonly Line[]): Line[] {
  return lines.map((line, at) => {
    const below = lines[at + 1];
    const underline =
      below?.kind === 'rule' && below.gap === 0 ? /^(?:(=+)|-+)$/u.exec(below.mapped.text) : null;
    if (!underline || line.kind !== 'text' || line.level !== null) return line;
    return { ...line, level: underline[1] === undefined ? 2 : 1 };
  });
}
