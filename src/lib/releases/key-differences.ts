import type { Dataset } from '$lib/observations/dataset';
import type { Observation } from '$lib/observations/observation';
import { count, type Value } from '$lib/observations/value';
import { observationKey } from './observations-csv';
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

/** A dataset with its rows by key. */
export type Side = { readonly dataset: Dataset; readonly rows: ReadonlyMap<string, Observation> };

/** A side of a comparison: the dataset and its rows. */
export function sideWith(dataset: Dataset, rows: Iterable<Observation>): Side {
  return { dataset, rows: new Map([...rows].map((row) => [observationKey(row), row])) };
}

/**
 * What differs between two sides, key by key in the order of their codes: rows added, removed and changed. A side that is null has no
 * dataset at all.
 */
export function keyDifferences(before: Side | null, after: Side | null): KeyDifference[] {
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
