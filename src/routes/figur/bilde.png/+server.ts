import { DOCUMENT, svgDocument } from '$lib/figures/svg-document';
import * as m from '$lib/texts/compiled/messages';
import { council } from '$lib/site/council';
import { figurePage } from '$lib/site/figure-page';
import { refuseFile } from '$lib/site/page-error';
import { pngResponse } from '$lib/site/png-response';
import type { RequestHandler } from './$types';

/** The figure as a picture for documents: what the SVG shows, two pixels for one. */
export const GET: RequestHandler = async ({ url }) => {
  const page = await figurePage(await council(), url.searchParams);
  if (!page.ok) refuseFile(page.problem, m.figure_bad());
  const { view, tie, links } = page.value;
  return pngResponse(svgDocument(view, tie), {
    width: 2 * DOCUMENT.width,
    synthetic: view.synthetic,
    name: links.png ?? 'figur.png'
  });
};
