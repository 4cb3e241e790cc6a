import { error } from '@sveltejs/kit';
import { council } from '$lib/site/council';
import { followedIn } from '$lib/site/follow-ups';
import { meetingStrip } from '$lib/site/meeting-strip';
import { frontView } from '$lib/topics/front';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const running = await council();
  const published = await running.published();
  if (!published.ok) error(500, { message: published.problem.message });
  const view = await frontView(published.value);
  if (!view.ok) error(500, { message: view.problem.message });
  const followed = await followedIn(running);
  if (!followed.ok) error(500, { message: followed.problem.message });
  return { view: view.value, meetings: meetingStrip(followed.value, new Date()) };
};
