import { fail, ok, type Result } from '$lib/observations/result';
import { countAt, firstProblem, notNegativeAt, positiveAt } from './checks';
import { ratioLimits, type Interval, type Pair } from './mid-p';
import { Z90, Z95 } from './normal';

/** What else is known of two counts that are compared. */
export type Context = {
  /** Days × residents behind the earlier count; 1 unless given. */
  readonly exposureFrom?: number | undefined;
  /** Days × residents behind the later count; 1 unless given. */
  readonly exposureTo?: number | undefined;
  /** Variance over mean of such counts from time to time; 1 or less widens nothing. */
  readonly dispersion?: number | undefined;
  /** The base the published counts were rounded to; 0 or left out for counts as they are. */
  readonly rounding?: 0 | 3 | 5 | undefined;
  /** How many rounded cells each count is a sum of; 1 unless given, without meaning when nothing is rounded. */
  readonly cells?: number | undefined;
};

/** Two counts, checked, with what widens their interval. */
export type Compared = Pair & {
  /** The dispersion, at least 1. */
  readonly phi: number;
  /** The variance that rounding adds to the earlier and the later count. */
  readonly noiseFrom: number;
  readonly noiseTo: number;
};

/** Standard deviation of the rounding of one cell to each base. */
const ROUNDING_SD = { 0: 0, 3: 1.2, 5: 2 } as const;

/**
 * Checks two counts and their context. Problems: `not-a-count` at `from` or `to`, `not-positive` at an exposure, `negative` at
 * `dispersion`, `unknown-base` at `rounding`, `not-positive` or `not-whole` at `cells`.
 */
export function compared(from: number, to: number, context: Context): Result<Compared> {
  const { exposureFrom = 1, exposureTo = 1, dispersion = 1, rounding = 0, cells = 1 } = context;
  const checked = firstProblem([
    countAt('from', from),
    countAt('to', to),
    positiveAt('exposureFrom', exposureFrom),
    positiveAt('exposureTo', exposureTo),
    notNegativeAt('dispersion', dispersion),
    positiveAt('cells', cells)
  ]);
  if (!checked.ok) return checked;
  if (!Number.isInteger(cells))
    return fail('not-whole', 'cells', `cells må være et helt tall, men er ${cells}.`);
  if (!Object.hasOwn(ROUNDING_SD, rounding)) {
    return fail('unknown-base', 'rounding', `rounding må være 3 eller 5, men er ${String(rounding)}.`);
  }
  const noise = ROUNDING_SD[rounding] ** 2 * cells;
  const phi = Math.max(1, dispersion);
  return ok({ from, to, exposureFrom, exposureTo, phi, noiseFrom: noise, noiseTo: noise });
}

/** Whether the interval of these counts is the normal one on the log scale instead of the mid-P one. */
export function isWidened({ phi, noiseFrom, noiseTo }: Compared): boolean {
  return phi > 1 || noiseFrom > 0 || noiseTo > 0;
}

/** ln of the rate ratio and its variance under dispersion and rounding; where a count is 0, ½ is added to both. */
export function logRatio(pair: Compared): { readonly estimate: number; readonly variance: number } {
  const add = pair.from === 0 || pair.to === 0 ? 0.5 : 0;
  const [from, to] = [pair.from + add, pair.to + add];
  return {
    estimate: Math.log(to / pair.exposureTo / (from / pair.exposureFrom)),
    variance: pair.phi * (1 / from + 1 / to) + pair.noiseFrom / from ** 2 + pair.noiseTo / to ** 2
  };
}

/** The interval of the rate ratio at 95 or 90 %: mid-P, or wider under dispersion and rounding. */
export function intervalOf(pair: Compared, level: 95 | 90): Interval {
  if (!isWidened(pair)) return ratioLimits(pair, level === 95 ? 0.025 : 0.05);
  const { estimate, variance } = logRatio(pair);
  const reach = (level === 95 ? Z95 : Z90) * Math.sqrt(variance);
  return { low: Math.exp(estimate - reach), high: Math.exp(estimate + reach) };
}
