const before = '(?<![\\p{L}\\p{N}])';
const after = '(?![\\p{L}\\p{N}])';

/**
 * A pattern that finds any of the forms as whole words, longest form first, without regard to case. Forms are regular
 * expressions; `\b` is not used, since it does not know æ, ø and å.
 */
export function wholeWords(forms: readonly string[], flags = 'giu'): RegExp {
  const sorted = [...forms].sort((a, b) => b.length - a.length);
  return new RegExp(`${before}(?:${sorted.join('|')})${after}`, flags);
}

/** A pattern that holds where a line begins with one of the forms as a whole word. */
export function lineStart(forms: readonly string[], rest = ''): RegExp {
  const sorted = [...forms].sort((a, b) => b.length - a.length);
  return new RegExp(`^(?:${sorted.join('|')})${after}${rest}`, 'iu');
}

/** Lower-case words joined by hyphens, the Norwegian letters spelt out: for anchors made of titles. */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/æ/gu, 'ae')
    .replace(/ø/gu, 'o')
    .replace(/å/gu, 'a')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, 60)
    .replace(/-+$/u, '');
}
