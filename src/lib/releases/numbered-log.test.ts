import { expect, test } from 'vitest';
import { ok } from '$lib/observations/result';
import { utf8 } from './canonical';
import { inStore, must, problemOf } from './fixtures';
import { appendToLog, logLength, readLog } from './numbered-log';
import type { Store } from './store';

const add = (store: Store, who: string) =>
  appendToLog(store, 'log', async (length) => ok({ who, after: length }));

test('entries appended at once get numbers without gaps, each built on the length it stands at', async () => {
  await inStore(async (store) => {
    const numbers = await Promise.all(
      Array.from({ length: 8 }, async (_, index) => must(await add(store, `${index}`)))
    );
    expect([...numbers].sort()).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    const log = must(await readLog(store, 'log'));
    expect(log.map(({ json }) => json)).toEqual(
      log.map(({ number, json }) => ({ ...Object(json), after: number - 1 }))
    );
  });
});

test('nothing is written where there is nothing to add', async () => {
  await inStore(async (store) => {
    expect(must(await appendToLog(store, 'log', async () => ok(null)))).toBeNull();
    expect(must(await logLength(store, 'log'))).toBe(0);
  });
});

test('a missing entry below the newest is named', async () => {
  await inStore(async (store) => {
    for (const number of [1, 3]) must(await store.create(`log/0000000${number}.json`, utf8('{}')));
    expect(problemOf(await readLog(store, 'log'))).toEqual({ code: 'log-gap', path: 'log/00000002.json' });
  });
});

test('an entry that a listing skipped while others wrote is no gap', async () => {
  await inStore(async (store) => {
    for (const who of ['a', 'b', 'c']) must(await add(store, who));
    const skipping: Store = {
      ...store,
      list: async (prefix) => ok(must(await store.list(prefix)).filter((name) => !name.endsWith('2.json')))
    };
    expect(must(await logLength(skipping, 'log'))).toBe(3);
  });
});

test('an entry that is not JSON is named', async () => {
  await inStore(async (store) => {
    must(await store.create('log/00000001.json', utf8('{"a":')));
    expect(problemOf(await readLog(store, 'log'))).toEqual({ code: 'not-json', path: 'log/00000001.json' });
  });
});

test('a tombstone keeps the number of an entry whose bytes are gone, and counts before one that a copy brought back', async () => {
  await inStore(async (store) => {
    for (const who of ['a', 'b', 'c']) must(await add(store, who));
    must(await store.create('log/00000002.tombstone.json', utf8('{"kind":"erased"}')));
    const kinds = async () => must(await readLog(store, 'log')).map(({ number, json }) => [number, json]);
    const read = await kinds();
    expect(read[1]).toEqual([2, { kind: 'erased' }]);
    expect(must(await add(store, 'd'))).toBe(4);
  });
  await inStore(async (store) => {
    must(await store.create('log/00000001.json', utf8('{}')));
    must(await store.create('log/00000002.tombstone.json', utf8('{"kind":"erased"}')));
    must(await store.create('log/00000003.json', utf8('{}')));
    expect(must(await logLength(store, 'log'))).toBe(3);
    expect(must(await readLog(store, 'log'))[1]?.json).toEqual({ kind: 'erased' });
  });
});
