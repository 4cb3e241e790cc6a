import { strToU8, zipSync } from 'fflate';

/** What is packed: the description, and the table under the name that the description gives it. */
export type PackRequest = { readonly table: Blob; readonly tableName: string; readonly description: string };

/** Packs a tidy table and its Data Package in one archive, in a thread of its own. */
self.onmessage = async ({ data }: MessageEvent<PackRequest>) => {
  const table = new Uint8Array(await data.table.arrayBuffer());
  const archive = zipSync(
    { [data.tableName]: table, 'datapackage.json': strToU8(data.description) },
    { level: 6 }
  );
  self.postMessage(new Blob([archive.slice().buffer], { type: 'application/zip' }));
};
