/**
 * The zero of a continuous rising function. Looks from `start` in doubling steps until the zero is enclosed, then narrows the
 * bracket by false position with the Illinois correction, which never leaves it.
 * Throws a RangeError if the function has no zero: a fault of the caller.
 */
export function risingRoot(f: (x: number) => number, start: number, firstStep: number): number {
  let low = start;
  let high = start;
  let atLow = f(start);
  let atHigh = atLow;
  for (let step = firstStep; atLow > 0; step *= 2) {
    high = low;
    atHigh = atLow;
    low -= step;
    atLow = checked(f(low), step);
  }
  for (let step = firstStep; atHigh < 0; step *= 2) {
    low = high;
    atLow = atHigh;
    high += step;
    atHigh = checked(f(high), step);
  }
  let side = 0;
  for (let round = 0; round < 200 && atLow !== 0 && atHigh !== 0; round += 1) {
    const secant = (low * atHigh - high * atLow) / (atHigh - atLow);
    const x = secant > low && secant < high && round % 20 !== 19 ? secant : (low + high) / 2;
    const y = f(x);
    if (Math.abs(y) < 1e-12 || high - low < 1e-14 * Math.abs(x)) return x;
    if (y < 0) {
      low = x;
      atLow = y;
      if (side === -1) atHigh /= 2;
      side = -1;
    } else {
      high = x;
      atHigh = y;
      if (side === 1) atLow /= 2;
      side = 1;
    }
  }
  return atLow === 0 ? low : high;
}

function checked(value: number, step: number): number {
  if (Number.isNaN(value) || step > 1e300) throw new RangeError('The function has no zero to find.');
  return value;
}
