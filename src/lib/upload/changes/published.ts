import type { Table } from '$lib/engine/engine';
import type { Dataset, Release } from '$lib/observations/dataset';
import { fail, ok, type Result } from '$lib/observations/result';
import { readObservations } from '$lib/releases/observations-csv';
import * as m from '$lib/texts/compiled/messages';
import type { DatasetRows } from './collapse';

const releases = new Map<number, Promise<Release>>();
const tables = new Map<string, Promise<Uint8Array>>();

/** A published release as the site gives it: its datasets with coverage and breaks. Fails where it cannot be fetched. */
export function fetchRelease(number: number): Promise<Result<Release>> {
  return fetched(releases, number, async () => {
    const response = await fetch(`/data/utgave/${number}/utgave.json`);
    if (!response.ok) throw new Error(`Release ${number} could not be fetched.`);
    return (await response.json()) as Release;
  });
}

/** The observations of a published dataset. Fails where they cannot be fetched. */
export async function fetchRows(dataset: Dataset): Promise<Result<DatasetRows>> {
  const bytes = await fetchTable(dataset);
  if (!bytes.ok) return bytes;
  const rows = readObservations(bytes.value, dataset, dataset.id);
  return rows.ok ? ok({ dataset, rows: rows.value }) : rows;
}

/** The tables of a release, for an engine. Fails where one cannot be fetched. */
export async function fetchTables({ datasets }: Release): Promise<Result<Table[]>> {
  const found: Table[] = [];
  for (const table of await Promise.all(
    datasets.map(async (one) => [one.key, await fetchTable(one)] as const)
  )) {
    const [key, bytes] = table;
    if (!bytes.ok) return bytes;
    found.push({ key, kind: 'bytes', bytes: bytes.value.slice() });
  }
  return ok(found);
}

function fetchTable({ id, hash }: Dataset): Promise<Result<Uint8Array>> {
  return fetched(tables, `${id}/${hash}`, async () => {
    const response = await fetch(`/data/${id}/${hash}/observations.csv`);
    if (!response.ok) throw new Error(`${id} could not be fetched.`);
    return new Uint8Array(await response.arrayBuffer());
  });
}

/** Fetches a thing once; one that failed is tried again. */
async function fetched<Key, T>(
  kept: Map<Key, Promise<T>>,
  key: Key,
  make: () => Promise<T>
): Promise<Result<T>> {
  const under = kept.get(key) ?? make();
  kept.set(key, under);
  try {
    return ok(await under);
  } catch {
    kept.delete(key);
    return fail('not-fetched', 'release', m.draft_fetch_failed());
  }
}
