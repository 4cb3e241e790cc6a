/** The arithmetic mean of one number or more. */
export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** The sum of the numbers, 0 of none. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/**
 * The q-quantile of one number or more by linear interpolation between the order statistics, at position 1 + (n − 1)q
 * (type 7 of R. Hyndman & Y. Fan, The American Statistician 50, 1996). The median is q = 0.5.
 */
export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const position = (sorted.length - 1) * q;
  const below = Math.floor(position);
  const low = sorted[below] ?? NaN;
  const high = sorted[below + 1] ?? low;
  return low + (position - below) * (high - low);
}
