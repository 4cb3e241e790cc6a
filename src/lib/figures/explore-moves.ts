import type { ExploreTree } from './figure-view';
import type { Target } from './scene';

/** Where one is in the tree of a figure: a series, or (`point` from 0) one of its points; −1 is the series itself. */
export type Position = { readonly series: number; readonly point: number };

/** What a key does in the tree: go somewhere, or leave it to the figure, or nothing. */
export type Move =
  { readonly kind: 'go'; readonly to: Position } | { readonly kind: 'tie' | 'table' | 'leave' };

/**
 * What a key means at a position. Right and down go on through series and points, left and up go back; where several lines lie side by
 * side, up and down go to the same point of the line before or after. Null for keys that are the reader's own.
 */
export function moveOf(key: string, at: Position, tree: ExploreTree): Move | null {
  const points = tree.series[at.series]?.points.length ?? 0;
  const sideways = tree.along === 'across' && tree.series.length > 1 && at.point >= 0;
  switch (key) {
    case 'ArrowRight':
      return go(stepped(at, 1, tree));
    case 'ArrowLeft':
      return go(stepped(at, -1, tree));
    case 'ArrowDown':
      return go(sideways ? beside(at, 1, tree) : stepped(at, 1, tree));
    case 'ArrowUp':
      return go(sideways ? beside(at, -1, tree) : stepped(at, -1, tree));
    case 'Home':
      return go({ series: at.series, point: Math.min(0, points - 1) });
    case 'End':
      return go({ series: at.series, point: points - 1 });
    case 'Enter':
      return { kind: 'tie' };
    case 't':
    case 'T':
      return { kind: 'table' };
    case 'Escape':
      return { kind: 'leave' };
    default:
      return null;
  }
}

function go(to: Position): Move {
  return { kind: 'go', to };
}

/** All positions of a tree in reading order: each series, then its points. */
export function positions(tree: ExploreTree): Position[] {
  return tree.series.flatMap((one, series) => [
    { series, point: -1 },
    ...one.points.map((_, point) => ({ series, point }))
  ]);
}

function stepped(at: Position, by: number, tree: ExploreTree): Position {
  const all = positions(tree);
  const index = all.findIndex((one) => one.series === at.series && one.point === at.point);
  return all[Math.min(all.length - 1, Math.max(0, index + by))] ?? at;
}

function beside(at: Position, by: number, tree: ExploreTree): Position {
  const series = at.series + by;
  const points = tree.series[series]?.points.length;
  return points === undefined ? at : { series, point: Math.min(at.point, points - 1) };
}

/** The point nearest to a place in px, by its mark's box; along the way of the figure the other direction counts little. */
export function nearest(
  targets: readonly (readonly Target[])[],
  tree: ExploreTree,
  place: { readonly x: number; readonly y: number },
  size: { readonly width: number; readonly height: number }
): Position | null {
  const { along } = tree;
  const weight = {
    x: along === 'down' ? 0.01 : 1,
    y: along === 'across' && targets.length <= 1 ? 0.01 : 1
  };
  let best: { readonly at: Position; readonly distance: number } | null = null;
  for (const [series, points] of targets.entries()) {
    for (const [point, target] of points.entries()) {
      const away = (distance: number, half: number) => Math.max(0, Math.abs(distance) - half);
      const dx = away(place.x - target.at.x * size.width, (target.width * size.width) / 2);
      const dy = away(place.y - target.at.y * size.height, (target.height * size.height) / 2);
      const distance = weight.x * dx * dx + weight.y * dy * dy;
      if (best === null || distance < best.distance) best = { at: { series, point }, distance };
    }
  }
  return best?.at ?? null;
}
