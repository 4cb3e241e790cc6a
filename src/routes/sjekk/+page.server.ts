import { error } from '@sveltejs/kit';
import { audienceIn } from '$lib/site/audience';
import { council } from '$lib/site/council';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ locals }) => {
  const running = await council();
  const published = await running.published();
  if (!published.ok) error(500, { message: published.problem.message });
  const audience = await audienceIn(running, locals.actor);
  if (!audience.ok) error(500, { message: audience.problem.message });
  return { release: published.value.release.number, verdicts: audience.value.verdicts };
};
