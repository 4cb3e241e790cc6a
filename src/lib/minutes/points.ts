import type { Numbered } from './outline';
import { numberedStart, type Start } from './starts';

/**
 * The numbered points within sections: numbering that begins at 1 inside an item or annex is a namespace of its own. A series
 * needs two members, except where the word “punkt” says what it is; lists within a point are text.
 */
export function findPoints(
  starts: readonly Start[],
  numbered: readonly Numbered[],
  lineCount: number
): Start[] {
  const opened = new Set(starts.map((start) => start.line));
  const free = numbered.filter((one) => !opened.has(one.line));
  let next = 0;
  return starts.flatMap((start, at) => {
    const end = starts[at + 1]?.line ?? lineCount;
    const inside: Numbered[] = [];
    for (let one = free[next]; one !== undefined && one.line < end; one = free[next]) {
      if (one.line > start.line) inside.push(one);
      next += 1;
    }
    if (start.kind !== 'item' && start.kind !== 'annex') return [];
    return seriesOf(inside, start).map((one) => numberedStart(one, 'point'));
  });
}

function seriesOf(inside: readonly Numbered[], parent: Start): Numbered[] {
  const named = inside.filter((one) => one.marker.style === 'point');
  if (named.length > 0) return rising(named, named[0]?.marker.value ?? 1);
  const decimals = inside.filter(
    (one) => one.marker.style === 'decimal' && one.marker.label.startsWith(`${parent.number}.`)
  );
  if (decimals.length > 0) return rising(decimals, decimals[0]?.marker.value ?? 1);
  const keys = [...new Set(inside.map((one) => one.key))];
  for (const key of keys) {
    const same = inside.filter((one) => one.key === key);
    // Rows may go on with the numbers of earlier meetings (“3/24”).
    const isCase = key === 'slash@row';
    const series = rising(same, isCase ? (same[0]?.marker.value ?? 1) : 1);
    if (series.length > 1) return series;
  }
  return [];
}

/** The first series that counts on by one (a number left out is allowed, one taken twice is not). */
function rising(candidates: readonly Numbered[], from: number): Numbered[] {
  const series: Numbered[] = [];
  for (const one of candidates) {
    const expected = (series.at(-1)?.marker.value ?? from - 1) + 1;
    if (
      series.length === 0
        ? one.marker.value === from
        : one.marker.value >= expected && one.marker.value <= expected + 2
    ) {
      series.push(one);
    }
  }
  return series;
}
