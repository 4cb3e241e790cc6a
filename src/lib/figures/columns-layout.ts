import { number } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { ColumnsMarks } from './columns';
import { fits, placeLabels, plotWidths, tickTiers, type Obstacle, type Room } from './density';
import type { FigureView } from './figure-view';
import { shown } from './numbers';
import type { Tone } from './palette';
import { line, text, type Frame, type Label, type Narrow, type Scene, type Shape } from './scene';
import { textWidth } from './text-width';
import { topMargin } from './top-margin';

/** The share of its place that a column fills. */
const COLUMN = 0.68;
/** So many places there are at least, so that a few years do not give broad blocks. */
const LEAST_PLACES = 4;
const HEIGHT = 176;
const LEFT = 8;

/** Where columns stand: their middles, and their boxes where there is a number, as shares of the plot. */
type Columns = {
  readonly place: number;
  readonly middle: (index: number) => number;
  readonly y: (value: number) => number;
  readonly bars: readonly (Obstacle | null)[];
};

/** The columns as shapes. */
export function layoutColumns(view: FigureView, marks: ColumnsMarks): Scene {
  const { points, focus, mean } = marks;
  const columns = columnsOf(marks);
  const { place, middle, y, bars } = columns;
  const { labels, right } = placeValueLabels(marks, columns);
  const lifted = labels.some((label) => label.narrow === 'lifted');
  const margin = topMargin(
    view.stamp,
    view.breaks,
    (mark) => middle(mark.before) - place / 2,
    lifted ? 32 : 18,
    LEFT + right
  );
  const widest = Math.max(...points.map((point) => textWidth(point.tick, 13, 600)));
  const ticks = tickTiers(points.length, focus, widest, place, plotWidths(LEFT + right));
  return {
    frame: {
      top: margin.top,
      right,
      bottom: 24,
      left: LEFT,
      wide: mean === null ? { left: 8, right: 8 } : null,
      height: { px: HEIGHT }
    },
    shapes: [
      ...points.flatMap((_, index) => column(marks, columns, index)),
      line({ x: 0, y: 1 }, { x: 1, y: 1 }, { tone: 'axis' }),
      ...(mean === null
        ? []
        : [line({ x: 0, y: y(mean) }, { x: 1, y: y(mean) }, { tone: 'ink' }, MEAN_LINE)]),
      ...margin.shapes,
      ...labels,
      ...points.flatMap((point, index): Shape[] => {
        const tier = ticks[index];
        if (!tier) return [];
        const strong = index === focus;
        const paint = { tone: strong ? 'ink' : 'muted' } as const;
        return [
          text({ x: middle(index), y: 1 }, point.tick, { dy: 18, tier, weight: strong ? 600 : 400, paint })
        ];
      })
    ],
    targets: [
      points.map((_, index) => {
        const bar = bars[index] ?? {
          at: { x: middle(index) - (COLUMN * place) / 2, y: 0 },
          width: COLUMN * place,
          height: 1
        };
        return {
          at: { x: middle(index), y: bar.at.y + bar.height / 2 },
          width: bar.width,
          height: bar.height
        };
      })
    ]
  };
}

const MEAN_LINE = { width: 1.5, dash: '5 4' } as const;

function columnsOf({ points, mean }: ColumnsMarks): Columns {
  const count = Math.max(LEAST_PLACES, points.length);
  const place = 1 / count;
  const middle = (index: number) => ((count - points.length) / 2 + index + 0.5) * place;
  const values = points.map(({ value }) => (value.kind === 'number' ? value.value : 0));
  const top = Math.max(mean ?? 0, ...values) || 1;
  const y = (value: number) => 1 - value / top;
  const bars = points.map(({ value }, index): Obstacle | null =>
    value.kind === 'number'
      ? {
          at: { x: middle(index) - (COLUMN * place) / 2, y: y(value.value) },
          width: COLUMN * place,
          height: 1 - y(value.value)
        }
      : null
  );
  return { place, middle, y, bars };
}

function column(
  { points, focus, previous }: ColumnsMarks,
  { place, middle, bars }: Columns,
  index: number
): Shape[] {
  const bar = bars[index];
  if (bar) {
    const tone: Tone = index === focus ? 'category' : index === previous ? 'previous' : 'other';
    const stroke = tone === 'category' ? null : ({ tone: 'axis' } as const);
    return [{ kind: 'rect', ...bar, fill: { tone }, stroke, dash: '' }];
  }
  if (points[index]?.value.kind !== 'suppressed') return [];
  return [
    {
      kind: 'rect',
      at: { x: middle(index) - (COLUMN * place) / 2, y: 0 },
      width: COLUMN * place,
      height: 1,
      fill: 'hatch',
      stroke: { tone: 'axis' },
      dash: '3 3'
    }
  ];
}

function meanLabel({ mean, digits }: ColumnsMarks, y: (value: number) => number): Label[] {
  if (mean === null) return [];
  return [
    text({ x: 1, y: y(mean) }, [m.figures_mean_label(), number(mean, digits)], {
      dx: 7,
      dy: -2,
      size: 13,
      anchor: 'start',
      paint: { tone: 'ink' }
    })
  ];
}

/** How many px a number over a column is raised to stand over the line of the mean instead of on it. */
function clearOf(up: number, mean: number | null, y: (value: number) => number): number {
  if (mean === null) return 0;
  const over = (up - y(mean)) * HEIGHT;
  return over > 0 && over < 22 ? Math.ceil(over) : 0;
}

/** The order in which the numbers over the columns get room: this year, the year before, signs, the extremes, then the newest. */
function byImportance({ points, focus, previous }: ColumnsMarks): number[] {
  const known = points.flatMap(({ value }) => (value.kind === 'number' ? [value.value] : []));
  const rank = (index: number) => {
    const value = points[index]?.value;
    if (index === focus) return 0;
    if (index === previous) return 1;
    if (value?.kind !== 'number') return 2;
    if (value.value === Math.max(...known) || value.value === Math.min(...known)) return 3;
    return 4 + points.length - index;
  };
  return points.map((_, index) => index).toSorted((a, b) => rank(a) - rank(b));
}

/** The numbers over the columns, with the margin to the right that the last one needs on a narrow figure. */
function placeValueLabels(
  marks: ColumnsMarks,
  { middle, y, bars }: Columns
): { readonly labels: readonly Label[]; readonly right: Frame['right'] } {
  const { points, focus, previous, digits } = marks;
  const label = (index: number): Label => {
    const value = points[index]?.value ?? { kind: 'missing', why: '' };
    const strong = index === focus;
    const known = value.kind === 'number';
    const up = known ? y(value.value) : value.kind === 'suppressed' ? 0 : 1;
    return text({ x: middle(index), y: up }, shown(value, digits), {
      dy: -6 - clearOf(up, marks.mean, y),
      size: 13,
      weight: strong || !known || index === previous ? 600 : 400,
      paint: { tone: strong || !known ? 'ink' : 'muted' },
      italic: known && value.provisional,
      narrow: index === previous && known ? 'lifted' : null
    });
  };
  const order = byImportance(marks);
  const mean = meanLabel(marks, y);
  const rights: readonly Frame['right'][] = mean.length > 0 ? [56] : [8, 24, 40];
  const roomOf = (right: number): Room => ({
    widths: plotWidths(LEFT + right),
    height: HEIGHT,
    left: LEFT,
    right
  });
  const others = bars.filter((bar, index): bar is Obstacle => bar !== null && index !== focus);
  const shifts: readonly (Narrow | null)[] = [null, 'shift-4', 'shift-8', 'shift-12', 'shift-16'];
  const found = rights
    .flatMap((right) => shifts.map((narrow) => ({ right, narrow })))
    .find(({ right, narrow }) => fits({ ...label(focus), narrow }, mean, others, 'always', roomOf(right)));
  const { right, narrow } = found ?? { right: rights[0] ?? 8, narrow: null };
  const labels = [
    ...mean,
    ...order.map((index) => (index === focus ? { ...label(index), narrow } : label(index)))
  ];
  const obstacles = [...mean.map(() => null), ...order.map((index) => bars[index] ?? null)];
  return { labels: placeLabels(labels, obstacles, roomOf(right)), right };
}
