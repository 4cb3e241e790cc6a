// Seeded random numbers: one stream per purpose, so that a change in one dataset leaves the others as they were.

/** @typedef {() => number} Random A stream of numbers in [0, 1). */

/** The seed of all example figures. Another seed gives other figures that meet the same targets. */
export const SEED = 20250505;

/**
 * The element at an index. Throws when there is none, which is a fault of this program.
 * @template T
 * @param {readonly T[]} list
 * @param {number} index
 * @returns {T}
 */
export function at(list, index) {
  const found = list[index];
  if (found === undefined) throw new Error(`No element ${index} in a list of ${list.length}.`);
  return found;
}

/**
 * A stream of uniform numbers for one purpose: sfc32, seeded with the project's seed and a hash (FNV-1a) of the purpose's name.
 * @param {string} purpose
 * @returns {Random}
 */
export function stream(purpose) {
  let hash = 0x811c9dc5;
  for (const char of purpose) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  let [a, b, c, d] = [SEED >>> 0, hash, 0x9e3779b9, 1];
  const next = () => {
    const sum = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    c |= 0;
    return (sum >>> 0) / 4294967296;
  };
  for (let warm = 0; warm < 20; warm += 1) next();
  return next;
}

/**
 * A standard normal number (Box & Muller 1958).
 * @param {Random} random
 */
function normal(random) {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * A gamma number with mean 1 and the given variance, below 1 (Marsaglia & Tsang 2000).
 * @param {Random} random
 * @param {number} variance
 */
export function gamma(random, variance) {
  const d = 1 / variance - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const base = 1 + c * x;
    if (base <= 0) continue;
    const v = base * base * base;
    if (Math.log(1 - random()) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v * variance;
  }
}

/**
 * How many of `n` trials succeed with chance `p`.
 * @param {Random} random
 * @param {number} n
 * @param {number} p
 */
export function binomial(random, n, p) {
  let hits = 0;
  for (let trial = 0; trial < n; trial += 1) if (random() < p) hits += 1;
  return hits;
}

/**
 * `n` units thrown at random on places with the given weights: the count per place.
 * @param {Random} random
 * @param {number} n
 * @param {readonly number[]} weights
 * @returns {number[]}
 */
export function multinomial(random, n, weights) {
  const bounds = weights.reduce((/** @type {number[]} */ sums, weight) => [...sums, (sums.at(-1) ?? 0) + weight], []);
  const all = bounds.at(-1) ?? 0;
  const counts = weights.map(() => 0);
  for (let unit = 0; unit < n; unit += 1) {
    const mark = random() * all;
    const place = bounds.findIndex((bound) => mark < bound);
    counts[place] = at(counts, place) + 1;
  }
  return counts;
}

/**
 * `n` units shared out by weight with the least rounding: whole parts first, then the largest remainders.
 * @param {number} n
 * @param {readonly number[]} weights
 * @returns {number[]}
 */
export function apportion(n, weights) {
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const exact = weights.map((weight) => (n * weight) / all);
  const counts = exact.map(Math.floor);
  const order = exact.map((_, index) => index).sort((i, j) => rest(j) - rest(i) || i - j);
  const left = n - counts.reduce((sum, count) => sum + count, 0);
  for (const index of order.slice(0, left)) counts[index] = at(counts, index) + 1;
  return counts;

  /** @param {number} index */
  function rest(index) {
    return at(exact, index) - Math.floor(at(exact, index));
  }
}
