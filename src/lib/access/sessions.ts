import * as v from 'valibot';
import { fail, ok, type Result } from '$lib/observations/result';
import { logBytes } from '$lib/releases/numbered-log';
import { parseJson } from '$lib/releases/canonical';
import { accountId, isoTime, readBy } from '$lib/releases/problems';
import type { Store } from '$lib/releases/store';
import { noteSignIn, readAccount } from './accounts';
import { ANONYMOUS, type Actor } from './actions';
import { hashToken, newToken } from './token';

/** How long a session lasts at most (ms): 12 hours. */
export const SESSION_LENGTH = 12 * 60 * 60 * 1000;
/** How long a session lasts without a request (ms): 2 hours. */
export const SESSION_IDLE = 2 * 60 * 60 * 1000;
/** How often a request is noted (ms): idle time is known to this. */
const SLOT = 5 * 60 * 1000;

const session = v.strictObject({
  schema: v.literal(1),
  account: accountId,
  created: isoTime,
  expires: isoTime
});

/** A new session: the secret for the cookie, and the ISO time at which it ends. */
export type NewSession = { readonly token: string; readonly expires: string };

/** Who a request comes from, and, where a session was shown that no longer holds, why not. */
export type SessionState = { readonly actor: Actor; readonly ended: 'unknown' | 'expired' | 'idle' | null };

function sessionName(hash: string): string {
  return `sessions/${hash}`;
}

/** The name that says the session was in use in the slot of that time: it is created, never overwritten. */
function slotName(hash: string, time: number): string {
  return `${sessionName(hash)}.${String(Math.floor(time / SLOT)).padStart(9, '0')}`;
}

function none(ended: SessionState['ended']): Result<SessionState> {
  return ok({ actor: ANONYMOUS, ended });
}

/** Opens a session of an account. Only the hash of its token is kept. */
export async function openSession(
  store: Store,
  account: string,
  now: () => Date = () => new Date()
): Promise<Result<NewSession>> {
  const { token, hash } = newToken();
  const created = now();
  const expires = new Date(created.getTime() + SESSION_LENGTH).toISOString();
  const record = { schema: 1, account, created: created.toISOString(), expires };
  const used = await store.create(slotName(hash, created.getTime()), new Uint8Array());
  if (!used.ok) return used;
  const opened = await store.create(sessionName(hash), logBytes(record));
  return opened.ok ? ok({ token, expires }) : opened;
}

/**
 * Who a session's token stands for. A session ends after `SESSION_LENGTH`, or `SESSION_IDLE` after its last request to within five minutes;
 * a request that is let in counts as use.
 */
export async function readSession(
  store: Store,
  token: string | undefined,
  now: () => Date = () => new Date()
): Promise<Result<SessionState>> {
  if (token === undefined) return none(null);
  const hash = hashToken(token);
  if (hash === null) return none('unknown');
  const read = await readRecord(store, hash);
  if (!read.ok) return read.problem.code === 'not-found' ? none('unknown') : read;
  const time = now().getTime();
  if (time >= Date.parse(read.value.expires)) return none('expired');

  const last = await lastUse(store, hash);
  if (!last.ok) return last;
  if (last.value === null || time >= last.value + SLOT + SESSION_IDLE) return none('idle');
  const account = await readAccount(store, read.value.account);
  if (!account.ok) return account;
  if (account.value === null) return none('unknown');
  const { id, roles } = account.value;
  const noted =
    time < last.value + SLOT ? ok('taken') : await store.create(slotName(hash, time), new Uint8Array());
  return noted.ok ? ok({ actor: { kind: 'account', id, roles }, ended: null }) : noted;
}

/** Ends a session for good. A token that names none is no problem. */
export async function closeSession(
  store: Store,
  token: string | undefined,
  now: () => Date = () => new Date()
): Promise<Result<true>> {
  const hash = token === undefined ? null : hashToken(token);
  if (hash === null) return ok(true);
  const read = await readRecord(store, hash);
  const removed = await store.remove({ kind: 'session', hash });
  if (!removed.ok) return removed;
  if (!read.ok) return read.problem.code === 'not-found' ? ok(true) : read;
  return noteSignIn(store, read.value.account, 'signed-out', now);
}

/** Deletes every session that has ended. Gives how many. */
export async function sweepSessions(
  store: Store,
  now: () => Date = () => new Date()
): Promise<Result<number>> {
  const names = await store.list('sessions/');
  if (!names.ok) return names;
  const hashes = new Set(names.value.flatMap((name) => /^sessions\/([0-9a-f]{64})/.exec(name)?.[1] ?? []));
  const time = now().getTime();
  let swept = 0;
  for (const hash of hashes) {
    const read = await readRecord(store, hash);
    const last = await lastUse(store, hash);
    if (!last.ok) return last;
    const idle = last.value === null || time >= last.value + SLOT + SESSION_IDLE;
    if (read.ok ? time < Date.parse(read.value.expires) && !idle : !idle) continue;
    const removed = await store.remove({ kind: 'session', hash });
    if (!removed.ok) return removed;
    swept += 1;
  }
  return ok(swept);
}

async function readRecord(store: Store, hash: string): Promise<Result<v.InferOutput<typeof session>>> {
  const name = sessionName(hash);
  const bytes = await store.read(name);
  if (!bytes.ok) return bytes;
  const json = parseJson(bytes.value, name);
  return json.ok ? readBy(session, json.value, name) : json;
}

/** The beginning (ms) of the last slot in which the session was used, or null where it never was. */
async function lastUse(store: Store, hash: string): Promise<Result<number | null>> {
  const names = await store.list(`${sessionName(hash)}.`);
  if (!names.ok) return names;
  const last = names.value.at(-1)?.slice(sessionName(hash).length + 1);
  return ok(last === undefined ? null : Number(last) * SLOT);
}

/** A problem for a page that needs a session: the reason why there is none, in a sentence. */
export function sessionEnded(ended: SessionState['ended']): ReturnType<typeof fail> {
  const why = {
    unknown: 'Økten er avsluttet.',
    expired: 'Økten varte i tolv timer og er slutt.',
    idle: 'Økten ble avsluttet fordi den ikke var i bruk på to timer.'
  };
  const reason = ended === null ? 'Du er ikke logget inn.' : why[ended];
  return fail('not-signed-in', 'session', `${reason} Logg inn med en ny engangslenke.`);
}
