const names: readonly (readonly string[])[] = [
  ['januar', 'jan', 'january'],
  ['februar', 'feb', 'febr', 'february'],
  ['mars', 'mar', 'mrs', 'march'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'oct', 'october'],
  ['november', 'nov'],
  ['desember', 'des', 'dec', 'december']
];

const byName = new Map(names.flatMap((forms, at) => forms.map((form) => [form, at + 1] as const)));

/** The names of months in Norwegian and English, long and short, as alternatives of a regular expression. */
export const monthWords = [...byName.keys()].sort((a, b) => b.length - a.length).join('|');

/** The number of a month (1–12) by its name in lower case, or null. */
export function monthNamed(word: string): number | null {
  return byName.get(word) ?? null;
}

/** A number with two digits at least. */
export function two(number: number): string {
  return String(number).padStart(2, '0');
}
