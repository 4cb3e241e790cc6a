import { fail, ok, type Result } from '$lib/observations/result';
import { firstProblem, notNegativeAt } from './checks';
import { mean, quantile } from './order';

/** Values in order of time, without season or compared with the same tertial of the year before. */
export type XmrInput = { readonly series: readonly number[] };

/** One value of the chart. */
export type XmrPoint = {
  /** Place in the series, from 1. */
  readonly index: number;
  readonly value: number;
  /** Distance from the value before; null for the first. */
  readonly range: number | null;
  /** Beyond the upper or the lower limit. */
  readonly outside: boolean;
  /** Consecutive points on this side of the centre, this one included; 0 when on it. */
  readonly run: number;
  /** A run of eight or more. */
  readonly shift: boolean;
};

/** A chart of individual values and moving ranges. Laney's limits are null when every value is 0. */
export type Xmr = {
  readonly centre: number;
  readonly meanRange: number;
  readonly upper: number;
  readonly lower: number;
  readonly rangeUpper: number;
  readonly medianUpper: number;
  readonly medianLower: number;
  readonly laneySigma: number | null;
  readonly laneyUpper: number | null;
  readonly laneyLower: number | null;
  readonly points: readonly XmrPoint[];
};

/** The number of points from which the chart may be read. */
export const ENOUGH_POINTS = 12;

/**
 * Wheeler's chart of individual values (D. J. Wheeler, Understanding Variation, 1993), with limits by mean and by median range and
 * Laney's for counts (D. Laney, Quality Engineering 14, 2002). Lower limits are at least 0. Read it from 12 points on.
 * Problems: `too-short` at `series` below two values, `negative` at `series.N`.
 */
export function xmr({ series }: XmrInput): Result<Xmr> {
  const checked = firstProblem(series.map((value, index) => notNegativeAt(`series.${index}`, value)));
  if (!checked.ok) return checked;
  if (series.length < 2) {
    return fail('too-short', 'series', `series har ${series.length} verdier. Gi minst to, og helst tolv.`);
  }
  const centre = mean(series);
  const ranges = steps(series);
  const meanRange = mean(ranges);
  const upper = centre + 2.66 * meanRange;
  const lower = Math.max(0, centre - 2.66 * meanRange);
  const [median, medianRange] = [quantile(series, 0.5), quantile(ranges, 0.5)];
  return ok({
    centre,
    meanRange,
    upper,
    lower,
    rangeUpper: 3.267 * meanRange,
    medianUpper: median + 3.145 * medianRange,
    medianLower: Math.max(0, median - 3.145 * medianRange),
    ...laney(series, centre),
    points: pointsOf(series, centre, (value) => value > upper || value < lower)
  });
}

function steps(values: readonly number[]): number[] {
  return values.slice(1).map((value, index) => Math.abs(value - (values[index] ?? NaN)));
}

function laney(
  series: readonly number[],
  centre: number
): Pick<Xmr, 'laneySigma' | 'laneyUpper' | 'laneyLower'> {
  if (centre === 0) return { laneySigma: null, laneyUpper: null, laneyLower: null };
  const root = Math.sqrt(centre);
  const laneySigma = mean(steps(series.map((value) => (value - centre) / root))) / 1.128379167;
  const reach = 3 * root * laneySigma;
  return { laneySigma, laneyUpper: centre + reach, laneyLower: Math.max(0, centre - reach) };
}

function pointsOf(
  series: readonly number[],
  centre: number,
  isOutside: (value: number) => boolean
): XmrPoint[] {
  let run = 0;
  let sideBefore = 0;
  return series.map((value, index) => {
    const side = Math.sign(value - centre);
    run = side === 0 ? 0 : side === sideBefore ? run + 1 : 1;
    sideBefore = side;
    const before = series[index - 1];
    const range = before === undefined ? null : Math.abs(value - before);
    return { index: index + 1, value, range, outside: isOutside(value), run, shift: run >= 8 };
  });
}
