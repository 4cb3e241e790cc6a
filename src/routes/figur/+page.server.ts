import * as m from '$lib/texts/compiled/messages';
import { council } from '$lib/site/council';
import { figurePage } from '$lib/site/figure-page';
import { topicLinks } from '$lib/site/links';
import { refuse } from '$lib/site/page-error';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const page = await figurePage(await council(), url.searchParams);
  if (!page.ok) refuse(page.problem, m.figure_bad(), topicLinks());
  return { ...page.value, skipTo: ['figurer'] };
};
