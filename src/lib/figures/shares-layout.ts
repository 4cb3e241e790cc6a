import { list } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { FigureView } from './figure-view';
import type { Tone } from './palette';
import { text, type Label, type Scene, type Shape, type Target } from './scene';
import { chanceWords, partLabel, type ShareBar, type SharePart, type SharesMarks } from './shares';
import { topMargin } from './top-margin';

const HEIGHT = 240;
/** The px of one bar with its words: its name, the labels over it, the bar, the label under it, the thin bar and its words. */
const BLOCK = 128;
const BAR = { from: 36, height: 26 } as const;
const THIN = { from: 82, height: 7 } as const;
const WORDS = THIN.from + THIN.height + 14;

/** The bars as shapes, one over the other. Every part has its name beside it and an edge of its own. */
export function layoutShares(view: FigureView, { bars, provisional }: SharesMarks): Scene {
  const margin = topMargin(view.stamp, [], () => 0, 0, 16);
  return {
    frame: { top: margin.top, right: 8, bottom: 8, left: 8, wide: null, height: { px: HEIGHT } },
    shapes: [...margin.shapes, ...bars.flatMap((bar, index) => barShapes(bar, index, provisional))],
    targets: bars.map((bar, index) => targetsOf(bar, index))
  };
}

const y = (index: number, px: number) => (index * BLOCK + px) / HEIGHT;

/** The left edge and the width of every part, as shares of the whole. */
function spans(parts: readonly SharePart[], size: (part: SharePart) => number) {
  const all = parts.reduce((sum, part) => sum + size(part), 0) || 1;
  let from = 0;
  return parts.map((part) => {
    const width = size(part) / all;
    const span = { part, from, width };
    from += width;
    return span;
  });
}

/** The tone of a part: the group with the most offences in the colour, the rest ever lighter. */
function toneOf(index: number, count: number): Tone {
  if (index === 0) return 'category';
  return index === count - 1 ? 'other' : 'previous';
}

function rects(
  parts: readonly SharePart[],
  index: number,
  { from: top, height }: { readonly from: number; readonly height: number },
  size: (part: SharePart) => number
): Shape[] {
  return spans(parts, size).map(({ from, width }, at): Shape => {
    const tone = toneOf(at, parts.length);
    return {
      kind: 'rect',
      at: { x: from, y: y(index, top) },
      width,
      height: height / HEIGHT,
      fill: { tone },
      stroke: { tone: tone === 'category' ? 'surface' : 'axis' },
      dash: ''
    };
  });
}

function barShapes(bar: ShareBar, index: number, provisional: boolean): Shape[] {
  return [
    ...rects(bar.parts, index, BAR, (part) => part.size),
    ...rects(bar.parts, index, THIN, (part) => part.chance),
    text({ x: 0, y: y(index, 14) }, bar.name, {
      anchor: 'start',
      weight: 600,
      size: 13,
      paint: { tone: 'ink' }
    }),
    ...partLabels(bar, index, provisional),
    text(
      { x: 0, y: y(index, WORDS) },
      m.figures_shares_by_chance({
        sizes: `${list(bar.parts.map((part) => chanceWords(part.chance)))}\u00a0%`
      }),
      { anchor: 'start', size: 12 }
    )
  ];
}

/** The first part is named over its left end, the last one over its right end, and one between them under its middle. */
function partLabels({ parts }: ShareBar, index: number, provisional: boolean): Label[] {
  const all = spans(parts, (part) => part.size);
  return all.map(({ part, from, width }, at): Label => {
    const words = partLabel(part, provisional);
    const paint = { tone: at === 0 ? 'category-text' : 'ink' } as const;
    const usual = { weight: at === 0 ? 600 : 400, paint, italic: provisional } as const;
    if (at === 0) return text({ x: 0, y: y(index, 31) }, words, { ...usual, anchor: 'start' });
    if (at === parts.length - 1) return text({ x: 1, y: y(index, 31) }, words, { ...usual, anchor: 'end' });
    const middle = from + width / 2;
    const anchor = middle < 0.4 ? 'start' : middle > 0.6 ? 'end' : 'middle';
    return text(
      { x: anchor === 'start' ? from : anchor === 'end' ? from + width : middle, y: y(index, 76) },
      words,
      {
        ...usual,
        anchor
      }
    );
  });
}

function targetsOf({ parts }: ShareBar, index: number): Target[] {
  return spans(parts, (part) => part.size).map(({ from, width }) => ({
    at: { x: from + width / 2, y: y(index, BAR.from + BAR.height / 2) },
    width,
    height: BAR.height / HEIGHT
  }));
}
