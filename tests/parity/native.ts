import { openNativeEngine } from '$lib/engine/native';
import type { Dataset, Release } from '$lib/observations/dataset';
import { questionAddress } from '$lib/questions/address';
import { ask } from '$lib/questions/ask';
import { everyQuestion } from './questions';

/** Asks every question of native DuckDB: `[address, answer as JSON]` in turn. */
export async function askNative(release: Release, files: { dataset: Dataset; path: string }[]): Promise<[string, string][]> {
  const engine = await openNativeEngine(files.map((file) => ({ key: file.dataset.key, kind: 'file', path: file.path })));
  const answers: [string, string][] = [];
  for (const question of everyQuestion()) {
    answers.push([questionAddress(question), JSON.stringify(await ask({ release, engine }, question))]);
  }
  await engine.dispose();
  return answers;
}
