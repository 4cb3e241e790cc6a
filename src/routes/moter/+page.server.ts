import { error } from '@sveltejs/kit';
import { todayInOslo } from '$lib/meetings/due';
import { meetingList } from '$lib/meetings/meeting-list';
import { council } from '$lib/site/council';
import { allTopics } from '$lib/topics/topic';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const running = await council();
  const meetings = await running.meetings();
  if (!meetings.ok) error(500, { message: meetings.problem.message });
  const topics = allTopics.map(({ id, title, indicator }) => ({
    indicator,
    href: `/tema/${id}`,
    text: title
  }));
  return { meetings: meetingList(meetings.value, { today: todayInOslo(), topics }) };
};
