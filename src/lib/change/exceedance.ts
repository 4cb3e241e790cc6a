import { fail, ok, type Result } from '$lib/observations/result';
import { countAt, firstProblem } from './checks';
import { mean, sum } from './order';

/** Counts in order of time, and how long each covers. */
export type ExceedanceInput = { readonly series: readonly number[]; readonly period: Grain };

/** The length of one point of a series. */
export type Grain = keyof typeof POINTS_PER_YEAR;

/** One point with what the same period of the five years before it leads to expect. */
export type ExceedancePoint = {
  /** Place in the series, from 1. */
  readonly index: number;
  readonly observed: number;
  /** Mean of the five years before. */
  readonly mean: number;
  /** Their variance over their mean, at least 1. */
  readonly phi: number;
  /** The upper limit; null when the five years before had no events. */
  readonly limit: number | null;
  /** At least five events in this and the three points before. */
  readonly enough: boolean;
  /** Enough events, and more of them than the limit. */
  readonly exceeds: boolean;
};

/** The points that have five years behind them; none when the series is shorter. */
export type Exceedance = { readonly points: readonly ExceedancePoint[] };

const POINTS_PER_YEAR = { tertial: 3, month: 12, year: 1 } as const;
const YEARS = 5;
/** The 0.995 quantile of the standard normal distribution. */
const Z995 = 2.5758293035489;

/**
 * Exceedance of an expected upper limit, by the same period of the five years before, without trend
 * (C. P. Farrington et al., JRSS A 159:547, 1996). Problems: `not-a-count` at `series.N`, `unknown-period` at `period`.
 */
export function exceedance({ series, period }: ExceedanceInput): Result<Exceedance> {
  const checked = firstProblem(series.map((value, index) => countAt(`series.${index}`, value)));
  if (!checked.ok) return checked;
  if (!Object.hasOwn(POINTS_PER_YEAR, period)) {
    return fail(
      'unknown-period',
      'period',
      `period må være tertial, month eller year, men er ${String(period)}.`
    );
  }
  const step = POINTS_PER_YEAR[period];
  const points: ExceedancePoint[] = [];
  for (const [index, observed] of series.entries()) {
    if (index < YEARS * step) continue;
    const before = Array.from({ length: YEARS }, (_, year) => series[index - step * (YEARS - year)] ?? NaN);
    const recent = sum(series.slice(index - 3, index + 1));
    points.push(pointOf(index + 1, observed, before, recent >= 5));
  }
  return ok({ points });
}

function pointOf(
  index: number,
  observed: number,
  before: readonly number[],
  enough: boolean
): ExceedancePoint {
  const m = mean(before);
  if (m === 0) return { index, observed, mean: 0, phi: 1, limit: null, enough, exceeds: false };
  const variance = sum(before.map((value) => (value - m) ** 2)) / (before.length - 1);
  const phi = Math.max(1, variance / m);
  const tau = phi * (1 + 1 / YEARS);
  const limit = m * (1 + (2 / 3) * Z995 * Math.sqrt(tau / m)) ** 1.5;
  return { index, observed, mean: m, phi, limit, enough, exceeds: enough && observed > limit };
}
