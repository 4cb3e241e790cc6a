import type { Dataset } from '$lib/observations/dataset';
import type { Observation } from '$lib/observations/observation';
import { fail, ok, type Result } from '$lib/observations/result';
import { parseJson, utf8, type Json } from './canonical';
import { datasetOf, DESCRIPTOR, OBSERVATIONS, readDescriptor, type Descriptor } from './datapackage';
import { readObservations } from './observations-csv';
import type { Creation, Store } from './store';

/** A dataset that has been checked and may be written: every row of its table fits its description. */
export type CheckedDataset = {
  readonly dataset: Dataset;
  readonly descriptor: Descriptor;
  readonly table: Uint8Array;
  readonly observations: readonly Observation[];
};

/** A dataset as it lies in the store, its content held against its hash. */
export type StoredDataset = { readonly dataset: Dataset; readonly table: Uint8Array };

/** The name of a file of a dataset: `datasets/<id>/<hash>/<file>`. */
export function datasetFile(id: string, hash: string, file: typeof DESCRIPTOR | typeof OBSERVATIONS): string {
  return `datasets/${id}/${hash}/${file}`;
}

/** Checks a descriptor and a table against each other. `folder` stands before the file names in problems. */
export function checkDataset(descriptor: Json, table: Uint8Array, folder: string): Result<CheckedDataset> {
  const read = readDescriptor(descriptor, `${folder}/${DESCRIPTOR}`);
  if (!read.ok) return read;
  const observations = readObservations(table, read.value.description, `${folder}/${OBSERVATIONS}`);
  if (!observations.ok) return observations;
  return ok({
    dataset: datasetOf(read.value, table),
    descriptor: read.value,
    table,
    observations: observations.value
  });
}

/** Writes a checked dataset under the hash of its content, once for ever. `taken`: the same content was there. */
export async function writeDataset(store: Store, checked: CheckedDataset): Promise<Result<Creation>> {
  const { id, hash } = checked.dataset;
  const table = await store.create(datasetFile(id, hash, OBSERVATIONS), checked.table);
  if (!table.ok) return table;
  const text = utf8(`${JSON.stringify(checked.descriptor.json, null, 2)}\n`);
  const descriptor = await store.create(datasetFile(id, hash, DESCRIPTOR), text);
  if (!descriptor.ok) return descriptor;
  if (table.value === 'created' && descriptor.value === 'created') return ok('created');
  const stored = await readDataset(store, id, hash);
  return stored.ok ? ok(descriptor.value) : stored;
}

async function readFiles(
  store: Store,
  id: string,
  hash: string
): Promise<Result<{ json: Json; table: Uint8Array }>> {
  const name = datasetFile(id, hash, DESCRIPTOR);
  const bytes = await store.read(name);
  if (!bytes.ok) return bytes;
  const json = parseJson(bytes.value, name);
  if (!json.ok) return json;
  const table = await store.read(datasetFile(id, hash, OBSERVATIONS));
  return table.ok ? ok({ json: json.value, table: table.value }) : table;
}

function unchanged(dataset: Dataset, id: string, hash: string): Result<Dataset> {
  if (dataset.id === id && dataset.hash === hash) return ok(dataset);
  const name = datasetFile(id, hash, OBSERVATIONS);
  const folder = `datasets/${id}/${hash}`;
  return fail(
    'changed-content',
    name,
    `${folder} er endret etter publisering. Hent mappen fra sikkerhetskopi.`
  );
}

/** Reads a dataset and holds its content against the hash it is stored under. */
export async function readDataset(store: Store, id: string, hash: string): Promise<Result<StoredDataset>> {
  const files = await readFiles(store, id, hash);
  if (!files.ok) return files;
  const { json, table } = files.value;
  const descriptor = readDescriptor(json, datasetFile(id, hash, DESCRIPTOR));
  if (!descriptor.ok) return descriptor;
  const dataset = unchanged(datasetOf(descriptor.value, table), id, hash);
  return dataset.ok ? ok({ dataset: dataset.value, table }) : dataset;
}

/** The observations of a stored dataset, every row checked again. */
export function observationsOf(stored: StoredDataset): Result<Observation[]> {
  const { id, hash } = stored.dataset;
  return readObservations(stored.table, stored.dataset, datasetFile(id, hash, OBSERVATIONS));
}

/**
 * Checks a stored dataset wholly: its rows first, so that a fault is named by file, line and column, then its content against its
 * hash.
 */
export async function verifyDataset(store: Store, id: string, hash: string): Promise<Result<Dataset>> {
  const files = await readFiles(store, id, hash);
  if (!files.ok) return files;
  const checked = checkDataset(files.value.json, files.value.table, `datasets/${id}/${hash}`);
  return checked.ok ? unchanged(checked.value.dataset, id, hash) : checked;
}
