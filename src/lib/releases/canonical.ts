import { createHash } from 'node:crypto';
import { fail, ok, type Result } from '$lib/observations/result';
import { readText } from './utf8';

export { readText, utf8 } from './utf8';

/** A JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether a JSON value is an object, not a list and not null. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * The one spelling of a JSON value: keys in the order of their UTF-16 code units, no white space, numbers as ECMAScript writes them
 * (RFC 8785, JSON Canonicalization Scheme). Throws on a number that JSON cannot hold.
 */
export function canonicalJson(value: Json): string {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new RangeError(`${value} has no JSON form`);
  }
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (!isJsonObject(value)) return `[${value.map((item) => canonicalJson(item)).join(',')}]`;
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`);
  return `{${members.join(',')}}`;
}

/** SHA-256 of bytes, or of a text in UTF-8, in 64 lower-case hex digits. */
export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

/** Whether a word is a whole SHA-256 in lower-case hex. */
export function isHash(word: string): boolean {
  return /^[0-9a-f]{64}$/.test(word);
}

/** The JSON value that bytes hold, or a problem that names the file. */
export function parseJson(bytes: Uint8Array, path: string): Result<Json> {
  const text = readText(bytes, path);
  if (!text.ok) return text;
  try {
    const value: Json = JSON.parse(text.value);
    return ok(value);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    return fail(
      'not-json',
      path,
      `${path} er ikke gyldig JSON (${why}). Rett filen, eller hent den fra sikkerhetskopi.`
    );
  }
}
