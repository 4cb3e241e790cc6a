import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openNativeEngine } from '$lib/engine/native';
import type { Published } from '$lib/questions/ask';
import { openFolderStore } from '$lib/releases/folder-store';
import { engineTables } from '$lib/releases/release';
import { layOut } from '$lib/releases/seed';
import { valueOf } from '../reference/read';

/** What ships in `data/`, laid out in a throwaway home and opened: a release to ask, and how to end it. */
export async function openShipped(): Promise<Published & { end: () => Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'radstall-home-'));
  const store = valueOf(await openFolderStore(home));
  const { loaded } = valueOf(await layOut(store, resolve('data')));
  const engine = await openNativeEngine(valueOf(await engineTables(store, loaded)));
  return {
    release: loaded.release,
    engine,
    end: async () => {
      await engine.dispose();
      await rm(home, { recursive: true });
    }
  };
}
