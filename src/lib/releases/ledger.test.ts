import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ok } from '$lib/observations/result';
import { canonicalJson, parseJson, sha256, utf8, type Json } from './canonical';
import { inFolder, inStore, must, problemOf } from './fixtures';
import { openFolderStore } from './folder-store';
import { append, entries, head, ledgerName, verifyChain, type SealedEntry } from './ledger';
import type { Store } from './store';

const now = () => new Date('2025-05-14T10:00:00Z');

/** Adds one dataset to what the head holds. */
async function add(store: Store, id: string): Promise<SealedEntry | null> {
  return must(
    await append(
      store,
      async (newest) =>
        ok({
          by: 'system',
          kind: 'publish',
          title: id,
          datasets: { ...newest?.entry.datasets, [id]: sha256(id) },
          note: null
        }),
      now
    )
  );
}

test('the first entry is number 1 and links to nothing, the next links to its hash', async () => {
  await inStore(async (store) => {
    expect(must(await head(store))).toBeNull();
    const first = await add(store, 'a');
    expect(first?.entry).toEqual({
      schema: 1,
      number: 1,
      previous: null,
      at: '2025-05-14T10:00:00.000Z',
      by: 'system',
      kind: 'publish',
      title: 'a',
      datasets: { a: sha256('a') },
      note: null
    });
    const second = await add(store, 'b');
    expect(second?.entry.previous).toBe(first?.hash);
    const stored = must(parseJson(must(await store.read('ledger/00000001.json')), 'x'));
    expect(first?.hash).toBe(sha256(canonicalJson(stored)));
    expect(must(await head(store))).toEqual(second);
  });
});

test('whatever two stores append at once, in whatever order, the chain holds and nothing is lost', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.nat({ max: 1 }), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }),
      async (rounds) => {
        await inFolder(async (folder) => {
          const stores = [must(await openFolderStore(folder)), must(await openFolderStore(folder))];
          const expected = new Set<string>();
          for (const [round, writers] of rounds.entries()) {
            await Promise.all(
              writers.map(async (writer, index) => {
                const store = stores[writer];
                if (!store) return;
                expected.add(`d${round}-${index}`);
                await add(store, `d${round}-${index}`);
              })
            );
          }
          const [store] = stores;
          if (!store) return;
          const chain = must(await verifyChain(store));
          expect(chain.map(({ entry }) => entry.number)).toEqual(chain.map((_, index) => index + 1));
          expect(new Set(Object.keys(chain.at(-1)?.entry.datasets ?? {}))).toEqual(expected);
        });
      }
    ),
    { numRuns: 15 }
  );
});

async function tampered(change: (entry: Record<string, Json>) => void, number: number) {
  return inStore(async (store, folder) => {
    for (const id of ['a', 'b', 'c', 'd']) await add(store, id);
    const entry: Record<string, Json> = JSON.parse(
      new TextDecoder().decode(must(await store.read(ledgerName(number))))
    );
    change(entry);
    await writeFile(join(folder, ledgerName(number)), `${canonicalJson(entry)}\n`);
    return problemOf(await verifyChain(store));
  });
}

test.each([1, 2, 3])('a changed word in entry %i breaks the chain at that entry', async (number) => {
  const problem = await tampered((entry) => (entry['title'] = 'noe annet'), number);
  expect(problem).toEqual({ code: 'broken-chain', path: ledgerName(number) });
});

test('a changed link is named as the changed entry, not the one it pointed at', async () => {
  const problem = await tampered((entry) => (entry['previous'] = sha256('elsewhere')), 3);
  expect(problem).toEqual({ code: 'broken-chain', path: ledgerName(3) });
});

test('an entry with another number, an unknown field or another spelling is refused by name', async () => {
  const path = ledgerName(4);
  expect(await tampered((entry) => (entry['number'] = 5), 4)).toEqual({ code: 'changed-entry', path });
  expect(await tampered((entry) => (entry['extra'] = true), 4)).toEqual({
    code: 'unknown-field',
    path: `${path}:extra`
  });
  await inStore(async (store, folder) => {
    const only = await add(store, 'a');
    await writeFile(join(folder, ledgerName(1)), JSON.stringify(only?.entry, null, 2));
    expect(problemOf(await entries(store))).toEqual({ code: 'changed-entry', path: ledgerName(1) });
  });
});

test('a draft that no reader would accept is not written', async () => {
  await inStore(async (store) => {
    const refused = await append(store, async () =>
      ok({ by: 'Kari Nordmann', kind: 'publish', title: 'x', datasets: {}, note: null })
    );
    expect(problemOf(refused).path).toBe('ledger/00000001.json:by');
    expect(must(await head(store))).toBeNull();
  });
});

test('a byte that is not the ledger’s own spelling is seen even in the newest entry', async () => {
  await inStore(async (store, folder) => {
    await add(store, 'a');
    const bytes = must(await store.read(ledgerName(1)));
    await writeFile(join(folder, ledgerName(1)), new Uint8Array([...bytes, ...utf8(' ')]));
    expect(problemOf(await head(store)).code).toBe('changed-entry');
  });
});
