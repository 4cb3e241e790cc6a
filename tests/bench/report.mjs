/**
 * One measured figure: what it is, how it came out, and the budget where there is one.
 * @typedef {{ title: string, value: number | null, unit: string, limit?: number, isFloor?: boolean, note?: string }} Figure
 */

const whole = new Intl.NumberFormat('nb-NO', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('nb-NO', { maximumSignificantDigits: 3 });

/** @param {number} value */
function text(value) {
  return Math.abs(value) >= 1_000 ? whole.format(value) : fine.format(value);
}

/**
 * A figure as one line: what, how much, within its budget or not.
 * @param {Figure} figure `value` null where it could not be measured, with the reason as the note
 * @returns {string}
 */
export function line({ title, value, unit, limit, isFloor = false, note = '' }) {
  const end = note === '' ? '' : `   ${note}`;
  if (value === null) return `${title.padEnd(58)}${'ikke målt'.padStart(16)}${end}`;
  const measured = `${text(value)} ${unit}`.padStart(16);
  if (limit === undefined) return `${title.padEnd(58)}${measured}${end}`;
  const isWithin = isFloor ? value >= limit : value <= limit;
  const budget = `${isFloor ? 'minst' : 'høyst'} ${text(limit)} ${unit}: ${isWithin ? 'innenfor' : 'OVER BUDSJETT'}`;
  return `${title.padEnd(58)}${measured}   ${isFloor && !isWithin ? budget.replace('OVER', 'UNDER') : budget}${end}`;
}

/**
 * The value that a share of the values are at or below.
 * @param {number[]} values
 * @param {number} share from 0 to 1
 * @returns {number} NaN where there are none
 */
export function quantile(values, share) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN;
}
