/** A word with a plain explanation. `id` is its place in the word list. */
export type Term = {
  readonly id: string;
  readonly term: string;
  readonly text: string;
  /** The ways it is written in running text. */
  readonly forms: readonly string[];
  /** Whether the case of the letters must fit, as for a short form. */
  readonly exact: boolean;
};

/** A place in a text where a term stands: half-open, in UTF-16 offsets. */
export type TermMark = { readonly start: number; readonly end: number; readonly term: Term };

/** Words of a text, with the term they are or none. Joined they give the text back. */
export type WordPiece = { readonly text: string; readonly term: Term | null };

/** The part of an address that names a word: lower case, letters of the basic alphabet, hyphens. */
export function termId(word: string): string {
  return word
    .toLocaleLowerCase('nb')
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'o')
    .replaceAll('å', 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The address of a term in the word list. */
export function termHref(term: Term): string {
  return `/ordliste#${term.id}`;
}

/**
 * The first place of each term in a text, in the order of the text and never overlapping, as whole words. `seen` are ids that were
 * explained before and are left out. A short form that the text itself explains (`KOSS (Kommunenes …)`, `(IPO)`) is left alone.
 */
export function markTerms(
  text: string,
  terms: readonly Term[],
  seen: ReadonlySet<string> = new Set()
): TermMark[] {
  const found = terms.flatMap((term) => (seen.has(term.id) ? [] : (firstOf(text, term) ?? [])));
  const inOrder = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return inOrder.filter((mark, at) => inOrder.slice(0, at).every((one) => one.end <= mark.start));
}

/** The marks of each of several texts that follow each other: a term is marked in the first of them that has it. */
export function markEach(texts: readonly string[], terms: readonly Term[]): (readonly TermMark[])[] {
  const seen = new Set<string>();
  return texts.map((text) => {
    const marks = markTerms(text, terms, seen);
    for (const { term } of marks) seen.add(term.id);
    return marks;
  });
}

/** A text cut where terms begin and end. The marks are in order and do not overlap. */
export function cutAtTerms(text: string, marks: readonly TermMark[]): WordPiece[] {
  const pieces: WordPiece[] = [];
  let at = 0;
  for (const { start, end, term } of marks) {
    if (start > at) pieces.push({ text: text.slice(at, start), term: null });
    pieces.push({ text: text.slice(start, end), term });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), term: null });
  return pieces;
}

function firstOf(text: string, term: Term): TermMark | null {
  const words = [...term.forms].sort((a, b) => b.length - a.length).map(escaped);
  if (words.length === 0) return null;
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${words.join('|')})(?![\\p{L}\\p{N}-])`,
    term.exact ? 'gu' : 'giu'
  );
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length;
    const isExplained =
      term.exact && (text.slice(end, end + 2) === ' (' || text.charAt(match.index - 1) === '(');
    if (!isExplained) return { start: match.index, end, term };
  }
  return null;
}

function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
