import type { FigureView } from './figure-view';
import { layout } from './layout';
import { colourOf } from './palette';
import type { Frame, Shape } from './scene';
import { drawShapes, element, escaped } from './svg-shapes';
import { wrap } from './text-width';
import { tieWords, type Tie } from './tie';

/** The size of a drawing that stands alone, in px, where its rows do not ask for more height. */
export const DOCUMENT = { width: 800, height: 450 } as const;

/** The height of a row of a drawing at least, and how much height rows have in a drawing of the usual size, in px. */
const ROW = { least: 20, room: 220 } as const;

/** The size of a view's drawing that stands alone, in px: higher than usual where it has many rows. */
export function documentSize({ marks }: FigureView): { readonly width: number; readonly height: number } {
  const rows = marks.form === 'change-dots' || marks.form === 'area-dots' ? marks.rows.length : 0;
  return { width: DOCUMENT.width, height: DOCUMENT.height + Math.max(0, ROW.least * rows - ROW.room) };
}

const EDGE = 28;
const FONT = "'Inter Variable', Inter, Arial, Helvetica, sans-serif";
/** The part of the width that lines are broken at, since the reader's font may be wider than ours. */
const MEASURE = 0.93;

/** Lines of one text block of the drawing. */
type Block = {
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
  readonly weight: 400 | 700;
  readonly colour: string;
};

function block(
  words: string,
  size: number,
  most: number,
  rest: { readonly weight?: 700; readonly tone?: 'ink' } = {}
): Block {
  const weight = rest.weight ?? 400;
  return {
    lines: wrap(words, MEASURE * (DOCUMENT.width - 2 * EDGE), size, weight).slice(0, most),
    size,
    leading: Math.round(size * 1.35),
    weight,
    colour: colourOf(rest.tone ?? 'muted', 'alle')
  };
}

const heightOf = (blocks: readonly Block[]) =>
  blocks.reduce((sum, one) => sum + one.lines.length * one.leading + 3, 0);

function write(blocks: readonly Block[], from: number): string[] {
  let y = from;
  return blocks.map(({ lines, size, leading, weight, colour }) => {
    const spans = lines.map((words) => {
      y += leading;
      return element('tspan', { x: EDGE, y: y - leading * 0.26 }, escaped(words));
    });
    y += 3;
    return element(
      'text',
      { 'font-size': size, 'font-weight': weight === 400 ? null : weight, fill: colour },
      spans.join('')
    );
  });
}

/**
 * The figure as an SVG file that stands alone, 800 × 450 px or higher (see `documentSize`) on white: title, subtitle, plot with the stamp of made-up figures, the
 * first sentences of the summary, the signs used, the tie and the source. Colours are written out; no style, script or reference.
 */
export function svgDocument(view: FigureView, tie: Tie | null = null): string {
  const { width, height } = documentSize(view);
  const { frame, shapes } = layout(view);
  const signs = view.signs.map(({ sign, meaning }) => `${sign} = ${meaning}`).join('. ');
  const head = [block(view.title, 21, 2, { weight: 700, tone: 'ink' }), block(view.subtitle, 13.5, 2)];
  const foot = [
    block(view.summary.slice(0, 2).join(' '), 13.5, 2, { tone: 'ink' }),
    ...(signs === '' ? [] : [block(signs, 12, 2)]),
    block([tie === null ? '' : tieWords(tie), view.source].filter(Boolean).join('. '), 12, 2)
  ];
  const from = EDGE - 6 + heightOf(head);
  const to = height - EDGE + 10 - heightOf(foot);
  const box = plotBox(frame, from, to);
  const hatch = `${view.id}-hatch`;
  const hatched = shapes.some((shape: Shape) => shape.kind === 'rect' && shape.fill === 'hatch');
  const isStamp = (shape: Shape) => shape.kind === 'stamp';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FONT}" font-variant-numeric="tabular-nums">`,
    element('title', {}, escaped(view.title)),
    element('desc', {}, escaped([view.subtitle, ...view.summary].join(' '))),
    ...(hatched ? [hatchPattern(hatch)] : []),
    element('rect', { width, height, fill: '#ffffff' }),
    ...write(head, EDGE - 6),
    ...drawShapes(
      shapes.filter((shape) => !isStamp(shape)),
      box,
      view.category,
      hatch
    ),
    ...drawShapes(
      shapes.filter(isStamp),
      { ...box, y: from, width: width - EDGE - box.x },
      view.category,
      hatch
    ),
    ...write(foot, to),
    '</svg>',
    ''
  ].join('\n');
}

function plotBox(frame: Frame, from: number, to: number) {
  const left = EDGE + (frame.wide?.left ?? frame.left);
  const right = EDGE + (frame.wide?.right ?? frame.right);
  const top = from + frame.top;
  return { x: left, y: top, width: DOCUMENT.width - left - right, height: to - frame.bottom - 6 - top };
}

function hatchPattern(id: string): string {
  const lines = [
    element('rect', { width: 6, height: 6, fill: '#ffffff' }),
    element('line', {
      x1: 3,
      y1: 0,
      x2: 3,
      y2: 6,
      stroke: colourOf('other', 'alle'),
      'stroke-width': 1.5
    })
  ];
  const pattern = element(
    'pattern',
    { id, patternUnits: 'userSpaceOnUse', width: 6, height: 6, patternTransform: 'rotate(45)' },
    lines.join('')
  );
  return element('defs', {}, pattern);
}
