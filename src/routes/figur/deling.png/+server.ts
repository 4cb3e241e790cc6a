import { PREVIEW, previewDocument } from '$lib/figures/preview-document';
import * as m from '$lib/texts/compiled/messages';
import { council } from '$lib/site/council';
import { figurePage } from '$lib/site/figure-page';
import { refuseFile } from '$lib/site/page-error';
import { pngResponse } from '$lib/site/png-response';
import type { RequestHandler } from './$types';

/** The figure as the picture that stands for its page where a link is shared. */
export const GET: RequestHandler = async ({ url }) => {
  const page = await figurePage(await council(), url.searchParams);
  if (!page.ok) refuseFile(page.problem, m.figure_bad());
  const { view } = page.value;
  return pngResponse(previewDocument(view), { width: PREVIEW.width, synthetic: view.synthetic });
};
