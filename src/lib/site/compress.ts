import { brotliCompress, constants, gzip } from 'node:zlib';
import { promisify } from 'node:util';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Bodies under this many bytes are sent as they are. */
const WORTHWHILE = 860;

/** The same response with its text body packed as the reader's browser accepts it (brotli, else gzip), or unchanged. */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  if (
    !/^(text\/|application\/(json|javascript)|image\/svg)/.test(type) ||
    response.headers.has('content-encoding')
  )
    return response;
  const headers = new Headers(response.headers);
  headers.append('vary', 'accept-encoding');
  const accepted = request.headers.get('accept-encoding') ?? '';
  const encoding = /\bbr\b/.test(accepted) ? 'br' : /\bgzip\b/.test(accepted) ? 'gzip' : null;
  if (encoding === null || response.body === null || request.method === 'HEAD')
    return new Response(response.body, { status: response.status, headers });
  const body = new Uint8Array(await response.arrayBuffer());
  if (body.byteLength < WORTHWHILE) return new Response(body, { status: response.status, headers });
  const packed =
    encoding === 'br'
      ? await brotli(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } })
      : await zip(body, { level: 6 });
  headers.set('content-encoding', encoding);
  headers.set('content-length', `${packed.byteLength}`);
  return new Response(new Uint8Array(packed), { status: response.status, headers });
}
