import { layoutAreaDots } from './area-dots-layout';
import { layoutChangeDots } from './change-dots-layout';
import { layoutColumns } from './columns-layout';
import type { FigureView } from './figure-view';
import { layoutFunnel } from './funnel-layout';
import { layoutLine } from './line-layout';
import { layoutPanels } from './panels-layout';
import { layoutProfile } from './profile-layout';
import type { Scene, Shape } from './scene';
import { layoutShares } from './shares-layout';
import { sideBySide } from './side-by-side';
import { layoutSlope } from './slope-layout';
import { layoutTiles } from './tiles-layout';

/** One plot of a figure: its title where there are several, and which series of the tree it begins with. */
export type PlotOf = { readonly title: string | null; readonly scene: Scene; readonly from: number };

/** The plots of a view: one, or several small ones side by side. The same for server, browser and download. */
export function plotsOf(view: FigureView): readonly PlotOf[] {
  const { marks } = view;
  if (marks.form !== 'panels') return [{ title: null, scene: layout(view), from: 0 }];
  return layoutPanels(view, marks).map((scene, index) => ({
    title: marks.panels[index]?.title ?? '',
    scene,
    from: index
  }));
}

/** The plot of a view in shares and px; several small ones as one picture. */
export function layout(view: FigureView): Scene {
  const { marks } = view;
  switch (marks.form) {
    case 'columns':
      return layoutColumns(view, marks);
    case 'line':
      return layoutLine(view, marks);
    case 'change-dots':
      return layoutChangeDots(view, marks);
    case 'panels':
      return sideBySide(layoutPanels(view, marks));
    case 'profile':
      return layoutProfile(view, marks);
    case 'slope':
      return layoutSlope(view, marks);
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

/** Whether a view has so many rows of names that a small picture has no room for them. */
export function hasManyRows({ marks }: FigureView): boolean {
  return (marks.form === 'change-dots' || marks.form === 'area-dots') && marks.rows.length >= MANY_ROWS;
}

/** The plot of a view as a small picture without words: bands, lines, columns and dots, and only the last point of a line. */
export function layoutThumb(view: FigureView): readonly Shape[] {
  const many = hasManyRows(view);
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
