import { fail, ok, type Result } from '$lib/observations/result';
import { append, entries } from './ledger';
import { releaseOf, type LoadedRelease } from './release';
import { retractions } from './retractions';
import type { Store } from './store';

/** What is to be taken back, why, and by whom. */
export type Retraction = {
  readonly ids: readonly string[];
  readonly title: string;
  /** The reason, which the ledger keeps. */
  readonly note: string;
  readonly by: string;
};

/**
 * Takes datasets out of the release by a new entry, and deletes their bytes: the content that stood at the head under these ids.
 * Earlier releases that hold it can no longer be loaded and say why; the ledger keeps that they were public. The same content under
 * the same id is never published again.
 */
export async function retractDatasets(
  store: Store,
  { ids, title, note, by }: Retraction,
  now: () => Date = () => new Date()
): Promise<Result<LoadedRelease>> {
  const entry = await append(
    store,
    async (newest) => {
      const current = newest?.entry.datasets ?? {};
      const unknown = ids.find((id) => current[id] === undefined);
      if (unknown !== undefined || ids.length === 0) {
        const names = Object.keys(current).join(', ');
        return fail(
          'unknown-dataset',
          unknown ?? 'ids',
          `«${unknown ?? ''}» står ikke i siste utgave. Den har: ${names}.`
        );
      }
      const datasets = Object.fromEntries(Object.entries(current).filter(([id]) => !ids.includes(id)));
      return ok({ by, kind: 'retract', title, datasets, note });
    },
    now
  );
  if (!entry.ok) return entry;
  if (entry.value === null) return fail('nothing-to-retract', 'ids', 'Det er ingenting å trekke tilbake.');
  const deleted = await deleteRetracted(store);
  return deleted.ok ? releaseOf(store, entry.value) : deleted;
}

/** Deletes the bytes of everything that has been taken back, also where an earlier deletion was cut off. Gives how many files went. */
export async function deleteRetracted(store: Store): Promise<Result<number>> {
  const sealed = await entries(store);
  if (!sealed.ok) return sealed;
  let files = 0;
  for (const { id, hash } of retractions(sealed.value)) {
    const removed = await store.remove({ kind: 'retracted-dataset', id, hash });
    if (!removed.ok) return removed;
    files += removed.value;
  }
  return ok(files);
}
