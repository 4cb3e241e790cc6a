import { cached } from '$lib/engine/cached';
import { openNativeEngine } from '$lib/engine/native';
import { fail, ok, type Result } from '$lib/observations/result';
import type { Published } from '$lib/questions/ask';
import { engineTables, loadRelease } from '$lib/releases/release';
import type { Store } from '$lib/releases/store';

/** How many releases are kept open at once: the latest, and a few that readers have pinned. */
const OPEN = 4;

/** Releases with an engine each, opened when first asked for and kept. */
export class Engines {
  readonly #store: Store;
  readonly #open = new Map<number, Promise<Result<Published>>>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** The release with that number (or hash), or the latest one, which is number `latest`. Fails with which releases exist. */
  async published(which: number | string, latest: number): Promise<Result<Published>> {
    const number =
      which === 'latest' ? latest : typeof which === 'number' ? which : await this.#numberOf(which);
    const kept = this.#open.get(number);
    if (kept) return kept;
    const opening = this.#openRelease(number > 0 ? number : which);
    this.#open.set(number, opening);
    const opened = await opening.catch((problem: unknown) => {
      this.#open.delete(number);
      throw problem;
    });
    if (!opened.ok) this.#open.delete(number);
    await this.#closeOldest(latest);
    return opened;
  }

  async #numberOf(hash: string): Promise<number> {
    const loaded = await loadRelease(this.#store, hash);
    return loaded.ok ? loaded.value.release.number : 0;
  }

  async #openRelease(which: number | string): Promise<Result<Published>> {
    const loaded = await loadRelease(this.#store, which);
    if (!loaded.ok) return loaded;
    const tables = await engineTables(this.#store, loaded.value);
    if (!tables.ok) return tables;
    try {
      return ok({ release: loaded.value.release, engine: cached(await openNativeEngine(tables.value)) });
    } catch (problem) {
      return fail('engine', `${which}`, problem instanceof Error ? problem.message : String(problem));
    }
  }

  async #closeOldest(latest: number): Promise<void> {
    for (const number of this.#open.keys()) {
      if (this.#open.size <= OPEN) return;
      if (number === latest) continue;
      const opened = await this.#open.get(number);
      this.#open.delete(number);
      if (opened?.ok) await opened.value.engine.dispose();
    }
  }
}
