import { randomBytes, timingSafeEqual } from 'node:crypto';
import { sha256 } from '$lib/releases/canonical';

/** A secret that is handed out once, and the hash that is kept of it. */
export type Token = { readonly token: string; readonly hash: string };

/** A new secret: 32 random bytes in base64url (RFC 4648 §5), 43 characters. */
export function newToken(): Token {
  const token = randomBytes(32).toString('base64url');
  return { token, hash: sha256(token) };
}

/** The hash that a token is kept under, or null where the text cannot be a token. */
export function hashToken(text: string): string | null {
  return /^[A-Za-z0-9_-]{43}$/.test(text) ? sha256(text) : null;
}

/** Whether two hashes in hex are the same, in a time that does not tell where they differ. */
export function sameHash(a: string, b: string): boolean {
  const x = Buffer.from(a, 'hex');
  const y = Buffer.from(b, 'hex');
  return x.length === y.length && timingSafeEqual(x, y);
}

/** A new opaque account id: 20 random hex digits that say nothing of the person. */
export function newAccountId(): string {
  return randomBytes(10).toString('hex');
}
