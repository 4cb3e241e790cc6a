import type { BreakMark } from './figure-view';
import { figureWidths } from './density';
import { line, LINE_HEIGHT, text, type Frame, type Label, type Shape } from './scene';
import { textWidth, wrap } from './text-width';
import * as m from '$lib/texts/compiled/messages';

const SIZE = 13;
const STAMP = { size: 13, weight: 600, pad: 12 } as const;

/** The margin above a plot: how high it is, and the stamp and the labels of breaks that stand in it. */
export type TopMargin = { readonly top: Frame['top']; readonly shapes: readonly Shape[] };

/**
 * Stacks what stands above a plot, from the top: the stamp that says the figures are made up, the labels of breaks, and `inner` px for
 * labels that reach up from the marks. `at` gives a break's place as a share of the plot's width; `margins` are the px left and right.
 */
export function topMargin(
  stamp: string | null,
  breaks: readonly BreakMark[],
  at: (mark: BreakMark) => number,
  inner: number,
  margins: number
): TopMargin {
  const narrow = figureWidths.always - margins;
  const stampRow = stamp === null ? 0 : 20;
  const labels = breaks.map((mark) => {
    const x = at(mark);
    const room = Math.max(x, 1 - x) * narrow - 6;
    const lines = wrap(m.figures_break({ label: mark.label }), Math.max(room, 60), SIZE);
    return { x, lines, right: x <= 0.5 };
  });
  const lines = labels.reduce((sum, label) => sum + label.lines.length, 0);
  const needed = inner + lines * LINE_HEIGHT + (lines > 0 ? 4 : 0) + stampRow;
  const top = ([16, 32, 48, 64, 80, 96] as const).find((step) => step >= needed) ?? 96;
  let row = 0;
  const shapes: Shape[] = [];
  for (const label of labels) {
    const up = inner + (lines - row) * LINE_HEIGHT;
    shapes.push(
      line({ x: label.x, y: 0 }, { x: label.x, y: 1 }, { tone: 'muted' }, { dash: '3 3', over: up }),
      breakLabel(label.x, up, label.lines, label.right)
    );
    row += label.lines.length;
  }
  if (stamp !== null) {
    const width = Math.ceil(textWidth(stamp, STAMP.size, STAMP.weight)) + STAMP.pad;
    shapes.push({ kind: 'stamp', text: stamp, width });
  }
  return { top, shapes };
}

function breakLabel(x: number, up: number, lines: readonly string[], right: boolean): Label {
  return text({ x, y: 0 }, lines, {
    dx: right ? 5 : -5,
    dy: 11 - up,
    size: SIZE,
    anchor: right ? 'start' : 'end'
  });
}
