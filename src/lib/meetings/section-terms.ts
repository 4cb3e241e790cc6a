import type { Minutes } from '$lib/minutes/document';
import { siteTerms } from '$lib/questions/terms';
import { markTerms, termId, type Term } from '$lib/ui/terms';
import type { Piece, SectionText } from './text-view';

/** The short forms that minutes explain, as terms. */
export function termsOf({ abbreviations }: Pick<Minutes, 'abbreviations'>): Term[] {
  return abbreviations.map(({ short, long }) => ({
    id: abbreviationId(short),
    term: short,
    text: long,
    forms: [short],
    exact: true
  }));
}

/** The place of a short form in the word list. */
export function abbreviationId(short: string): string {
  return `fork-${termId(short)}`;
}

/**
 * A top section with the first place of each term marked: the short forms its minutes explain, and the site's own words. Headings and
 * the list of short forms itself are left as they are.
 */
export function withTerms(section: SectionText, abbreviations: readonly Term[]): SectionText {
  return section.kind === 'glossary'
    ? section
    : marked(section, [...abbreviations, ...siteTerms], new Set<string>());
}

function marked(section: SectionText, terms: readonly Term[], seen: Set<string>): SectionText {
  const all = (pieces: readonly Piece[]) => pieces.map((piece) => markedPiece(piece, terms, seen));
  const blocks = section.blocks.map((block) =>
    block.kind === 'paragraph'
      ? { ...block, pieces: all(block.pieces) }
      : { ...block, items: block.items.map((item) => ({ ...item, pieces: all(item.pieces) })) }
  );
  return { ...section, blocks, points: section.points.map((point) => marked(point, terms, seen)) };
}

/** The last word before the number of a statement stays with the number, so no term is marked there. */
function markedPiece(piece: Piece, terms: readonly Term[], seen: Set<string>): Piece {
  const free = piece.closes.length === 0 ? piece.text.length : piece.text.lastIndexOf(' ') + 1;
  const marks = markTerms(piece.text, terms, seen).filter(({ end }) => end <= free);
  for (const { term } of marks) seen.add(term.id);
  return marks.length === 0 ? piece : { ...piece, terms: marks };
}
