import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { inStore, must, problemOf, sampleFiles, sampleRow } from './fixtures';
import { publishDatasets } from './publish';
import { engineTables, listReleases, loadRelease, osloDate } from './release';
import type { Store } from './store';

async function releases(store: Store, count: number): Promise<void> {
  for (let index = 1; index <= count; index += 1) {
    const datasets = [sampleFiles({}, sampleRow.replace('12', String(10 + index)))];
    must(await publishDatasets(store, { datasets, title: `Utgave ${index}`, by: 'system' }));
  }
}

test('a release is found by number, by `latest`, by its hash and by the beginning of it', async () => {
  await inStore(async (store) => {
    await releases(store, 3);
    const { release } = must(await loadRelease(store, 2));
    expect(release.title).toBe('Utgave 2');
    for (const which of [
      '2',
      release.hash,
      release.hash.slice(0, 7),
      release.hash.slice(0, 12).toUpperCase()
    ]) {
      expect(must(await loadRelease(store, which)).release).toEqual(release);
    }
    expect(must(await loadRelease(store, 'latest')).release.number).toBe(3);
  });
});

test.each([0, 4, -1, 1.5, '', 'abc', '00', 'fffffff'])(
  '%j names no release, and the problem says which exist',
  async (which) => {
    await inStore(async (store) => {
      await releases(store, 3);
      const result = await loadRelease(store, which);
      expect(problemOf(result).code).toBe('unknown-release');
      const listed = must(await listReleases(store)).map(
        ({ number, hash }) => `${number} (${hash.slice(0, 7)})`
      );
      expect(result.ok ? '' : result.problem.message).toContain(listed.join(', '));
    });
  }
);

test('fewer than seven digits of a hash are no name', async () => {
  await inStore(async (store) => {
    await releases(store, 1);
    const { hash } = must(await loadRelease(store, 1)).release;
    expect(problemOf(await loadRelease(store, hash.slice(0, 6))).code).toBe('unknown-release');
  });
});

test('before the first publication there is no release', async () => {
  await inStore(async (store) => {
    expect(problemOf(await loadRelease(store, 'latest')).code).toBe('no-release');
    expect(must(await listReleases(store))).toEqual([]);
  });
});

test('the engine gets tables by path from a folder and as bytes from elsewhere', async () => {
  await inStore(async (store) => {
    await releases(store, 1);
    const loaded = must(await loadRelease(store, 1));
    const [file] = must(await engineTables(store, loaded));
    expect(file?.kind).toBe('file');
    const far: Store = { ...store, locate: () => null };
    const [bytes] = must(await engineTables(far, must(await loadRelease(far, 1))));
    expect(bytes?.key).toBe(loaded.release.datasets[0]?.key);
    if (file?.kind !== 'file' || bytes?.kind !== 'bytes') return expect.unreachable();
    expect(new Uint8Array(bytes.bytes)).toEqual(new Uint8Array(await readFile(file.path)));
  });
});

test('a publication late in the evening in UTC is dated the next day in Oslo', () => {
  expect(osloDate('2025-05-14T21:59:00.000Z')).toBe('2025-05-14');
  expect(osloDate('2025-05-14T22:00:00.000Z')).toBe('2025-05-15');
  expect(osloDate('2025-12-31T23:00:00.000Z')).toBe('2026-01-01');
});
