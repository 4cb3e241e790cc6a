import type { Minutes } from '$lib/minutes/document';
import { decodeText } from '$lib/minutes/decode';
import { readMinutes } from '$lib/minutes/read';
import { fail, ok, type Result } from '$lib/observations/result';

/** How many editions are kept read. */
const KEPT = 32;

const read = new Map<string, Minutes>();

/**
 * The minutes that the bytes of an edition hold, read once per content: `sha256` names the bytes. The date of the meeting (ISO) counts
 * where the text does not say it. Fails where the ending names a
 * kind of file that is not text, and where `readMinutes` finds nothing to read.
 */
export function readEdition(
  date: string,
  sha256: string,
  source: Uint8Array,
  extension: string
): Result<Minutes> {
  if (extension !== 'md' && extension !== 'txt') {
    return fail(
      'unreadable-minutes',
      `source.${extension}`,
      `Referatet er en fil av typen ${extension}. Legg det inn som tekst (.txt) eller Markdown (.md).`
    );
  }
  const name = `referat-${date}.${extension}`;
  const key = `${name}:${sha256}`;
  const kept = read.get(key);
  if (kept !== undefined) return ok(kept);
  const minutes = readMinutes({ name, text: decodeText(source).text });
  const [oldest] = read.keys();
  if (!minutes.ok) return minutes;
  if (read.size >= KEPT && oldest !== undefined) read.delete(oldest);
  read.set(key, minutes.value);
  return minutes;
}
