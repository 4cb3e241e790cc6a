import * as m from '$lib/texts/compiled/messages';
import type { FigureView } from './figure-view';
import { hasManyRows, layoutThumb, plotsOf, type PlotOf } from './layout';
import type { Frame } from './scene';
import { block, heightOf, write } from './svg-blocks';
import { DOCUMENT_FONT } from './svg-document';
import { drawPlots } from './svg-plots';
import { element, escaped } from './svg-shapes';

/** The size in px of the picture that stands for a page where its link is shared. */
export const PREVIEW = { width: 1200, height: 630 } as const;

/** It is seen small, so it is drawn on a smaller sheet and made larger. */
const SHEET = { width: 800, height: 420, edge: 32 };
const BAR = 44;

/** More small plots than this stand without words. */
const MOST_PLOTS = 3;
const BARE: Frame = { top: 32, right: 8, bottom: 8, left: 8, wide: null, height: { px: 208 } };

/**
 * A figure as the picture that stands for its page where a link is shared, 1200 × 630 px: the site's name, the finding, the subtitle, the
 * plot with the stamp of made-up figures in it, and the source. Colours are written out; no style, script or reference.
 */
export function previewDocument(view: FigureView): string {
  const head = [
    block(SHEET, view.title, 27, 2, { weight: 700, tone: 'ink' }),
    block(SHEET, view.subtitle, 14, 2)
  ];
  const signs = view.signs.map(({ sign, meaning }) => `${sign} = ${meaning}`).join('. ');
  const foot = [...(signs === '' ? [] : [block(SHEET, signs, 12, 2)]), block(SHEET, view.source, 12, 1)];
  const from = BAR + 6 + heightOf(head);
  const to = SHEET.height - 10 - heightOf(foot);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PREVIEW.width}" height="${PREVIEW.height}" viewBox="0 0 ${SHEET.width} ${SHEET.height}" role="img" font-family="${DOCUMENT_FONT}" font-variant-numeric="tabular-nums">`,
    element('title', {}, escaped(view.title)),
    element('rect', { width: SHEET.width, height: SHEET.height, fill: '#ffffff' }),
    ...bar(),
    ...write(SHEET, head, BAR + 6),
    ...drawPlots(view, previewPlots(view), SHEET, from, to),
    ...write(SHEET, foot, to),
    '</svg>',
    ''
  ].join('\n');
}

/** Plots that would be too crowded for their words stand without them, but for the stamp of made-up figures. */
function previewPlots(view: FigureView): readonly PlotOf[] {
  const plots = plotsOf(view);
  const isCrowded = plots.length > MOST_PLOTS || hasManyRows(view);
  if (!isCrowded) return plots;
  const stamps = plots
    .flatMap(({ scene }) => scene.shapes.filter(({ kind }) => kind === 'stamp'))
    .slice(0, 1);
  const shapes = [...layoutThumb(view), ...stamps];
  return [{ title: null, scene: { frame: BARE, shapes, targets: [] }, from: 0 }];
}

/** The site's name on its own blue, with its mark of three columns. */
function bar(): string[] {
  const columns = [
    { x: 37, y: 24, height: 8, fill: '#9cc2f0' },
    { x: 43.5, y: 19, height: 13, fill: '#c9ddf6' },
    { x: 50, y: 13, height: 19, fill: '#ffd978' }
  ];
  const text = { y: 28, fill: '#ffffff' };
  return [
    element('rect', { width: SHEET.width, height: BAR, fill: '#1d4e89' }),
    ...columns.map((column) => element('rect', { ...column, width: 4.5 })),
    element('text', { ...text, x: 66, 'font-size': 16, 'font-weight': 700 }, escaped(m.site_name())),
    element(
      'text',
      { ...text, x: SHEET.width - SHEET.edge, 'text-anchor': 'end', 'font-size': 13 },
      escaped(m.site_subtitle())
    )
  ];
}
