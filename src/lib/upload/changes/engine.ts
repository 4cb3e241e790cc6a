import { cached } from '$lib/engine/cached';
import type { Engine, Table } from '$lib/engine/engine';
import type { Dataset, Release } from '$lib/observations/dataset';
import type { Published } from '$lib/questions/ask';
import { writeTidy } from '$lib/releases/tidy';
import { utf8 } from '$lib/releases/utf8';
import type { DatasetRows } from './collapse';

/** A release and the same with a draft in the place of the dataset it follows, to be asked alike. `dispose` ends the engine. */
export type DraftReleases = {
  readonly before: Published;
  readonly after: Published;
  readonly dispose: () => Promise<void>;
};

/** A release in which a draft stands in the place of the dataset it follows, as if published. */
export function releaseWith(release: Release, draft: Dataset): Release {
  return {
    ...release,
    datasets: release.datasets.map((one) => (one.id === draft.id ? draft : one))
  };
}

/**
 * Puts a release and a draft into one engine: the published tables as bytes, and the draft's own table under its key. `open` starts
 * the engine with the tables given.
 */
export async function openDraftReleases(
  release: Release,
  draft: DatasetRows,
  published: readonly Table[],
  open: (tables: readonly Table[]) => Promise<Engine>
): Promise<DraftReleases> {
  const own: Table = { key: draft.dataset.key, kind: 'bytes', bytes: utf8(writeTidy(draft.rows)) };
  const engine = cached(await open([...published, own]));
  return {
    before: { release, engine },
    after: { release: releaseWith(release, draft.dataset), engine },
    dispose: () => engine.dispose()
  };
}
