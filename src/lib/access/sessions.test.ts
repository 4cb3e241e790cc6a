import { expect, test } from 'vitest';
import { sha256 } from '$lib/releases/canonical';
import { inStore, must } from '$lib/releases/fixtures';
import type { Store } from '$lib/releases/store';
import { ensureAdministrator, personEvents } from './accounts';
import {
  closeSession,
  openSession,
  readSession,
  SESSION_IDLE,
  SESSION_LENGTH,
  sessionEnded,
  sweepSessions
} from './sessions';
import { newToken } from './token';

const account = '0123456789abcdef0123';
const start = Date.UTC(2025, 4, 14, 10);
const at = (milliseconds: number) => () => new Date(start + milliseconds);
const minutes = (count: number) => count * 60_000;

async function withSession(run: (store: Store, token: string) => Promise<void>): Promise<void> {
  await inStore(async (store) => {
    must(await ensureAdministrator(store, account, at(0)));
    await run(store, must(await openSession(store, account, at(0))).token);
  });
}

test('a session stands for its account, and the store holds no token', async () => {
  await withSession(async (store, token) => {
    expect(must(await readSession(store, token, at(1000)))).toEqual({
      actor: { kind: 'account', id: account, roles: ['administrator'] },
      ended: null
    });
    const names = must(await store.list(''));
    expect(names).toContain(`sessions/${sha256(token)}`);
    for (const name of names) {
      expect(name).not.toContain(token);
      expect(new TextDecoder().decode(must(await store.read(name)))).not.toContain(token);
    }
  });
});

test('no token, a made-up one and a malformed one are anybody', async () => {
  await withSession(async (store) => {
    expect(must(await readSession(store, undefined))).toEqual({ actor: { kind: 'anonymous' }, ended: null });
    for (const token of [newToken().token, '../people', '']) {
      expect(must(await readSession(store, token))).toEqual({
        actor: { kind: 'anonymous' },
        ended: 'unknown'
      });
    }
  });
});

test('a session in use lasts its twelve hours and not longer', async () => {
  await withSession(async (store, token) => {
    for (let hour = 1; hour < 12; hour += 1) {
      expect(must(await readSession(store, token, at(minutes(60 * hour)))).ended).toBeNull();
    }
    expect(must(await readSession(store, token, at(SESSION_LENGTH - 1))).ended).toBeNull();
    expect(must(await readSession(store, token, at(SESSION_LENGTH))).ended).toBe('expired');
  });
});

test('a session that is not used ends, to within five minutes, and a request does not wake it', async () => {
  await withSession(async (store, token) => {
    const used = minutes(30);
    expect(must(await readSession(store, token, at(used))).ended).toBeNull();
    expect(must(await readSession(store, token, at(used + SESSION_IDLE + minutes(5)))).ended).toBe('idle');
    expect(must(await readSession(store, token, at(used + SESSION_IDLE + minutes(6)))).ended).toBe('idle');
    expect(must(await readSession(store, token, at(used + SESSION_IDLE - 1))).ended).toBeNull();
  });
});

test('requests within five minutes write once', async () => {
  await withSession(async (store, token) => {
    const before = must(await store.list('sessions/')).length;
    for (const second of [310, 311, 400]) must(await readSession(store, token, at(second * 1000)));
    expect(must(await store.list('sessions/'))).toHaveLength(before + 1);
  });
});

test('signing out ends the session for good and leaves a line in the account’s events', async () => {
  await withSession(async (store, token) => {
    must(await closeSession(store, token, at(minutes(1))));
    expect(must(await readSession(store, token, at(minutes(2)))).ended).toBe('unknown');
    expect(must(await store.list('sessions/'))).toEqual([]);
    expect(must(await personEvents(store, account)).map(({ kind }) => kind)).toEqual([
      'created',
      'signed-out'
    ]);
    must(await closeSession(store, token, at(minutes(3))));
    must(await closeSession(store, undefined));
    expect(must(await personEvents(store, account))).toHaveLength(2);
  });
});

test('signing out of one session leaves the other', async () => {
  await withSession(async (store, token) => {
    const other = must(await openSession(store, account, at(0))).token;
    must(await closeSession(store, token, at(1)));
    expect(must(await readSession(store, other, at(2))).ended).toBeNull();
  });
});

test('a session of an erased account stands for nobody', async () => {
  await withSession(async (store, token) => {
    must(await store.remove({ kind: 'erased-person', id: account }));
    expect(must(await readSession(store, token, at(1))).actor).toEqual({ kind: 'anonymous' });
  });
});

test('sessions that have ended are swept, the others stay', async () => {
  await withSession(async (store, token) => {
    const late = must(await openSession(store, account, at(minutes(90)))).token;
    expect(must(await sweepSessions(store, at(minutes(100))))).toBe(0);
    expect(must(await sweepSessions(store, at(minutes(130))))).toBe(1);
    expect(must(await readSession(store, token, at(minutes(131)))).ended).toBe('unknown');
    expect(must(await readSession(store, late, at(minutes(131)))).ended).toBeNull();
  });
});

test('each way a session ends has its own sentence', () => {
  const sentences = ([null, 'unknown', 'expired', 'idle'] as const).map((ended) => {
    const { ok, problem } = sessionEnded(ended);
    return `${ok} ${problem.code} ${problem.message}`;
  });
  expect(new Set(sentences).size).toBe(4);
  for (const sentence of sentences) expect(sentence).toMatch(/^false not-signed-in .*ny engangslenke\.$/);
});
