import { monthNamed, monthWords } from './months';

/** A part of a year that names no year: the first tertial, April, January to August. */
export type PartOfYear = {
  readonly grain: 'year' | 'half' | 'tertial' | 'quarter' | 'month';
  readonly part: number;
  readonly isCumulative: boolean;
  /** The way it was written; readings that were written alike have the same word. */
  readonly written: string;
  readonly confidence: number;
};

type Grain = PartOfYear['grain'];

const ordinals: Readonly<Record<string, number>> = {
  første: 1,
  fyrste: 1,
  first: 1,
  i: 1,
  andre: 2,
  annet: 2,
  annen: 2,
  second: 2,
  ii: 2,
  tredje: 3,
  third: 3,
  iii: 3,
  fjerde: 4,
  fourth: 4,
  iv: 4
};

const units: readonly (readonly [Grain, string, string])[] = [
  ['tertial', 'tertial(?:et)?|tert|tertiale', 't'],
  ['half', 'halvår(?:et)?|halvaar|half(?: year)?', 'h'],
  ['quarter', 'kvartal(?:et)?|kvart|kv|quarter', 'k|q'],
  ['month', 'måned|mnd|month', 'm']
];

const parts: Readonly<Record<Grain, number>> = { year: 1, half: 2, tertial: 3, quarter: 4, month: 12 };
const lengths: readonly (readonly [Grain, number])[] = [
  ['year', 12],
  ['half', 6],
  ['tertial', 4],
  ['quarter', 3],
  ['month', 1]
];

const patterns = units.map(([grain, word, letter]) => ({
  grain,
  first: new RegExp(`^(\\d{1,2}|${Object.keys(ordinals).join('|')})[ -]?(?:${word}|${letter})$`, 'u'),
  last: new RegExp(`^(?:${word}|${letter})[ -]?(\\d{1,2}|iv|i{1,3})$`, 'u')
}));
const oneMonth = new RegExp(`^(${monthWords})$`, 'u');
const severalMonths = new RegExp(
  `^(${monthWords}) ?(?:-|/|til og med|til|tom|t o m|to) ?(${monthWords})$`,
  'u'
);

/**
 * Reads the part of a year that a text names, in lower case with plain hyphens and no full stops: “1 tertial”, “t1”, “første
 * halvår”, “apr”, “jan-apr”. From January to August is counted from the start of the year: a cumulative second tertial. Null where
 * the text names none, or months that make up no period.
 */
export function partOfYear(text: string): PartOfYear | null {
  for (const { grain, first, last } of patterns) {
    const word = first.exec(text)?.[1] ?? last.exec(text)?.[1];
    if (word === undefined) continue;
    const part = ordinals[word] ?? Number(word);
    if (part >= 1 && part <= parts[grain])
      return { grain, part, isCumulative: false, written: `${grain}-word`, confidence: 0.97 };
  }
  const single = monthNamed(oneMonth.exec(text)?.[1] ?? '');
  if (single !== null)
    return { grain: 'month', part: single, isCumulative: false, written: 'month-name', confidence: 0.96 };
  const [, from = '', to = ''] = severalMonths.exec(text) ?? [];
  return monthsOf(monthNamed(from), monthNamed(to));
}

/** The period from one month to another: a whole one, or from January on a cumulative one; null where the months make up none. */
export function monthsOf(first: number | null, last: number | null): PartOfYear | null {
  if (first === null || last === null || last < first) return null;
  const written = 'month-range';
  for (const [grain, length] of lengths) {
    if (last - first + 1 === length && last % length === 0)
      return { grain, part: last / length, isCumulative: false, written, confidence: 0.95 };
  }
  return first === 1 ? { ...upTo(last), written, confidence: 0.9 } : null;
}

/** What counts from the start of the year up to the end of a month: the tertial, half or quarter that ends there, else the month. */
export function upTo(month: number): Pick<PartOfYear, 'grain' | 'part' | 'isCumulative'> {
  if (month === 12) return { grain: 'year', part: 1, isCumulative: true };
  if (month % 4 === 0) return { grain: 'tertial', part: month / 4, isCumulative: true };
  if (month === 6) return { grain: 'half', part: 1, isCumulative: true };
  if (month % 3 === 0) return { grain: 'quarter', part: month / 3, isCumulative: true };
  return { grain: 'month', part: month, isCumulative: true };
}
