import { describe, expect, it } from 'vitest';
import { views, viewOf } from './fixture-views';
import { pngAddress, previewOf } from './figure-links';
import { PREVIEW, previewDocument } from './preview-document';

const words = (drawing: string) => drawing.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');
const named = views.map((view) => [view.id, view] as const);
const links = {
  csv: '/figur/tabell.csv?indicator=robbery',
  svg: '/figur/bilde.svg?indicator=robbery',
  permalink: '/figur?indicator=robbery'
};

describe('the picture of a shared link', () => {
  it.each(named)('stands alone: %s needs no style, script or page', (_, view) => {
    const drawing = previewDocument(view);
    expect(drawing).not.toMatch(/ style=|<style|<script|var\(|class=|currentColor|NaN|undefined|href/);
    expect(drawing).toContain(`width="${PREVIEW.width}" height="${PREVIEW.height}"`);
  });

  it.each(named)('of %s holds the name of the site, the finding and the source', (_, view) => {
    const drawn = words(previewDocument(view));
    expect(drawn).toContain('Politirådet i tall');
    for (const word of words(view.title).split(' ')) expect(drawn).toContain(word);
    expect(drawn).toContain(view.source.split('.')[0]);
  });

  it.each(named)('stamps %s only where it is made up', (_, view) => {
    expect(previewDocument(view).includes('>Eksempeltall</text>')).toBe(view.stamp !== null);
  });

  it('explains its signs', () => {
    expect(words(previewDocument(viewOf('columns-example-provisional')))).toContain('f = foreløpig');
  });

  it('draws many rows without names that would stand on each other', () => {
    const rows = /font-size="(?:12|12\.5|13|13\.5)"/g;
    const many = previewDocument(viewOf('dots-areas')).match(rows) ?? [];
    const few = previewDocument(viewOf('dots-five')).match(rows) ?? [];
    expect(many.length).toBeLessThan(few.length);
  });
});

describe('the addresses of pictures', () => {
  it('lie beside the SVG and below the permanent link, with the same question', () => {
    expect(pngAddress(links)).toBe('/figur/bilde.png?indicator=robbery');
    expect(previewOf(viewOf('columns-certain'), links).src).toBe('/figur/deling.png?indicator=robbery');
  });

  it('say in words what the picture shows, and that it is made up', () => {
    const { alt } = previewOf(viewOf('columns-example-provisional'), links);
    expect(alt).toMatch(/^Anmeldte lovbrudd gikk ned 12 prosent\. .* Eksempeltall\. .*\.$/);
  });
});
