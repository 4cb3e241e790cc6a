/** ½·ln 2π, the constant of the normal density. */
export const HALF_LOG_TWO_PI = 0.5 * Math.log(2 * Math.PI);

/** ln n! − ln(√(2πn)·(n/e)ⁿ) for n = 0 … 15, where the series below is not yet exact. */
const SMALL: readonly number[] = (() => {
  const errors = [0];
  let factorial = 1;
  for (let n = 1; n <= 15; n += 1) {
    factorial *= n;
    errors.push(Math.log(factorial) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI);
  }
  return errors;
})();

/**
 * The error of Stirling's formula, ln n! − ln(√(2πn)·(n/e)ⁿ), for a whole n ≥ 0 (0 at n = 0).
 * Source: C. Loader, Fast and Accurate Computation of Binomial Probabilities, 2000.
 */
export function stirlingError(n: number): number {
  const small = SMALL[n];
  if (small !== undefined) return small;
  const square = n * n;
  return (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) / n;
}

/**
 * The deviance part x·ln(x/mean) + mean − x of a count x > 0 against its mean, without the cancellation near x = mean.
 * Source: Loader 2000.
 */
export function deviance(x: number, mean: number): number {
  const difference = x - mean;
  if (Math.abs(difference) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - difference;
  const ratio = difference / (x + mean);
  const square = ratio * ratio;
  let sum = difference * ratio;
  let power = 2 * x * ratio;
  for (let odd = 3; ; odd += 2) {
    power *= square;
    const next = sum + power / odd;
    if (next === sum) return sum;
    sum = next;
  }
}
