import { openNativeWorkbench } from '$lib/engine/workbench-native';
import { madeTable, readAll, awkward } from './intake-files';

export { awkward, madeTable };

/** Reads files by native DuckDB. */
export async function readNative(
  files: readonly (readonly [name: string, binary: string])[]
): ReturnType<typeof readAll> {
  const bench = await openNativeWorkbench();
  try {
    return await readAll(bench, files);
  } finally {
    await bench.dispose();
  }
}
