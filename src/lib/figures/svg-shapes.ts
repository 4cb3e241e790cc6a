import type { Category } from '$lib/questions/indicator';
import { markerPath } from './marker-path';
import { colourOf, isOnTile } from './palette';
import { LINE_HEIGHT, type Paint, type Place, type Shape } from './scene';
import { pathOf, short } from './svg-path';

/** Where the plot lies in a drawing of fixed size, in px. */
export type PlotBox = {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** Text made safe between tags and in attributes of XML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

type Attributes = Readonly<Record<string, string | number | null>>;

/** One element; attributes that are null are left out, numbers have at most three decimals. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== null && entry[1] !== '')
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? short(value) : escaped(value)}"`)
    .join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** The shapes of a scene in px, with their colours written out. `hatch` is the id of the pattern. */
export function drawShapes(
  shapes: readonly Shape[],
  box: PlotBox,
  category: Category,
  hatch: string
): string[] {
  return shapes.map((shape) => drawShape(shape, box, category, hatch)).filter((drawn) => drawn !== '');
}

function drawShape(shape: Shape, box: PlotBox, category: Category, hatch: string): string {
  const x = (share: number) => box.x + share * box.width;
  const y = (share: number) => box.y + share * box.height;
  const colour = (paint: Paint | null) =>
    paint === null ? 'none' : colourOf(paint.tone, paint.category ?? category);
  const place = (at: Place) => ({ x: x(at.x), y: y(at.y) });
  switch (shape.kind) {
    case 'rect':
      return element('rect', {
        ...place(shape.at),
        width: shape.width * box.width,
        height: shape.height * box.height,
        fill: shape.fill === 'hatch' ? `url(#${hatch})` : colour(shape.fill),
        stroke: colour(shape.stroke),
        'stroke-dasharray': shape.dash
      });
    case 'line':
      return element('line', {
        x1: x(shape.from.x),
        y1: y(shape.from.y) - shape.over,
        x2: x(shape.to.x),
        y2: y(shape.to.y),
        stroke: colour(shape.stroke),
        'stroke-width': shape.width,
        'stroke-dasharray': shape.dash,
        'stroke-linecap': shape.round ? 'round' : null,
        'stroke-opacity': shape.opacity === 1 ? null : shape.opacity
      });
    case 'path':
      return element('path', {
        d: pathOf(shape.runs, shape.closed, x, y),
        fill: colour(shape.fill),
        'fill-opacity': shape.opacity === 1 ? null : shape.opacity,
        stroke: colour(shape.stroke),
        'stroke-width': shape.stroke ? shape.width : null,
        'stroke-dasharray': shape.dash,
        'stroke-linejoin': 'round'
      });
    case 'marker': {
      const paint = { fill: colour(shape.fill), stroke: colour(shape.stroke), 'stroke-width': shape.width };
      const at = place(shape.at);
      return shape.marker === 'circle'
        ? element('circle', { cx: at.x, cy: at.y, r: shape.radius, ...paint })
        : element('path', {
            d: markerPath(shape.marker, shape.radius),
            transform: `translate(${short(at.x)},${short(at.y)})`,
            ...paint
          });
    }
    case 'stamp': {
      const right = box.x + box.width;
      return [
        element('rect', {
          x: right - shape.width,
          y: box.y + 2,
          width: shape.width,
          height: 18,
          rx: 3,
          fill: colour({ tone: 'label' })
        }),
        element(
          'text',
          {
            x: right - shape.width / 2,
            y: box.y + 15,
            'text-anchor': 'middle',
            'font-size': 13,
            'font-weight': 600,
            fill: colour({ tone: 'label-ink' })
          },
          escaped(shape.text)
        )
      ].join('');
    }
    case 'text': {
      if (shape.tier === 'narrow') return '';
      const at = place(shape.at);
      const rim = isOnTile(shape.paint.tone) ? null : colour({ tone: 'surface' });
      const lines = shape.lines.map((words, row) =>
        element('tspan', { x: at.x + shape.dx, y: at.y + shape.dy + row * LINE_HEIGHT }, escaped(words))
      );
      return element(
        'text',
        {
          'text-anchor': shape.anchor === 'start' ? null : shape.anchor,
          'font-size': shape.size,
          'font-weight': shape.weight === 400 ? null : shape.weight,
          'font-style': shape.italic ? 'italic' : null,
          fill: colour(shape.paint),
          stroke: rim,
          'stroke-width': rim && 3,
          'stroke-linejoin': rim && 'round',
          'paint-order': rim && 'stroke'
        },
        lines.join('')
      );
    }
  }
}
