import type { Dataset } from '$lib/observations/dataset';
import { all, fail, ok, type Result } from '$lib/observations/result';
import type { Json } from './canonical';
import { checkDataset, writeDataset } from './datasets';
import { append, entries, head, type SealedEntry } from './ledger';
import { datasetsOf, releaseOf, type LoadedRelease } from './release';
import { retractions } from './retractions';
import { nextState } from './side-by-side';
import type { Store } from './store';

/** A dataset to publish: the JSON of its descriptor, its tidy table, and the folder to name in problems. */
export type DatasetFiles = {
  readonly descriptor: Json;
  readonly csv: Uint8Array;
  /** Where the files were read from; else the position in the list. */
  readonly folder?: string;
};

/** What is to be published, under which title and account. */
export type Publication = {
  readonly datasets: readonly DatasetFiles[];
  readonly title: string;
  readonly by: string;
  readonly note?: string;
  /** `empty`: only where nothing has been published before. */
  readonly onto?: 'any' | 'empty';
};

/** `published`: a new release. `unchanged`: the same content is published already, and `loaded` is the release that holds it. */
export type Published = {
  readonly kind: 'published' | 'unchanged';
  readonly loaded: LoadedRelease;
  /** What became of it, in a sentence. */
  readonly message: string;
  /** Ids of the synthetic datasets that stepped aside for real ones. */
  readonly steppedAside: readonly string[];
};

/**
 * Publishes datasets as one new release, all or nothing: every file is checked, then written under its hash, and the ledger's entry
 * makes them public together. The state is that of the head with these datasets in it (see `nextState`); where somebody else was
 * first it is computed again on their head. The same content again adds no entry.
 */
export async function publishDatasets(
  store: Store,
  publication: Publication,
  now: () => Date = () => new Date()
): Promise<Result<Published>> {
  const { title, by, note = null, onto = 'any' } = publication;
  const checked = all(
    publication.datasets.map(({ descriptor, csv, folder }, index) =>
      checkDataset(descriptor, csv, folder ?? `datasets.${index}`)
    )
  );
  if (!checked.ok) return checked;
  if (checked.value.length === 0) {
    return fail('nothing-to-publish', 'datasets', 'Det er ingen datasett å publisere. Velg minst ett.');
  }
  const incoming = checked.value.map(({ dataset }) => dataset);

  let before = await head(store);
  if (!before.ok) return before;
  if (before.value !== null && onto === 'empty') return report(store, null, before.value, incoming);
  let state = await stateAfter(store, before.value, incoming);
  if (!state.ok) return state;
  for (const dataset of checked.value) {
    const written = await writeDataset(store, dataset);
    if (!written.ok) return written;
  }

  const entry = await append(
    store,
    async (newest) => {
      before = ok(newest);
      if (newest !== null && onto === 'empty') return ok(null);
      state = await stateAfter(store, newest, incoming);
      if (!state.ok) return state;
      const datasets = hashes(state.value);
      if (newest !== null && sameHashes(newest.entry.datasets, datasets)) return ok(null);
      return ok({ by, kind: 'publish', title, datasets, note });
    },
    now
  );
  if (!entry.ok) return entry;
  return report(store, entry.value, before.value, incoming);
}

async function report(
  store: Store,
  entry: SealedEntry | null,
  before: SealedEntry | null,
  incoming: readonly Dataset[]
): Promise<Result<Published>> {
  const holder = entry ?? before;
  if (holder === null) return fail('nothing-to-publish', 'datasets', 'Det er ingenting å publisere.');
  const loaded = await releaseOf(store, holder);
  if (!loaded.ok) return loaded;
  const { number } = holder.entry;
  if (entry === null) {
    const message = `Utgave ${number} har dette innholdet fra før. Ingen ny utgave ble laget.`;
    return ok({ kind: 'unchanged', loaded: loaded.value, message, steppedAside: [] });
  }
  const ids = new Set([...incoming, ...loaded.value.release.datasets].map(({ id }) => id));
  const steppedAside = Object.keys(before?.entry.datasets ?? {}).filter((id) => !ids.has(id));
  const aside =
    steppedAside.length === 0 ? '' : ` Eksempeltallene ${steppedAside.join(', ')} viker for ekte tall.`;
  const message = `Utgave ${number} er publisert.${aside}`;
  return ok({ kind: 'published', loaded: loaded.value, message, steppedAside });
}

async function stateAfter(
  store: Store,
  newest: SealedEntry | null,
  incoming: readonly Dataset[]
): Promise<Result<Dataset[]>> {
  if (newest === null) return nextState([], incoming);
  const allowed = await notRetracted(store, incoming);
  if (!allowed.ok) return allowed;
  const current = await datasetsOf(store, newest);
  return current.ok ? nextState(current.value, incoming) : current;
}

/** Content that was taken back never comes again, so that its bytes may be deleted at any time. */
async function notRetracted(store: Store, incoming: readonly Dataset[]): Promise<Result<true>> {
  const sealed = await entries(store);
  if (!sealed.ok) return sealed;
  const taken = retractions(sealed.value);
  const again = incoming.find((dataset) =>
    taken.some(({ id, hash }) => id === dataset.id && hash === dataset.hash)
  );
  return again === undefined
    ? ok(true)
    : fail(
        'retracted',
        again.id,
        `«${again.title}» med dette innholdet er trukket tilbake. Publiser en rettet versjon.`
      );
}

function hashes(datasets: readonly Dataset[]): Record<string, string> {
  return Object.fromEntries(datasets.map(({ id, hash }) => [id, hash]));
}

function sameHashes(a: Readonly<Record<string, string>>, b: Readonly<Record<string, string>>): boolean {
  return Object.keys(a).length === Object.keys(b).length && Object.keys(a).every((id) => a[id] === b[id]);
}
