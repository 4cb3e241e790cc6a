import fc from 'fast-check';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { OBSERVATIONS } from './datapackage';
import {
  checkDataset,
  datasetFile,
  observationsOf,
  readDataset,
  verifyDataset,
  writeDataset
} from './datasets';
import { inStore, must, problemOf, sampleDescriptor, sampleRow, sampleTable } from './fixtures';

const sample = () => must(checkDataset(sampleDescriptor(), sampleTable(sampleRow), 'kube'));

test('a dataset is written under the hash of its content and read back as it was', async () => {
  await inStore(async (store) => {
    const checked = sample();
    const { id, hash, key } = checked.dataset;
    expect(must(await writeDataset(store, checked))).toBe('created');
    expect(must(await writeDataset(store, checked))).toBe('taken');
    expect(must(await store.list(''))).toEqual([
      `datasets/kube/${hash}/datapackage.json`,
      `datasets/kube/${hash}/observations.csv`
    ]);
    const stored = must(await readDataset(store, id, hash));
    expect(key).toBe(`kube/${hash}`);
    expect(stored.dataset).toEqual(checked.dataset);
    expect(must(observationsOf(stored))).toEqual(checked.observations);
    expect(must(await verifyDataset(store, id, hash))).toEqual(checked.dataset);
  });
});

test('a dataset cut off between its two files is finished by writing it again', async () => {
  await inStore(async (store) => {
    const checked = sample();
    const { id, hash } = checked.dataset;
    must(await store.create(datasetFile(id, hash, OBSERVATIONS), checked.table));
    expect(problemOf(await readDataset(store, id, hash)).code).toBe('not-found');
    must(await writeDataset(store, checked));
    expect(must(await readDataset(store, id, hash)).dataset).toEqual(checked.dataset);
  });
});

test('the same content with a later time of making is the same dataset', async () => {
  await inStore(async (store) => {
    must(await writeDataset(store, sample()));
    const later = must(
      checkDataset({ ...sampleDescriptor(), created: '2026-01-01' }, sampleTable(sampleRow), 'kube')
    );
    expect(must(await writeDataset(store, later))).toBe('taken');
  });
});

test('any change of a stored table is refused, whether or not it still is a good table', async () => {
  await inStore(async (store, folder) => {
    const checked = sample();
    const { id, hash } = checked.dataset;
    must(await writeDataset(store, checked));
    const file = join(folder, datasetFile(id, hash, OBSERVATIONS));
    await fc.assert(
      fc.asyncProperty(
        fc.nat({ max: checked.table.length - 1 }),
        fc.nat({ max: 255 }),
        async (place, byte) => {
          const mutated = Uint8Array.from(checked.table);
          mutated[place] = byte;
          await writeFile(file, mutated);
          const same = checked.table[place] === byte;
          expect((await readDataset(store, id, hash)).ok).toBe(same);
          expect((await verifyDataset(store, id, hash)).ok).toBe(same);
        }
      ),
      { numRuns: 60 }
    );
  });
});

test('a fault in a stored row is named by file, line and column before the hash is', async () => {
  await inStore(async (store, folder) => {
    const checked = sample();
    const { id, hash } = checked.dataset;
    must(await writeDataset(store, checked));
    const name = datasetFile(id, hash, OBSERVATIONS);
    await writeFile(join(folder, name), sampleTable(sampleRow.replace('12', '-12')));
    expect(problemOf(await verifyDataset(store, id, hash))).toEqual({
      code: 'negative-count',
      path: `${name}:2:value`
    });
    await writeFile(join(folder, name), sampleTable(sampleRow.replace('12', '13')));
    expect(problemOf(await verifyDataset(store, id, hash))).toEqual({ code: 'changed-content', path: name });
  });
});
