import { council } from '$lib/site/council';
import { everyPage } from '$lib/ui/navigation';
import { refuse } from '$lib/site/page-error';
import { searchIndex } from '$lib/site/search';
import { searchView } from '$lib/search/search-view';
import * as m from '$lib/texts/compiled/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const pages = everyPage().map(({ href, text }) => ({ href, text }));
  const index = await searchIndex(await council());
  if (!index.ok) refuse(index.problem, m.search_title(), pages);
  return { view: searchView(index.value, url.searchParams.get('q'), pages) };
};
