/** Red, green, blue from 0 to 255 and opacity from 0 to 1. */
export type Colour = readonly [number, number, number, number];

declare global {
  interface Window {
    colours: {
      /** A colour as the style sheet computes it; null for `none` and pattern fills. */
      read: (css: string) => Colour | null;
      /** One colour laid over an opaque one. */
      over: (top: Colour, ground: Colour) => Colour;
      /** The contrast ratio of two opaque colours (WCAG 2.2). */
      ratio: (one: Colour, other: Colour) => number;
      /** What is painted behind an element: its own and its ancestors' backgrounds, on the page's canvas. */
      ground: (element: Element) => Colour;
    };
  }
}

/** Runs in the page and gives it `window.colours`. Contrast is of luminance alone, so what passes is also legible in grey. */
export function colourTools(): void {
  const known = new Map<string, Colour | null>();
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const read = (css: string): Colour | null => {
    const seen = known.get(css);
    if (seen !== undefined || known.has(css)) return seen ?? null;
    let colour: Colour | null = null;
    if (context && css !== 'none' && !css.includes('url(')) {
      context.clearRect(0, 0, 1, 1);
      context.fillStyle = '#000';
      context.fillStyle = css;
      context.fillRect(0, 0, 1, 1);
      const [r = 0, g = 0, b = 0, a = 0] = context.getImageData(0, 0, 1, 1).data;
      colour = [r, g, b, a / 255];
    }
    known.set(css, colour);
    return colour;
  };
  const over = ([r, g, b, a]: Colour, [x, y, z]: Colour): Colour => [
    r * a + x * (1 - a),
    g * a + y * (1 - a),
    b * a + z * (1 - a),
    1
  ];
  const channel = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  const luminance = ([r, g, b]: Colour) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const ratio = (one: Colour, other: Colour) => {
    const [a, b] = [luminance(one), luminance(other)];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  const ground = (element: Element): Colour => {
    const layers: Colour[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const colour = read(getComputedStyle(at).backgroundColor);
      if (colour === null || colour[3] === 0) continue;
      layers.push(colour);
      if (colour[3] === 1) break;
    }
    const canvas = read('Canvas') ?? [255, 255, 255, 1];
    return layers.reduceRight<Colour>((below, layer) => over(layer, below), canvas);
  };
  window.colours = { read, over, ratio, ground };
}
