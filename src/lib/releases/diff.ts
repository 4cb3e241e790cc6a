import type { Dataset } from '$lib/observations/dataset';
import { ok, type Result } from '$lib/observations/result';
import { observationsOf, readDataset } from './datasets';
import { keyDifferences, sideWith, type KeyDifference, type Side } from './key-differences';
import type { LoadedRelease } from './release';
import type { Store } from './store';

/** What happened to one dataset between two releases; the keys in the order of their codes. */
export type DatasetDifference = {
  readonly id: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'same';
  readonly before: Dataset | null;
  readonly after: Dataset | null;
  readonly keys: readonly KeyDifference[];
};

/** The difference between two releases, dataset by dataset in the order of their ids. */
export type ReleaseDifference = {
  readonly from: number;
  readonly to: number;
  readonly datasets: readonly DatasetDifference[];
};

/** The difference between two releases: rows added, removed and changed in each dataset that is not the same in both. */
export async function diffReleases(
  store: Store,
  from: LoadedRelease,
  to: LoadedRelease
): Promise<Result<ReleaseDifference>> {
  const before = byId(from);
  const after = byId(to);
  const ids = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => (a < b ? -1 : 1));
  const datasets: DatasetDifference[] = [];
  for (const id of ids) {
    const difference = await diffDatasets(store, id, before.get(id) ?? null, after.get(id) ?? null);
    if (!difference.ok) return difference;
    datasets.push(difference.value);
  }
  return ok({ from: from.release.number, to: to.release.number, datasets });
}

function byId({ release }: LoadedRelease): Map<string, Dataset> {
  return new Map(release.datasets.map((dataset) => [dataset.id, dataset]));
}

async function diffDatasets(
  store: Store,
  id: string,
  before: Dataset | null,
  after: Dataset | null
): Promise<Result<DatasetDifference>> {
  if (before?.hash === after?.hash) return ok({ id, kind: 'same', before, after, keys: [] });
  const one = before === null ? ok(null) : await sideOf(store, before);
  if (!one.ok) return one;
  const other = after === null ? ok(null) : await sideOf(store, after);
  if (!other.ok) return other;
  const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
  return ok({ id, kind, before, after, keys: keyDifferences(one.value, other.value) });
}

async function sideOf(store: Store, dataset: Dataset): Promise<Result<Side>> {
  const stored = await readDataset(store, dataset.id, dataset.hash);
  if (!stored.ok) return stored;
  const observations = observationsOf(stored.value);
  if (!observations.ok) return observations;
  return ok(sideWith(dataset, observations.value));
}
