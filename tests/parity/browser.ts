import { openWasmEngine } from '$lib/engine/wasm';
import type { Release } from '$lib/observations/dataset';
import { questionAddress } from '$lib/questions/address';
import { ask } from '$lib/questions/ask';
import { everyQuestion } from './questions';

declare global {
  interface Window {
    askInBrowser(release: Release, urls: Record<string, string>): Promise<[string, string][]>;
  }
}

window.askInBrowser = async (release, urls) => {
  const tables = await Promise.all(
    release.datasets.map(async (dataset) => {
      const response = await fetch(urls[dataset.key] ?? '');
      return {
        key: dataset.key,
        kind: 'bytes' as const,
        bytes: new Uint8Array(await response.arrayBuffer())
      };
    })
  );
  const engine = await openWasmEngine(tables);
  const answers: [string, string][] = [];
  for (const question of everyQuestion()) {
    answers.push([questionAddress(question), JSON.stringify(await ask({ release, engine }, question))]);
  }
  await engine.dispose();
  return answers;
};
document.documentElement.dataset['ready'] = 'true';
