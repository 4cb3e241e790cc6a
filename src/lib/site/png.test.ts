import { describe, expect, it } from 'vitest';
import { viewOf } from '$lib/figures/fixture-views';
import { PREVIEW, previewDocument } from '$lib/figures/preview-document';
import { pngOf } from './png';

const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

function sizeOf(png: Uint8Array) {
  const header = new DataView(png.buffer, png.byteOffset + 16, 8);
  return { width: header.getUint32(0), height: header.getUint32(4) };
}

describe('a drawing as PNG', () => {
  it('has the size asked for, and is the same each time', async () => {
    const svg = previewDocument(viewOf('columns-certain'));
    const [first, second] = [await pngOf(svg, PREVIEW.width), await pngOf(svg, PREVIEW.width)];
    expect([...first.slice(0, 8)]).toEqual(signature);
    expect(sizeOf(first)).toEqual(PREVIEW);
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it('writes texts in our own font, bold ones bold', async () => {
    const drawn = (text: string) =>
      pngOf(`<svg xmlns="http://www.w3.org/2000/svg" width="200" height="40">${text}</svg>`, 200);
    const text = (more: string) =>
      `<text x="5" y="30" font-size="20" font-family="'Inter Variable', Inter"${more}>Ærlig</text>`;
    const [none, plain, bold] = [
      await drawn(''),
      await drawn(text('')),
      await drawn(text(' font-weight="700"'))
    ];
    expect(plain.byteLength).toBeGreaterThan(none.byteLength + 100);
    expect(Buffer.from(plain).equals(bold)).toBe(false);
  });
});
