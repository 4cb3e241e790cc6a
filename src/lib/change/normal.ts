import { HALF_LOG_TWO_PI } from './special-functions';

/** The 0.975 quantile of the standard normal distribution: 95 % intervals. */
export const Z95 = 1.959963984540054;

/** The 0.95 quantile of the standard normal distribution: 90 % intervals. */
export const Z90 = 1.6448536269514722;

/**
 * Φ(z), the standard normal distribution function, to about 1e-13 relative also in the far lower tail.
 * Series near the middle (G. Marsaglia, J. Stat. Software 11:4, 2004), Laplace's continued fraction beyond −3.
 */
export function normalCdf(z: number): number {
  if (z > 0) return 1 - normalCdf(-z);
  if (Number.isNaN(z)) return NaN;
  const x = -z;
  const density = Math.exp(-0.5 * x * x - HALF_LOG_TWO_PI);
  if (x < 3) {
    let term = x;
    let sum = x;
    for (let odd = 3; term > sum * 1e-17; odd += 2) {
      term *= (x * x) / odd;
      sum += term;
    }
    return 0.5 - density * sum;
  }
  if (x > 39) return 0;
  let fraction = x;
  for (let step = 200; step >= 1; step -= 1) fraction = x + step / fraction;
  return density / fraction;
}
