import type { FigureView } from './figure-view';
import { plotsOf, type PlotOf } from './layout';
import { colourOf } from './palette';
import type { Frame, Shape } from './scene';
import { gridOf } from './side-by-side';
import { drawShapes, element, escaped, type PlotBox } from './svg-shapes';
import { wrap } from './text-width';
import { tieWords, type Tie } from './tie';

/** The size of a drawing that stands alone, in px. */
export const DOCUMENT = { width: 800, height: 450 } as const;
/** The height of a row of small plots, of their titles, and the space between two, in px. */
const ROW = { height: 156, title: 16, gap: 20 } as const;

/** The size of a figure's drawing: taller where small plots stand in more than one row. */
export function documentSize(view: FigureView): { readonly width: number; readonly height: number } {
  const { rows } = gridOf(plotsOf(view).length);
  return { width: DOCUMENT.width, height: Math.max(DOCUMENT.height, rows < 2 ? 0 : 200 + rows * ROW.height) };
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
 * The figure as an SVG file that stands alone, 800 × 450 px on white: title, subtitle, plot with the stamp of made-up figures, the
 * first sentences of the summary, the signs used, the tie and the source. Colours are written out; no style, script or reference.
 */
export function svgDocument(view: FigureView, tie: Tie | null = null): string {
  const { width, height } = documentSize(view);
  const plots = plotsOf(view);
  const signs = view.signs.map(({ sign, meaning }) => `${sign} = ${meaning}`).join('. ');
  const head = [block(view.title, 21, 2, { weight: 700, tone: 'ink' }), block(view.subtitle, 13.5, 2)];
  const foot = [
    block(view.summary.slice(0, 2).join(' '), 13.5, 2, { tone: 'ink' }),
    ...(signs === '' ? [] : [block(signs, 12, 2)]),
    block([tie === null ? '' : tieWords(tie), view.source].filter(Boolean).join('. '), 12, 2)
  ];
  const from = EDGE - 6 + heightOf(head);
  const to = height - EDGE + 10 - heightOf(foot);
  const hatch = `${view.id}-hatch`;
  const hatched = plots.some(({ scene }) =>
    scene.shapes.some((shape) => shape.kind === 'rect' && shape.fill === 'hatch')
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${FONT}" font-variant-numeric="tabular-nums">`,
    element('title', {}, escaped(view.title)),
    element('desc', {}, escaped([view.subtitle, ...view.summary].join(' '))),
    ...(hatched ? [hatchPattern(hatch)] : []),
    element('rect', { width, height, fill: '#ffffff' }),
    ...write(head, EDGE - 6),
    ...cellsOf(plots, from, to).flatMap(({ plot, cell, head }) => drawPlot(plot, cell, head, view, hatch)),
    ...write(foot, to),
    '</svg>',
    ''
  ].join('\n');
}

/** Where each plot stands: one over the whole breadth, several in a grid. */
function cellsOf(plots: readonly PlotOf[], from: number, to: number): readonly Cell[] {
  const { columns, rows } = gridOf(plots.length);
  const across = (DOCUMENT.width - 2 * EDGE - (columns - 1) * ROW.gap) / columns;
  const down = (to - from) / rows;
  const heads = plots.map(({ title }) => (title === null ? [] : wrap(title, across, 13, 700)));
  const most = Math.max(...heads.map((lines) => lines.length));
  return plots.map((plot, index) => ({
    plot,
    head: { lines: heads[index] ?? [], height: most === 0 ? 0 : 6 + most * ROW.title },
    cell: {
      x: EDGE + (index % columns) * (across + ROW.gap),
      y: from + Math.floor(index / columns) * down,
      width: across,
      height: down
    }
  }));
}

/** A plot in its cell, under the lines of its title. */
type Cell = {
  readonly plot: PlotOf;
  readonly cell: PlotBox;
  readonly head: { readonly lines: readonly string[]; readonly height: number };
};

function drawPlot(
  { scene }: PlotOf,
  cell: PlotBox,
  head: Cell['head'],
  view: FigureView,
  hatch: string
): string[] {
  const y = cell.y + head.height;
  const box = plotBox(scene.frame, { ...cell, y, height: cell.height - head.height });
  const isStamp = (shape: Shape) => shape.kind === 'stamp';
  return [
    ...(head.lines.length === 0 ? [] : [titleOf(head.lines, cell)]),
    ...drawShapes(
      scene.shapes.filter((shape) => !isStamp(shape)),
      box,
      view.category,
      hatch
    ),
    ...drawShapes(
      scene.shapes.filter(isStamp),
      { ...box, y, width: cell.x + cell.width - box.x },
      view.category,
      hatch
    )
  ];
}

function titleOf(lines: readonly string[], { x, y }: PlotBox): string {
  const spans = lines.map((words, row) =>
    element('tspan', { x, y: y + 18 + row * ROW.title }, escaped(words))
  );
  return element(
    'text',
    { 'font-size': 13, 'font-weight': 700, fill: colourOf('ink', 'alle') },
    spans.join('')
  );
}

function plotBox(frame: Frame, cell: PlotBox): PlotBox {
  const left = frame.wide?.left ?? frame.left;
  const right = frame.wide?.right ?? frame.right;
  const y = cell.y + frame.top;
  return {
    x: cell.x + left,
    y,
    width: cell.width - left - right,
    height: cell.y + cell.height - frame.bottom - 6 - y
  };
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
