import { parsePeriod, periodCode } from '$lib/observations/period';
import type { Matches, PeriodMatch } from '../types';
import { readDates, serialDate, type DateReading } from './dates';
import { monthsOf, partOfYear, upTo, type PartOfYear } from './part-of-year';
import { rounded } from './vocabulary';
import { tidy } from './words';

/** A reading as a period, with the day where the text names one. */
export type DatedMatch = PeriodMatch & { readonly date: string | null };

/** What else is known where a period is read. */
export type PeriodOptions = {
  /** The year that another column or a header names, for texts such as «1. tertial». */
  readonly year?: number;
  /** The workbook counts days from 1904. */
  readonly date1904?: boolean;
};

const untilNow =
  /^(?:(?:hittil|så langt)(?: i år| i)?(?:,? (?:per|pr\.?))?|akkumulert|akk\.?|kumulativt?|ytd|til og med|t\.?o\.?m\.?|per|pr\.?)[ :,]+/u;
const soFar = /[ ,(]+(?:hittil i år|hittil|så langt i år|akkumulert|akk\.?|kumulativt?|ytd)\)?$/u;
const yearFirst = /^((?:19|20)\d{2})(?:(?: ?[-/] ?| )(.*)|(\d{2}|[a-zæøå].*)?)$/u;
const yearLast = /^(?:(.*?)(?: ?[-/] ?| )(?:i )?|(.*[a-zæøå]))((?:19|20)\d{2})$/u;
const shortYear = /^(?:(.*?[a-zæøå].*?)(?: ?[-/] ?|[ '’])['’]?|(\d[thkq]))(\d{2})$/u;

/**
 * Readings of a text as a period, best first: canonical codes (`2025T1`), words («1. tertial 2025», «jan–apr 2025»), months
 * (`201004`), dates as the month they lie in, serial numbers of spreadsheets. «per 2. tertial» and «hittil i år» are cumulative. A
 * text that may mean several things, such as `2025-1` or `01/02/2025`, gives them all; the column decides (`matchPeriods`).
 */
export function matchPeriod(text: string, options: PeriodOptions = {}): Matches<DatedMatch> {
  const word = tidy(text);
  if (word === '') return [];
  if (parsePeriod(word).ok) return [reading(word, 1, 'code', 'canonical')];
  const plain = lowered(word);
  const counted = cumulative(plain, options);
  if (counted.length > 0) return counted;
  const range = dateRange(plain);
  if (range !== null) return [range];
  const dates = readDates(plain);
  if (dates.length > 0)
    return dates.map((one) => reading(monthOf(one.date), one.confidence, 'variant', one.written, one.date));
  const words = inYear(wordsOf(plain), options.year);
  if (words.length > 0) return words;
  const explained = withMonths(plain, options);
  if (explained.length > 0) return explained;
  return serial(plain, options.date1904 ?? false);
}

function reading(
  code: string,
  confidence: number,
  reason: DatedMatch['reason'],
  written: string,
  date: string | null = null
): DatedMatch {
  return {
    code,
    confidence: rounded(confidence),
    reason,
    isTotal: false,
    isCumulative: false,
    written,
    date
  };
}

function monthOf(date: string): string {
  return `${date.slice(0, 4)}M${date.slice(5, 7)}`;
}

/** The part of a year that a text names without naming the year («1. tertial», «per april»), or null. */
export function matchPartOfYear(text: string): PartOfYear | null {
  const plain = lowered(tidy(text));
  const rest = plain.replace(untilNow, '').replace(soFar, '');
  const part = partOfYear(wordsOf(rest));
  return part && rest !== plain ? { ...part, isCumulative: true } : part;
}

function lowered(word: string): string {
  return word
    .toLowerCase()
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/ ?\((?:foreløpige?|foreløpige tall|rev\.?|revidert|prognose|anslag|[pfr])\)$/u, '')
    .replace(/[\u00b9\u00b2\u00b3*†]+$/u, '');
}

/** Words parted by single blanks, without full stops and without what only says that a year follows. */
function wordsOf(plain: string): string {
  return plain
    .replace(/[.,_:]/gu, ' ')
    .replace(/ *- */gu, '-')
    .replace(/ +/gu, ' ')
    .trim()
    .replace(/^(?:år|året|i|year|gj snitt|gjennomsnitt|snitt) /u, '');
}

function cumulative(plain: string, options: PeriodOptions): DatedMatch[] {
  const rest = plain.replace(untilNow, '').replace(soFar, '').trim();
  if (rest === plain) return [];
  const [date] = readDates(rest);
  if (date) return [upToDate(date)];
  return inYear(wordsOf(rest), options.year).map((one) => ({
    ...one,
    confidence: rounded(0.95 * one.confidence),
    isCumulative: true,
    written: `cumulative ${one.written}`
  }));
}

/** «per 31. august 2025» counts the year's first eight months; «per 1. januar» is how things stood on a day; in between it is unsure. */
function upToDate({ date, written }: DateReading): DatedMatch {
  const isWhole = isLastOfMonth(date);
  const { grain, part } = upTo(Number(date.slice(5, 7)));
  const code = isWhole ? codeOf(Number(date.slice(0, 4)), grain, part) : monthOf(date);
  return {
    ...reading(code, isWhole ? 0.85 : 0.6, 'variant', `cumulative ${written}`, date),
    isCumulative: !date.endsWith('-01')
  };
}

/** Readings of a text that names a year and a part of it, in either order, or a part of the year that is known. */
function inYear(text: string, known: number | undefined): DatedMatch[] {
  const [, first, after, joined] = yearFirst.exec(text) ?? [];
  if (first !== undefined) {
    const rest = after ?? joined ?? '';
    const found = [...partsOf(rest, Number(first)), ...spanOf(rest, Number(first), text)];
    if (found.length > 0) return ranked(found);
  }
  const [, apart, glued, last] = yearLast.exec(text) ?? [];
  const before = apart ?? glued;
  if (before !== undefined && last !== undefined) {
    const found = partsOf(before, Number(last));
    if (found.length > 0) return ranked(found);
  }
  const [, parted, joinedName, short] = shortYear.exec(text) ?? [];
  const name = parted ?? joinedName;
  if (name !== undefined && short !== undefined) {
    const part = partOfYear(name);
    if (part)
      return [
        { ...named(part, 2000 + Number(short)), confidence: 0.8, written: `${part.written} short-year` }
      ];
  }
  if (known === undefined) return [];
  const part = partOfYear(text);
  if (part) return [{ ...named(part, known), confidence: rounded(0.95 * part.confidence) }];
  return [];
}

/** «1.1.2025–30.4.2025»: from the first day of a period to its last. */
function dateRange(plain: string): DatedMatch | null {
  const [, first, last] =
    /^([\d.-]{6,10}?) ?(?:-|\/|til|to|tom|t\.o\.m\.) ?([\d.-]{6,10})$/u.exec(plain) ?? [];
  const [from] = readDates(first ?? '');
  const [to] = readDates(last ?? '');
  if (!from || !to || from.date.slice(0, 4) !== to.date.slice(0, 4)) return null;
  const whole = from.date.endsWith('-01') && isLastOfMonth(to.date);
  const part = whole ? monthsOf(Number(from.date.slice(5, 7)), Number(to.date.slice(5, 7))) : null;
  return part && { ...named(part, Number(from.date.slice(0, 4))), written: 'date-range' };
}

function isLastOfMonth(date: string): boolean {
  return new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).getUTCDate() === 1;
}

/** «1. tertial (jan–apr) 2025»: the months in brackets must be those of the period outside them. */
function withMonths(plain: string, options: PeriodOptions): DatedMatch[] {
  const [brackets, inner = ''] = / ?\(([^()]+)\)/u.exec(plain) ?? [];
  const months = brackets === undefined ? null : partOfYear(wordsOf(inner));
  if (brackets === undefined || months === null) return [];
  return inYear(wordsOf(plain.replace(brackets, ' ')), options.year).filter(
    ({ code }) => codeOf(Number(code.slice(0, 4)), months.grain, months.part) === code
  );
}

function named(part: PartOfYear, year: number): DatedMatch {
  const code = codeOf(year, part.grain, part.part);
  return {
    ...reading(code, part.confidence, 'variant', part.written),
    isCumulative: part.isCumulative
  };
}

function codeOf(year: number, grain: PartOfYear['grain'], part: number): string {
  return periodCode({ grain, year, part, years: 1 });
}

function partsOf(rest: string, year: number): DatedMatch[] {
  if (rest === '') return [reading(`${year}`, 0.95, 'variant', 'year-word')];
  const part = partOfYear(rest);
  if (part) return [named(part, year)];
  return /^\d{1,2}$/u.test(rest) ? numbered(Number(rest), rest.length === 2, year) : [];
}

/** `2025-1` may be a tertial, a month, a quarter or a half; with two digits it is a month, unless the column says otherwise. */
function numbered(part: number, isPadded: boolean, year: number): DatedMatch[] {
  const sure: readonly (readonly [PartOfYear['grain'], number, number])[] = isPadded
    ? [
        ['month', 12, 0.85],
        ['tertial', 3, 0.15]
      ]
    : [
        ['tertial', 3, 0.4],
        ['month', 12, part > 4 ? 0.9 : 0.4],
        ['quarter', 4, part === 4 ? 0.4 : 0.15],
        ['half', 2, 0.1]
      ];
  return sure
    .filter(([, most]) => part >= 1 && part <= most)
    .map(([grain, , confidence]) =>
      reading(codeOf(year, grain, part), confidence, 'variant', `numbered-${grain}`)
    );
}

/** «2023–2024», «2023/24»: a mean over several years, where the file says so. */
function spanOf(rest: string, year: number, text: string): DatedMatch[] {
  if (!/^\d{4} ?[-/]/u.test(text)) return [];
  const to = /^\d{4}$/u.test(rest)
    ? Number(rest)
    : /^\d{2}$/u.test(rest)
      ? year - (year % 100) + Number(rest)
      : 0;
  if (to <= year || to > year + 20) return [];
  const code = `${year}/${to}`;
  return [reading(code, rest.length === 4 ? 0.95 : Number(rest) <= 12 ? 0.5 : 0.8, 'variant', 'year-span')];
}

function ranked(found: readonly DatedMatch[]): DatedMatch[] {
  return found.toSorted((a, b) => b.confidence - a.confidence);
}

function serial(text: string, date1904: boolean): DatedMatch[] {
  if (!/^\d{5}(?:[.,]\d+)?$/u.test(text)) return [];
  const date = serialDate(Number(text.replace(',', '.')), date1904);
  return date === null || date < '1990' || date > '2050'
    ? []
    : [reading(monthOf(date), 0.3, 'variant', 'excel-serial', date)];
}
