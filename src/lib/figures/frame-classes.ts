import type { Frame } from './scene';

/** The classes of figures.css that give a plot its margins and its height, since a page may hold no inline style. */
export function frameClasses({ top, right, bottom, left, wide, height }: Frame): string {
  return [
    `fig-top-${top}`,
    `fig-right-${right}`,
    `fig-bottom-${bottom}`,
    `fig-left-${left}`,
    'rows' in height ? `fig-rows fig-rows-${height.rows}` : `fig-height-${height.px}`,
    ...(wide ? [`fig-wide-left-${wide.left}`, `fig-wide-right-${wide.right}`] : [])
  ].join(' ');
}
