import type { Minutes } from '$lib/minutes/document';
import { readStoredDocument } from '$lib/minutes/stored-source';
import { ok, type Result } from '$lib/observations/result';

/** How many editions are kept read. */
const KEPT = 32;

const read = new Map<string, Minutes>();

/**
 * The minutes that the bytes of an edition hold, read once per content: `sha256` names the bytes. The date of the meeting (ISO) counts
 * where the text does not say it. Fails as `readDocument` does, where the file is none that minutes are read from.
 */
export async function readEdition(
  date: string,
  sha256: string,
  source: Uint8Array,
  extension: string
): Promise<Result<Minutes>> {
  const name = `referat-${date}.${extension}`;
  const key = `${name}:${sha256}`;
  const kept = read.get(key);
  if (kept !== undefined) return ok(kept);
  const minutes = await readStoredDocument(name, source);
  const [oldest] = read.keys();
  if (!minutes.ok) return minutes;
  if (read.size >= KEPT && oldest !== undefined) read.delete(oldest);
  read.set(key, minutes.value);
  return minutes;
}

/** Forgets every reading but those of the bytes that still are to be had: what has been erased is not remembered. */
export function forgetReadings(keep: ReadonlySet<string>): void {
  for (const key of read.keys()) {
    if (!keep.has(key.slice(key.lastIndexOf(':') + 1))) read.delete(key);
  }
}
