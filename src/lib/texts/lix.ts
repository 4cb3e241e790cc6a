/** A word longer than this counts as long. */
const LONG = 6;

/**
 * LIX, the readability index (C. H. Björnsson, Läsbarhet 1968): words per sentence plus the percentage of words of more than six
 * letters. Below 30 is very easy, 40 a newspaper, above 50 official prose. Numbers with no-break spaces are one word, and the stop of
 * an ordinal (`1. tertial`, `14. mai`) ends no sentence. Text without words gives 0.
 */
export function lix(text: string): number {
  const words = text.split(/[ \t\r\n/]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (words.length === 0) return 0;
  const letters = (word: string) => word.replace(/[^\p{L}\p{N}]/gu, '').length;
  const long = words.filter((word) => /\p{L}/u.test(word) && letters(word) > LONG).length;
  return words.length / sentences(text) + (100 * long) / words.length;
}

/** Sentences: runs that end in `.`, `!`, `?` or `:` before a space or the end; a stop after a number ends one only before a capital. */
function sentences(text: string): number {
  const trimmed = text.trim();
  const ends = [...trimmed.matchAll(/(\S*)[.!?:]+["»)]*(?=\s+(\S)|$)/gu)].filter(([, before = '', next]) => {
    const ordinal = /^\d+$/.test(before);
    return next === undefined || !ordinal || /\p{Lu}/u.test(next);
  }).length;
  return Math.max(1, ends + (/[.!?:]["»)]*$/.test(trimmed) ? 0 : 1));
}
