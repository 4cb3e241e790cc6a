import { audienceIn } from '$lib/site/audience';
import { council } from '$lib/site/council';
import { everyPage } from '$lib/ui/navigation';
import { refuse } from '$lib/site/page-error';
import { hitVerdicts, searchIndex } from '$lib/site/search';
import { searchView } from '$lib/search/search-view';
import * as m from '$lib/texts/compiled/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url, locals }) => {
  const pages = everyPage().map(({ href, text }) => ({ href, text }));
  const running = await council();
  const audience = await audienceIn(running, locals.actor);
  if (!audience.ok) refuse(audience.problem, m.search_title(), pages);
  const index = await searchIndex(running, audience.value);
  if (!index.ok) refuse(index.problem, m.search_title(), pages);
  const view = searchView(index.value, url.searchParams.get('q'), pages);
  const verdicts = await hitVerdicts(running, view.hits, audience.value);
  if (!verdicts.ok) refuse(verdicts.problem, m.search_title(), pages);
  return { view, verdicts: verdicts.value };
};
