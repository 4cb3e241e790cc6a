import { monthNamed, monthWords, two } from './months';

/** A reading of a text as a day: ISO date, how it was written, and how sure that reading is by itself. */
export type DateReading = {
  readonly date: string;
  readonly written:
    'iso-date' | 'norwegian-date' | 'american-date' | 'long-date' | 'digits-date' | 'excel-serial';
  readonly confidence: number;
};

const time =
  '(?:[t ,]+(?:kl\\.? ?)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?(?:z| ?[+-]\\d{2}:?\\d{2})?)?';
const iso = new RegExp(`^(\\d{4})([-./])(\\d{2})\\2(\\d{2})${time}$`, 'u');
const dotted = new RegExp(`^(\\d{1,2})\\. ?(\\d{1,2})\\. ?(\\d{4}|\\d{2})${time}$`, 'u');
const slashed = new RegExp(`^(\\d{1,2})([/-])(\\d{1,2})\\2(\\d{4}|\\d{2})${time}$`, 'u');
const long = new RegExp(`^(\\d{1,2})\\.? ?(${monthWords})\\.? (\\d{4})${time}$`, 'u');
const digits = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u;

/**
 * Readings of a text as a day, in lower case with plain hyphens. `01/02/2025` may be the first of February or, as Americans write, the
 * second of January: both are given, and the column decides. A date that no calendar has is no reading.
 */
export function readDates(text: string): DateReading[] {
  const [, isoYear, , isoMonth, isoDay] = iso.exec(text) ?? [];
  if (isoYear !== undefined) return day(isoYear, isoMonth, isoDay, 'iso-date', 0.99);
  const [, dotDay, dotMonth, dotYear] = dotted.exec(text) ?? [];
  if (dotYear !== undefined)
    return day(dotYear, dotMonth, dotDay, 'norwegian-date', dotYear.length === 4 ? 0.98 : 0.85);
  const [, first, , second, year] = slashed.exec(text) ?? [];
  if (year !== undefined) {
    const norwegian = day(year, second, first, 'norwegian-date', 0.9);
    const american = day(year, first, second, 'american-date', 0.9);
    if (norwegian.length === 0 || american.length === 0) return [...norwegian, ...american];
    if (first === second) return norwegian;
    return [...norwegian, ...american].map((one) => ({ ...one, confidence: 0.5 }));
  }
  const [, longDay, name, longYear] = long.exec(text) ?? [];
  if (name !== undefined) return day(longYear, `${monthNamed(name) ?? 0}`, longDay, 'long-date', 0.97);
  const [, runYear, runMonth, runDay] = digits.exec(text) ?? [];
  return runYear === undefined ? [] : day(runYear, runMonth, runDay, 'digits-date', 0.85);
}

function day(
  year = '',
  month = '',
  dayOfMonth = '',
  written: DateReading['written'],
  confidence: number
): DateReading[] {
  const full = year.length === 2 ? 2000 + Number(year) : Number(year);
  const date = `${full}-${two(Number(month))}-${two(Number(dayOfMonth))}`;
  const at = Date.parse(`${date}T00:00:00Z`);
  const isReal = !Number.isNaN(at) && new Date(at).toISOString().startsWith(date);
  return isReal && full >= 1900 && full <= 2100 ? [{ date, written, confidence }] : [];
}

/** Days between the two ways in which workbooks count. */
const macintosh = 1462;
const daysTo1970 = 25_569;

/**
 * The day that a spreadsheet's serial number stands for (ECMA-376 18.17.4.1), or null outside 1900–2100. Workbooks count from 1900,
 * with a 29 February 1900 that never was, or from 1904.
 */
export function serialDate(serial: number, date1904 = false): string | null {
  const from1900 = Math.floor(date1904 ? serial + macintosh : serial);
  if (from1900 < 1 || from1900 > 73_415 || from1900 === 60) return null;
  const days = (from1900 < 60 ? from1900 + 1 : from1900) - daysTo1970;
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}
