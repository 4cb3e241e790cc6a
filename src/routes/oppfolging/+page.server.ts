import { error } from '@sveltejs/kit';
import { readFilter } from '$lib/followups/filter';
import { listView } from '$lib/followups/list-view';
import { council } from '$lib/site/council';
import { followedIn, groundOf } from '$lib/site/follow-ups';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ url }) => {
  const filter = readFilter(url.searchParams);
  if (!filter.ok) {
    refuse(filter.problem, m.followups_bad(), [{ href: '/oppfolging', text: m.followups_shown_none_link() }]);
  }
  const followed = await followedIn(await council());
  if (!followed.ok) error(500, { message: followed.problem.message });
  return { view: listView(groundOf(followed.value), filter.value) };
};
