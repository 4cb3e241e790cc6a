import { logPoisson } from './poisson';
import type { Pair } from './mid-p';

/** ln 10²⁰: what lies this far below a lower bound of the sum cannot show in its digits. */
const NEGLIGIBLE = 46;
/** ln of the smallest positive number. */
const UNDERFLOW = -745;

/** The counts of a Poisson that matter: P(X = start + i), and the sums from either end up to and including it. */
type Window = {
  readonly start: number;
  readonly at: Float64Array;
  readonly upTo: Float64Array;
  readonly from: Float64Array;
};

function windowOf(mean: number, logFloor: number): Window {
  const mode = Math.floor(mean);
  const logAtMode = logPoisson(mode, mean);
  const matters = (k: number): boolean => k >= 0 && logPoisson(k, mean) >= logFloor;
  const start = edge(mode, -1, matters);
  const end = edge(mode, 1, matters);
  const at = new Float64Array(end - start + 1);
  at[mode - start] = Math.exp(logAtMode);
  for (let k = mode; k > start; k -= 1) at[k - 1 - start] = ((at[k - start] ?? 0) * k) / mean;
  for (let k = mode; k < end; k += 1) at[k + 1 - start] = ((at[k - start] ?? 0) * mean) / (k + 1);
  const upTo = new Float64Array(at.length);
  const from = new Float64Array(at.length);
  for (let i = 0, sum = 0; i < at.length; i += 1) upTo[i] = sum += at[i] ?? 0;
  for (let i = at.length - 1, sum = 0; i >= 0; i -= 1) from[i] = sum += at[i] ?? 0;
  return { start, at, upTo, from };
}

/** The last count in a direction from the mode that matters; the probabilities fall all the way. */
function edge(mode: number, direction: -1 | 1, matters: (k: number) => boolean): number {
  let inside = 0;
  let outside = 1;
  while (matters(mode + direction * outside)) {
    inside = outside;
    outside *= 2;
  }
  while (outside - inside > 1) {
    const middle = Math.floor((inside + outside) / 2);
    if (matters(mode + direction * middle)) inside = middle;
    else outside = middle;
  }
  return mode + direction * inside;
}

/**
 * The p-value of the E-test of two Poisson rates: the probability, at the common rate, of a pair of counts at least as far apart
 * as this one. Source: K. Krishnamoorthy & J. Thomson, J. Statistical Planning and Inference 119, 2004.
 *
 * For each later count i the earlier counts j that are far enough apart form a lower and an upper range, and both ranges only move
 * up as i rises; so two pointers and running sums replace the double sum. Both run over the windows of the two Poissons that can
 * show in the result: the observed pair itself is a lower bound of it, and what is 10⁻²⁰ of that is left out.
 */
export function eTest({ from, to, exposureFrom, exposureTo }: Pair): number {
  const n = from + to;
  if (n === 0) return 1;
  const distance = (i: number, j: number): number => {
    const root = Math.sqrt(i / exposureTo ** 2 + j / exposureFrom ** 2);
    return root === 0 ? 0 : Math.abs(i / exposureTo - j / exposureFrom) / root;
  };
  const observed = distance(to, from) - 1e-12;
  if (observed <= 0) return 1;
  const rate = n / (exposureFrom + exposureTo);
  const [meanTo, meanFrom] = [rate * exposureTo, rate * exposureFrom];
  const bound = Math.max(UNDERFLOW, logPoisson(to, meanTo) + logPoisson(from, meanFrom));
  const later = windowOf(meanTo, bound - NEGLIGIBLE);
  const earlier = windowOf(meanFrom, bound - NEGLIGIBLE);
  const far = (i: number, j: number): boolean => distance(i, j) >= observed;
  const end = earlier.start + earlier.at.length;
  let below = earlier.start;
  let above = earlier.start;
  let sum = 0;
  for (let index = 0; index < later.at.length; index += 1) {
    const i = later.start + index;
    const level = i / exposureTo;
    while (below < end && below / exposureFrom < level && far(i, below)) below += 1;
    while (above < end && !(above / exposureFrom > level && far(i, above))) above += 1;
    const lowerRange = earlier.upTo[below - 1 - earlier.start] ?? 0;
    const upperRange = earlier.from[above - earlier.start] ?? 0;
    sum += (later.at[index] ?? 0) * (lowerRange + upperRange);
  }
  return Math.min(1, sum);
}
