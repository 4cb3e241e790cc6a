import { rate, type RateEstimate } from '$lib/change/rate';
import type { Result } from '$lib/observations/result';

/** More than a release has different counts on its pages. */
const KEPT = 20_000;

const known = new Map<string, Result<RateEstimate>>();

/** `rate`, worked out once for each count and population: its limits are roots that are looked for, and pages share most of them. */
export function rateOnce(count: number, population: number): Result<RateEstimate> {
  const key = `${count}/${population}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  if (known.size >= KEPT) known.clear();
  const estimate = rate({ count, population });
  known.set(key, estimate);
  return estimate;
}
