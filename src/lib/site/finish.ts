import { packed, type Encoding } from './encoding';
import type { KeptAnswer } from './kept';

/** Anyone may keep a public answer, and asks each time whether it still stands. */
export const PUBLIC = 'public, max-age=0, must-revalidate';
const PRIVATE = 'private, no-store';

/** What a public answer is sent with. */
export type PublicHeaders = { readonly etag: string; readonly vary: string; readonly encoding: Encoding };

/**
 * A response to a public address as an answer ready to keep and send: packed, with its ETag. A response that is no such answer (not
 * found, sent elsewhere, with a cookie, private by itself) is given as a response, packed, and nobody keeps what went wrong.
 */
export async function finish(
  response: Response,
  { etag, vary, encoding }: PublicHeaders
): Promise<KeptAnswer | Response> {
  const control = response.headers.get('cache-control');
  const isPrivate = control !== null && /private|no-store/.test(control);
  if (response.status !== 200 || isPrivate || response.headers.has('set-cookie')) {
    if (response.status >= 400) response.headers.set('cache-control', 'no-store');
    return withPacking(response, encoding);
  }
  const { body, headers } = await packedBody(response, encoding);
  const own = headers.get('vary');
  headers.set('vary', own === null ? vary : `${vary}, ${own}`);
  headers.set('etag', etag);
  headers.set('cache-control', control ?? PUBLIC);
  return { headers: Object.fromEntries(headers), body };
}

/** A response that is for the one who asked alone: packed, and never kept by anyone. */
export function forOneReader(response: Response, encoding: Encoding): Promise<Response> {
  response.headers.set('cache-control', PRIVATE);
  return withPacking(response, encoding);
}

async function withPacking(response: Response, encoding: Encoding): Promise<Response> {
  if (response.body === null) return response;
  const { body, headers } = await packedBody(response, encoding);
  return new Response(new Uint8Array(body), { status: response.status, headers });
}

async function packedBody(response: Response, accepted: Encoding) {
  const headers = new Headers(response.headers);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const { body, encoding } = await packed(bytes, headers.get('content-type') ?? '', accepted);
  if (encoding !== 'identity') headers.set('content-encoding', encoding);
  headers.set('content-length', `${body.byteLength}`);
  headers.delete('etag');
  return { body, headers };
}
