import type { FigureView } from './figure-view';
import { plotsOf } from './layout';
import { gridOf } from './side-by-side';
import { block, heightOf, write } from './svg-blocks';
import { drawPlots } from './svg-plots';
import { element, escaped } from './svg-shapes';
import { tieWords, type Tie } from './tie';

/** The size of a drawing that stands alone, in px, where its rows do not ask for more height. */
export const DOCUMENT = { width: 800, height: 450 } as const;
/** The height of a row of small plots, and of a row of names at least with the room that rows have in a usual drawing, in px. */
const PLOTS = { row: 156, others: 200 } as const;
const NAMES = { row: 20, room: 220 } as const;

/** The size of a figure's drawing in px: higher than usual where it has many rows of names, or small plots in more than one row. */
export function documentSize(view: FigureView): { readonly width: number; readonly height: number } {
  const { width, height } = DOCUMENT;
  const { marks } = view;
  if (marks.form === 'change-dots' || marks.form === 'area-dots')
    return { width, height: height + Math.max(0, NAMES.row * marks.rows.length - NAMES.room) };
  const { rows } = gridOf(plotsOf(view).length);
  return { width, height: rows < 2 ? height : Math.max(height, PLOTS.others + rows * PLOTS.row) };
}

/** What a figure drawn as a file is written in: our own font where it is there, else one much like it. */
export const DOCUMENT_FONT = "'Inter Variable', Inter, Arial, Helvetica, sans-serif";

/**
 * The figure as an SVG file that stands alone, 800 px wide on white: title, subtitle, plots with the stamp of made-up figures, the
 * first sentences of the summary, the signs used, the tie and the source. Colours are written out; no style, script or reference.
 */
export function svgDocument(view: FigureView, tie: Tie | null = null): string {
  const { width, height } = documentSize(view);
  const sheet = { width, height, edge: 28 };
  const signs = view.signs.map(({ sign, meaning }) => `${sign} = ${meaning}`).join('. ');
  const head = [
    block(sheet, view.title, 21, 2, { weight: 700, tone: 'ink' }),
    block(sheet, view.subtitle, 13.5, 2)
  ];
  const foot = [
    block(sheet, view.summary.slice(0, 2).join(' '), 13.5, 2, { tone: 'ink' }),
    ...(signs === '' ? [] : [block(sheet, signs, 12, 2)]),
    block(sheet, [tie === null ? '' : tieWords(tie), view.source].filter(Boolean).join('. '), 12, 2)
  ];
  const from = sheet.edge - 6 + heightOf(head);
  const to = height - sheet.edge + 10 - heightOf(foot);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" font-family="${DOCUMENT_FONT}" font-variant-numeric="tabular-nums">`,
    element('title', {}, escaped(view.title)),
    element('desc', {}, escaped([view.subtitle, ...view.summary].join(' '))),
    element('rect', { width, height, fill: '#ffffff' }),
    ...write(sheet, head, sheet.edge - 6),
    ...drawPlots(view, plotsOf(view), sheet, from, to),
    ...write(sheet, foot, to),
    '</svg>',
    ''
  ].join('\n');
}
