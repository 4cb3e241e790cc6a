import { ok, type Result } from '$lib/observations/result';
import { isJsonObject, parseJson, type Json, type JsonObject } from './canonical';
import { DESCRIPTOR } from './datapackage';
import { datasetFile } from './datasets';
import type { Store } from './store';

/** A licence as a Data Package names it. `path` is the address of its text. */
export type Licence = { readonly name: string; readonly title: string; readonly path: string | null };

/** What a dataset's descriptor says of its files besides what the product reads: the licences, and the bytes of the table. */
export type DatasetFacts = { readonly licences: readonly Licence[]; readonly bytes: number | null };

/** The descriptor of a stored dataset as it was written. Fails where there is none. */
export async function readDescriptorJson(
  store: Store,
  id: string,
  hash: string
): Promise<Result<JsonObject>> {
  const name = datasetFile(id, hash, DESCRIPTOR);
  const bytes = await store.read(name);
  if (!bytes.ok) return bytes;
  const json = parseJson(bytes.value, name);
  if (!json.ok) return json;
  return ok(isJsonObject(json.value) ? json.value : {});
}

/** The licences and the size of the table that a descriptor names; what it does not name is left out. */
export function factsOf(descriptor: JsonObject): DatasetFacts {
  const { licenses, resources } = descriptor;
  const table = objects(resources)[0];
  return {
    licences: objects(licenses).flatMap((one): Licence[] => {
      const name = textOf(one['name']) ?? textOf(one['title']);
      if (name === null) return [];
      return [{ name, title: textOf(one['title']) ?? name, path: textOf(one['path']) }];
    }),
    bytes: typeof table?.['bytes'] === 'number' ? table['bytes'] : null
  };
}

function objects(json: Json | undefined): JsonObject[] {
  return Array.isArray(json) ? json.filter(isJsonObject) : [];
}

function textOf(json: Json | undefined): string | null {
  return typeof json === 'string' && json.trim() !== '' ? json : null;
}
