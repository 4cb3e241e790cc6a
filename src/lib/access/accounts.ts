import * as v from 'valibot';
import { all, fail, ok, type Result } from '$lib/observations/result';
import { appendToLog, readLog } from '$lib/releases/numbered-log';
import { accountId, isoTime, readBy } from '$lib/releases/problems';
import type { Store } from '$lib/releases/store';
import { roles, type Role } from './actions';

const stamp = { schema: v.literal(1), number: v.number(), at: isoTime, by: accountId };

const personEvent = v.variant('kind', [
  v.strictObject({ ...stamp, kind: v.literal('created'), roles: v.array(v.picklist(roles)) }),
  v.strictObject({ ...stamp, kind: v.literal('signed-in') }),
  v.strictObject({ ...stamp, kind: v.literal('signed-out') })
]);

/** Something that happened to an account. No event holds a name. */
export type PersonEvent = v.InferOutput<typeof personEvent>;

/** An account as its events leave it. */
export type Account = {
  readonly id: string;
  readonly roles: readonly Role[];
  readonly created: string;
  readonly lastSignedIn: string | null;
};

function folder(id: string): string {
  return `people/${id}/events`;
}

/** Every event of an account, oldest first; none where there is no such account. */
export async function personEvents(store: Store, id: string): Promise<Result<PersonEvent[]>> {
  const log = await readLog(store, folder(id));
  return log.ok ? all(log.value.map(({ json, name }) => readBy(personEvent, json, name))) : log;
}

/** The ids of all accounts. */
export async function accountIds(store: Store): Promise<Result<string[]>> {
  const names = await store.list('people/');
  if (!names.ok) return names;
  return ok([...new Set(names.value.flatMap((name) => /^people\/([^/]+)\/events\//.exec(name)?.[1] ?? []))]);
}

/** The account with that id, or null where there is none or it has been erased. */
export async function readAccount(store: Store, id: string): Promise<Result<Account | null>> {
  const events = await personEvents(store, id);
  if (!events.ok) return events;
  const [first] = events.value;
  if (first === undefined) return ok(null);
  if (first.kind !== 'created') {
    return fail(
      'no-account',
      folder(id),
      `Kontoen ${id} begynner ikke med at den ble opprettet. Hent den fra sikkerhetskopi.`
    );
  }
  const signedIn = events.value.findLast(({ kind }) => kind === 'signed-in');
  return ok({ id, roles: first.roles, created: first.at, lastSignedIn: signedIn?.at ?? null });
}

/** Makes sure that an account exists and is an administrator's; says whether it was made now. */
export async function ensureAdministrator(
  store: Store,
  id: string,
  now: () => Date = () => new Date()
): Promise<Result<'created' | 'existing'>> {
  const number = await appendToLog(store, folder(id), async (length) =>
    ok(
      length > 0
        ? null
        : { schema: 1, number: 1, at: now().toISOString(), by: id, kind: 'created', roles: ['administrator'] }
    )
  );
  return number.ok ? ok(number.value === null ? 'existing' : 'created') : number;
}

/** Notes in the account's events that it signed in or out. */
export async function noteSignIn(
  store: Store,
  id: string,
  kind: 'signed-in' | 'signed-out',
  now: () => Date = () => new Date()
): Promise<Result<true>> {
  const number = await appendToLog(store, folder(id), async (length) =>
    ok({ schema: 1, number: length + 1, at: now().toISOString(), by: id, kind })
  );
  return number.ok ? ok(true) : number;
}
