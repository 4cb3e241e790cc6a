import type { Brief } from '$lib/briefs/brief';
import type { BriefPicture } from '$lib/briefs/word';
import { DOCUMENT, svgDocument } from '$lib/figures/svg-document';
import { pngOf } from './png';

/** A brief as a Word document with its figures as pictures, two pixels for one. The library is loaded when the first one is asked for. */
export async function briefWord(brief: Brief, origin: string | undefined): Promise<Uint8Array> {
  const { briefDocument } = await import('$lib/briefs/word');
  const pictures = new Map<string, BriefPicture>();
  for (const { view, tie } of brief.figures) {
    const width = 2 * DOCUMENT.width;
    const png = await pngOf(svgDocument(view, tie), width);
    pictures.set(view.id, { png, ...sizeOf(png) });
  }
  return briefDocument(brief, { pictures, origin });
}

/** The size of a PNG in pixels, from its header (PNG specification, 11.2.2 IHDR). */
function sizeOf(png: Uint8Array): { readonly width: number; readonly height: number } {
  const header = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return { width: header.getUint32(16), height: header.getUint32(20) };
}
