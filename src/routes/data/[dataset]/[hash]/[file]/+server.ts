import { csvwOf, CSVW } from '$lib/releases/csvw';
import { readDescriptorJson } from '$lib/releases/dataset-files';
import { council } from '$lib/site/council';
import { refuseFile } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import type { RequestHandler } from './$types';

const types: Readonly<Record<string, string>> = {
  'observations.csv': 'text/csv; charset=utf-8',
  'datapackage.json': 'application/json; charset=utf-8'
};

const headers = { 'cache-control': 'public, max-age=31536000, immutable' };

/** A published dataset's table or its description in either standard. The hash is over the content, so the answer never changes. */
export const GET: RequestHandler = async ({ params }) => {
  const { store } = await council();
  const type = types[params.file];
  if (params.file === CSVW && /^[0-9a-f]{64}$/.test(params.hash)) {
    const descriptor = await readDescriptorJson(store, params.dataset, params.hash);
    if (descriptor.ok) {
      const body = JSON.stringify(csvwOf(descriptor.value), null, 2);
      return new Response(body, {
        headers: { ...headers, 'content-type': 'application/csvm+json; charset=utf-8' }
      });
    }
  }
  const bytes =
    type !== undefined && /^[0-9a-f]{64}$/.test(params.hash)
      ? await store.read(`datasets/${params.dataset}/${params.hash}/${params.file}`)
      : null;
  if (!bytes?.ok || type === undefined) {
    refuseFile(
      { code: 'not-found', path: params.dataset, message: m.topics_no_dataset_hint() },
      m.topics_no_dataset({ dataset: params.dataset })
    );
  }
  return new Response(new Uint8Array(bytes.value), {
    headers: { ...headers, 'content-type': type }
  });
};
