import type { DatePrecision } from '$lib/minutes/document';
import { date as longDate, dayAndMonth, period } from '$lib/texts/format';

/**
 * A date of the minutes in words, as exact as the text has it: a day without its year where that is the meeting's (`meeting`, ISO), a
 * month or a year by name. Seasons and halves stand in the text's own words, where they are known.
 */
export function dueWords(
  date: string,
  precision: DatePrecision,
  quote: string | null,
  meeting: string
): string {
  if ((precision === 'season' || precision === 'half') && quote !== null) return quote;
  if (date.length === 10)
    return date.slice(0, 4) === meeting.slice(0, 4) ? dayAndMonth(date) : longDate(date);
  return period(date.replace('-', 'M'));
}

/** The last day that a date cut to its precision reaches: `2025-06` gives `2025-06-30`; null where only the text knows. */
export function lastDay(date: string, precision: DatePrecision): string | null {
  const [year = 0, month = 1] = date.split('-').map(Number);
  switch (precision) {
    case 'day':
      return date;
    case 'month':
      return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
    case 'year':
      return `${date}-12-31`;
    case 'season':
    case 'half':
      return null;
  }
}

/** Today's date in Oslo, as ISO. */
export function todayInOslo(now: Date = new Date()): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' }).format(now);
}
