import { error } from '@sveltejs/kit';
import { compareView } from '$lib/meetings/compare-view';
import { audienceIn } from '$lib/site/audience';
import { council } from '$lib/site/council';
import { earlierReleases } from '$lib/site/earlier';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, locals }) => {
  const running = await council();
  const meetings = await running.meetings();
  if (!meetings.ok) error(500, { message: meetings.problem.message });
  const meeting = await running.meeting(params.date);
  if (!meeting.ok)
    refuse(meeting.problem, m.meetings_unknown(), [{ href: '/moter', text: m.meetings_title() }]);
  const published = await running.published();
  if (!published.ok) error(500, { message: published.problem.message });
  const earlier = await earlierReleases(running);
  if (!earlier.ok) error(500, { message: earlier.problem.message });
  const audience = await audienceIn(running, locals.actor);
  if (!audience.ok) error(500, { message: audience.problem.message });
  return {
    view: await compareView(meeting.value, meetings.value, {
      published: published.value,
      release: 'latest',
      earlier: earlier.value,
      audience: audience.value
    })
  };
};
