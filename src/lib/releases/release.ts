import type { Dataset, Release } from '$lib/observations/dataset';
import { fail, ok, type Result } from '$lib/observations/result';
import type { Table } from '$lib/engine/engine';
import { OBSERVATIONS } from './datapackage';
import { datasetFile, readDataset } from './datasets';
import { entries, entryAt, head, type SealedEntry } from './ledger';
import { retractions } from './retractions';
import type { Store } from './store';

/** Where the table of a dataset lies: its key, its name in the store, and its absolute path where the store is a folder. */
export type TableFile = { readonly key: string; readonly name: string; readonly path: string | null };

/** A release with the whereabouts of its tables, in the order of its datasets. */
export type LoadedRelease = { readonly release: Release; readonly tables: readonly TableFile[] };

/** A release in a list. `published` is the date in Oslo, `at` the time in UTC, `datasets` the hash per dataset id. */
export type ReleaseListing = {
  readonly number: number;
  readonly hash: string;
  readonly published: string;
  readonly at: string;
  readonly by: string;
  readonly kind: 'publish' | 'retract';
  readonly title: string;
  readonly note: string | null;
  readonly datasets: Readonly<Record<string, string>>;
};

const dateInOslo = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Oslo', dateStyle: 'short' });

/** The ISO date in Oslo of a time in UTC. */
export function osloDate(at: string): string {
  return dateInOslo.format(new Date(at));
}

function listing({ entry, hash }: SealedEntry): ReleaseListing {
  const { number, at, by, kind, title, note, datasets } = entry;
  return { number, hash, published: osloDate(at), at, by, kind, title, note, datasets };
}

/** Every release, oldest first. */
export async function listReleases(store: Store): Promise<Result<ReleaseListing[]>> {
  const sealed = await entries(store);
  return sealed.ok ? ok(sealed.value.map(listing)) : sealed;
}

/** The datasets that an entry names, in the order of their ids, each read and held against its hash. */
export async function datasetsOf(store: Store, sealed: SealedEntry): Promise<Result<Dataset[]>> {
  const datasets: Dataset[] = [];
  for (const [id, hash] of Object.entries(sealed.entry.datasets).sort(([a], [b]) => (a < b ? -1 : 1))) {
    const stored = await readDataset(store, id, hash);
    if (!stored.ok)
      return stored.problem.code === 'not-found' ? gone(store, sealed, id, hash, stored) : stored;
    datasets.push(stored.value.dataset);
  }
  return ok(datasets);
}

/** Says that a dataset was retracted where a later entry did so, else what was missing. */
async function gone(
  store: Store,
  sealed: SealedEntry,
  id: string,
  hash: string,
  missing: Result<never>
): Promise<Result<never>> {
  const later = await entries(store);
  if (!later.ok) return later;
  const retracted = retractions(later.value).find((one) => one.id === id && one.hash === hash);
  if (!retracted) return missing;
  const { number, at } = retracted.by.entry;
  return fail(
    'retracted',
    `${sealed.entry.number}`,
    `Utgave ${sealed.entry.number} inneholder ${id}, som ble trukket tilbake ${osloDate(at)} (utgave ${number}). Velg en nyere utgave.`
  );
}

/** The release that an entry makes, every dataset held against its hash. */
export async function releaseOf(store: Store, sealed: SealedEntry): Promise<Result<LoadedRelease>> {
  const datasets = await datasetsOf(store, sealed);
  if (!datasets.ok) return datasets;
  const { number, at, title } = sealed.entry;
  const tables = datasets.value.map(({ key, id, hash }): TableFile => {
    const name = datasetFile(id, hash, OBSERVATIONS);
    return { key, name, path: store.locate(name) };
  });
  const release = { number, hash: sealed.hash, published: osloDate(at), title, datasets: datasets.value };
  return ok({ release, tables });
}

/**
 * The release with that number, hash (whole or its first 7 hex digits or more) or `latest`. Digits are a number where a release has
 * it. An unknown one is a problem that says which exist.
 */
export async function loadRelease(store: Store, which: number | string): Promise<Result<LoadedRelease>> {
  const newest = await head(store);
  if (!newest.ok) return newest;
  if (newest.value === null) {
    return fail('no-release', String(which), 'Ingenting er publisert ennå. Publiser et datasett først.');
  }
  const length = newest.value.entry.number;
  const number = which === 'latest' ? length : Number(which);
  if (Number.isInteger(number) && number >= 1 && number <= length) {
    const sealed = number === length ? ok(newest.value) : await entryAt(store, number);
    return sealed.ok ? releaseOf(store, sealed.value) : sealed;
  }
  const sealed = await entries(store);
  if (!sealed.ok) return sealed;
  const word = String(which).toLowerCase();
  const found = /^[0-9a-f]{7,64}$/.test(word) ? sealed.value.filter(({ hash }) => hash.startsWith(word)) : [];
  const [only] = found;
  if (only && found.length === 1) return releaseOf(store, only);
  return fail('unknown-release', String(which), unknown(String(which), found.length, sealed.value));
}

function unknown(which: string, found: number, sealed: readonly SealedEntry[]): string {
  if (found > 1) return `«${which}» passer på ${found} utgaver. Skriv flere tegn av hashen.`;
  const newest = sealed.slice(-10).map(({ entry, hash }) => `${entry.number} (${hash.slice(0, 7)})`);
  const before = sealed.length > newest.length ? '…, ' : '';
  return `Utgaven «${which}» finnes ikke. Disse finnes: ${before}${newest.join(', ')}. Skriv nummeret eller minst 7 tegn av hashen.`;
}

/** The tables of a release as the engine loads them: by path from a folder, as bytes from elsewhere. */
export async function engineTables(store: Store, loaded: LoadedRelease): Promise<Result<Table[]>> {
  const tables: Table[] = [];
  for (const { key, name, path } of loaded.tables) {
    if (path !== null) {
      tables.push({ key, kind: 'file', path });
      continue;
    }
    const bytes = await store.read(name);
    if (!bytes.ok) return bytes;
    tables.push({ key, kind: 'bytes', bytes: bytes.value });
  }
  return ok(tables);
}
