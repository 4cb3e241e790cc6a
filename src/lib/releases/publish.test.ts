import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { inFolder, inStore, must, problemOf, sampleFiles, sampleRow } from './fixtures';
import { openFolderStore } from './folder-store';
import { entries, head, verifyChain } from './ledger';
import { publishDatasets } from './publish';
import { loadRelease } from './release';
import type { Store } from './store';

const now = () => new Date('2025-05-14T22:30:00Z');
const publish = (store: Store, ...datasets: ReturnType<typeof sampleFiles>[]) =>
  publishDatasets(store, { datasets, title: 'Første tertial', by: 'system' }, now);
const second = () => sampleFiles({ id: 'hat', own: { family: 'hate-motive' } });

test('a publication is a new release that holds the datasets, dated in Oslo', async () => {
  await inStore(async (store) => {
    const published = must(await publish(store, sampleFiles(), second()));
    expect(published.kind).toBe('published');
    const { release, tables } = published.loaded;
    expect(release).toMatchObject({ number: 1, published: '2025-05-15', title: 'Første tertial' });
    expect(release.datasets.map(({ id }) => id)).toEqual(['hat', 'kube']);
    expect(release.hash).toBe(must(await head(store))?.hash);
    expect(tables.map(({ key }) => key)).toEqual(release.datasets.map(({ key }) => key));
  });
});

test('the next release keeps what was not published anew', async () => {
  await inStore(async (store) => {
    must(await publish(store, sampleFiles()));
    const { release } = must(await publish(store, second())).loaded;
    expect(release.number).toBe(2);
    expect(release.datasets.map(({ id }) => id)).toEqual(['hat', 'kube']);
  });
});

test('the same content again makes no entry and says so', async () => {
  await inStore(async (store) => {
    must(await publish(store, sampleFiles()));
    const again = must(await publish(store, sampleFiles()));
    expect(again.kind).toBe('unchanged');
    expect(again.loaded.release.number).toBe(1);
    expect(again.message).toContain('Utgave 1');
    expect(must(await entries(store))).toHaveLength(1);
  });
});

test('one faulty row keeps every dataset of the publication out, and nothing is written', async () => {
  await inStore(async (store) => {
    const faulty = { ...second(), ...sampleFiles({ id: 'hat' }, sampleRow, `${sampleRow}x`) };
    expect(problemOf(await publish(store, sampleFiles(), faulty))).toEqual({
      code: 'unknown-status',
      path: 'datasets.1/observations.csv:3:status'
    });
    expect(must(await store.list(''))).toEqual([]);
  });
});

test('an empty publication is refused', async () => {
  await inStore(async (store) => {
    expect(problemOf(await publish(store)).code).toBe('nothing-to-publish');
  });
});

test('real figures send the synthetic ones of their kind away, and the publication says which', async () => {
  await inStore(async (store) => {
    must(await publish(store, sampleFiles(), second()));
    const real = must(await publish(store, sampleFiles({ id: 'ekte', own: { synthetic: false } })));
    expect(real.loaded.release.datasets.map(({ id }) => id)).toEqual(['ekte', 'hat']);
    expect(real.steppedAside).toEqual(['kube']);
    expect(must(await loadRelease(store, 1)).release.datasets.map(({ id }) => id)).toEqual(['hat', 'kube']);
    expect(problemOf(await publish(store, sampleFiles())).code).toBe('synthetic-beside-real');
  });
});

test('publications at once from two stores all stand in the last release', async () => {
  await inFolder(async (folder) => {
    const stores = [must(await openFolderStore(folder)), must(await openFolderStore(folder))];
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const results = await Promise.all(
      ids.map(async (id, index) => {
        const store = stores[index % 2];
        const files = sampleFiles(
          { id, coverage: { areas: [`03010${index + 1}`] } },
          sampleRow.replace('030101', `03010${index + 1}`)
        );
        return store ? must(await publish(store, files)).loaded.release.number : 0;
      })
    );
    expect(results.sort()).toEqual([1, 2, 3, 4, 5, 6]);
    const [store] = stores;
    if (!store) return;
    must(await verifyChain(store));
    expect(must(await loadRelease(store, 'latest')).release.datasets.map(({ id }) => id)).toEqual(ids);
  });
});

test('a rule that only the other’s publication breaks is checked again on their head', async () => {
  await inStore(async (store) => {
    let other: Promise<unknown> | null = null;
    const late: Store = {
      ...store,
      create: async (name, bytes) => {
        if (name.startsWith('ledger/')) {
          other ??= publish(store, sampleFiles({ id: 'ekte', own: { synthetic: false } }));
          await other;
        }
        return store.create(name, bytes);
      }
    };
    expect(problemOf(await publish(late, sampleFiles())).code).toBe('synthetic-beside-real');
    expect(must(await loadRelease(store, 'latest')).release.datasets.map(({ id }) => id)).toEqual(['ekte']);
  });
});

test('a published file that was changed afterwards is refused, never loaded', async () => {
  await inStore(async (store, folder) => {
    const { tables } = must(await publish(store, sampleFiles())).loaded;
    const name = tables[0]?.name ?? '';
    await writeFile(join(folder, name), sampleFiles({}, sampleRow.replace('12', '13')).csv);
    expect(problemOf(await loadRelease(store, 'latest'))).toEqual({ code: 'changed-content', path: name });
  });
});

test('a publication for an empty ledger leaves a ledger with releases alone, whatever stands there', async () => {
  await inStore(async (store) => {
    must(await publish(store, sampleFiles({ id: 'ekte', own: { synthetic: false } })));
    const first = { datasets: [sampleFiles()], title: 'Første', by: 'system', onto: 'empty' } as const;
    const { kind, loaded } = must(await publishDatasets(store, first, now));
    expect(kind).toBe('unchanged');
    expect(loaded.release.datasets.map(({ id }) => id)).toEqual(['ekte']);
  });
});
