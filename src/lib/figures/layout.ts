import { layoutAreaDots } from './area-dots-layout';
import { layoutChangeDots } from './change-dots-layout';
import { layoutColumns } from './columns-layout';
import type { FigureView } from './figure-view';
import { layoutFunnel } from './funnel-layout';
import { layoutLine } from './line-layout';
import type { Scene, Shape } from './scene';
import { layoutShares } from './shares-layout';
import { layoutTiles } from './tiles-layout';

/** The plot of a view in shares and px: the same for server, browser and download. */
export function layout(view: FigureView): Scene {
  const { marks } = view;
  switch (marks.form) {
    case 'columns':
      return layoutColumns(view, marks);
    case 'line':
      return layoutLine(view, marks);
    case 'change-dots':
      return layoutChangeDots(view, marks);
    case 'shares':
      return layoutShares(view, marks);
    case 'area-dots':
      return layoutAreaDots(view, marks);
    case 'tiles':
      return layoutTiles(view, marks);
    case 'funnel':
      return layoutFunnel(view, marks);
  }
}

/** From so many rows on, the dots of a small picture are points. */
const MANY_ROWS = 9;

/** The plot of a view as a small picture without words: bands, lines, columns and dots, and only the last point of a line. */
export function layoutThumb(view: FigureView): readonly Shape[] {
  const { marks } = view;
  const isRows = marks.form === 'change-dots' || marks.form === 'area-dots';
  const many = isRows && marks.rows.length >= MANY_ROWS;
  return layout(view).shapes.flatMap((shape): Shape[] => {
    switch (shape.kind) {
      case 'text':
      case 'stamp':
        return [];
      case 'line':
        return shape.stroke.tone === 'grid'
          ? []
          : [{ ...shape, over: 0, width: Math.min(many ? 2 : 4, shape.width) }];
      case 'marker': {
        const hollow = shape.fill.tone === 'surface';
        if (hollow && view.form === 'line') return [];
        return [{ ...shape, radius: view.form === 'line' ? 4 : many ? 2 : 3.5, width: hollow ? 1.5 : 0 }];
      }
      case 'rect':
      case 'path':
        return [shape];
    }
  });
}
