import { expect, test } from 'vitest';
import { inStore, must, problemOf } from '$lib/releases/fixtures';
import { accountIds, readAccount } from './accounts';
import {
  firstAdministratorLink,
  LINK_LENGTH,
  newAdministratorLink,
  sweepUsedLinks,
  useAdministratorLink
} from './administrator-link';
import { auditTrail } from './audit-trail';
import { readSession } from './sessions';
import { newToken } from './token';

const start = Date.UTC(2025, 4, 14, 10);
const at = (milliseconds: number) => () => new Date(start + milliseconds);

test('the first link makes the first account and a session for it', async () => {
  await inStore(async (store) => {
    const link = must(await firstAdministratorLink(store, at(0)));
    expect(link?.expires).toBe('2025-05-15T10:00:00.000Z');
    const signIn = must(await useAdministratorLink(store, link?.token ?? '', at(1000)));
    expect(signIn.first).toBe(true);
    expect(must(await accountIds(store))).toEqual([signIn.account]);
    expect(must(await readAccount(store, signIn.account))).toEqual({
      id: signIn.account,
      roles: ['administrator'],
      created: '2025-05-14T10:00:01.000Z',
      lastSignedIn: '2025-05-14T10:00:01.000Z'
    });
    const { actor } = must(await readSession(store, signIn.session.token, at(2000)));
    expect(actor).toEqual({ kind: 'account', id: signIn.account, roles: ['administrator'] });
    expect(must(await firstAdministratorLink(store, at(3000)))).toBeNull();
  });
});

test('the store holds the hash of a link, never the link', async () => {
  await inStore(async (store) => {
    const { token } = must(await newAdministratorLink(store));
    must(await useAdministratorLink(store, token));
    for (const name of must(await store.list(''))) {
      expect(`${name}${new TextDecoder().decode(must(await store.read(name)))}`).not.toContain(token);
    }
  });
});

test('a link that is wrong, cut short, used or lapsed says so, and opens no session', async () => {
  await inStore(async (store) => {
    const { token } = must(await newAdministratorLink(store, at(0)));
    const old = must(await newAdministratorLink(store, at(0))).token;
    must(await useAdministratorLink(store, token, at(1)));
    const sessions = must(await store.list('sessions/'));
    expect(problemOf(await useAdministratorLink(store, newToken().token, at(1))).code).toBe('unknown-link');
    expect(problemOf(await useAdministratorLink(store, token.slice(0, 40), at(1))).code).toBe('unknown-link');
    expect(problemOf(await useAdministratorLink(store, token, at(2))).code).toBe('used-link');
    expect(problemOf(await useAdministratorLink(store, old, at(LINK_LENGTH))).code).toBe('expired-link');
    expect(must(await store.list('sessions/'))).toEqual(sessions);
  });
});

test('of many who try one link at the same time one gets in', async () => {
  await inStore(async (store) => {
    const { token } = must(await newAdministratorLink(store, at(0)));
    const tries = await Promise.all(
      Array.from({ length: 6 }, () => useAdministratorLink(store, token, at(1)))
    );
    expect(tries.filter(({ ok }) => ok)).toHaveLength(1);
    for (const one of tries) if (!one.ok) expect(one.problem.code).toBe('used-link');
    expect(must(await accountIds(store))).toHaveLength(1);
  });
});

test('an administrator who lost the session comes back to the same account by a new link', async () => {
  await inStore(async (store) => {
    const first = must(await useAdministratorLink(store, must(await newAdministratorLink(store)).token));
    const again = must(await useAdministratorLink(store, must(await newAdministratorLink(store)).token));
    expect(again).toMatchObject({ account: first.account, first: false });
    expect(must(await accountIds(store))).toEqual([first.account]);
  });
});

test('links of two first starts at once make one account', async () => {
  await inStore(async (store) => {
    const links = await Promise.all([firstAdministratorLink(store), firstAdministratorLink(store)]);
    const accounts = await Promise.all(
      links.map(async (link) => must(await useAdministratorLink(store, must(link)?.token ?? '')).account)
    );
    expect(new Set(accounts).size).toBe(1);
    expect(must(await accountIds(store))).toEqual([accounts[0]]);
  });
});

test('an erased account is not made again: the next link is for a new one', async () => {
  await inStore(async (store) => {
    const first = must(await useAdministratorLink(store, must(await newAdministratorLink(store)).token));
    must(await store.remove({ kind: 'erased-person', id: first.account }));
    const next = must(
      await useAdministratorLink(store, must(await firstAdministratorLink(store))?.token ?? '')
    );
    expect(next.first).toBe(true);
    expect(next.account).not.toBe(first.account);
  });
});

test('the mark of a used link is kept until the link has lapsed', async () => {
  await inStore(async (store) => {
    const { token } = must(await newAdministratorLink(store, at(0)));
    must(await useAdministratorLink(store, token, at(1)));
    expect(must(await sweepUsedLinks(store, at(LINK_LENGTH - 1)))).toBe(0);
    expect(must(await sweepUsedLinks(store, at(LINK_LENGTH)))).toBe(1);
    expect(problemOf(await useAdministratorLink(store, token, at(LINK_LENGTH))).code).toBe('expired-link');
  });
});

test('the audit trail tells of links, accounts and sign-ins, newest first, without a name', async () => {
  await inStore(async (store) => {
    const { token } = must(await newAdministratorLink(store, at(0)));
    const { account } = must(await useAdministratorLink(store, token, at(1000)));
    const lines = must(await auditTrail(store));
    expect(lines.at(-1)).toEqual({
      at: '2025-05-14T10:00:00.000Z',
      by: 'system',
      what: 'administrator-link',
      on: { kind: 'account', id: account },
      about: ''
    });
    expect(lines.map(({ what, by }) => [what, by === account]).sort()).toEqual([
      ['administrator-link', false],
      ['created', true],
      ['signed-in', true]
    ]);
  });
});
