import { Inflate } from 'fflate';
import { ok, type Result } from '$lib/observations/result';
import { crc32 } from './crc32';

/** A file in a ZIP archive, as its table of contents names it. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly crc: number;
  readonly offset: number;
};

/** Why an archive cannot be read. */
export type ZipFault = 'damaged' | 'too-large' | 'encrypted';

const END = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const longestComment = 65_557;
const mostEntries = 10_000;
/** Packed bytes are given to the unpacker in pieces this small, so that no piece can swell much past the limit. */
const piece = 8 * 1024;

/** The table of contents of a ZIP archive (APPNOTE 4.3.12 and 4.3.16). Fails where it is not whole. */
export function zipEntries(bytes: Uint8Array): Result<ZipEntry[], ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const lowest = Math.max(0, bytes.length - longestComment);
  let end = bytes.length - 22;
  while (end >= lowest && view.getUint32(end, true) !== END) end -= 1;
  if (end < lowest) return { ok: false, problem: 'damaged' };
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > mostEntries) return { ok: false, problem: 'too-large' };
  const entries: ZipEntry[] = [];
  for (let entry = 0; entry < count; entry += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY)
      return { ok: false, problem: 'damaged' };
    const nameLength = view.getUint16(at + 28, true);
    if ((view.getUint16(at + 8, true) & 1) === 1) return { ok: false, problem: 'encrypted' };
    entries.push({
      name: String.fromCharCode(...bytes.subarray(at + 46, at + 46 + nameLength)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      crc: view.getUint32(at + 16, true),
      offset: view.getUint32(at + 42, true)
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/**
 * The bytes of one file of an archive, unpacked piece by piece and never past `most` bytes, whatever size the archive claims: an
 * archive made to swell without end gives `too-large`, bytes that do not have the sum they should (CRC-32) `damaged`.
 */
export function unzip(bytes: Uint8Array, entry: ZipEntry, most: number): Result<Uint8Array, ZipFault> {
  const pieces: Uint8Array[] = [];
  const length = unzipTo(bytes, entry, most, (chunk) => void pieces.push(chunk));
  if (!length.ok) return length;
  const whole = new Uint8Array(length.value);
  let at = 0;
  for (const one of pieces) {
    whole.set(one, at);
    at += one.length;
  }
  return ok(whole);
}

/**
 * Unpacks one file of an archive into `take`, piece by piece, so that a long one is never held whole. Gives how many bytes there were,
 * with the limits and faults of `unzip`. Pieces taken before a fault was found count for nothing.
 */
export function unzipTo(
  bytes: Uint8Array,
  entry: ZipEntry,
  most: number,
  take: (chunk: Uint8Array) => void
): Result<number, ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.unpacked > most) return { ok: false, problem: 'too-large' };
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL)
    return { ok: false, problem: 'damaged' };
  const from =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const data = bytes.subarray(from, from + entry.packed);
  if (data.length < entry.packed) return { ok: false, problem: 'damaged' };
  let length = 0;
  let crc = 0;
  const measured = (chunk: Uint8Array) => {
    length += chunk.length;
    if (length > most) return;
    crc = crc32(chunk, crc);
    take(chunk);
  };
  const isWhole = entry.method === 0 ? stored(data, measured) : inflate(data, measured, () => length > most);
  if (length > most) return { ok: false, problem: 'too-large' };
  return isWhole && (entry.method === 0 || entry.method === 8) && crc === entry.crc
    ? ok(length)
    : { ok: false, problem: 'damaged' };
}

function stored(data: Uint8Array, take: (chunk: Uint8Array) => void): boolean {
  if (data.length > 0) take(data);
  return true;
}

function inflate(data: Uint8Array, take: (chunk: Uint8Array) => void, isEnough: () => boolean): boolean {
  let isWhole = false;
  let fault: unknown = null;
  const inflater = new Inflate((chunk, final) => {
    isWhole = final;
    try {
      take(chunk);
    } catch (error) {
      fault = error;
      throw error;
    }
  });
  try {
    for (let at = 0; at < data.length && !isEnough(); at += piece)
      inflater.push(data.subarray(at, at + piece), at + piece >= data.length);
  } catch (error) {
    // What the one who takes the bytes throws is his own; what the unpacker throws says that the bytes are damaged.
    if (fault !== null) throw error;
    return false;
  }
  return isWhole;
}
