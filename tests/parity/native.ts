import { openNativeEngine } from '$lib/engine/native';
import type { Release } from '$lib/observations/dataset';
import { questionAddress } from '$lib/questions/address';
import { ask } from '$lib/questions/ask';
import { openFolderStore } from '$lib/releases/folder-store';
import { layOut } from '$lib/releases/seed';
import { everyQuestion } from './questions';

/** Lays out what ships in a new home: its release, and the path of each dataset's table by key. */
export async function openHome(
  home: string,
  data: string
): Promise<{ release: Release; paths: Record<string, string> }> {
  const store = await openFolderStore(home);
  const laidOut = store.ok ? await layOut(store.value, data) : store;
  if (!laidOut.ok) throw new Error(laidOut.problem.message);
  const { release, tables } = laidOut.value.loaded;
  return { release, paths: Object.fromEntries(tables.map(({ key, path }) => [key, path ?? ''])) };
}

/** Asks every question of native DuckDB: `[address, answer as JSON]` in turn. */
export async function askNative(
  release: Release,
  paths: Record<string, string>
): Promise<[string, string][]> {
  const engine = await openNativeEngine(
    Object.entries(paths).map(([key, path]) => ({ key, kind: 'file', path }))
  );
  const answers: [string, string][] = [];
  for (const question of everyQuestion()) {
    answers.push([questionAddress(question), JSON.stringify(await ask({ release, engine }, question))]);
  }
  await engine.dispose();
  return answers;
}
