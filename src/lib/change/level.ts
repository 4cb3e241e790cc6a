import { lowerMid, upperMid } from './mid-p';
import { poissonTails } from './poisson';

/**
 * How surprising a count is where `expected` events (> 0) were to come, as a two-sided mid-P value of a Poisson: twice the smaller of
 * its mid-P tails, at most 1. Below 0.05 exactly where the 95 % mid-P limits of the count's mean exclude what was expected.
 */
export function levelPValue(count: number, expected: number): number {
  const tails = poissonTails(count, expected);
  return Math.min(1, Math.max(0, 2 * Math.min(lowerMid(tails), upperMid(tails))));
}
