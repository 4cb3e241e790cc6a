import type { FigureView } from './figure-view';
import { dodge, step } from './line-layout';
import { shown } from './numbers';
import { line, text, type Label, type Scene, type Shape } from './scene';
import type { SlopeLine, SlopeMarks } from './slope';
import { textWidth, wrap } from './text-width';
import { topMargin } from './top-margin';

/** The px that a name at the end of a line may be broad before it is broken. */
const NAME = 100;

/** Two upright axes from zero, a line for each name between them, and the numbers at both ends. */
export function layoutSlope(view: FigureView, { lines, digits }: SlopeMarks): Scene {
  const numbers = lines.flatMap(({ points }) =>
    points.flatMap(({ value }) => (value.kind === 'number' ? [value.value] : []))
  );
  const top = Math.max(1, ...numbers);
  const y = (one: SlopeLine, at: 0 | 1) => {
    const value = one.points[at]?.value;
    return value?.kind === 'number' ? 1 - value.value / top : 1;
  };
  const starts = dodge(lines.map((one) => [startLabel(one, y(one, 0), digits)]));
  const ends = dodge(lines.map((one) => [endLabel(one, y(one, 1), digits)]));
  const widest = (labels: readonly Label[]) =>
    Math.max(
      ...labels.flatMap((label) => label.lines.map((words) => textWidth(words, label.size, label.weight)))
    );
  const left = step([24, 40, 56], widest(starts) + 12);
  const right = step([56, 72, 104, 120], widest(ends) + 14);
  const margin = topMargin(view.stamp, view.breaks, () => 0.5, 8, left + right);
  return {
    frame: { top: margin.top, right, bottom: 24, left, wide: null, height: { px: 208 } },
    shapes: [
      ...[0, 1].map((x) => line({ x, y: 0 }, { x, y: 1 }, { tone: 'axis' })),
      ...margin.shapes,
      ...lines.flatMap((one) => strokes(one, y)),
      ...lines.flatMap((one) => dots(one, y)),
      ...starts,
      ...ends,
      ...years(lines)
    ],
    targets: lines.map((one) =>
      ([0, 1] as const).map((x) => ({ at: { x, y: y(one, x) }, width: 0, height: 0 }))
    )
  };
}

type Height = (line: SlopeLine, at: 0 | 1) => number;

function strokes(one: SlopeLine, y: Height): Shape[] {
  if (one.cut || one.points.some((point) => point.value.kind !== 'number')) return [];
  return [
    line(
      { x: 0, y: y(one, 0) },
      { x: 1, y: y(one, 1) },
      { tone: one.certain ? 'category' : 'previous' },
      { width: one.certain ? 2.5 : 1.5 }
    )
  ];
}

/** Filled where the change is more than chance, else open. */
function dots(one: SlopeLine, y: Height): Shape[] {
  return ([0, 1] as const).flatMap((at): Shape[] => {
    if (one.points[at]?.value.kind !== 'number') return [];
    return [
      {
        kind: 'marker',
        at: { x: at, y: y(one, at) },
        marker: 'circle',
        radius: 4.5,
        fill: { tone: one.certain ? 'category' : 'surface' },
        stroke: { tone: 'category' },
        width: 2
      }
    ];
  });
}

function startLabel({ points }: SlopeLine, at: number, digits: number): Label {
  const value = points[0]?.value ?? { kind: 'missing', why: '' };
  return text({ x: 0, y: at }, shown(value, digits), {
    dx: -10,
    dy: 4,
    anchor: 'end',
    italic: value.kind === 'number' && value.provisional
  });
}

function endLabel({ name, points, certain }: SlopeLine, at: number, digits: number): Label {
  const value = points[1]?.value ?? { kind: 'missing', why: '' };
  const weight = certain ? 600 : 400;
  return text({ x: 1, y: at }, wrap(`${name} ${shown(value, digits)}`, NAME, 13, weight), {
    dx: 11,
    dy: 4,
    anchor: 'start',
    weight,
    paint: { tone: 'ink' },
    italic: value.kind === 'number' && value.provisional
  });
}

function years(lines: readonly SlopeLine[]): Label[] {
  return ([0, 1] as const).map((x) =>
    text({ x, y: 1 }, lines[0]?.points[x]?.tick ?? '', {
      dy: 18,
      weight: x === 1 ? 600 : 400,
      paint: { tone: x === 1 ? 'ink' : 'muted' }
    })
  );
}
