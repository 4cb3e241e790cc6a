/** Blanks that occur in tables: NBSP, thin and narrow ones, tabs, zero-width ones. */
const blanks = /[\s\u00a0\u2007\u2009\u200a\u200b\u202f\u2060\ufeff]+/gu;

/** UTF-8 that was read as Windows-1252, for the letters that Norwegian names hold. */
const misread: readonly (readonly [RegExp, string])[] = [
  [/Ã¦/gu, 'æ'],
  [/Ã¸/gu, 'ø'],
  [/Ã¥/gu, 'å'],
  [/Ã¼/gu, 'ü'],
  [/Ã©/gu, 'é'],
  [/Ã†/gu, 'Æ'],
  [/Ã˜/gu, 'Ø'],
  [/Ã…/gu, 'Å']
];

/** A text in one form: composed letters, every run of blanks one blank, none at the ends. */
export function tidy(text: string): string {
  return text.normalize('NFC').replace(blanks, ' ').trim();
}

/** A text for comparing names that are equal but for case, blanks, and the marks between words. */
export function fold(text: string): string {
  return tidy(text)
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/\s*([-/,&+])\s*/gu, '$1')
    .replace(/\.\s+/gu, '.')
    .replace(/[\s.:;]+$/u, '');
}

/**
 * The letters of a text alone, with what is often written for another: `ø`, `o`, `oe` and `ö` are one, as are `æ` and `ae`, `å` and
 * `aa`, a nought or a one among letters is the letter it looks like, and letters whose encoding went wrong are mended. Two names with the same skeleton are spellings of one.
 */
export function skeleton(text: string): string {
  const mended = misread.reduce((word, [wrong, right]) => word.replace(wrong, right), tidy(text));
  return mended
    .toLowerCase()
    .replace(/ø|ö/gu, 'o')
    .replace(/æ|ä/gu, 'a')
    .replace(/å/gu, 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9\ufffd]/gu, '')
    .replace(/0+(?=[a-z])|(?<=[a-z])0+/gu, 'o')
    .replace(/(?<=[a-z])1(?=[a-z])/gu, 'l')
    .replace(/oe+/gu, 'o')
    .replace(/a[ae]+/gu, 'a')
    .replace(/ue+/gu, 'u');
}
