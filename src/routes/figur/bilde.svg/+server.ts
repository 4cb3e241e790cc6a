import { svgDocument } from '$lib/figures/svg-document';
import * as m from '$lib/texts/compiled/messages';
import { council } from '$lib/site/council';
import { figurePage } from '$lib/site/figure-page';
import { refuseFile } from '$lib/site/page-error';
import type { RequestHandler } from './$types';

/** The figure as a picture that stands by itself: title, source and stamp within it. */
export const GET: RequestHandler = async ({ url }) => {
  const page = await figurePage(await council(), url.searchParams);
  if (!page.ok) refuseFile(page.problem, m.figure_bad());
  return new Response(svgDocument(page.value.view, page.value.tie), {
    headers: {
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-disposition': 'attachment; filename="figur.svg"'
    }
  });
};
