import { expect, test } from 'vitest';
import { inStore, must } from '$lib/releases/fixtures';
import { accountName, accountNames } from './account-name';
import { ensureAdministrator, type Account } from './accounts';

const account: Account = {
  id: '0123456789abcdef',
  roles: ['administrator'],
  created: '2025-05-14T10:00:00.000Z',
  lastSignedIn: null
};

test('an account is called by its role and the beginning of its id, the one who looks is «Du»', () => {
  expect(accountName(account.id, account, 'zzzzzzzzzz')).toBe('Administrator 012345');
  expect(accountName(account.id, account, account.id)).toBe('Du');
  expect(accountName(account.id, { ...account, roles: [] }, 'zzzzzzzzzz')).toBe('Konto 012345');
});

test('what the program did by itself is said to be the program’s, and an erased account has no name left', async () => {
  await inStore(async (store) => {
    must(await ensureAdministrator(store, account.id));
    const names = await accountNames(store, ['system', account.id, 'gonegonegone'], '');
    expect([...names]).toEqual([
      ['system', 'Programmet'],
      [account.id, 'Administrator 012345'],
      ['gonegonegone', 'En slettet konto']
    ]);
  });
});
