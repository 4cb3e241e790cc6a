import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { render } from 'svelte/server';
import { describe, expect, it } from 'vitest';
import { views, viewOf } from './fixture-views';
import { layout } from './layout';
import Plot from './Plot.svelte';
import { documentSize, svgDocument } from './svg-document';

/** `UPDATE_GOLDEN=1 npx vitest run src/lib/figures/svg-document.test.ts` writes the drawings anew; look at them before committing. */
const folder = new URL('../../../tests/golden/', import.meta.url);

function golden(name: string, drawing: string): string {
  const file = new URL(`${name}.svg`, folder);
  if (process.env['UPDATE_GOLDEN'] === '1') {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, drawing);
  }
  return readFileSync(file, 'utf8');
}

/** The names of the open elements that are never closed, or closed in the wrong order. */
function unbalanced(xml: string): string[] {
  const open: string[] = [];
  for (const [, close, name = '', self] of xml.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/gi)) {
    if (self === '/') continue;
    if (close === '') open.push(name);
    else if (open.pop() !== name) return [name];
  }
  return open;
}

describe('a figure as an SVG file', () => {
  it.each(views.map((view) => [view.id, view] as const))('draws %s as it was last looked at', (id, view) => {
    expect(svgDocument(view)).toBe(golden(id, svgDocument(view)));
  });

  it.each(views.map((view) => [view.id, view] as const))(
    'stands alone: %s needs no style, script or page',
    (_, view) => {
      const drawing = svgDocument(view);
      expect(drawing).not.toMatch(
        / style=|<style|<script|var\(|class=|currentColor|NaN|undefined|Infinity|href/
      );
      expect(unbalanced(drawing)).toEqual([]);
      const { width, height } = documentSize(view);
      expect(drawing).toContain(`width="${width}" height="${height}"`);
    }
  );

  it('holds title, subtitle, summary, source and the tie to the minutes', () => {
    const view = viewOf('columns-certain');
    const drawing = svgDocument(view, { kind: 'none', meetings: 2, last: '2025-05-14' });
    const words = drawing.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
    expect(words).toContain('Anmeldte lovbrudd gikk ned 12 prosent');
    expect(words).toContain('en nedgang på 12 prosent');
    expect(words).toContain('Ikke omtalt i referatene (2 møter, sist 14. mai 2025)');
    expect(words).toContain('Kilde: Oslo politidistrikt. Tall per 5. mai 2025, utgave 3.');
  });

  it('stamps made-up figures inside the plot, and only those', () => {
    const stamp = '>Eksempeltall</text>';
    expect(svgDocument(viewOf('columns-example-provisional'))).toContain(stamp);
    expect(svgDocument(viewOf('dots-mixed-example'))).toContain(stamp);
    expect(svgDocument(viewOf('columns-certain'))).not.toContain(stamp);
  });

  it('makes names from outside safe', () => {
    const view = { ...viewOf('columns-certain'), title: 'Ran & <b>"vold"</b>' };
    expect(svgDocument(view)).toContain('Ran &amp; &lt;b&gt;&quot;vold&quot;&lt;/b&gt;');
  });
});

describe('the same figure in the page', () => {
  it.each(['columns-mean', 'line-break', 'dots-five'])(
    'draws %s without script as it was last looked at',
    (id) => {
      const view = viewOf(id);
      const { body } = render(Plot, { props: { view, scene: layout(view) } });
      const drawing = `${body.replace(/<!--.*?-->/g, '').replaceAll('><', '>\n<')}\n`;
      expect(drawing).toBe(golden(`${id}-page`, drawing));
    }
  );
});
