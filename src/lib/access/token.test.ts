import { expect, test } from 'vitest';
import { sha256 } from '$lib/releases/canonical';
import { hashToken, newAccountId, newToken, sameHash } from './token';

test('a token is 32 bytes in base64url, another each time, and kept as its SHA-256', () => {
  const one = newToken();
  expect(Buffer.from(one.token, 'base64url')).toHaveLength(32);
  expect(one.hash).toBe(sha256(one.token));
  expect(hashToken(one.token)).toBe(one.hash);
  expect(newToken().token).not.toBe(one.token);
});

test.each(['', 'x', `${'a'.repeat(42)}+`, 'a'.repeat(44), `${'a'.repeat(43)}\n`])(
  '%j cannot be a token',
  (text) => {
    expect(hashToken(text)).toBeNull();
  }
);

test('only the same hash is the same', () => {
  expect(sameHash(sha256('a'), sha256('a'))).toBe(true);
  expect(sameHash(sha256('a'), sha256('b'))).toBe(false);
  expect(sameHash(sha256('a'), '')).toBe(false);
});

test('an account id tells nothing and comes once', () => {
  expect(newAccountId()).toMatch(/^[0-9a-f]{20}$/);
  expect(newAccountId()).not.toBe(newAccountId());
});
