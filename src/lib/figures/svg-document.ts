import type { FigureView } from './figure-view';
import { layout } from './layout';
import type { Shape } from './scene';
import { block, hatchPattern, heightOf, plotBox, write } from './svg-blocks';
import { drawShapes, element, escaped } from './svg-shapes';
import { tieWords, type Tie } from './tie';

/** The size of a drawing that stands alone, in px. */
export const DOCUMENT = { width: 800, height: 450 } as const;

const SHEET = { ...DOCUMENT, edge: 28 };

/** What a figure drawn as a file is written in: our own font where it is there, else one much like it. */
export const DOCUMENT_FONT = "'Inter Variable', Inter, Arial, Helvetica, sans-serif";

/**
 * The figure as an SVG file that stands alone, 800 × 450 px on white: title, subtitle, plot with the stamp of made-up figures, the
 * first sentences of the summary, the signs used, the tie and the source. Colours are written out; no style, script or reference.
 */
export function svgDocument(view: FigureView, tie: Tie | null = null): string {
  const { width, height } = DOCUMENT;
  const { frame, shapes } = layout(view);
  const signs = view.signs.map(({ sign, meaning }) => `${sign} = ${meaning}`).join('. ');
  const head = [
    block(SHEET, view.title, 21, 2, { weight: 700, tone: 'ink' }),
    block(SHEET, view.subtitle, 13.5, 2)
  ];
  const foot = [
    block(SHEET, view.summary.slice(0, 2).join(' '), 13.5, 2, { tone: 'ink' }),
    ...(signs === '' ? [] : [block(SHEET, signs, 12, 2)]),
    block(SHEET, [tie === null ? '' : tieWords(tie), view.source].filter(Boolean).join('. '), 12, 2)
  ];
  const from = SHEET.edge - 6 + heightOf(head);
  const to = height - SHEET.edge + 10 - heightOf(foot);
  const box = plotBox(SHEET, frame, from, to);
  const hatch = `${view.id}-hatch`;
  const hatched = shapes.some((shape: Shape) => shape.kind === 'rect' && shape.fill === 'hatch');
  const isStamp = (shape: Shape) => shape.kind === 'stamp';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${DOCUMENT_FONT}" font-variant-numeric="tabular-nums">`,
    element('title', {}, escaped(view.title)),
    element('desc', {}, escaped([view.subtitle, ...view.summary].join(' '))),
    ...(hatched ? [hatchPattern(hatch)] : []),
    element('rect', { width, height, fill: '#ffffff' }),
    ...write(SHEET, head, SHEET.edge - 6),
    ...drawShapes(
      shapes.filter((shape) => !isStamp(shape)),
      box,
      view.category,
      hatch
    ),
    ...drawShapes(
      shapes.filter(isStamp),
      { ...box, y: from, width: width - SHEET.edge - box.x },
      view.category,
      hatch
    ),
    ...write(SHEET, foot, to),
    '</svg>',
    ''
  ].join('\n');
}
