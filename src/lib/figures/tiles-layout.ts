import * as m from '$lib/texts/compiled/messages';
import { figureWidths } from './density';
import type { FigureView } from './figure-view';
import { text, type Label, type Paint, type Scene, type Shape } from './scene';
import { textWidth, wrap } from './text-width';
import { tileColumns, tileRows } from './tile-grid';
import { rampSteps, type TileMark, type TilesMarks } from './tiles';
import { topMargin } from './top-margin';

const MARGIN = 8;
/** The share of its place that a tile fills, each way. */
const FILL = { x: 0.95, y: 0.93 } as const;
const PAD = 4;
/** Width in px of what can be written in a tile, at the narrowest and from 480 px on. */
const ROOM = {
  narrow: (FILL.x * (figureWidths.always - 2 * MARGIN)) / tileColumns,
  wide: (FILL.x * (figureWidths.wide - 2 * MARGIN)) / tileColumns - 2 * PAD
} as const;

/** Where long names may be divided. */
const divided = new Map([
  ['Grünerløkka', 'Grüner- løkka'],
  ['Hanshaugen', 'Hans- haugen']
]);

/** The tiles as shapes: their boxes, the ramp with its ends in the empty corner, then names and values. */
export function layoutTiles(view: FigureView, marks: TilesMarks): Scene {
  const { tiles } = marks;
  const margin = topMargin(view.stamp, [], () => 0, 4, 2 * MARGIN);
  const widest = Math.max(...tiles.map(({ label }) => textWidth(label, 13, 600)));
  const size = widest + 2 <= ROOM.narrow ? 13 : 12;
  return {
    frame: {
      top: margin.top,
      right: MARGIN,
      bottom: 8,
      left: MARGIN,
      wide: null,
      height: { tiles: tileRows }
    },
    shapes: [
      ...tiles.map(box),
      ...ramp(),
      ...margin.shapes,
      ...rampWords(marks),
      ...tiles.flatMap((tile) => [...names(tile), ...reason(tile), valueOf(tile, size)])
    ],
    targets: [
      tiles.map((tile) => {
        const { x, y, width, height } = placeOf(tile);
        return { at: { x: x + width / 2, y: y + height / 2 }, width, height };
      })
    ]
  };
}

function placeOf({ row, column, columns }: TileMark) {
  const gap = (1 - FILL.x) / tileColumns;
  return {
    x: column / tileColumns + gap / 2,
    y: row / tileRows + (1 - FILL.y) / tileRows / 2,
    width: columns / tileColumns - gap,
    height: FILL.y / tileRows
  };
}

function box(tile: TileMark): Shape {
  const { x, y, width, height } = placeOf(tile);
  const hidden = tile.value.kind === 'suppressed';
  return {
    kind: 'rect',
    at: { x, y },
    width,
    height,
    fill: hidden ? 'hatch' : { tone: tile.step === null ? 'surface' : `seq-${tile.step}` },
    stroke: { tone: 'axis' },
    dash: tile.step === null ? '3 3' : ''
  };
}

const inkOf = ({ step }: TileMark): Paint => ({ tone: step === null ? 'ink' : `on-seq-${step}` });

/** The name wrapped into the tile where there is room, else its code of three letters. */
function names(tile: TileMark): Label[] {
  const { x, y, width } = placeOf(tile);
  const rest = { dx: PAD, dy: 14, size: 12, anchor: 'start', paint: inkOf(tile) } as const;
  if (tile.columns > 1) return [text({ x, y }, tile.name, { ...rest, weight: 600 })];
  const words = tile.name
    .split(' ')
    .map((word) => divided.get(word) ?? word)
    .join(' ');
  const whole = textWidth(tile.name, 12) <= ROOM.wide ? [tile.name] : wrap(words, ROOM.wide, 12);
  return [
    text({ x: x + width / 2, y }, tile.short, {
      ...rest,
      dx: 0,
      anchor: 'middle',
      weight: 600,
      tier: 'narrow'
    }),
    text({ x, y }, whole, { ...rest, tier: 'wide' })
  ];
}

/** Where there can be no rate, the tile says what there is. */
function reason(tile: TileMark): Label[] {
  if (tile.value.kind !== 'not-applicable') return [];
  const { x, y } = placeOf(tile);
  const tier = tile.columns > 1 ? 'always' : 'wide';
  return [text({ x, y }, m.spread_only_count(), { dx: PAD, dy: 30, size: 12, anchor: 'start', tier })];
}

function valueOf(tile: TileMark, size: 12 | 13): Label {
  const { x, y, width, height } = placeOf(tile);
  return text({ x: x + width / 2, y: y + height }, tile.label, {
    dy: -7,
    size,
    weight: 600,
    italic: tile.value.kind === 'number' && tile.value.provisional,
    paint: inkOf(tile)
  });
}

/** The ramp stands in the corner that has no bydel: under Ullern and Frogner. */
const RAMP = { x: 0.012, y: 3.55 / tileRows, width: 2.6 / tileColumns, height: 0.2 / tileRows } as const;

function ramp(): Shape[] {
  const width = RAMP.width / rampSteps.length;
  return rampSteps.map((step, index) => ({
    kind: 'rect',
    at: { x: RAMP.x + index * width, y: RAMP.y },
    width,
    height: RAMP.height,
    fill: { tone: `seq-${step}` },
    stroke: { tone: 'axis' },
    dash: ''
  }));
}

function rampWords({ legend }: TilesMarks): Label[] {
  const under = { dy: 14, size: 12 } as const;
  const y = RAMP.y + RAMP.height;
  const label = wrap(legend.label, 3 * ROOM.narrow - PAD, 12);
  return [
    text({ x: RAMP.x, y: RAMP.y }, label, { dy: 9 - 15 * label.length, size: 12, anchor: 'start' }),
    text({ x: RAMP.x, y }, legend.from, { ...under, anchor: 'start' }),
    text({ x: RAMP.x + RAMP.width, y }, legend.to, { ...under, anchor: 'end' })
  ];
}
