import { ticks } from 'd3-array';
import { signedPercent } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { EDGE, type ChangeDotsMarks, type DotRow, type DotValue } from './change-dots';
import type { FigureView } from './figure-view';
import { axisLabels, GAP, MARGIN, nameMargin } from './row-axis';
import { line, text, type Scene, type Shape } from './scene';
import { topMargin } from './top-margin';

/** The part of the axis that the smaller side gets at least, so that the words over it have room. */
const LEAST_SIDE = 0.3;

/** The rows as shapes: grid, the line of no change, then bar, dot, name and number of each row. */
export function layoutChangeDots(view: FigureView, marks: ChangeDotsMarks): Scene {
  const { rows } = marks;
  const { from, to } = domainOf(rows);
  const axis = ticks(from, to, 5);
  const x = (percent: number) => (Math.min(to, Math.max(from, percent)) - from) / (to - from);
  const y = (index: number) => (index + 0.5) / rows.length;
  const margin = topMargin(view.stamp, [], () => 0, 24, 2 * MARGIN);
  const zero = x(0);
  const left = nameMargin(rows.map((row) => row.name));
  return {
    frame: {
      top: margin.top,
      right: 8,
      bottom: 24,
      left: 8,
      wide: { left, right: 72 },
      height: { rows: rows.length }
    },
    shapes: [
      ...axis
        .filter((value) => value !== 0)
        .map((value) => line({ x: x(value), y: 0 }, { x: x(value), y: 1 }, { tone: 'grid' })),
      line({ x: zero, y: 0 }, { x: zero, y: 1 }, { tone: 'ink' }, { width: 1.5, over: 6 }),
      ...margin.shapes,
      text({ x: zero, y: 0 }, m.figures_axis_fewer(), { dx: -8, dy: -8, size: 12, anchor: 'end' }),
      text({ x: zero, y: 0 }, m.figures_axis_more(), { dx: 8, dy: -8, size: 12, anchor: 'start' }),
      ...rows.flatMap((row, index) => rowShapes(row, y(index), x, to)),
      ...axisLabels(axis, axisWords, x, left)
    ],
    targets: [rows.map((_, index) => ({ at: { x: 0.5, y: y(index) }, width: 1, height: 0.9 / rows.length }))]
  };
}

/** From and to of the axis in per cent: all intervals up to the edge, and room on both sides of no change. */
function domainOf(rows: readonly DotRow[]): { readonly from: number; readonly to: number } {
  const changes = rows.flatMap(({ value }) => (value.kind === 'change' ? [value] : []));
  const least = Math.min(-10, ...changes.map((value) => value.low));
  const most = Math.max(10, ...changes.map((value) => Math.min(EDGE, value.high ?? EDGE)));
  const from = Math.max(-100, Math.min(least, -LEAST_SIDE * most));
  const to = Math.max(most, -LEAST_SIDE * least);
  const pad = (to - from) * 0.07;
  return { from: from - pad, to: to + pad };
}

function axisWords(percent: number): string {
  return percent === 0 ? '0' : signedPercent(percent / 100);
}

function rowShapes(row: DotRow, y: number, x: (percent: number) => number, to: number): Shape[] {
  const { value } = row;
  const strong = value.kind === 'change' && value.certain;
  const name = text({ x: 0, y }, row.name, {
    dx: -GAP,
    dy: 4.5,
    size: 13,
    anchor: 'end',
    weight: strong ? 600 : 400,
    paint: { tone: 'ink' },
    narrow: 'above-start'
  });
  if (value.kind !== 'change') {
    const right = x(0) <= 0.5;
    const words = value.kind === 'few' ? value.words : value.sign;
    return [
      name,
      text({ x: x(0), y }, words, {
        dx: right ? 10 : -10,
        dy: 4,
        anchor: right ? 'start' : 'end',
        size: 13
      })
    ];
  }
  return [name, ...changeShapes(row, value, y, x, to)];
}

function changeShapes(
  row: DotRow,
  value: Extract<DotValue, { kind: 'change' }>,
  y: number,
  x: (percent: number) => number,
  to: number
): Shape[] {
  const own = { tone: 'category', category: row.category } as const;
  const beyond = value.high === null || value.high > to;
  return [
    line({ x: x(value.low), y }, { x: x(value.high ?? to), y }, own, {
      width: 5,
      round: true,
      opacity: 0.35
    }),
    ...(beyond
      ? [text({ x: 1, y }, '→', { dx: 8, dy: 4, size: 12, anchor: 'end', paint: { tone: 'ink' } })]
      : []),
    {
      kind: 'marker',
      at: { x: x(value.percent), y },
      marker: 'circle',
      radius: 6.5,
      fill: value.certain ? own : { tone: 'surface' },
      stroke: own,
      width: 2.5
    },
    text({ x: 1, y }, value.label, {
      dx: GAP,
      dy: 4.5,
      size: 13,
      anchor: 'start',
      weight: value.certain ? 600 : 400,
      paint: { tone: 'ink' },
      narrow: 'above-end'
    })
  ];
}
