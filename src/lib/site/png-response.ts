import { pngOf } from './png';

/** A drawing as a PNG response; `name` where it is to be saved. Made-up figures ask search engines to leave them out. */
export async function pngResponse(
  svg: string,
  { width, synthetic, name }: { readonly width: number; readonly synthetic: boolean; readonly name?: string }
): Promise<Response> {
  return new Response(new Uint8Array(await pngOf(svg, width)), {
    headers: {
      'content-type': 'image/png',
      ...(name === undefined ? {} : { 'content-disposition': `attachment; filename="${name}"` }),
      ...(synthetic ? { 'x-robots-tag': 'noindex' } : {})
    }
  });
}
