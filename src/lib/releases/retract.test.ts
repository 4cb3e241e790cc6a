import { expect, test } from 'vitest';
import { inStore, must, problemOf, sampleFiles, sampleRow } from './fixtures';
import { entries, head } from './ledger';
import { publishDatasets } from './publish';
import { loadRelease } from './release';
import { deleteRetracted, retractDatasets } from './retract';
import type { Store } from './store';

const publish = (store: Store, ...datasets: ReturnType<typeof sampleFiles>[]) =>
  publishDatasets(store, { datasets, title: 'Tall', by: 'system' });
const other = () => sampleFiles({ id: 'hat', own: { family: 'hate-motive' } });
const retraction = { ids: ['kube'], title: 'Trukket tilbake', note: 'Feil uttrekk', by: 'system' };

test('a retraction takes the dataset out of the release and deletes its bytes, and only those', async () => {
  await inStore(async (store) => {
    must(await publish(store, sampleFiles(), other()));
    const { release } = must(await retractDatasets(store, retraction));
    expect(release.number).toBe(2);
    expect(release.datasets.map(({ id }) => id)).toEqual(['hat']);
    expect(must(await store.list('datasets/kube/'))).toEqual([]);
    expect(must(await store.list('datasets/hat/'))).toHaveLength(2);
    expect(must(await head(store))?.entry).toMatchObject({ kind: 'retract', note: 'Feil uttrekk' });
  });
});

test('an earlier release that held it says that it was retracted, and when', async () => {
  await inStore(async (store) => {
    must(await publish(store, sampleFiles(), other()));
    must(await retractDatasets(store, retraction, () => new Date('2025-06-01T12:00:00Z')));
    const result = await loadRelease(store, 1);
    expect(problemOf(result).code).toBe('retracted');
    expect(result.ok ? '' : result.problem.message).toContain('2025-06-01 (utgave 2)');
  });
});

test('the same content never comes back, a corrected one does', async () => {
  await inStore(async (store) => {
    must(await publish(store, sampleFiles()));
    must(await retractDatasets(store, retraction));
    expect(problemOf(await publish(store, sampleFiles()))).toEqual({ code: 'retracted', path: 'kube' });
    expect(must(await store.list('datasets/'))).toEqual([]);
    const corrected = must(await publish(store, sampleFiles({}, sampleRow.replace('12', '13'))));
    expect(corrected.loaded.release.number).toBe(3);
  });
});

test('a deletion that was cut off is finished later, without harm to what stands', async () => {
  await inStore(async (store) => {
    must(await publish(store, sampleFiles(), other()));
    const cutOff: Store = { ...store, remove: async () => ({ ok: true, value: 0 }) };
    must(await retractDatasets(cutOff, retraction));
    expect(must(await store.list('datasets/kube/'))).toHaveLength(2);
    expect(must(await deleteRetracted(store))).toBe(2);
    expect(must(await deleteRetracted(store))).toBe(0);
    expect(must(await loadRelease(store, 'latest')).release.datasets).toHaveLength(1);
  });
});

test('what is not in the latest release cannot be retracted', async () => {
  await inStore(async (store) => {
    must(await publish(store, sampleFiles()));
    expect(problemOf(await retractDatasets(store, { ...retraction, ids: ['hat'] }))).toEqual({
      code: 'unknown-dataset',
      path: 'hat'
    });
    expect(problemOf(await retractDatasets(store, { ...retraction, ids: [] })).code).toBe('unknown-dataset');
    expect(must(await entries(store))).toHaveLength(1);
  });
});
