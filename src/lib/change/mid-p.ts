import { binomialTails, chanceOfLogOdds } from './binomial';
import { poissonTails } from './poisson';
import { risingRoot } from './root';
import type { Tails } from './tails';

/** An interval of a rate ratio or a mean. `high` is null where it has no upper end. */
export type Interval = { readonly low: number; readonly high: number | null };

/** P(X > k) + ½P(X = k): the upper mid-P tail. */
export function upperMid(tails: Tails): number {
  return tails.above + tails.at / 2;
}

/** P(X < k) + ½P(X = k): the lower mid-P tail. */
export function lowerMid(tails: Tails): number {
  return tails.below + tails.at / 2;
}

/** Two counts with the exposures (days × residents) they were collected over; `from` is before, `to` after. */
export type Pair = {
  readonly from: number;
  readonly to: number;
  readonly exposureFrom: number;
  readonly exposureTo: number;
};

/**
 * Mid-P limits of the rate ratio (to/exposureTo)/(from/exposureFrom): given from + to, the later count is binomial.
 * `tail` is the probability left out on each side, 0.025 for 95 %. No events before: `high` is null; none after: `low` is 0.
 * Source: G. Berry & P. Armitage, The Statistician 44, 1995.
 */
export function ratioLimits({ from, to, exposureFrom, exposureTo }: Pair, tail: number): Interval {
  const n = from + to;
  const target = Math.log(tail);
  const start = Math.log((to + 0.5) / (from + 0.5));
  const step = 2 * Math.sqrt(1 / (to + 0.5) + 1 / (from + 0.5));
  const scale = exposureFrom / exposureTo;
  const tails = (logOdds: number): Tails => binomialTails(to, n, chanceOfLogOdds(logOdds));
  const lowest = (): number =>
    risingRoot((x) => Math.log(upperMid(tails(x))) - target, start - step, step / 4);
  const highest = (): number =>
    risingRoot((x) => target - Math.log(lowerMid(tails(x))), start + step, step / 4);
  return {
    low: to === 0 ? 0 : Math.exp(lowest()) * scale,
    high: from === 0 ? null : Math.exp(highest()) * scale
  };
}

/** Mid-P limits of the mean of a Poisson of which `count` (whole, ≥ 0) was seen; `tail` is left out on each side. */
export function meanLimits(count: number, tail = 0.025): { readonly low: number; readonly high: number } {
  return {
    low: count === 0 ? 0 : meanWhere(count, tail, upperMid, -1),
    high: meanWhere(count, tail, lowerMid, 1)
  };
}

/** Exact (Garwood) limits of the mean of a Poisson of which `count` was seen: χ²(2x)/2 below and χ²(2x + 2)/2 above. */
export function exactMeanLimits(
  count: number,
  tail = 0.025
): { readonly low: number; readonly high: number } {
  return {
    low: count === 0 ? 0 : meanWhere(count, tail, ({ at, above }) => at + above, -1),
    high: meanWhere(count, tail, ({ below, at }) => below + at, 1)
  };
}

function meanWhere(count: number, tail: number, part: (tails: Tails) => number, side: -1 | 1): number {
  const target = Math.log(tail);
  const step = 2 / Math.sqrt(count + 0.5);
  const distance = (logMean: number): number =>
    side * (target - Math.log(part(poissonTails(count, Math.exp(logMean)))));
  return Math.exp(risingRoot(distance, Math.log(count + 0.5) + side * step, step / 4));
}
