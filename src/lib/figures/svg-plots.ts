import type { FigureView } from './figure-view';
import type { PlotOf } from './layout';
import { colourOf } from './palette';
import type { Frame, Shape } from './scene';
import { gridOf } from './side-by-side';
import { hatchPattern, type Sheet } from './svg-blocks';
import { drawShapes, element, escaped, type PlotBox } from './svg-shapes';
import { wrap } from './text-width';

/** The height of a line of a small plot's title, and the space between two plots, in px. */
const TITLE = 16;
const GAP = 20;

/** A plot in its cell, under the lines of its title. */
type Cell = {
  readonly plot: PlotOf;
  readonly cell: PlotBox;
  readonly head: { readonly lines: readonly string[]; readonly height: number };
};

/**
 * The plots of a view on a sheet between two heights as SVG, with the pattern they need: one over the whole breadth, several in a
 * grid, each under its title, with its stamp in its own corner.
 */
export function drawPlots(
  view: FigureView,
  plots: readonly PlotOf[],
  sheet: Sheet,
  from: number,
  to: number
): readonly string[] {
  const hatch = `${view.id}-hatch`;
  const hatched = plots.some(({ scene }) =>
    scene.shapes.some((shape) => shape.kind === 'rect' && shape.fill === 'hatch')
  );
  return [
    ...(hatched ? [hatchPattern(hatch)] : []),
    ...cellsOf(plots, sheet, from, to).flatMap((cell) => drawPlot(cell, view, hatch))
  ];
}

function cellsOf(plots: readonly PlotOf[], { width, edge }: Sheet, from: number, to: number): Cell[] {
  const { columns, rows } = gridOf(plots.length);
  const across = (width - 2 * edge - (columns - 1) * GAP) / columns;
  const down = (to - from) / rows;
  const heads = plots.map(({ title }) => (title === null ? [] : wrap(title, across, 13, 600)));
  const most = Math.max(...heads.map((lines) => lines.length));
  return plots.map((plot, index) => ({
    plot,
    head: { lines: heads[index] ?? [], height: most === 0 ? 0 : 6 + most * TITLE },
    cell: {
      x: edge + (index % columns) * (across + GAP),
      y: from + Math.floor(index / columns) * down,
      width: across,
      height: down
    }
  }));
}

function drawPlot({ plot: { scene }, cell, head }: Cell, view: FigureView, hatch: string): string[] {
  const y = cell.y + head.height;
  const box = plotBox(scene.frame, { ...cell, y, height: cell.height - head.height });
  const isStamp = (shape: Shape) => shape.kind === 'stamp';
  const draw = (shapes: readonly Shape[], into: PlotBox) => drawShapes(shapes, into, view.category, hatch);
  return [
    ...(head.lines.length === 0 ? [] : [titleOf(head.lines, cell)]),
    ...draw(
      scene.shapes.filter((shape) => !isStamp(shape)),
      box
    ),
    ...draw(scene.shapes.filter(isStamp), { ...box, y, width: cell.x + cell.width - box.x })
  ];
}

function titleOf(lines: readonly string[], { x, y }: PlotBox): string {
  const spans = lines.map((words, row) => element('tspan', { x, y: y + 18 + row * TITLE }, escaped(words)));
  return element(
    'text',
    { 'font-size': 13, 'font-weight': 600, fill: colourOf('ink', 'alle') },
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
