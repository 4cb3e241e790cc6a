import { pointsCsv } from '$lib/followups/csv';
import { readFilter } from '$lib/followups/filter';
import { council } from '$lib/site/council';
import { followedIn, groundOf } from '$lib/site/follow-ups';
import { refuseFile } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import type { RequestHandler } from './$types';

/** The points a filter shows as CSV. */
export const GET: RequestHandler = async ({ url }) => {
  const filter = readFilter(url.searchParams);
  if (!filter.ok) refuseFile(filter.problem, m.followups_bad());
  const followed = await followedIn(await council());
  if (!followed.ok) refuseFile(followed.problem, m.followups_bad());
  return new Response(pointsCsv(groundOf(followed.value), filter.value, process.env['ORIGIN'] ?? ''), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="oppfolging.csv"'
    }
  });
};
