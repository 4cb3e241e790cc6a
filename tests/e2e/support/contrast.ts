import type { Page } from '@playwright/test';
import type { Colour } from './colours';

/**
 * In the pictures of a page: words under 4.5:1 to what they stand on, be it the ground, a bar or a tile, and marks that neither
 * their fill nor their outline lifts 3:1 from the ground. Grid, bands of uncertainty and fields of what is expected are grounds
 * themselves and may be faint. axe does not look at words inside SVG.
 */
export function faintInPictures(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { read, over, ratio, ground } = window.colours;
    const faint = '[class*="-grid"], [class*="-band"], [class*="-surface"], [class*="fill-label"]';
    const isDrawn = (element: Element) => {
      const { width, height } = element.getBoundingClientRect();
      return width + height > 0 && element.checkVisibility({ visibilityProperty: true });
    };
    const solid = (css: string, share: number): Colour | null => {
      const colour = read(css);
      return colour === null || colour[3] * share < 0.5 ? null : colour;
    };
    const found: string[] = [];
    for (const svg of document.querySelectorAll('main svg')) {
      if (!isDrawn(svg) || svg.parentElement?.closest('svg')) continue;
      const place = svg.closest('[id]')?.id ?? '';
      const back = ground(svg);
      const shapes = [...svg.querySelectorAll('rect, circle, ellipse, path, line, polyline, polygon')].filter(
        (shape) => shape.closest('defs') === null && isDrawn(shape)
      );
      const whole = svg.getBoundingClientRect();
      const isField = (shape: Element) => {
        const { width, height } = shape.getBoundingClientRect();
        return width >= 0.95 * whole.width && height >= 0.95 * whole.height && shape.tagName === 'rect';
      };
      const field = shapes.filter(isField).map((shape) => read(getComputedStyle(shape).fill));
      const under = field.reduce<Colour>((below, colour) => (colour ? over(colour, below) : below), back);
      for (const shape of shapes) {
        if (isField(shape)) continue;
        const style = getComputedStyle(shape);
        const fill = shape.tagName === 'line' ? null : solid(style.fill, Number(style.fillOpacity));
        const stroke =
          Number.parseFloat(style.strokeWidth) > 0 ? solid(style.stroke, Number(style.strokeOpacity)) : null;
        const inks = [fill, stroke].filter((ink) => ink !== null);
        if (inks.length === 0 || shape.matches(faint)) continue;
        const best = Math.max(...inks.map((ink) => ratio(over(ink, under), under)));
        if (best < 2.995)
          found.push(`${place} ${shape.tagName}.${shape.getAttribute('class') ?? ''} ${best.toFixed(2)}`);
      }
      for (const text of svg.querySelectorAll('text')) {
        if (!isDrawn(text)) continue;
        const style = getComputedStyle(text);
        const ink = read(style.fill);
        if (ink === null) continue;
        const rim = style.paintOrder.startsWith('stroke') ? solid(style.stroke, 1) : null;
        const box = text.getBoundingClientRect();
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const behind = shapes.reduce<Colour>((below, shape) => {
          const inverse = shape instanceof SVGGeometryElement ? shape.getScreenCTM()?.inverse() : undefined;
          const isBehind =
            inverse !== undefined &&
            shape instanceof SVGGeometryElement &&
            shape.isPointInFill(new DOMPoint(x, y).matrixTransform(inverse)) &&
            (shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
          const style = getComputedStyle(shape);
          const fill = isBehind ? read(style.fill) : null;
          if (fill === null) return below;
          return over([fill[0], fill[1], fill[2], fill[3] * Number(style.fillOpacity)], below);
        }, back);
        const worst = Math.max(ratio(ink, behind), rim === null ? 0 : ratio(ink, rim));
        if (worst < 4.495) found.push(`${place} text «${text.textContent?.trim()}» ${worst.toFixed(2)}`);
      }
    }
    return [...new Set(found)];
  });
}
