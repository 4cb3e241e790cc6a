import { decodeWindows1252 } from './windows-1252';

/** The encodings that text is read in. */
export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Reads bytes as text: a byte order mark decides, or the zero bytes of UTF-16 without one; else UTF-8 where the bytes are valid UTF-8, else Windows-1252, in which every
 * byte is a character, so this never fails. The mark itself is left out.
 */
export function decodeText(bytes: Uint8Array): {
  readonly text: string;
  readonly encoding: TextEncodingName;
} {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: decodeUtf16(bytes, wide === 'utf-16le'), encoding: wide };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: decodeWindows1252(bytes), encoding: 'windows-1252' };
  }
}

/** The byte order of UTF-16, by its mark or by where the zero bytes of Latin letters stand; null for text in single bytes. */
export function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 1024);
  const pairs = Math.floor(start.length / 2);
  const zeros = [0, 0];
  start.subarray(0, 2 * pairs).forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (pairs > 4 && odd > 0.7 * pairs && even === 0) return 'utf-16le';
  return pairs > 4 && even > 0.7 * pairs && odd === 0 ? 'utf-16be' : null;
}

function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = '';
  const from = view.byteLength > 1 && view.getUint16(0, littleEndian) === 0xfeff ? 2 : 0;
  for (let at = from; at + 1 < bytes.byteLength; at += 2) {
    text += String.fromCharCode(view.getUint16(at, littleEndian));
  }
  return text;
}
