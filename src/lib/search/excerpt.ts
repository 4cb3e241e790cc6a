import { placedWords, stemOf, type PlacedWord } from '$lib/texts/words';

/** A piece of an excerpt; `found` where it is a word that was searched for. Plain text, never markup. */
export type ExcerptPiece = { readonly text: string; readonly found: boolean };

/** About how many characters an excerpt holds. */
const LENGTH = 180;

/**
 * The part of a text where the most of the searched words stand close together, with those words told apart. `hits` says whether a
 * stem was searched for. Begins and ends at words, with an ellipsis where text is left out.
 */
export function excerptOf(text: string, hits: (stem: string) => boolean): ExcerptPiece[] {
  const words = placedWords(text);
  const found = words.filter(({ word }) => hits(stemOf(word)));
  const start = startOf(words, found);
  const end = words.findLast((one) => one.end <= start + LENGTH)?.end ?? text.length;
  const isWhole = words.every((one) => one.end <= start || one.end <= end);
  const stop = isWhole ? text.length : end;
  const pieces: ExcerptPiece[] = start > 0 ? [{ text: '… ', found: false }] : [];
  let at = start;
  for (const one of found) {
    if (one.start < at || one.end > stop) continue;
    if (one.start > at) pieces.push({ text: text.slice(at, one.start), found: false });
    pieces.push({ text: text.slice(one.start, one.end), found: true });
    at = one.end;
  }
  if (at < stop) pieces.push({ text: text.slice(at, stop), found: false });
  if (stop < text.length) pieces.push({ text: ' …', found: false });
  return pieces;
}

/** Where the excerpt begins: some words before the first of the closest hits. */
function startOf(words: readonly PlacedWord[], found: readonly PlacedWord[]): number {
  let best = { at: 0, count: 0 };
  for (const one of found) {
    const count = found.filter(({ start }) => start >= one.start && start < one.start + LENGTH * 0.7).length;
    if (count > best.count) best = { at: one.start, count };
  }
  if (best.at < LENGTH * 0.4) return 0;
  return words.find(({ start }) => start >= best.at - LENGTH * 0.3)?.start ?? 0;
}
