import { Z95 } from './normal';

/** The 0.999 quantile of the standard normal distribution. */
export const Z998 = 3.090232306167813;

/** Limits of the ratio of observed to expected, at one number of expected events. */
export type FunnelLimits = {
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
};

/**
 * The 95 % and 99.8 % limits of a funnel at so many expected events (> 0), on the square root scale and widened by the overdispersion
 * `phi`; 1 or less widens nothing (D. Spiegelhalter, Statistics in Medicine 24:1185, 2005, multiplicative model).
 */
export function funnelLimits(expected: number, phi: number): FunnelLimits {
  const spread = Math.sqrt(Math.max(1, phi)) / (2 * Math.sqrt(expected));
  const around = (z: number): number => Math.max(0, 1 + z * spread) ** 2;
  return { low95: around(-Z95), high95: around(Z95), low998: around(-Z998), high998: around(Z998) };
}
