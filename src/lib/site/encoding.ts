import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** How a body is packed on its way to a reader. */
export type Encoding = 'br' | 'gzip' | 'identity';

/** Bodies under this many bytes are sent as they are. */
const WORTHWHILE = 860;

/** What is worth packing; pictures are packed already. */
const PACKABLE = /^(text\/|application\/(json|javascript)|image\/svg)/;

/** The packing a reader takes, by its `accept-encoding` (RFC 9110 §12.5.3): brotli, else gzip, else none. */
export function encodingFor(accepted: string | null): Encoding {
  const taken = new Map(
    (accepted ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((word) => word.trim().toLowerCase());
      const quality = parameters.find((word) => word.startsWith('q='))?.slice(2) ?? '1';
      return [name, Number(quality) > 0];
    })
  );
  if (taken.get('br') === true) return 'br';
  return taken.get('gzip') === true ? 'gzip' : 'identity';
}

/** A body of a media type packed as asked for, or as it was where packing gains nothing. */
export async function packed(
  body: Uint8Array,
  type: string,
  encoding: Encoding
): Promise<{ readonly body: Uint8Array; readonly encoding: Encoding }> {
  if (encoding === 'identity' || body.byteLength < WORTHWHILE || !PACKABLE.test(type))
    return { body, encoding: 'identity' };
  if (encoding === 'gzip') return { body: await zip(body, { level: 6 }), encoding };
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: 5,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.byteLength
  };
  return { body: await brotli(body, { params }), encoding };
}
