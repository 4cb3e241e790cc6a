import { briefOf } from '$lib/site/brief-of';
import { council } from '$lib/site/council';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const found = await briefOf(await council(), params.date, url.searchParams, locals.actor);
  if (!found.ok)
    refuse(found.problem, m.briefs_refused(), [{ href: '/moter', text: m.briefs_all_meetings() }]);
  const { brief, release } = found.value;
  return {
    brief,
    keep: release === 'latest' ? {} : { utgave: `${release}` },
    skipTo: ['figurer']
  };
};
