import { Inflate } from 'fflate';
import { ok, type Result } from '$lib/observations/result';

/** A file in a ZIP archive, as its table of contents names it. */
export type ZipEntry = {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
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
      offset: view.getUint32(at + 42, true)
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return ok(entries);
}

/**
 * The bytes of one file of an archive, unpacked piece by piece and never past `most` bytes, whatever size the archive claims: an
 * archive made to swell without end gives `too-large`.
 */
export function unzip(bytes: Uint8Array, entry: ZipEntry, most: number): Result<Uint8Array, ZipFault> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (entry.unpacked > most) return { ok: false, problem: 'too-large' };
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== LOCAL)
    return { ok: false, problem: 'damaged' };
  const from =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const data = bytes.subarray(from, from + entry.packed);
  if (data.length < entry.packed) return { ok: false, problem: 'damaged' };
  if (entry.method === 0) return data.length > most ? { ok: false, problem: 'too-large' } : ok(data);
  if (entry.method !== 8) return { ok: false, problem: 'damaged' };
  return inflate(data, most);
}

function inflate(data: Uint8Array, most: number): Result<Uint8Array, ZipFault> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const inflater = new Inflate((chunk, final) => {
    pieces.push(chunk);
    length += chunk.length;
    isWhole = final;
  });
  try {
    for (let at = 0; at < data.length && length <= most; at += piece)
      inflater.push(data.subarray(at, at + piece), at + piece >= data.length);
  } catch {
    return { ok: false, problem: 'damaged' };
  }
  if (length > most) return { ok: false, problem: 'too-large' };
  if (!isWhole) return { ok: false, problem: 'damaged' };
  const whole = new Uint8Array(length);
  let at = 0;
  for (const one of pieces) {
    whole.set(one, at);
    at += one.length;
  }
  return ok(whole);
}
