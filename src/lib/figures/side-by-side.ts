import type { Place, Scene, Shape, Target } from './scene';

/** The most plots in a row. */
const ACROSS = 3;
/** The share of its cell that a plot fills each way. */
const FILLED = 0.86;

/** How many plots stand in a row, and how many rows there are. */
export function gridOf(count: number): { readonly columns: number; readonly rows: number } {
  const columns = Math.min(ACROSS, Math.max(1, count));
  return { columns, rows: Math.ceil(count / columns) };
}

/** Several plots as one: each scaled into its cell of a grid, texts and strokes as they are. */
export function sideBySide(scenes: readonly Scene[]): Scene {
  const [first] = scenes;
  if (!first) throw new Error('There is no plot to place.');
  const { columns, rows } = gridOf(scenes.length);
  const cell = (index: number): Cell => ({
    x: ((index % columns) + (1 - FILLED) / 2) / columns,
    y: (Math.floor(index / columns) + (1 - FILLED) / 2) / rows,
    width: FILLED / columns,
    height: FILLED / rows
  });
  return {
    frame: first.frame,
    shapes: scenes.flatMap((scene, index) => scene.shapes.map((shape) => moved(shape, cell(index)))),
    targets: scenes.flatMap((scene, index) =>
      scene.targets.map((targets) =>
        targets.map((target): Target => ({ ...target, ...boxed(target, cell(index)) }))
      )
    )
  };
}

type Cell = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

function placed(at: Place, cell: Cell): Place {
  return { x: cell.x + at.x * cell.width, y: cell.y + at.y * cell.height };
}

function boxed(box: Target, cell: Cell): Target {
  return { at: placed(box.at, cell), width: box.width * cell.width, height: box.height * cell.height };
}

function moved(shape: Shape, cell: Cell): Shape {
  switch (shape.kind) {
    case 'rect':
      return { ...shape, ...boxed(shape, cell) };
    case 'line':
      return { ...shape, from: placed(shape.from, cell), to: placed(shape.to, cell) };
    case 'path':
      return { ...shape, runs: shape.runs.map((run) => run.map((at) => placed(at, cell))) };
    case 'marker':
    case 'text':
      return { ...shape, at: placed(shape.at, cell) };
    case 'stamp':
      return shape;
  }
}
