import type { Decimal, ReadNumber } from '../types';
import { tidy } from './words';

/** Words and signs before a number that say it is rounded. */
const about = /^(?:om ?lag|ca\.?|cirka|circa|rundt|nesten|i underkant av|i overkant av|omkring|[~≈])\s*/iu;

/** Marks after a number: foreløpig and provisional, expected, an asterisk as in SSB's tables; revised, break. */
const marks: Readonly<Record<string, ReadNumber['flag']>> = {
  p: 'provisional',
  f: 'provisional',
  e: 'provisional',
  '*': 'provisional',
  '(p)': 'provisional',
  '(f)': 'provisional',
  r: 'ok',
  b: 'ok',
  '(r)': 'ok'
};

const shape =
  /^(?<sign>[-+\u2013\u2212]?) ?(?<body>\d[\d .,'’]*?)(?<percent> ?(?:%|pst\.?|prosent))?(?<mark> ?(?:[pferb*]|\([pfr]\)))?$/iu;

const grouped: Readonly<Record<Decimal, RegExp>> = {
  ',': /^(\d{1,3}(?:(?: \d{3})+|(?:\.\d{3})+|(?:['’]\d{3})+)|\d+)(?:,(\d+))?$/u,
  '.': /^(\d{1,3}(?:(?: \d{3})+|(?:,\d{3})+|(?:['’]\d{3})+)|\d+)(?:\.(\d+))?$/u
};

/**
 * The number in a cell, by the mark that separates decimals in its column; null where the cell holds anything else. Thousands may be
 * parted by a blank of any kind, by the other mark or by an apostrophe, three digits each; minus may be `-`, `–` or `−`. Every digit
 * is the cell's own: what would lose digits as a number, or stands as a power of ten, is not read.
 */
export function readNumber(text: string, decimal: Decimal): ReadNumber | null {
  const cell = tidy(text);
  const plain = cell.replace(about, '');
  const parts = shape.exec(plain)?.groups;
  if (parts === undefined) return null;
  const number = grouped[decimal].exec(parts['body'] ?? '');
  if (number === null) return null;
  const whole = (number[1] ?? '').replace(/\D/gu, '');
  const minus = /[-\u2013\u2212]/u.test(parts['sign'] ?? '') ? '-' : '';
  const digits = `${minus}${whole}${number[2] === undefined ? '' : `.${number[2]}`}`;
  const value = Number(digits) + 0;
  if (!holds(value, digits)) return null;
  const mark = marks[(parts['mark'] ?? '').trim().toLowerCase()] ?? 'ok';
  return {
    value,
    digits,
    isPercent: parts['percent'] !== undefined,
    flag: plain === cell ? mark : 'rounded'
  };
}

/** Whether a number has every digit that it was made from: beyond 15 significant ones it may not. */
function holds(value: number, digits: string): boolean {
  return digits.replace(/[-.]/gu, '').replace(/^0+/u, '').length <= 15 && Number.isFinite(value);
}

/** The decimal mark of a column, whether its cells settle it, and whether they contradict each other. */
export type DecimalMark = {
  readonly decimal: Decimal;
  /** No cell can be read otherwise; where false, both readings are possible and `1.234` may be either. */
  readonly certain: boolean;
  /** Some cells need a comma and some a full stop. */
  readonly mixed: boolean;
};

/**
 * The decimal mark of a column from all its cells: `1,5` needs a comma, `1.234.567` needs that the full stop is none. `1.234` alone
 * may be either, and is then read as thousands, as Norwegian tables write them, without being certain.
 */
export function decimalOf(texts: readonly string[]): DecimalMark {
  let comma = 0;
  let stop = 0;
  let open = 0;
  for (const text of texts) {
    if (!/[.,]/u.test(text)) continue;
    const withComma = readNumber(text, ',');
    const withStop = readNumber(text, '.');
    if (withComma && !withStop) comma += 1;
    else if (withStop && !withComma) stop += 1;
    else if (withComma && withStop) {
      if (/^\D*0[.,]/u.test(text)) {
        if (withComma.digits.includes('.')) comma += 1;
        else stop += 1;
      } else open += 1;
    }
  }
  return {
    decimal: stop > comma ? '.' : ',',
    certain: comma > 0 !== stop > 0 || (comma === 0 && open === 0),
    mixed: comma > 0 && stop > 0
  };
}
