import type { Place } from './scene';

/** A share as it is written in a path or an attribute: at most three decimals, never minus zero. */
export function short(value: number): string {
  return String(Math.round(value * 1000) / 1000 + 0);
}

/** Runs of places as the `d` of a path, scaled by the two functions. */
export function pathOf(
  runs: readonly (readonly Place[])[],
  closed: boolean,
  x: (share: number) => number,
  y: (share: number) => number
): string {
  return runs
    .map((run) => {
      const points = run.map((place) => `${short(x(place.x))},${short(y(place.y))}`);
      return `M${points.join('L')}${closed ? 'Z' : ''}`;
    })
    .join('');
}
