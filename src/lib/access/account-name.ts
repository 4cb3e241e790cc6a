import { SYSTEM } from '$lib/releases/problems';
import type { Store } from '$lib/releases/store';
import * as m from '$lib/texts/compiled/messages';
import { readAccount, type Account } from './accounts';

/** How much of an account's id tells it from others on a page. */
const SHORT = 6;

/**
 * What an account is called on a page: its role and the beginning of its opaque id, `Du` for the one who looks. `account` is null where it
 * has been erased. Nobody's name is known to the product.
 */
export function accountName(id: string, account: Account | null, self: string): string {
  if (id === SYSTEM) return m.editor_who_system();
  if (id === self) return m.editor_who_self();
  if (account === null) return m.editor_who_erased();
  const short = id.slice(0, SHORT);
  return account.roles.includes('administrator')
    ? m.editor_who_administrator({ id: short })
    : m.editor_who_account({ id: short });
}

/** What each of several accounts is called, by id. An account that cannot be read is called as one that was erased. */
export async function accountNames(
  store: Store,
  ids: readonly string[],
  self: string
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const id of new Set(ids)) {
    const account = await readAccount(store, id);
    names.set(id, accountName(id, account.ok ? account.value : null, self));
  }
  return names;
}
