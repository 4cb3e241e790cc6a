import { composeBrief } from '$lib/briefs/compose';
import { todayInOslo } from '$lib/meetings/due';
import { audienceIn } from '$lib/site/audience';
import { council } from '$lib/site/council';
import { earlierReleases } from '$lib/site/earlier';
import { refuse } from '$lib/site/page-error';
import { tieFinder } from '$lib/site/tie-finder';
import * as m from '$lib/texts/compiled/messages';
import { readFilters } from '$lib/topics/filters';
import type { PageServerLoad } from './$types';

const allMeetings = () => [{ href: '/moter', text: m.briefs_all_meetings() }];

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const filters = readFilters(url.searchParams);
  if (!filters.ok) refuse(filters.problem, m.briefs_refused(), allMeetings());
  const { area, release } = filters.value;
  const running = await council();
  const published = await running.published(release);
  if (!published.ok) refuse(published.problem, m.briefs_refused(), allMeetings());
  const meetings = await running.meetings();
  if (!meetings.ok) refuse(meetings.problem, m.briefs_refused(), allMeetings());
  const tieOf = await tieFinder(running);
  if (!tieOf.ok) refuse(tieOf.problem, m.briefs_refused(), allMeetings());
  const earlier = await earlierReleases(running);
  if (!earlier.ok) refuse(earlier.problem, m.briefs_refused(), allMeetings());
  const audience = await audienceIn(running, locals.actor);
  if (!audience.ok) refuse(audience.problem, m.briefs_refused(), allMeetings());
  const brief = await composeBrief(published.value, meetings.value, params.date, {
    area,
    release,
    today: todayInOslo(),
    tieOf: tieOf.value,
    earlier: earlier.value,
    audience: audience.value
  });
  if (!brief.ok) refuse(brief.problem, m.briefs_refused(), allMeetings());
  return {
    brief: brief.value,
    keep: release === 'latest' ? {} : { utgave: `${release}` },
    skipTo: ['figurer']
  };
};
