import { expect, test } from 'vitest';
import { sessionCookie } from './cookie';

test('over https the cookie is bound to this host and to https', () => {
  expect(sessionCookie(true)).toEqual({
    name: '__Host-radstall',
    options: { httpOnly: true, sameSite: 'strict', path: '/', secure: true }
  });
});

test('over plain http the cookie has a name a browser accepts there', () => {
  expect(sessionCookie(false)).toEqual({
    name: 'radstall',
    options: { httpOnly: true, sameSite: 'strict', path: '/', secure: false }
  });
});
