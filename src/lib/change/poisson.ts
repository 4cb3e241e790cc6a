import { deviance, HALF_LOG_TWO_PI, stirlingError } from './special-functions';
import { fallingSum, type Tails } from './tails';

/** ln P(X = k) of a Poisson with this mean (> 0), for a whole k ≥ 0. Source: Loader 2000, saddle-point form. */
export function logPoisson(k: number, mean: number): number {
  if (k === 0) return -mean;
  return -HALF_LOG_TWO_PI - 0.5 * Math.log(k) - stirlingError(k) - deviance(k, mean);
}

/** P(X < k), P(X = k) and P(X > k) of a Poisson with this mean (> 0), for a whole k ≥ 0. */
export function poissonTails(k: number, mean: number): Tails {
  const at = Math.exp(logPoisson(k, mean));
  if (k < mean) {
    const below = at * fallingSum((step) => (k - step + 1) / mean);
    return { below, at, above: 1 - at - below };
  }
  const above = at * fallingSum((step) => mean / (k + step));
  return { below: k === 0 ? 0 : 1 - at - above, at, above };
}

/** The smallest k with P(X ≤ k) ≥ probability (strictly between 0 and 1) for a Poisson with this mean (> 0). */
export function poissonQuantile(probability: number, mean: number): number {
  const target = probability * (1 - 64 * Number.EPSILON);
  const reached = (k: number): boolean => {
    const tails = poissonTails(k, mean);
    return tails.below + tails.at >= target;
  };
  let low = -1;
  let high = Math.max(0, Math.floor(mean));
  for (let step = Math.ceil(Math.sqrt(mean)); !reached(high); step *= 2) {
    low = high;
    high += step;
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (reached(middle)) high = middle;
    else low = middle;
  }
  return high;
}
