import { halfYearAhead, monthLeads, months, ordinals, relativeMonths, seasons } from './vocabulary/calendar';
import type { DatePrecision, Range } from './document';
import { wholeWords } from './words';

/** A date found in a text: where, what, and how exact. */
export type FoundDate = Range & {
  readonly date: string;
  readonly precision: DatePrecision;
  readonly from: string;
  readonly to: string;
};

type When = Omit<FoundDate, 'start' | 'end'>;

const monthNames = months.flat().sort((a, b) => b.length - a.length);
const month = `(${monthNames.join('|')})(?:\\.(?=\\s\\d{4}))?`;
const shortMonths = new Set(months.flatMap(([, ...short]) => short));
const seasonNames = seasons.flatMap((season) => season.forms);
const two = (number: number) => String(number).padStart(2, '0');

const isoDay = /(?<!\d)((?:19|20)\d{2})-(\d{2})-(\d{2})(?!\d)/gu;
const numericDay = /(?<![\d.,])(\d{1,2})\.\s?(\d{1,2})\.\s?((?:19|20)\d{2}|\d{2})(?![\d%])/gu;
const slashDay = /(?<![\d/])(\d{1,2})\/(\d{1,2})[-–/.\s]((?:19|20)\d{2})(?!\d)/gu;
const namedDay = wholeWords([`(\\d{1,2})\\.\\s?${month}(?:,?\\s((?:19|20)\\d{2}))?`]);
const monthOfYear = wholeWords([`${month}(?:\\si)?\\s((?:19|20)\\d{2})`]);
const bareMonth = wholeWords([`(?<=(?<!\\p{L})(?:${monthLeads.join('|')})\\s)${month}`]);
const season = wholeWords([
  `(?:(?:før|innen|innan|etter|til) )?(?:(?<=(?<!\\p{L})i )(høst|haust|sommer|sumar|vinter)|(${seasonNames.filter((name) => /(?:en|et)$/u.test(name)).join('|')}))(?:(?: i)? (fjor|(?:19|20)\\d{2}))?`,
  `(?:høst|vår|sommer|vinter|haust) ((?:19|20)\\d{2})`
]);
const half = wholeWords([
  `(?:(${ordinals[0]?.join('|')})|(?:${ordinals[1]?.join('|')})) halvår(?:et)?(?:(?: av| i)? ((?:19|20)\\d{2}))?`
]);
const ahead = wholeWords(halfYearAhead);
const year =
  /(?<![\d.,/–-])(?:19|20)\d{2}(?![\d/]|[.,]\d|\s?(?:%|prosent|kr|mill|mrd|anmeld|sak|lovbr|person|tilfell|forhold))/giu;

/**
 * Every date in a text in order, overlapping ones once. Years that are left out are the ones nearest the reference date (ISO);
 * without one such dates are passed over.
 */
export function findDates(text: string, reference: string | null): FoundDate[] {
  const found: FoundDate[] = [];
  const scan = (pattern: RegExp, read: (match: RegExpExecArray) => When | null) => {
    for (const match of text.matchAll(pattern)) {
      const start = match.index;
      const end = start + match[0].length;
      const when = read(match);
      if (when && !found.some((other) => start < other.end && other.start < end))
        found.push({ start, end, ...when });
    }
  };
  scan(isoDay, (m) => day(Number(m[1]), Number(m[2]), Number(m[3])));
  scan(numericDay, (m) => day(fullYear(m[3]), Number(m[2]), Number(m[1])));
  scan(slashDay, (m) => day(fullYear(m[3]), Number(m[2]), Number(m[1])));
  scan(namedDay, (m) => {
    const number = monthNumber(m[2]);
    const ofYear = m[3] === undefined ? nearestYear(reference, number, Number(m[1])) : Number(m[3]);
    return ofYear === null ? null : day(ofYear, number, Number(m[1]));
  });
  scan(monthOfYear, (m) => wholeMonth(Number(m[2]), monthNumber(m[1])));
  scan(bareMonth, (m) => {
    const number = monthNumber(m[1]);
    const ofYear = shortMonths.has(m[1] ?? '') ? null : nearestYear(reference, number, 15);
    return ofYear === null ? null : wholeMonth(ofYear, number);
  });
  scan(season, (m) => wholeSeason(m, reference));
  if (reference !== null) scanRelative(scan, parts(reference));
  scan(half, (m) => {
    const ofYear = m[2] === undefined ? (reference === null ? null : parts(reference).year) : Number(m[2]);
    return ofYear === null ? null : wholeHalf(ofYear, m[1] === undefined ? 2 : 1);
  });
  scan(year, (m) => ({ date: m[0], precision: 'year', from: `${m[0]}-01-01`, to: `${m[0]}-12-31` }));
  return found.sort((a, b) => a.start - b.start);
}

type YearMonth = { readonly year: number; readonly month: number };

function scanRelative(scan: (pattern: RegExp, read: () => When) => void, base: YearMonth): void {
  for (const relative of relativeMonths) {
    scan(wholeWords([relative.form]), () => monthFrom(base, relative.months));
  }
  scan(ahead, () => ({ ...monthFrom(base, 6), precision: 'half' }));
}

function parts(iso: string): YearMonth {
  return { year: Number(iso.slice(0, 4)), month: Number(iso.slice(5, 7)) };
}

function fullYear(digits: string | undefined): number {
  return digits?.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function monthNumber(name: string | undefined): number {
  const lower = name?.toLowerCase() ?? '';
  return months.findIndex((names) => names.includes(lower)) + 1;
}

function lastDay(ofYear: number, ofMonth: number): number {
  return new Date(Date.UTC(ofYear, ofMonth, 0)).getUTCDate();
}

function day(ofYear: number, ofMonth: number, ofDay: number): When | null {
  if (ofMonth < 1 || ofMonth > 12 || ofDay < 1 || ofDay > lastDay(ofYear, ofMonth)) return null;
  const date = `${ofYear}-${two(ofMonth)}-${two(ofDay)}`;
  return { date, precision: 'day', from: date, to: date };
}

function wholeMonth(ofYear: number, ofMonth: number): When {
  const date = `${ofYear}-${two(ofMonth)}`;
  return { date, precision: 'month', from: `${date}-01`, to: `${date}-${two(lastDay(ofYear, ofMonth))}` };
}

function monthFrom(base: YearMonth, by: number): When {
  const index = base.year * 12 + base.month - 1 + by;
  return wholeMonth(Math.floor(index / 12), (index % 12) + 1);
}

function wholeHalf(ofYear: number, part: 1 | 2): When {
  const first = part === 1 ? 1 : 7;
  return {
    date: `${ofYear}-${two(first)}`,
    precision: 'half',
    from: `${ofYear}-${two(first)}-01`,
    to: part === 1 ? `${ofYear}-06-30` : `${ofYear}-12-31`
  };
}

/** A season. “Before the summer” is taken to end with its first month. */
function wholeSeason(match: RegExpExecArray, reference: string | null): When | null {
  const name = match[0].toLowerCase();
  const found =
    seasons.find((one) => one.forms.some((form) => name.includes(form))) ??
    (name.startsWith('vår ') ? seasons[1] : undefined);
  if (found === undefined) return null;
  const ofYear = yearOf(match[3] ?? match[4], found.first + 1, reference);
  if (ofYear === null) return null;
  const last = name.startsWith('før') ? found.first : found.last;
  return {
    date: `${ofYear}-${two(found.first)}`,
    precision: 'season',
    from: `${ofYear}-${two(found.first)}-01`,
    to: `${ofYear}-${two(last)}-${two(lastDay(ofYear, last))}`
  };
}

/** The year as written, last year for “i fjor”, else the nearest one. */
function yearOf(written: string | undefined, ofMonth: number, reference: string | null): number | null {
  if (written === undefined) return nearestYear(reference, ofMonth, 15);
  if (written !== 'fjor') return Number(written);
  return reference === null ? null : parts(reference).year - 1;
}

/** The year that puts a day of a month closest to the reference date: “15. januar” in December is next year. */
function nearestYear(reference: string | null, ofMonth: number, ofDay: number): number | null {
  if (reference === null) return null;
  const base = parts(reference);
  const at = Date.parse(`${reference.slice(0, 10)}T00:00:00Z`);
  const away = (candidate: number) => Math.abs(Date.UTC(candidate, ofMonth - 1, ofDay) - at);
  return [base.year - 1, base.year, base.year + 1].reduce((best, candidate) =>
    away(candidate) < away(best) ? candidate : best
  );
}
