import { ticks } from 'd3-array';
import { parsePeriod } from '$lib/observations/period';
import { number, season, year } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { plotWidths, tickTiers, type PlotWidths } from './density';
import type { FigureView, Point } from './figure-view';
import type { LineMarks, LineSeries } from './line';
import { shown } from './numbers';
import { line, LINE_HEIGHT, text, type Label, type Place, type Scene, type Shape } from './scene';
import { runsOf } from './series';
import { textWidth, wrap } from './text-width';
import { topMargin } from './top-margin';

const HEIGHT = 208;

/** Where things are on this plot: `x` by index of period, `y` by value, as shares. */
export type Scales = {
  readonly x: (index: number) => number;
  readonly y: (value: number) => number;
  readonly axis: readonly number[];
};

/** The lines as shapes: grid and axis, grey field of what is expected, bands, lines, points, then labels. */
export function layoutLine(view: FigureView, marks: LineMarks): Scene {
  const { series } = marks;
  const points = series[0]?.points ?? [];
  const scales = scalesOf(marks, points.length);
  const ends = dodge([...endLabels(marks, scales), ...limitLabel(marks, points, scales)]);
  const right = step(
    [56, 72, 104, 120],
    Math.max(
      0,
      ...ends.flatMap((label) => label.lines.map((words) => textWidth(words, label.size, label.weight)))
    ) + 12
  );
  const left = step(
    [24, 40, 56],
    Math.max(...scales.axis.map((value) => textWidth(axisWords(value, scales.axis), 13))) + 10
  );
  const margins = left + right;
  const margin = topMargin(
    view.stamp,
    view.breaks,
    (mark) => (scales.x(mark.before - 1) + scales.x(mark.before)) / 2,
    8,
    margins
  );
  const single = series.length === 1;
  return {
    frame: { top: margin.top, right, bottom: 24, left, wide: null, height: { px: HEIGHT } },
    shapes: [
      ...axis(scales),
      ...expected(marks, points, scales),
      ...absences(series, scales),
      ...series.flatMap((one) => band(one, view, scales)),
      ...margin.shapes,
      ...series.flatMap((one) => strokes(one, view, scales)),
      ...series.flatMap((one) => dots(one, scales, single)),
      ...ends,
      ...periodTicks(points, scales, plotWidths(margins))
    ],
    targets: series.map((one) =>
      one.points.map((point, index) => ({
        at: { x: scales.x(index), y: point.value.kind === 'number' ? scales.y(point.value.value) : 1 },
        width: 0,
        height: 0
      }))
    )
  };
}

/** The first of some steps that is at least as large as needed, or the last. */
export function step<T extends number>(steps: readonly T[], needed: number): T {
  const last = steps.at(-1);
  const found = steps.find((one) => one >= needed) ?? last;
  if (found === undefined) throw new Error('A margin needs steps to choose from.');
  return found;
}

function scalesOf({ series, limits, max, digits }: LineMarks, count: number): Scales {
  const values = series.flatMap((one) =>
    one.points.flatMap(({ value }) => (value.kind === 'number' ? [value.value, value.high ?? 0] : []))
  );
  const highest = Math.max(max ?? 0, ...values, ...limits.map((one) => one.limit ?? one.mean));
  const axis = axisTo(highest, digits);
  const top = axis.at(-1) || 1;
  return {
    x: (index) => (count > 1 ? index / (count - 1) : 0.5),
    y: (value) => 1 - value / top,
    axis
  };
}

/** Two to four values from 0 to at least the highest; whole ones for counts. Only 0 where there is nothing to measure. */
export function axisTo(highest: number, digits: number): number[] {
  if (highest === 0) return [0];
  const axis = ticks(0, highest, 3).filter((value) => digits > 0 || Number.isInteger(value));
  const gap = (axis[1] ?? Math.ceil(highest)) - (axis[0] ?? 0);
  if ((axis.at(-1) ?? 0) < highest) axis.push((axis.at(-1) ?? 0) + gap);
  return axis;
}

/** A value beside the axis. */
export function axisWords(value: number, values: readonly number[]): string {
  return number(value, value === 0 || values.every(Number.isInteger) ? 0 : 1);
}

/** The lines of the grid with their values; the one at 0 is the axis. */
export function axis({ axis: values, y }: Scales): Shape[] {
  return values.flatMap((value): Shape[] => [
    line({ x: 0, y: y(value) }, { x: 1, y: y(value) }, { tone: value === 0 ? 'axis' : 'grid' }),
    text({ x: 0, y: y(value) }, axisWords(value, values), { dx: -8, dy: 4, anchor: 'end' })
  ]);
}

/** The field from the mean to the limit of what is expected, and a line along the limit. */
function expected({ limits }: LineMarks, points: readonly Point[], { x, y }: Scales): Shape[] {
  const known = points.flatMap((point, index) => {
    const found = limits.find((one) => one.period === point.period);
    return found && found.limit !== null ? [{ index, mean: found.mean, limit: found.limit }] : [];
  });
  const runs: (typeof known)[] = [];
  for (const one of known) {
    const last = runs.at(-1);
    if (last?.at(-1)?.index === one.index - 1) last.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run): Shape[] => [
    {
      kind: 'path',
      closed: true,
      runs: [
        [
          ...run.map((one) => ({ x: x(one.index), y: y(one.limit) })),
          ...run.toReversed().map((one) => ({ x: x(one.index), y: y(one.mean) }))
        ]
      ],
      fill: { tone: 'band' },
      stroke: null,
      width: 0,
      dash: '',
      opacity: 1
    },
    {
      kind: 'path',
      closed: false,
      runs: [run.map((one) => ({ x: x(one.index), y: y(one.limit) }))],
      fill: null,
      stroke: { tone: 'muted' },
      width: 1.5,
      dash: '2 3',
      opacity: 1
    }
  ]);
}

/** Hatch where a number is suppressed, and the sign of each number that is not there. */
export function absences(series: readonly LineSeries[], { x }: Scales): Shape[] {
  const first = series[0]?.points ?? [];
  const half = first.length > 1 ? 0.5 / (first.length - 1) : 0.5;
  return first.flatMap((_, index): Shape[] => {
    const values = series.map((one) => one.points[index]?.value);
    const absent = values.find((value) => value !== undefined && value.kind !== 'number');
    if (!absent || values.length > 1) return [];
    const from = Math.max(0, x(index) - half);
    const hatch: Shape[] =
      absent.kind === 'suppressed'
        ? [
            {
              kind: 'rect',
              at: { x: from, y: 0 },
              width: Math.min(1, x(index) + half) - from,
              height: 1,
              fill: 'hatch',
              stroke: null,
              dash: ''
            }
          ]
        : [];
    return [
      ...hatch,
      text({ x: x(index), y: 1 }, shown(absent, 0), {
        dy: -8,
        size: 13,
        weight: 600,
        paint: { tone: 'ink' }
      })
    ];
  });
}

/** The 95 % band of a line, cut where the line is; a bar where a point stands alone. */
export function band(series: LineSeries, { breaks }: Pick<FigureView, 'breaks'>, { x, y }: Scales): Shape[] {
  const ends = (index: number) => {
    const value = series.points[index]?.value;
    return value?.kind === 'number' && value.low !== null && value.high !== null
      ? { index, low: value.low, high: value.high }
      : null;
  };
  const paint = { tone: 'category', category: series.category } as const;
  return runsOf(series.points, breaks).flatMap((run): Shape[] => {
    const known = run.map(ends).filter((one) => one !== null);
    const [only] = known;
    if (known.length === 1 && only) {
      const at = x(only.index);
      return [
        line({ x: at, y: y(only.high) }, { x: at, y: y(only.low) }, paint, {
          width: 5,
          round: true,
          opacity: 0.3
        })
      ];
    }
    const upper = known.map((one): Place => ({ x: x(one.index), y: y(one.high) }));
    const lower = known.toReversed().map((one): Place => ({ x: x(one.index), y: y(one.low) }));
    return [
      {
        kind: 'path',
        closed: true,
        runs: [[...upper, ...lower]],
        fill: paint,
        stroke: null,
        width: 0,
        dash: '',
        opacity: 0.16
      }
    ];
  });
}

/** The line itself, cut at breaks and gaps. */
export function strokes(
  series: LineSeries,
  { breaks }: Pick<FigureView, 'breaks'>,
  { x, y }: Scales
): Shape[] {
  const runs = runsOf(series.points, breaks)
    .filter((run) => run.length > 1)
    .map((run) => run.map((index): Place => ({ x: x(index), y: y(numberAt(series, index)) })));
  if (runs.length === 0) return [];
  const stroke = { tone: 'category', category: series.category } as const;
  return [
    { kind: 'path', closed: false, runs, fill: null, stroke, width: 2.5, dash: series.dash, opacity: 1 }
  ];
}

function numberAt(series: LineSeries, index: number): number {
  const value = series.points[index]?.value;
  return value?.kind === 'number' ? value.value : 0;
}

/** A point per number: hollow, but the last one filled and larger. */
export function dots(series: LineSeries, { x, y }: Scales, single: boolean): Shape[] {
  const last = series.points.findLastIndex((point) => point.value.kind === 'number');
  const own = { tone: 'category', category: series.category } as const;
  return series.points.flatMap((point, index): Shape[] => {
    if (point.value.kind !== 'number') return [];
    const end = index === last;
    return [
      {
        kind: 'marker',
        at: { x: x(index), y: y(point.value.value) },
        marker: series.marker,
        radius: end ? 5 : single ? 3 : 3.5,
        fill: end ? own : { tone: 'surface' },
        stroke: own,
        width: 2
      }
    ];
  });
}

/** The last number of each line beside it: alone with its period, several with their names. */
function endLabels({ series, digits }: LineMarks, { x, y }: Scales): Label[][] {
  return series.flatMap((one): Label[][] => {
    const point = one.points.findLast((candidate) => candidate.value.kind === 'number');
    if (point?.value.kind !== 'number') return [];
    const place = { x: one.points.length === 1 ? x(0) : 1, y: y(point.value.value) };
    const paint = { tone: 'category-text', category: one.category } as const;
    const { provisional } = point.value;
    if (series.length > 1) {
      const words = wrap(`${one.name} ${shown(point.value, digits)}`, 100, 13, 600);
      return [
        [
          text(place, words, {
            dx: 11,
            dy: 4,
            anchor: 'start',
            weight: 600,
            size: 13,
            paint,
            italic: provisional
          })
        ]
      ];
    }
    const at = season(point.period) === '' || point.tick === year(point.period);
    return [
      [
        text(place, shown(point.value, digits), {
          dx: 11,
          dy: 1,
          anchor: 'start',
          weight: 600,
          size: 15,
          paint,
          italic: provisional
        }),
        text(
          place,
          at ? [m.figures_end_at({ period: point.tick })] : [season(point.period), year(point.period)],
          {
            dx: 11,
            dy: 1 + LINE_HEIGHT,
            size: 13,
            anchor: 'start'
          }
        )
      ]
    ];
  });
}

function limitLabel({ limits }: LineMarks, points: readonly Point[], { y }: Scales): Label[][] {
  const last = limits.find((one) => one.period === points.at(-1)?.period)?.limit;
  if (typeof last !== 'number') return [];
  return [
    [text({ x: 1, y: y(last) }, m.figures_limit_label(), { dx: 11, dy: 4, size: 13, anchor: 'start' })]
  ];
}

/** Moves groups of labels at the end of the lines down until none covers another; then up again if they ran out of the plot. */
export function dodge(groups: readonly (readonly Label[])[]): Label[] {
  const rowsOf = (group: readonly Label[]) => group.reduce((sum, label) => sum + label.lines.length, 0);
  const topOf = ([first]: readonly Label[]) => (first ? first.at.y * HEIGHT + first.dy - first.size : 0);
  let free = -Infinity;
  const moved = groups
    .toSorted((a, b) => topOf(a) - topOf(b))
    .map((group) => {
      const top = Math.max(topOf(group), free);
      free = top + rowsOf(group) * LINE_HEIGHT;
      return { group, top };
    });
  let limit = HEIGHT + 6;
  return moved.toReversed().flatMap(({ group, top }) => {
    const at = Math.min(top, limit - rowsOf(group) * LINE_HEIGHT);
    limit = at;
    return group.map((label) => ({ ...label, dy: Math.round(label.dy + at - topOf(group)) }));
  });
}

/** The names of the periods under the axis: every year, or the years where several parts of each are shown. */
function periodTicks(points: readonly Point[], { x }: Scales, widths: PlotWidths): Label[] {
  const same = points.every((point) => point.tick === year(point.period));
  const named = points.flatMap((point, index) => {
    const parsed = parsePeriod(point.period);
    return same || (parsed.ok && parsed.value.part === 1) ? [{ index, words: year(point.period) }] : [];
  });
  const spread = named.length > 1 ? x(named[1]?.index ?? 1) - x(named[0]?.index ?? 0) : 1;
  const wide = Math.max(0, ...named.map((one) => textWidth(one.words, 13, 600)));
  const tiers = tickTiers(named.length, named.length - 1, wide, spread, widths);
  return named.flatMap(({ index, words }, at): Label[] => {
    const tier = tiers[at];
    if (!tier) return [];
    const strong = index === points.length - 1;
    return [
      text({ x: x(index), y: 1 }, words, {
        dy: 18,
        tier,
        weight: strong ? 600 : 400,
        paint: { tone: strong ? 'ink' : 'muted' }
      })
    ];
  });
}
