import { plotWidths, tickTiers } from './density';
import { text, type Frame, type Label } from './scene';
import { textWidth } from './text-width';

/** How far a row's name stands from the plot, in px; the narrow styles of figures.css take it back. */
export const GAP = 14;
/** The margin at each side of a narrow plot, in px. */
export const MARGIN = 8;

/** The margin on the left that the names of rows need from 480 px on. */
export function nameMargin(names: readonly string[]): NonNullable<Frame['wide']>['left'] {
  const widest = Math.max(...names.map((name) => textWidth(name, 13, 600))) + GAP + 4;
  return widest <= 128 ? 128 : widest <= 168 ? 168 : 208;
}

/**
 * The numbers under the axis of a plot of rows; `words` writes one. From 480 px on the names of the rows (`left` px) take so much that
 * the plot may be no wider than on a phone.
 */
export function axisLabels(
  axis: readonly number[],
  words: (value: number) => string,
  x: (value: number) => number,
  left: number
): Label[] {
  const written = axis.map(words);
  const pitch = x(axis[1] ?? 0) - x(axis[0] ?? 0);
  const widest = Math.max(...written.map((word) => textWidth(word, 12)));
  const named = plotWidths(left + 72);
  const narrow = Math.min(plotWidths(2 * MARGIN).always, named.wide);
  const widths = { always: narrow, wide: named.wide, widest: named.widest };
  const tiers = tickTiers(axis.length, Math.max(0, axis.indexOf(0)), widest, pitch, widths);
  return axis.flatMap((value, index): Label[] => {
    const tier = tiers[index];
    if (!tier) return [];
    const half = widest / 2 / narrow;
    const room = MARGIN / narrow;
    const outside = x(value) - half < -room ? 'start' : x(value) + half > 1 + room ? 'end' : 'middle';
    const dx = { start: -MARGIN, middle: 0, end: MARGIN }[outside];
    return [
      text({ x: x(value), y: 1 }, written[index] ?? '', { dx, dy: 17, size: 12, tier, anchor: outside })
    ];
  });
}
