import type { Release } from '$lib/observations/dataset';
import { all, ok, type Result } from '$lib/observations/result';
import { factsOf, readDescriptorJson, type DatasetFacts } from '$lib/releases/dataset-files';
import type { Store } from '$lib/releases/store';
import type { FactsByKey } from './data-page';

/** What the descriptors of a release's datasets say of licence and size. Fails where one cannot be read. */
export async function readFacts(store: Store, release: Release): Promise<Result<FactsByKey>> {
  const read = await Promise.all(
    release.datasets.map(async ({ id, key, hash }): Promise<Result<readonly [string, DatasetFacts]>> => {
      const json = await readDescriptorJson(store, id, hash);
      return json.ok ? ok([key, factsOf(json.value)]) : json;
    })
  );
  const facts = all(read);
  return facts.ok ? ok(new Map(facts.value)) : facts;
}
