import type { Dataset, Release } from '$lib/observations/dataset';
import type { Published } from '$lib/questions/ask';

/** Opens a release in the browser's own engine: its description, its tables and DuckDB-WASM are fetched from this site. Rejects where one cannot be. */
export async function openInBrowser(number: number): Promise<Published> {
  const [{ openWasmEngine }, response] = await Promise.all([
    import('$lib/engine/wasm'),
    fetch(`/data/utgave/${number}/utgave.json`)
  ]);
  if (!response.ok) throw new Error(`Release ${number} could not be fetched.`);
  const release = (await response.json()) as Release;
  const tables = await Promise.all(release.datasets.map(tableOf));
  return { release, engine: await openWasmEngine(tables) };
}

async function tableOf({
  id,
  hash,
  key
}: Dataset): Promise<{ key: string; kind: 'bytes'; bytes: Uint8Array }> {
  const response = await fetch(`/data/${id}/${hash}/observations.csv`);
  if (!response.ok) throw new Error(`${id} could not be fetched.`);
  return { key, kind: 'bytes', bytes: new Uint8Array(await response.arrayBuffer()) };
}
