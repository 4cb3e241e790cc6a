import { stemmer } from '@orama/stemmers/norwegian';

/** The words of a text as they are searched for: NFC, small letters, and for each its stem (see `stemOf`). */
export function stems(text: string): string[] {
  return wordsOf(text).map(stemOf);
}

/** A word of a text with where it stands (UTF-16 offsets). */
export type PlacedWord = { readonly word: string; readonly start: number; readonly end: number };

const word = /[\p{L}\p{N}]+/gu;

/** Every word of a text in order, in small letters. */
export function wordsOf(text: string): string[] {
  return placedWords(text).map((one) => one.word);
}

/** Every word of a text in order, with its place. */
export function placedWords(text: string): PlacedWord[] {
  return [...text.normalize('NFC').matchAll(word)].map((match) => ({
    word: match[0].toLocaleLowerCase('nb'),
    start: match.index,
    end: match.index + match[0].length
  }));
}

/**
 * The stem of a word in small letters: Snowball's Norwegian stemmer until it takes no more («kriminaliteten» and «kriminalitet» would
 * else differ), and a doubled consonant at the end as one («ungdommer» finds «ungdom»).
 */
export function stemOf(one: string): string {
  let stem = one;
  for (let next = stemmer(stem); next !== stem && next.length >= SHORTEST; next = stemmer(stem)) stem = next;
  return stem.length > SHORTEST && /([bdfgklmnprst])\1$/u.test(stem) ? stem.slice(0, -1) : stem;
}

/** No stem is cut shorter than this. */
const SHORTEST = 3;
