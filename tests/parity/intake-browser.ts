import { openWasmWorkbench } from '$lib/engine/workbench-wasm';
import { readAll } from './intake-files';

declare global {
  interface Window {
    readInBrowser(files: readonly (readonly [name: string, binary: string])[]): ReturnType<typeof readAll>;
  }
}

window.readInBrowser = async (files) => {
  const bench = await openWasmWorkbench();
  try {
    return await readAll(bench, files);
  } finally {
    await bench.dispose();
  }
};
document.documentElement.dataset['ready'] = 'true';
