import * as m from './compiled/messages';

const locale = 'nb-NO';
/** The space that never breaks a line: between the groups of a number, and before a unit. */
const nbsp = '\u00a0';

const formats = new Map<string, Intl.NumberFormat>();

/** One formatter per way of writing, since making one costs far more than using it. */
function formatOf(digits: number, signDisplay: 'negative' | 'exceptZero'): Intl.NumberFormat {
  const key = `${signDisplay}${digits}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay
  });
  formats.set(key, made);
  return made;
}

const longDate = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
const shortDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' });
const monthOnly = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
const conjunction = new Intl.ListFormat(locale, { type: 'conjunction' });

/** A number in Norwegian: `8 000`, `1,7`, `−18` (no-break spaces, U+2212). `digits` decimals, always shown; never `−0`. */
export function number(value: number, digits = 0): string {
  return formatOf(digits, 'negative').format(value);
}

/** A number that always shows its sign, unless it is 0: `+18`, `−18`, `0`. */
export function signed(value: number, digits = 0): string {
  return formatOf(digits, 'exceptZero').format(value);
}

/** A share as per cent: −0.12 gives `−12 %`. `digits` decimals; never `−0 %`. */
export function percent(share: number, digits = 0): string {
  return `${number(share * 100, digits)}${nbsp}%`;
}

/** A share as per cent with its sign: 0.11 gives `+11 %`, 0 gives `0 %`. */
export function signedPercent(share: number, digits = 0): string {
  return `${signed(share * 100, digits)}${nbsp}%`;
}

/** Two shares as one range: −0.32 and 0.11 give `−32 til +11 %`. */
export function percentRange(low: number, high: number, digits = 0): string {
  return m.figures_format_range({ low: signed(low * 100, digits), high: signedPercent(high, digits) });
}

/** A number for a screen reader, the sign in words: −18 gives `minus 18`. */
export function spokenNumber(value: number, digits = 0): string {
  const size = number(Math.abs(value), digits);
  return value < 0 && /[1-9]/.test(size) ? m.figures_format_spoken_minus({ size }) : size;
}

/** A share for a screen reader: −0.12 gives `minus 12 prosent`. */
export function spokenPercent(share: number, digits = 0): string {
  return m.figures_format_spoken_percent({ size: spokenNumber(share * 100, digits) });
}

/** An ISO date or instant as `14. mai 2025`, in UTC. Throws a RangeError where it is no date. */
export function date(iso: string): string {
  return longDate.format(new Date(iso));
}

/** An ISO date without its year: `14. mai`. Throws a RangeError where it is no date. */
export function dayAndMonth(iso: string): string {
  return shortDate.format(new Date(iso));
}

/** Words in a row: `a, b og c`. */
export function list(words: readonly string[]): string {
  return conjunction.format(words);
}

/** The first letter made a capital, for a sentence that begins with a label. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase(locale) + text.slice(1);
}

/** A small whole number as a word up to twelve, else in digits: 5 gives `fem`, 15 gives `15`. */
export function inWords(count: number): string {
  const words = m.figures_format_small_numbers().split(' ');
  return words[count] ?? number(count);
}

const monthName = (part: number) => monthOnly.format(new Date(Date.UTC(2000, part - 1, 1)));

function partsOf(code: string): { readonly year: string; readonly part: string } | null {
  const span = /^(\d{4})\/(\d{4})$/.exec(code);
  if (span) return { year: `${span[1]}–${span[2]}`, part: '' };
  const match = /^(\d{4})(?:([HTKM])(\d{1,2}))?$/.exec(code);
  if (!match) return null;
  const part = Number(match[3] ?? 0);
  const names: Readonly<Record<string, string>> = {
    H: m.figures_format_half({ part }),
    T: m.figures_format_tertial({ part }),
    K: m.figures_format_quarter({ part }),
    M: match[2] === 'M' ? monthName(part) : ''
  };
  return { year: match[1] ?? '', part: names[match[2] ?? ''] ?? '' };
}

/** A period's code in words: `2025T1` gives `1. tertial 2025`, `2025M04` `april 2025`, `2023/2024` `2023–2024`. Another word is given back. */
export function period(code: string): string {
  const parts = partsOf(code);
  if (!parts) return code;
  return parts.part === '' ? parts.year : `${parts.part}${nbsp}${parts.year}`;
}

/** The part of the year of a period's code: `2025T1` gives `1. tertial`; empty for a whole year or several. */
export function season(code: string): string {
  return partsOf(code)?.part ?? '';
}

/** The year of a period's code: `2025T1` gives `2025`, `2023/2024` gives `2023–2024`. Another word is given back. */
export function year(code: string): string {
  return partsOf(code)?.year ?? code;
}
