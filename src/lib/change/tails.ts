/** The three parts a count k cuts a distribution into: P(X < k), P(X = k) and P(X > k). Far tails keep their relative accuracy. */
export type Tails = { readonly below: number; readonly at: number; readonly above: number };

/**
 * Sum of the terms 1·r₁ + 1·r₁·r₂ + … of a falling tail, relative to the term it starts beside.
 * `ratio(step)` is the ratio of term `step` to the one before it (steps from 1); the terms must fall.
 */
export function fallingSum(ratio: (step: number) => number): number {
  let term = 1;
  let sum = 0;
  for (let step = 1; ; step += 1) {
    term *= ratio(step);
    if (term <= sum * 1e-17) return sum + term;
    sum += term;
  }
}
