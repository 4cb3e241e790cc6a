import type { Row, Segment } from './pdf-rows';

const fewestRows = 4;
const fewestLetters = 14;
const filled = 0.55;
/** Gutters are looked for this far apart, in points, but never at more places than these. */
const step = 3;
const mostPlaces = 300;

type Gutter = { readonly x: number; readonly from: number; readonly to: number };

/**
 * The rows of a page in reading order, as one list for each column: a blank strip with running text on both sides parts two columns.
 * The cells of a table are set side by side too, but are short, or begin together row by row.
 */
export function columnsOf(rows: readonly Row[]): (readonly Row[])[] {
  const gutter = rows.length < fewestRows ? null : bestGutter(rows);
  if (gutter === null) return rows.length === 0 ? [] : [rows];
  const { x, from, to } = gutter;
  const inside = rows.slice(from, to);
  return [
    ...columnsOf(rows.slice(0, from)),
    ...columnsOf(sideOf(inside, (one) => one.x1 <= x)),
    ...columnsOf(sideOf(inside, (one) => one.x1 > x)),
    ...columnsOf(rows.slice(to))
  ];
}

function sideOf(rows: readonly Row[], belongs: (segment: Segment) => boolean): Row[] {
  return rows.flatMap((row) => {
    const segments = row.segments.filter(belongs);
    const first = segments[0];
    return first === undefined ? [] : [{ y: first.y, size: first.size, segments }];
  });
}

function bestGutter(rows: readonly Row[]): Gutter | null {
  const all = rows.flatMap(({ segments }) => segments);
  const left = Math.min(...edges(all, 'x0'));
  const right = Math.max(...edges(all, 'x1'));
  let best: { gutter: Gutter; score: number } | null = null;
  const stride = Math.max(step, (right - left) / mostPlaces);
  for (let x = left + 0.2 * (right - left); x < right - 0.2 * (right - left); x += stride) {
    for (const run of runsWithout(rows, x)) {
      const gutter = trimmed(rows, x, run.from, run.to);
      if (gutter === null) continue;
      const inside = rows.slice(gutter.from, gutter.to);
      const sides = [sideOf(inside, (one) => one.x1 <= x), sideOf(inside, (one) => one.x1 > x)];
      const [before = [], after = []] = sides;
      if (!sides.every(isRunningText) || beginTogether(before, after)) continue;
      const clear = Math.min(x - Math.max(...rightEdges(before)), Math.min(...leftEdges(after)) - x);
      const score = Math.min(before.length, after.length) * 1000 + clear;
      if (best === null || score > best.score) best = { gutter, score };
    }
  }
  return best?.gutter ?? null;
}

function edges(segments: readonly Segment[], edge: 'x0' | 'x1'): number[] {
  return segments.slice(0, 5000).map((one) => one[edge]);
}

const rightEdges = (rows: readonly Row[]) => rows.map(({ segments }) => segments.at(-1)?.x1 ?? 0);
const leftEdges = (rows: readonly Row[]) => rows.map(({ segments }) => segments[0]?.x0 ?? 0);

/** Runs of rows in which nothing stands across or close to a line from top to bottom. */
function runsWithout(rows: readonly Row[], x: number): { from: number; to: number }[] {
  const runs: { from: number; to: number }[] = [];
  let from = 0;
  rows.forEach(({ segments, size }, at) => {
    const crosses = segments.some((one) => one.x0 < x + 0.35 * size && one.x1 > x - 0.35 * size);
    if (!crosses) return;
    if (at > from) runs.push({ from, to: at });
    from = at + 1;
  });
  if (rows.length > from) runs.push({ from, to: rows.length });
  return runs.filter((run) => run.to - run.from >= fewestRows);
}

/** Columns begin side by side: what stands on one side only, above both, is not in them. */
function trimmed(rows: readonly Row[], x: number, from: number, to: number): Gutter | null {
  const inside = rows.slice(from, to);
  const firstLeft = inside.find(({ segments }) => segments.some((one) => one.x1 <= x));
  const firstRight = inside.find(({ segments }) => segments.some((one) => one.x1 > x));
  if (firstLeft === undefined || firstRight === undefined) return null;
  const top = Math.max(firstLeft.y, firstRight.y) - 1.6 * firstRight.size;
  const begin = inside.findIndex(({ y }) => y >= top);
  return begin < 0 ? null : { x, from: from + begin, to };
}

function isRunningText(side: readonly Row[]): boolean {
  if (side.length < fewestRows) return false;
  const widths = side
    .map(({ segments }) => (segments.at(-1)?.x1 ?? 0) - (segments[0]?.x0 ?? 0))
    .sort((a, b) => a - b);
  const median = widths[Math.floor(widths.length / 2)] ?? 0;
  const letters = side.reduce(
    (sum, { segments }) => sum + segments.reduce((all, one) => all + one.text.length, 0),
    0
  );
  // Justified lines may be spaced so wide that they fall apart, but not most of them.
  const apart = side.filter(({ segments }) => segments.length > 1).length;
  return (
    median >= filled * (widths.at(-1) ?? 0) &&
    letters >= fewestLetters * side.length &&
    apart <= 0.5 * side.length
  );
}

/** Whether the paragraphs of two sides begin on the same baselines, as the rows of a table do. */
function beginTogether(before: readonly Row[], after: readonly Row[]): boolean {
  const [one, other] = [startsOf(before), startsOf(after)];
  if (Math.min(one.length, other.length) < 2) return false;
  const together = one.filter((y) => other.some((also) => Math.abs(also - y) < 2)).length;
  return together >= 0.8 * Math.max(one.length, other.length);
}

function startsOf(side: readonly Row[]): number[] {
  return side.slice(1).flatMap((row, at) => {
    const gap = row.y - (side[at]?.y ?? row.y);
    return gap > 1.7 * row.size ? [row.y] : [];
  });
}
