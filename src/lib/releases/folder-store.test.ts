import fc from 'fast-check';
import { mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256, utf8 } from './canonical';
import { inFolder, inStore, must, problemOf } from './fixtures';
import { openFolderStore } from './folder-store';

const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);

test('what is created can be read and listed, and is never overwritten', async () => {
  await inStore(async (store) => {
    expect(must(await store.create('a/b/c.json', utf8('first')))).toBe('created');
    expect(must(await store.create('a/b/c.json', utf8('second')))).toBe('taken');
    expect(text(must(await store.read('a/b/c.json')))).toBe('first');
    expect(must(await store.list(''))).toEqual(['a/b/c.json']);
  });
});

test('a name that is not there is not found', async () => {
  await inStore(async (store) => {
    must(await store.create('a/b', utf8('x')));
    for (const name of ['c', 'a', 'a/b/c']) {
      expect(problemOf(await store.read(name))).toEqual({ code: 'not-found', path: name });
    }
  });
});

test('names that lead out of the folder are refused by every operation', async () => {
  await inStore(async (store) => {
    for (const name of ['../x', '/etc/passwd', 'a//b', '.tmp/x']) {
      expect(problemOf(await store.create(name, utf8('x'))).code).toBe('bad-name');
      expect(problemOf(await store.read(name)).code).toBe('bad-name');
      expect(problemOf(await store.list(name)).code).toBe('bad-name');
    }
  });
});

test('a prefix lists the names that begin with it, in the order of code units', async () => {
  await inStore(async (store) => {
    for (const name of ['s/b', 's/a.2', 's/a', 's/a.10', 't/a', 's/B'])
      must(await store.create(name, utf8('')));
    expect(must(await store.list('s/'))).toEqual(['s/B', 's/a', 's/a.10', 's/a.2', 's/b']);
    expect(must(await store.list('s/a'))).toEqual(['s/a', 's/a.10', 's/a.2']);
    expect(must(await store.list('nothing/'))).toEqual([]);
  });
});

test('exactly one of many concurrent creators wins, and its bytes are the ones that stay', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 2, max: 12 }),
      fc.array(fc.constantFrom('a/x', 'a/y', 'b/x'), { minLength: 1, maxLength: 3 }),
      async (creators, names) => {
        await inFolder(async (folder) => {
          const stores = await Promise.all(
            Array.from({ length: 2 }, async () => must(await openFolderStore(folder)))
          );
          for (const name of new Set(names)) {
            const results = await Promise.all(
              Array.from({ length: creators }, async (_, index) => {
                const store = stores[index % 2];
                return store ? must(await store.create(name, utf8(`by ${index}`))) : 'taken';
              })
            );
            const winners = results.flatMap((result, index) => (result === 'created' ? [index] : []));
            expect(winners).toHaveLength(1);
            expect(text(must(await must(await openFolderStore(folder)).read(name)))).toBe(
              `by ${winners[0] ?? -1}`
            );
          }
          expect(await readdir(join(folder, '.tmp'))).toEqual([]);
        });
      }
    ),
    { numRuns: 15 }
  );
});

test('what a killed process left half written is never seen and is swept when it is an hour old', async () => {
  await inFolder(async (folder) => {
    await mkdir(join(folder, '.tmp'), { recursive: true });
    const now = Date.UTC(2025, 4, 14, 12);
    for (const [name, minutes] of [
      ['old', 61],
      ['fresh', 5]
    ] as const) {
      await writeFile(join(folder, '.tmp', name), 'half');
      await utimes(join(folder, '.tmp', name), now / 1000, (now - minutes * 60_000) / 1000);
    }
    const store = must(await openFolderStore(folder, () => now));
    expect(must(await store.list(''))).toEqual([]);
    expect(await readdir(join(folder, '.tmp'))).toEqual(['fresh']);
  });
});

test('only what may be deleted is deleted, with everything that belongs to it', async () => {
  await inStore(async (store) => {
    const hash = sha256('x');
    const other = sha256('y');
    const names = [
      `datasets/kube/${hash}/observations.csv`,
      `datasets/kube/${other}/observations.csv`,
      `sessions/${hash}`,
      `sessions/${hash}.1`,
      `sessions/${other}`,
      `used/${hash}`,
      'people/abc/events/00000001.json',
      'people/abcd/events/00000001.json',
      'meetings/2025-05-14/editions/1/source.md',
      'meetings/2025-05-14/editions/10/source.md',
      'meetings/2025-05-14/events/00000001.json'
    ];
    for (const name of names) must(await store.create(name, utf8('x')));
    expect(must(await store.remove({ kind: 'session', hash }))).toBe(2);
    expect(must(await store.remove({ kind: 'used-token', hash }))).toBe(1);
    expect(must(await store.remove({ kind: 'erased-person', id: 'abc' }))).toBe(1);
    expect(must(await store.remove({ kind: 'erased-edition', date: '2025-05-14', edition: 1 }))).toBe(1);
    expect(must(await store.remove({ kind: 'retracted-dataset', id: 'kube', hash }))).toBe(1);
    expect(must(await store.list(''))).toEqual([
      `datasets/kube/${other}/observations.csv`,
      'meetings/2025-05-14/editions/10/source.md',
      'meetings/2025-05-14/events/00000001.json',
      'people/abcd/events/00000001.json',
      `sessions/${other}`
    ]);
    expect(must(await store.remove({ kind: 'session', hash }))).toBe(0);
  });
});

test('a removal that could reach beyond one thing is refused', async () => {
  await inStore(async (store) => {
    must(await store.create('people/abc/events/00000001.json', utf8('x')));
    for (const id of ['', '.', '..', 'a/..', 'abc/events']) {
      expect(problemOf(await store.remove({ kind: 'erased-person', id })).code).toBe('bad-name');
    }
    expect(problemOf(await store.remove({ kind: 'session', hash: '' })).code).toBe('bad-name');
    expect(problemOf(await store.remove({ kind: 'retracted-dataset', id: 'kube', hash: 'ab' })).code).toBe(
      'bad-name'
    );
    expect(problemOf(await store.remove({ kind: 'erased-edition', date: '..', edition: 1 })).code).toBe(
      'bad-name'
    );
    expect(must(await store.list(''))).toHaveLength(1);
  });
});

test('a folder that cannot be made is a problem, not a crash', async () => {
  await inFolder(async (folder) => {
    await writeFile(join(folder, 'file'), 'x');
    expect(problemOf(await openFolderStore(join(folder, 'file', 'home'))).code).toBe('store-unusable');
  });
});
