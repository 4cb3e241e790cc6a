import { poissonTails } from './poisson';
import { risingRoot } from './root';

/** Shares of persons and of offences held by those with at least so many offences each. */
export type SharesHeld = { readonly persons: number; readonly offences: number };

/**
 * The shares that chance alone would give, if offences with this mean per person fell on the same persons, each of whom has at least
 * one: a Poisson distribution cut off at zero (F. N. David & N. L. Johnson, Biometrics 8:275, 1952) with that mean. That a few hold
 * many by chance alone is the point of W. Bernasco & W. Steenbeek, Journal of Quantitative Criminology 33:451, 2017. A mean of 1 or
 * less leaves everyone with one.
 */
export function sharesByChance(mean: number, least: number): SharesHeld {
  if (least <= 1) return { persons: 1, offences: 1 };
  if (mean <= 1) return { persons: 0, offences: 0 };
  const rate = truncatedRate(mean);
  const some = -Math.expm1(-rate);
  return { persons: atLeast(least, rate) / some, offences: atLeast(least - 1, rate) };
}

/** The rate λ of a Poisson that has this mean (> 1) once its zeros are cut off: λ/(1 − e^−λ) = mean. */
export function truncatedRate(mean: number): number {
  const meanAt = (rate: number) => (rate <= 0 ? 1 : rate / -Math.expm1(-rate));
  return risingRoot((rate) => meanAt(rate) - mean, mean, 0.5);
}

function atLeast(k: number, rate: number): number {
  if (k <= 0) return 1;
  const { at, above } = poissonTails(k, rate);
  return at + above;
}
