import { ticks } from 'd3-array';
import { number } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { AreaDotsMarks, AreaRow } from './area-dots';
import type { FigureView } from './figure-view';
import { absenceSigns } from './numbers';
import { axisLabels, GAP, MARGIN, nameMargin } from './row-axis';
import { line, text, type Label, type Scene, type Shape } from './scene';
import { textWidth } from './text-width';
import { topMargin } from './top-margin';

const CITY_LINE = { width: 1.5, dash: '4 3', over: 6 } as const;

/** The rows as shapes: grid, the city's level, then bar, dot, name and number of each row. The axis begins at zero. */
export function layoutAreaDots(view: FigureView, marks: AreaDotsMarks): Scene {
  const { rows, city } = marks;
  const values = rows.flatMap(({ value }) =>
    value.kind === 'number' ? [value.value, value.high ?? value.value] : []
  );
  const top = 1.02 * (Math.max(city?.value ?? 0, ...values) || 1);
  const axis = ticks(0, top, 5).filter((value) => marks.digits > 0 || Number.isInteger(value));
  const x = (value: number) => value / top;
  const y = (index: number) => (index + 0.5) / rows.length;
  const margin = topMargin(view.stamp, [], () => 0, city === null ? 8 : 24, 2 * MARGIN);
  const left = nameMargin(rows.map((row) => row.name));
  const isWhole = axis.every(Number.isInteger);
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
      ...axis.map((value) =>
        line({ x: x(value), y: 0 }, { x: x(value), y: 1 }, { tone: value === 0 ? 'axis' : 'grid' })
      ),
      ...(city === null
        ? []
        : [line({ x: x(city.value), y: 0 }, { x: x(city.value), y: 1 }, { tone: 'ink' }, CITY_LINE)]),
      ...margin.shapes,
      ...(city === null ? [] : [cityLabel(city.label, x(city.value))]),
      ...rows.flatMap((row, index) => rowShapes(row, y(index), x)),
      ...axisLabels(axis, (value) => number(value, isWhole ? 0 : 1), x, left)
    ],
    targets: [rows.map((_, index) => ({ at: { x: 0.5, y: y(index) }, width: 1, height: 0.9 / rows.length }))]
  };
}

/** The city's level over its line, kept within the figure at its narrowest. */
function cityLabel(words: string, at: number): Label {
  const half = textWidth(words, 12, 600) / 2 / 224;
  const anchor = at - half < 0 ? 'start' : at + half > 1 ? 'end' : 'middle';
  const dx = { start: -4, middle: 0, end: 4 }[anchor];
  return text({ x: at, y: 0 }, words, {
    dx,
    dy: -10,
    size: 12,
    weight: 600,
    anchor,
    paint: { tone: 'ink' }
  });
}

function rowShapes(row: AreaRow, y: number, x: (value: number) => number): Shape[] {
  const { value, against } = row;
  const strong = against === 'above' || against === 'below';
  const own = { tone: 'category' } as const;
  const name = text({ x: 0, y }, row.name, {
    dx: -GAP,
    dy: 4.5,
    size: 13,
    anchor: 'end',
    weight: strong ? 600 : 400,
    paint: { tone: 'ink' },
    narrow: 'above-start'
  });
  const label = text({ x: 1, y }, row.label, {
    dx: GAP,
    dy: 4.5,
    size: 13,
    anchor: 'start',
    weight: strong || value.kind !== 'number' ? 600 : 400,
    italic: value.kind === 'number' && value.provisional,
    paint: { tone: 'ink' },
    narrow: 'above-end'
  });
  if (value.kind !== 'number') {
    return [
      name,
      ...(row.label === absenceSigns['not-applicable']
        ? [text({ x: 0, y }, m.spread_only_count(), { dx: 8, dy: 4, anchor: 'start', size: 12 })]
        : []),
      label
    ];
  }
  return [
    name,
    ...(value.low === null || value.high === null
      ? []
      : [
          line({ x: x(value.low), y }, { x: x(value.high), y }, own, {
            width: 5,
            round: true,
            opacity: 0.35
          })
        ]),
    {
      kind: 'marker',
      at: { x: x(value.value), y },
      marker: against === 'none' ? 'square' : 'circle',
      radius: against === 'none' ? 5 : 6.5,
      fill: strong || against === 'none' ? own : { tone: 'surface' },
      stroke: own,
      width: against === 'none' ? 0 : 2.5
    },
    label
  ];
}
