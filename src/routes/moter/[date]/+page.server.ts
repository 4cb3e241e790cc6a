import { error } from '@sveltejs/kit';
import { council } from '$lib/site/council';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate } from '$lib/texts/format';
import { meetingPage } from '../meeting-page';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, url, locals }) => {
  const running = await council();
  const meetings = await running.meetings();
  if (!meetings.ok) error(500, { message: meetings.problem.message });
  const meeting = await running.meeting(params.date);
  if (!meeting.ok) {
    const links = meetings.value.map(({ date }) => ({ href: `/moter/${date}`, text: longDate(date) }));
    refuse(meeting.problem, m.meetings_unknown(), links.reverse());
  }
  return meetingPage(running, meeting.value, url.searchParams.get('utgave') ?? 'latest', locals.actor);
};
