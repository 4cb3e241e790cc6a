import { compared, intervalOf, type Compared, type Context } from './interval';
import type { Interval } from './mid-p';

/** Whether two counts are on the same level: told to be, told not to be, or not to be told. */
export type Flatness = 'flat' | 'not-flat' | 'open';

/** The rate ratios that count as flat. */
const FLAT = { low: 0.9, high: 1.1 } as const;

/**
 * The 90 % interval of the rate ratio from one count to another, for equivalence: mid-P, or wider under dispersion and rounding.
 * Throws a RangeError on what `change` would refuse: the counts are checked before they come here.
 */
export function interval90(from: number, to: number, context: Context = {}): Interval {
  return intervalOf(pairOf(from, to, context), 90);
}

/**
 * Whether a development is flat ("flater ut", "på samme nivå"): flat when the 90 % interval lies within 0.90–1.10, not flat when
 * the 95 % interval lies outside it, else open. Throws as `interval90`.
 */
export function flatness(from: number, to: number, context: Context = {}): Flatness {
  const pair = pairOf(from, to, context);
  const narrow = intervalOf(pair, 90);
  if (narrow.high !== null && narrow.low >= FLAT.low && narrow.high <= FLAT.high) return 'flat';
  const wide = intervalOf(pair, 95);
  return wide.low > FLAT.high || (wide.high !== null && wide.high < FLAT.low) ? 'not-flat' : 'open';
}

function pairOf(from: number, to: number, context: Context): Compared {
  const pair = compared(from, to, context);
  if (!pair.ok) throw new RangeError(pair.problem.message);
  return pair.value;
}
