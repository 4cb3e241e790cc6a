import { year } from '$lib/texts/format';
import type { FigureView } from './figure-view';
import { absences, axis, axisWords, band, dots, step, strokes, type Scales } from './line-layout';
import { shown } from './numbers';
import type { Panel, PanelsMarks } from './panels';
import { text, type Label, type Scene } from './scene';
import { textWidth } from './text-width';
import { topMargin } from './top-margin';

/** The narrowest plot of a small figure that its labels are placed for, in px. */
export const PANEL_WIDTH = 220;
const HEIGHT = 112;

/** Each small figure as a scene of its own. They share the axis and the margins, so that their points stand under each other. */
export function layoutPanels(view: FigureView, marks: PanelsMarks): readonly Scene[] {
  const left = step(
    [24, 40, 56],
    Math.max(...marks.axis.map((value) => textWidth(axisWords(value, marks.axis), 13))) + 10
  );
  const right = step(
    [24, 40, 56, 72],
    Math.max(...marks.panels.map((panel) => endWidth(panel, marks.digits))) + 12
  );
  const margins = marks.panels.map((panel) => topOf(view, panel, left + right));
  const top = margins.reduce((most, one) => (one.top > most ? one.top : most), margins[0]?.top ?? 16);
  return marks.panels.map((panel): Scene => {
    const scales = scalesOf(marks, panel.points.length);
    const series = {
      name: panel.title,
      category: view.category,
      marker: 'circle',
      dash: '',
      points: panel.points
    } as const;
    return {
      frame: { top, right, bottom: 24, left, wide: null, height: { px: HEIGHT } },
      shapes: [
        ...axis(scales),
        ...absences([series], scales),
        ...band(series, panel, scales),
        ...topOf(view, panel, left + right).shapes,
        ...strokes(series, panel, scales),
        ...dots(series, scales, true),
        ...endLabel(panel, scales, marks.digits),
        ...ends(panel, scales)
      ],
      targets: [
        panel.points.map((point, index) => ({
          at: { x: scales.x(index), y: point.value.kind === 'number' ? scales.y(point.value.value) : 1 },
          width: 0,
          height: 0
        }))
      ]
    };
  });
}

function topOf(view: FigureView, panel: Panel, margins: number) {
  const place = (index: number) => (panel.points.length > 1 ? index / (panel.points.length - 1) : 0.5);
  return topMargin(
    view.stamp,
    panel.breaks,
    (mark) => (place(mark.before - 1) + place(mark.before)) / 2,
    8,
    margins
  );
}

function scalesOf({ axis: values }: PanelsMarks, count: number): Scales {
  const top = values.at(-1) || 1;
  const [first = 0, last = 0] = [values[0], values.at(-1)];
  return {
    x: (index) => (count > 1 ? index / (count - 1) : 0.5),
    y: (value) => 1 - value / top,
    axis: values.length > 3 ? [first, last] : values
  };
}

const END = { size: 13, weight: 600 } as const;

function endWidth({ points }: Panel, digits: number): number {
  const last = points.findLast((point) => point.value.kind === 'number');
  return last ? textWidth(shown(last.value, digits), END.size, END.weight) : 0;
}

/** The last number beside its point, or over it where a later number is not there. */
function endLabel({ points }: Panel, { x, y }: Scales, digits: number): Label[] {
  const last = points.findLastIndex((point) => point.value.kind === 'number');
  const value = points[last]?.value;
  if (value?.kind !== 'number') return [];
  return [
    text({ x: x(last), y: y(value.value) }, shown(value, digits), {
      ...END,
      ...(last === points.length - 1
        ? ({ dx: 10, dy: 4, anchor: 'start' } as const)
        : ({ dy: -9, anchor: 'middle' } as const)),
      paint: { tone: 'category-text' },
      italic: value.provisional
    })
  ];
}

/** The first and the last year under the axis. */
function ends({ points }: Panel, { x }: Scales): Label[] {
  return points.flatMap((point, index): Label[] => {
    const isLast = index === points.length - 1;
    if (index > 0 && !isLast) return [];
    return [
      text({ x: x(index), y: 1 }, year(point.period), {
        dy: 18,
        weight: isLast ? 600 : 400,
        paint: { tone: isLast ? 'ink' : 'muted' }
      })
    ];
  });
}
