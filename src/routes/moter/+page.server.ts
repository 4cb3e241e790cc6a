import { error } from '@sveltejs/kit';
import { todayInOslo } from '$lib/meetings/due';
import { meetingList } from '$lib/meetings/meeting-list';
import { council } from '$lib/site/council';
import type { PageServerLoad } from './$types';
import { topicPages } from './topic-pages';

export const load: PageServerLoad = async () => {
  const running = await council();
  const meetings = await running.meetings();
  if (!meetings.ok) error(500, { message: meetings.problem.message });
  return { meetings: meetingList(meetings.value, { today: todayInOslo(), topics: topicPages() }) };
};
