import { decodeWindows1252 } from '$lib/files/windows-1252';
import { wideEncoding } from '$lib/files/decode';
import type { EncodingName } from '../types';

/** How text is written in bytes, and why one may doubt it: null where nothing speaks against it. */
export type Encoding = {
  readonly name: EncodingName;
  readonly bom: boolean;
  readonly doubt: null | 'mixed' | 'twice' | 'old-codepage';
};

const BOM = 0xfeff;

/** Bytes looked at for zeros, and for letters that an older code page would explain better. */
const LOOKED_AT = 65_536;

/**
 * Which encoding the bytes are in: a byte order mark decides, or the zero bytes of UTF-16 without one; else UTF-8 where all bytes are
 * valid UTF-8 (a character cut off at the end apart), else Windows-1252.
 */
export function detectEncoding(bytes: Uint8Array): Encoding {
  const [a, b, c] = bytes;
  if (a === 0xff && b === 0xfe) return { name: 'utf-16le', bom: true, doubt: null };
  if (a === 0xfe && b === 0xff) return { name: 'utf-16be', bom: true, doubt: null };
  const wide = wideEncoding(bytes);
  if (wide !== null) return { name: wide, bom: false, doubt: null };
  const bom = a === 0xef && b === 0xbb && c === 0xbf;
  if (isUtf8(bytes)) return { name: 'utf-8', bom, doubt: readTwice(bytes) ? 'twice' : null };
  if (bom) return { name: 'utf-8', bom, doubt: 'mixed' };
  const { valid, invalid } = sequences(bytes);
  if (valid > 0 && valid > invalid) return { name: 'utf-8', bom, doubt: 'mixed' };
  if (valid > 0) return { name: 'windows-1252', bom, doubt: 'mixed' };
  return { name: 'windows-1252', bom, doubt: oldCodepage(bytes) ? 'old-codepage' : null };
}

/** Reads bytes as text in an encoding; the mark is left out, and what is no character becomes U+FFFD. */
export function decode(bytes: Uint8Array, name: EncodingName): string {
  const text =
    name === 'windows-1252'
      ? decodeWindows1252(bytes)
      : name === 'utf-8'
        ? new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
        : decodeUtf16(bytes, name === 'utf-16le');
  return text.charCodeAt(0) === BOM ? text.slice(1) : text;
}

function decodeUtf16(bytes: Uint8Array, littleEndian: boolean): string {
  if (littleEndian) return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(bytes);
  const swapped = new Uint8Array(bytes.length - (bytes.length % 2));
  for (let at = 0; at < swapped.length; at += 2) {
    swapped[at] = bytes[at + 1] ?? 0;
    swapped[at + 1] = bytes[at] ?? 0;
  }
  return new TextDecoder('utf-16le', { ignoreBOM: true }).decode(swapped);
}

function isUtf8(bytes: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    // In pieces that are thrown away at once; a character cut off at the very end is let pass.
    for (let at = 0; at < bytes.length; at += PIECE) {
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: true });
    }
    return true;
  } catch {
    return false;
  }
}

/** How many bytes are decoded at a time to see whether they are valid. */
const PIECE = 262_144;

/** Letters that are valid sequences of UTF-8, and bytes above ASCII that are not. */
function sequences(bytes: Uint8Array): { valid: number; invalid: number } {
  let valid = 0;
  let invalid = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) continue;
    const next = byte >= 0xc2 && byte <= 0xdf ? 1 : byte >= 0xe0 && byte <= 0xef ? 2 : 0;
    const rest = bytes.subarray(at + 1, at + 1 + next);
    if (next > 0 && rest.length === next && rest.every((more) => more >= 0x80 && more <= 0xbf)) {
      valid += 1;
      at += next;
    } else invalid += 1;
  }
  return { valid, invalid };
}

/** Whether UTF-8 was read as Windows-1252 and written as UTF-8 again: «Ã¸» for «ø». */
function readTwice(bytes: Uint8Array): boolean {
  const text = decode(bytes.subarray(0, LOOKED_AT), 'utf-8');
  return (
    /Ã[\u0080-\u00bf\u2020\u2026\u2013\u0152\u0160\u02dc\u2026\u2030]/.test(text) && !/[æøåÆØÅ]/.test(text)
  );
}

/** Whether letters stand where Windows-1252 has signs, as when a file is in the code pages of DOS or of the first Macintosh. */
function oldCodepage(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, LOOKED_AT);
  const isLetter = (byte: number | undefined) =>
    byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
  let inside = 0;
  let letters = 0;
  start.forEach((byte, at) => {
    if (byte < 0x80 || !isLetter(start[at - 1]) || !isLetter(start[at + 1])) return;
    // CP850/865 æ ø å, Mac Roman æ ø å; 0x92 is an apostrophe in Windows-1252 and may stand between letters.
    if (byte === 0x91 || byte === 0x9b || byte === 0x86 || byte === 0xbe || byte === 0xbf || byte === 0x8c)
      inside += 1;
    else letters += 1;
  });
  return inside > letters;
}
