import type { Frame } from './scene';

/** The classes of figures.css that give a plot its margins and its height, since a page may hold no inline style. */
export function frameClasses({ top, right, bottom, left, wide, height }: Frame): string {
  return [
    `fig-top-${top}`,
    `fig-right-${right}`,
    `fig-bottom-${bottom}`,
    `fig-left-${left}`,
    heightClass(height),
    ...(wide ? [`fig-wide-left-${wide.left}`, `fig-wide-right-${wide.right}`] : [])
  ].join(' ');
}

function heightClass(height: Frame['height']): string {
  if ('rows' in height) return `fig-rows fig-rows-${height.rows}`;
  return 'tiles' in height ? `fig-tiles fig-tiles-${height.tiles}` : `fig-height-${height.px}`;
}
