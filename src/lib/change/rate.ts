import { ok, type Result } from '$lib/observations/result';
import { countAt, firstProblem, positiveAt } from './checks';
import { exactMeanLimits, meanLimits } from './mid-p';
import { Z95 } from './normal';

/** Events and the residents they are set against. Residents are a poor denominator where visitors dominate: say so beside it. */
export type RateInput = { readonly count: number; readonly population: number };

/** A rate per 1000 residents with its 95 % limits by three methods, all per 1000. */
export type RateEstimate = {
  readonly rate: number;
  /** Byar's limits. */
  readonly low: number;
  readonly high: number;
  /** Exact limits by χ². */
  readonly exactLow: number;
  readonly exactHigh: number;
  /** Mid-P limits. */
  readonly midLow: number;
  readonly midHigh: number;
};

/**
 * Events per 1000 residents with Byar's limits (N. Breslow & N. Day, Statistical Methods in Cancer Research II, 1987), exact and
 * mid-P limits. Problems: `not-a-count` at `count`, `not-positive` at `population`.
 */
export function rate({ count, population }: RateInput): Result<RateEstimate> {
  const checked = firstProblem([countAt('count', count), positiveAt('population', population)]);
  if (!checked.ok) return checked;
  const per = (events: number): number => (1000 * events) / population;
  const exact = exactMeanLimits(count);
  const mid = meanLimits(count);
  return ok({
    rate: per(count),
    low: per(count === 0 ? 0 : byar(count, -1)),
    high: per(byar(count + 1, 1)),
    exactLow: per(exact.low),
    exactHigh: per(exact.high),
    midLow: per(mid.low),
    midHigh: per(mid.high)
  });
}

function byar(x: number, side: -1 | 1): number {
  return x * (1 - 1 / (9 * x) + (side * Z95) / (3 * Math.sqrt(x))) ** 3;
}
