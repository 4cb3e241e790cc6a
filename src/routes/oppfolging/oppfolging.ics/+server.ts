import { readFilter } from '$lib/followups/filter';
import { followUpCalendar } from '$lib/followups/ics';
import { council } from '$lib/site/council';
import { followedIn, groundOf } from '$lib/site/follow-ups';
import { refuseFile } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import type { RequestHandler } from './$types';

/** The due dates of the points a filter shows, and the meetings, as a calendar. */
export const GET: RequestHandler = async ({ url }) => {
  const filter = readFilter(url.searchParams);
  if (!filter.ok) refuseFile(filter.problem, m.followups_bad());
  const followed = await followedIn(await council());
  if (!followed.ok) refuseFile(followed.problem, m.followups_bad());
  return new Response(followUpCalendar(groundOf(followed.value), filter.value, process.env['ORIGIN'] ?? ''), {
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'attachment; filename="oppfolging.ics"'
    }
  });
};
