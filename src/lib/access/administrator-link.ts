import * as v from 'valibot';
import { fail, ok, type Result } from '$lib/observations/result';
import { isJsonObject } from '$lib/releases/canonical';
import { appendToLog, logBytes, readLog } from '$lib/releases/numbered-log';
import { accountId, hashText, isoTime, readBy, SYSTEM } from '$lib/releases/problems';
import type { Store } from '$lib/releases/store';
import { accountIds, ensureAdministrator, noteSignIn } from './accounts';
import { openSession, type NewSession } from './sessions';
import { hashToken, newAccountId, newToken, sameHash } from './token';

/** How long a one-time link may be used (ms): 24 hours. */
export const LINK_LENGTH = 24 * 60 * 60 * 1000;

const SETTINGS = 'settings';
const KIND = 'administrator-link';

const linkSetting = v.strictObject({
  schema: v.literal(1),
  number: v.number(),
  at: isoTime,
  by: accountId,
  kind: v.literal(KIND),
  account: accountId,
  sha256: hashText,
  expires: isoTime
});

/** A link as the store knows it: the account it is for, the hash of its secret, and when it was made and lapses. */
export type LinkSetting = v.InferOutput<typeof linkSetting>;

/** A one-time link: the secret to put in its address, and the ISO time at which it lapses. Only its hash is kept. */
export type AdministratorLink = { readonly token: string; readonly expires: string };

/** A sign-in by link: the account, whether it was made by it, and the session. */
export type SignIn = {
  readonly account: string;
  readonly first: boolean;
  readonly session: NewSession;
};

/** Every link that was ever made, oldest first, without its secret. */
export async function administratorLinks(store: Store): Promise<Result<LinkSetting[]>> {
  const log = await readLog(store, SETTINGS);
  if (!log.ok) return log;
  const found: LinkSetting[] = [];
  for (const { json, name } of log.value) {
    if (!isJsonObject(json) || json['kind'] !== KIND) continue;
    const link = readBy(linkSetting, json, name);
    if (!link.ok) return link;
    found.push(link.value);
  }
  return ok(found);
}

/**
 * Makes a one-time link for the administrator. Every link is for the same account, made when the first one is used; so it lets in an
 * administrator who has lost the session too. Whoever calls this has the machine.
 */
export async function newAdministratorLink(
  store: Store,
  now: () => Date = () => new Date()
): Promise<Result<AdministratorLink>> {
  const { token, hash } = newToken();
  const at = now();
  const expires = new Date(at.getTime() + LINK_LENGTH).toISOString();
  const own = newAccountId();
  const number = await appendToLog(store, SETTINGS, async (length) => {
    const account = await administrator(store, at);
    if (!account.ok) return account;
    return ok({
      schema: 1,
      number: length + 1,
      at: at.toISOString(),
      by: SYSTEM,
      kind: KIND,
      account: account.value ?? own,
      sha256: hash,
      expires
    });
  });
  return number.ok ? ok({ token, expires }) : number;
}

/** The account a new link is for: the one there is, else the one that an outstanding link will make, else none yet. */
async function administrator(store: Store, at: Date): Promise<Result<string | null>> {
  const accounts = await accountIds(store);
  if (!accounts.ok) return accounts;
  if (accounts.value[0] !== undefined) return ok(accounts.value[0]);
  const made = await administratorLinks(store);
  if (!made.ok) return made;
  for (const { account, sha256, expires } of made.value) {
    if (at.getTime() >= Date.parse(expires)) continue;
    const used = await store.read(`used/${sha256}`);
    if (!used.ok && used.problem.code === 'not-found') return ok(account);
    if (!used.ok) return used;
  }
  return ok(null);
}

/** A link for the first administrator, or null where there is an account already. To be called, and shown, on every start. */
export async function firstAdministratorLink(
  store: Store,
  now: () => Date = () => new Date()
): Promise<Result<AdministratorLink | null>> {
  const accounts = await accountIds(store);
  if (!accounts.ok) return accounts;
  return accounts.value.length > 0 ? ok(null) : newAdministratorLink(store, now);
}

/**
 * Signs in by a one-time link: uses it up, makes the account where this is the first, and opens a session. A link that is wrong, lapsed
 * or used says so. A link lets in once, however many try at the same time.
 */
export async function useAdministratorLink(
  store: Store,
  token: string,
  now: () => Date = () => new Date()
): Promise<Result<SignIn>> {
  const hash = hashToken(token);
  const known = await administratorLinks(store);
  if (!known.ok) return known;
  const link = known.value.filter((one) => hash !== null && sameHash(one.sha256, hash))[0];
  if (hash === null || link === undefined) {
    return fail('unknown-link', 'link', `Lenken er ikke riktig. Kopier hele lenken, eller lag en ny.`);
  }
  const at = now();
  if (at.getTime() >= Date.parse(link.expires)) {
    return fail(
      'expired-link',
      'link',
      'Lenken gjaldt i ett døgn og er gått ut. Lag en ny på maskinen der tjenesten kjører.'
    );
  }
  const record = { schema: 1, at: at.toISOString(), by: link.account };
  const used = await store.create(`used/${hash}`, logBytes(record));
  if (!used.ok) return used;
  if (used.value === 'taken') {
    return fail(
      'used-link',
      'link',
      'Lenken er brukt. Den virker bare én gang. Lag en ny på maskinen der tjenesten kjører.'
    );
  }
  const made = await ensureAdministrator(store, link.account, now);
  if (!made.ok) return made;
  const noted = await noteSignIn(store, link.account, 'signed-in', now);
  if (!noted.ok) return noted;
  const session = await openSession(store, link.account, now);
  if (!session.ok) return session;
  return ok({ account: link.account, first: made.value === 'created', session: session.value });
}

/** Deletes the marks of used links that have lapsed and can no longer be tried. Gives how many. */
export async function sweepUsedLinks(
  store: Store,
  now: () => Date = () => new Date()
): Promise<Result<number>> {
  const known = await administratorLinks(store);
  if (!known.ok) return known;
  let swept = 0;
  for (const { sha256, expires } of known.value) {
    if (now().getTime() < Date.parse(expires)) continue;
    const removed = await store.remove({ kind: 'used-token', hash: sha256 });
    if (!removed.ok) return removed;
    swept += removed.value;
  }
  return ok(swept);
}
