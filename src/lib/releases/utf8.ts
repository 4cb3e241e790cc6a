import { fail, ok, type Result } from '$lib/observations/result';

/** A text as UTF-8 bytes. */
export function utf8(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** The text of UTF-8 bytes, a byte order mark kept as a character, or a problem where they are not UTF-8. */
export function readText(bytes: Uint8Array, path: string): Result<string> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return fail('not-utf8', path, `${path} er ikke UTF-8. Lagre filen på nytt som UTF-8.`);
  }
}
