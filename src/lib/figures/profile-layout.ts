import * as m from '$lib/texts/compiled/messages';
import type { FigureView } from './figure-view';
import { shown } from './numbers';
import type { ProfileBar, ProfileMarks } from './profile';
import { line, text, type Paint, type Scene, type Shape, type Target } from './scene';
import { textWidth } from './text-width';
import { topMargin } from './top-margin';

/** The narrowest plot that the labels beside the bars are placed for, in px. */
const NARROW = 224;
/** Rows of the frame for each age group. */
const ROWS = 2;
/** Where the two bars of a group stand in its share of the height, under the name of the group. */
const BARS = [
  { from: 0.34, to: 0.6 },
  { from: 0.64, to: 0.9 }
] as const;

/** Age groups under each other, each with its name and two bars from the left; the number and the sex stand at the end of each. */
export function layoutProfile(view: FigureView, { groups, apart }: ProfileMarks): Scene {
  const margin = topMargin(view.stamp, [], () => 0, 0, 16);
  const bars = groups.flatMap((group) => group.bars);
  const label = (bar: ProfileBar) =>
    [m.figures_profile_label({ count: shown(bar.value, 0, false), sex: bar.name }), flagOf(bar)]
      .filter(Boolean)
      .join('\u00a0');
  const room = (Math.max(...bars.map((bar) => textWidth(label(bar), 13, 600))) + 10) / NARROW;
  const most = Math.max(1, ...bars.map(({ value }) => (value.kind === 'number' ? value.value : 0)));
  const width = ({ value }: ProfileBar) =>
    value.kind === 'number' ? (Math.max(0.2, 1 - room) * value.value) / most : 0;
  const y = (group: number, share: number) => (group + share) / groups.length;
  return {
    frame: {
      top: margin.top,
      right: 8,
      bottom: apart === null ? 8 : 24,
      left: 8,
      wide: null,
      height: { rows: ROWS * groups.length }
    },
    shapes: [
      ...margin.shapes,
      ...groups.flatMap((group, index): Shape[] => [
        text({ x: 0, y: y(index, BARS[0].from) }, group.name, {
          dy: -5,
          anchor: 'start',
          weight: 600,
          size: 13,
          paint: { tone: 'ink' }
        }),
        line({ x: 0, y: y(index, BARS[0].from) }, { x: 0, y: y(index, BARS[1].to) }, { tone: 'axis' }),
        ...group.bars.flatMap((bar, at): Shape[] => {
          const { from, to } = BARS[at] ?? BARS[1];
          return barShapes(bar, y(index, from), y(index, to), width(bar), label(bar));
        })
      ]),
      ...(apart === null
        ? []
        : [
            text({ x: 0, y: 1 }, apart, {
              dy: 18,
              anchor: 'start',
              weight: 600,
              size: 13,
              paint: { tone: 'ink' }
            })
          ])
    ],
    targets: [
      ...groups.map((group, index) =>
        group.bars.map((bar, at): Target => {
          const { from, to } = BARS[at] ?? BARS[1];
          const wide = Math.max(width(bar), 0.06);
          return {
            at: { x: wide / 2, y: y(index, (from + to) / 2) },
            width: wide,
            height: y(0, to) - y(0, from)
          };
        })
      ),
      ...(apart === null ? [] : [[{ at: { x: 0.25, y: 1 }, width: 0.5, height: 0 }]])
    ]
  };
}

function flagOf({ value }: ProfileBar): string {
  return value.kind === 'number' && value.provisional ? m.figures_sign_provisional() : '';
}

/** One bar and the words at its end. A suppressed one is hatched as broad as its words leave room for. */
function barShapes(bar: ProfileBar, from: number, to: number, width: number, words: string): Shape[] {
  const hidden = bar.value.kind === 'suppressed';
  const broad = hidden ? 0.12 : width;
  const fill: Paint | 'hatch' = hidden ? 'hatch' : { tone: bar.sex === 'm' ? 'category' : 'surface' };
  return [
    ...(broad === 0
      ? []
      : [
          {
            kind: 'rect',
            at: { x: 0, y: from },
            width: broad,
            height: to - from,
            fill,
            stroke: { tone: hidden ? 'axis' : 'category' },
            dash: hidden ? '3 3' : ''
          } as const
        ]),
    text({ x: broad, y: (from + to) / 2 }, words, {
      dx: 7,
      dy: 4,
      anchor: 'start',
      weight: bar.sex === 'm' ? 600 : 400,
      paint: { tone: 'ink' },
      italic: bar.value.kind === 'number' && bar.value.provisional
    })
  ];
}
