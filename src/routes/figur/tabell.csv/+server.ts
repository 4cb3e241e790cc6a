import { csvDocument } from '$lib/figures/csv-document';
import * as m from '$lib/texts/compiled/messages';
import { council } from '$lib/site/council';
import { figurePage } from '$lib/site/figure-page';
import { refuseFile } from '$lib/site/page-error';
import type { RequestHandler } from './$types';

/** The figure's table as CSV: the same cells. */
export const GET: RequestHandler = async ({ url }) => {
  const page = await figurePage(await council(), url.searchParams);
  if (!page.ok) refuseFile(page.problem, m.figure_bad());
  return new Response(csvDocument(page.value.view), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="tabell.csv"'
    }
  });
};
