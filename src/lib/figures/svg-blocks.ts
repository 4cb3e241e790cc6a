import { colourOf } from './palette';
import { element, escaped } from './svg-shapes';
import { wrap } from './text-width';

/** The part of the width that lines are broken at, since the reader's font may be wider than ours. */
const MEASURE = 0.93;

/** The size of a drawing, and the margin at its sides, in px. */
export type Sheet = { readonly width: number; readonly height: number; readonly edge: number };

/** Lines of one text block of a drawing. */
export type Block = {
  readonly lines: readonly string[];
  readonly size: number;
  readonly leading: number;
  readonly weight: 400 | 700;
  readonly colour: string;
};

/** A text broken into at most `most` lines that fit the sheet. */
export function block(
  sheet: Sheet,
  words: string,
  size: number,
  most: number,
  rest: { readonly weight?: 700; readonly tone?: 'ink' } = {}
): Block {
  const weight = rest.weight ?? 400;
  return {
    lines: wrap(words, MEASURE * (sheet.width - 2 * sheet.edge), size, weight).slice(0, most),
    size,
    leading: Math.round(size * 1.35),
    weight,
    colour: colourOf(rest.tone ?? 'muted', 'alle')
  };
}

/** How much height blocks take under each other, in px. */
export function heightOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, one) => sum + one.lines.length * one.leading + 3, 0);
}

/** Blocks under each other as SVG, from a height on. */
export function write({ edge }: Sheet, blocks: readonly Block[], from: number): string[] {
  let y = from;
  return blocks.map(({ lines, size, leading, weight, colour }) => {
    const spans = lines.map((words) => {
      y += leading;
      return element('tspan', { x: edge, y: y - leading * 0.26 }, escaped(words));
    });
    y += 3;
    return element(
      'text',
      { 'font-size': size, 'font-weight': weight === 400 ? null : weight, fill: colour },
      spans.join('')
    );
  });
}

/** The hatch of what is suppressed, by its id. */
export function hatchPattern(id: string): string {
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
