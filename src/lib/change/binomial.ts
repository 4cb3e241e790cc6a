import { deviance, HALF_LOG_TWO_PI, stirlingError } from './special-functions';
import { fallingSum, type Tails } from './tails';

/** A probability and its complement, both carried so that neither loses digits when it is small. */
export type Chance = { readonly p: number; readonly q: number };

/** The chance whose odds p/q have this natural logarithm. */
export function chanceOfLogOdds(logOdds: number): Chance {
  return { p: 1 / (1 + Math.exp(-logOdds)), q: 1 / (1 + Math.exp(logOdds)) };
}

function logOf(part: number, rest: number): number {
  return part > 0.5 ? Math.log1p(-rest) : Math.log(part);
}

/** ln P(X = k) of a binomial(n, p), for whole 0 ≤ k ≤ n. Source: Loader 2000, saddle-point form. */
export function logBinomial(k: number, n: number, { p, q }: Chance): number {
  if (n === 0) return 0;
  if (k === 0) return n * logOf(q, p);
  if (k === n) return n * logOf(p, q);
  const scale = HALF_LOG_TWO_PI + 0.5 * (Math.log(k) + Math.log1p(-k / n));
  const errors = stirlingError(n) - stirlingError(k) - stirlingError(n - k);
  return errors - deviance(k, n * p) - deviance(n - k, n * q) - scale;
}

/** P(X < k), P(X = k) and P(X > k) of a binomial(n, p), for whole 0 ≤ k ≤ n. */
export function binomialTails(k: number, n: number, chance: Chance): Tails {
  const at = Math.exp(logBinomial(k, n, chance));
  const odds = chance.p / chance.q;
  if (k < n * chance.p) {
    const below = at * fallingSum((step) => (k - step + 1) / ((n - k + step) * odds));
    return { below, at, above: k === n ? 0 : 1 - at - below };
  }
  const above = at * fallingSum((step) => ((n - k - step + 1) * odds) / (k + step));
  return { below: k === 0 ? 0 : 1 - at - above, at, above };
}
