import type { BoilerplateReason } from '../document';

/** What a document is by its bytes, of the kinds that minutes are read from. */
export type DocumentFormat = 'txt' | 'md' | 'pdf' | 'docx';

/** What the layout of a document says of one line of its text. */
export type LineLayout = {
  /** 1-based number of the page, or null where the format has no pages of its own. */
  readonly page: number | null;
  /** Level of a heading, 1 the highest, or null. */
  readonly level: number | null;
  readonly bold: boolean;
  readonly kind: 'text' | 'row' | 'note';
  /** Why the line belongs to the page, not to the text; null where the layout does not say. */
  readonly furniture: Extract<BoilerplateReason, 'page-header' | 'page-number'> | null;
  /** Whether the line goes on with the paragraph of the line before it. */
  readonly joins: boolean;
};

/** A line as a reader of a format finds it, before its place in the text is known. */
export type FoundLine = LineLayout & { readonly text: string };

/**
 * A document as text, with what its layout says of each line (`text` parted at line feeds), where the format has a layout. Offsets
 * of everything that is read later point into this text, and `layout` tells the page.
 */
export type SourceText = {
  readonly name: string;
  readonly text: string;
  readonly layout: readonly LineLayout[] | null;
  /** Pages that are only pictures. */
  readonly unreadPages: readonly number[];
};

/** Lines put together to a source: a line break within a line, which would part it, becomes a space. */
export function sourceOf(
  name: string,
  lines: readonly FoundLine[],
  unreadPages: readonly number[] = []
): SourceText {
  return {
    name,
    text: lines.map(({ text }) => text.replace(/[\n\r\f\v\u0085\u2028\u2029]/gu, ' ')).join('\n'),
    layout: lines.map(({ page, level, bold, kind, furniture, joins }) => ({
      page,
      level,
      bold,
      kind,
      furniture,
      joins
    })),
    unreadPages
  };
}

/** Cells of a table row as the one line it becomes: in reading order, parted by upright strokes. */
export function rowText(cells: readonly string[]): string {
  return cells.map((cell) => cell.replace(/\s+/gu, ' ').trim()).join(' | ');
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A number in raised figures, as a reference to a note is set: it parts no sentence and is no part of a number before it. */
export function raised(number: number | string): string {
  return String(number).replace(/\d/gu, (digit) => superscripts.charAt(Number(digit)));
}
