import { fail, ok, type Result } from '$lib/observations/result';
import { binomialTails } from './binomial';
import { countAt, firstProblem } from './checks';
import { eTest } from './e-test';
import { compared, intervalOf, isWidened, logRatio, type Compared, type Context } from './interval';
import { lowerMid, upperMid, type Interval, type Pair } from './mid-p';
import { normalCdf } from './normal';

/** How a change may be spoken of. `too-few`: say "from 3 to 7" and show no percentage. */
export type Wording = 'down' | 'up' | 'uncertain' | 'unchanged' | 'too-few';

/** A change between two counts, with its 95 % interval and p-values. */
export type Change = {
  /** Rate after over rate before; null when the earlier count is 0. */
  readonly ratio: number | null;
  /** 100·(ratio − 1); null when the earlier count is 0. */
  readonly percent: number | null;
  /** Lower end of the 95 % interval of the ratio. */
  readonly low: number | null;
  /** Upper end of the 95 % interval of the ratio; null when it has none. */
  readonly high: number | null;
  /** Two-sided mid-P value, or the normal one under dispersion and rounding. */
  readonly pMid: number;
  /** Two-sided exact conditional p-value of the plain Poisson model. */
  readonly pExact: number;
  /** P-value of the E-test of the plain Poisson model. */
  readonly pE: number;
  readonly wording: Wording;
};

/** Two counts to compare: `from` before, `to` after, both whole and not negative. */
export type ChangeInput = Context & { readonly from: number; readonly to: number };

/** The later count, and the counts of the same season before it. */
export type LevelInput = Pick<Context, 'dispersion' | 'rounding' | 'cells'> & {
  readonly earlier: readonly number[];
  readonly now: number;
};

/** The count below which no percentage is shown. */
export const FEW = 10;

/**
 * The change from one count to another, with its 95 % mid-P interval (Berry & Armitage, The Statistician 1995), mid-P and exact
 * p-values given the sum, and the E-test (Krishnamoorthy & Thomson 2004). Dispersion above 1 or rounding widens the interval.
 * Problems: see `compared`.
 */
export function change(input: ChangeInput): Result<Change> {
  const pair = compared(input.from, input.to, input);
  return pair.ok ? ok(changeOf(pair.value)) : pair;
}

/**
 * A count against the level of the counts of the same season before it ("høyt", "lavt"): the change from their mean, with the same
 * interval, as the sum of k counts over k times the exposure. `cells` is per count, so that the earlier sum holds k times as many.
 * Problems: `too-short` at `earlier` when it is empty, `not-a-count` at `earlier.N` or `now`; else as `change`.
 */
export function changeOfLevel(input: LevelInput): Result<Change> {
  const { earlier, now, dispersion, rounding, cells } = input;
  const counts = firstProblem([
    ...earlier.map((count, index) => countAt(`earlier.${index}`, count)),
    countAt('now', now)
  ]);
  if (!counts.ok) return counts;
  if (earlier.length === 0) {
    return fail('too-short', 'earlier', 'earlier er tom. Gi tellingene fra samme del av årene før.');
  }
  const from = earlier.reduce((sum, count) => sum + count, 0);
  const pair = compared(from, now, {
    exposureFrom: earlier.length,
    exposureTo: 1,
    dispersion,
    rounding,
    cells
  });
  if (!pair.ok) return pair;
  return ok(changeOf({ ...pair.value, noiseFrom: pair.value.noiseFrom * earlier.length }));
}

function changeOf(pair: Compared): Change {
  const { from, to, exposureFrom, exposureTo } = pair;
  const ratio = from === 0 ? null : to / exposureTo / (from / exposureFrom);
  const interval = intervalOf(pair, 95);
  const all = exposureFrom + exposureTo;
  const tails = binomialTails(to, from + to, { p: exposureTo / all, q: exposureFrom / all });
  return {
    ratio,
    percent: ratio === null ? null : 100 * (ratio - 1),
    low: interval.low,
    high: interval.high,
    pMid: isWidened(pair) ? widenedP(pair) : twoSided(lowerMid(tails), upperMid(tails)),
    pExact: twoSided(tails.below + tails.at, tails.at + tails.above),
    pE: eTest(pair),
    wording: wordingOf(pair, interval)
  };
}

function twoSided(lower: number, upper: number): number {
  return Math.min(1, 2 * Math.min(lower, upper));
}

function widenedP(pair: Compared): number {
  const { estimate, variance } = logRatio(pair);
  return 2 * normalCdf(-Math.abs(estimate) / Math.sqrt(variance));
}

function wordingOf(pair: Compared, { low, high }: Interval): Wording {
  if (Math.min(pair.from, pair.to) < FEW) return 'too-few';
  if (hasEqualRates(pair)) return 'unchanged';
  if (low > 1) return 'up';
  return high !== null && high < 1 ? 'down' : 'uncertain';
}

/** Equal rates, up to what decimal exposures such as 0.1 and 0.3 lose in binary. */
function hasEqualRates({ from, to, exposureFrom, exposureTo }: Pair): boolean {
  const [before, after] = [from * exposureTo, to * exposureFrom];
  return Math.abs(before - after) <= 1e-12 * Math.max(before, after);
}
