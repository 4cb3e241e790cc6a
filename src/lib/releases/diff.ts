import type { Dataset } from '$lib/observations/dataset';
import type { Observation } from '$lib/observations/observation';
import { ok, type Result } from '$lib/observations/result';
import { count, type Value } from '$lib/observations/value';
import { observationsOf, readDataset } from './datasets';
import { observationKey } from './observations-csv';
import type { LoadedRelease } from './release';
import type { Store } from './store';
import { compareObservations } from './tidy';

/** The key of an observation. */
export type Key = Omit<Observation, 'value'>;

/**
 * What happened to one key. `before` and `after` are what the coverage says where the table has no row: 0 in a cube, null where the key
 * lies outside it or the number was never given. `difference` is after minus before where both are counts. `withinRounding`
 * ("innenfor avrunding"): the difference is smaller than the rounding base, so it is no revision.
 */
export type KeyDifference = {
  readonly kind: 'added' | 'removed' | 'changed';
  readonly key: Key;
  readonly before: Value | null;
  readonly after: Value | null;
  readonly difference: number | null;
  readonly withinRounding: boolean;
};

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

type Side = { readonly dataset: Dataset; readonly rows: ReadonlyMap<string, Observation> };

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
  return ok({ id, kind, before, after, keys: diffRows(one.value, other.value) });
}

async function sideOf(store: Store, dataset: Dataset): Promise<Result<Side>> {
  const stored = await readDataset(store, dataset.id, dataset.hash);
  if (!stored.ok) return stored;
  const observations = observationsOf(stored.value);
  if (!observations.ok) return observations;
  return ok({ dataset, rows: new Map(observations.value.map((row) => [observationKey(row), row])) });
}

function diffRows(before: Side | null, after: Side | null): KeyDifference[] {
  const rows = new Map([...(before?.rows ?? []), ...(after?.rows ?? [])]);
  return [...rows]
    .sort(([, a], [, b]) => compareObservations(a, b))
    .flatMap(([name, { value: _, ...key }]): KeyDifference[] => {
      const had = before?.rows.get(name)?.value;
      const has = after?.rows.get(name)?.value;
      if (had !== undefined && has !== undefined && sameValue(had, has)) return [];
      const was = had ?? unwritten(before, key);
      const is = has ?? unwritten(after, key);
      const difference = was?.kind === 'count' && is?.kind === 'count' ? is.value - was.value : null;
      const base = Math.max(before?.dataset.rounding ?? 0, after?.dataset.rounding ?? 0);
      return [
        {
          kind: had === undefined ? 'added' : has === undefined ? 'removed' : 'changed',
          key,
          before: was,
          after: is,
          difference,
          withinRounding: difference !== null && difference !== 0 && Math.abs(difference) < base
        }
      ];
    });
}

/** What a key without a row holds: 0 inside the coverage of a cube, else nothing. */
function unwritten(side: Side | null, key: Key): Value | null {
  if (side === null || side.dataset.absent === 'missing') return null;
  const { periods, areas, offences, ages, sexes } = side.dataset.coverage;
  const covered =
    periods.includes(key.period) &&
    areas.includes(key.area) &&
    offences.includes(key.offence) &&
    ages.includes(key.age) &&
    sexes.includes(key.sex) &&
    side.dataset.measures.includes(key.measure);
  return covered ? count(0) : null;
}

function sameValue(a: Value, b: Value): boolean {
  if (a.kind !== b.kind) return false;
  if (a.kind === 'count' && b.kind === 'count') {
    return a.value === b.value && a.flags.join() === b.flags.join();
  }
  return a.kind !== 'rate';
}
