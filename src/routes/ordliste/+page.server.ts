import { error } from '@sveltejs/kit';
import { glossary } from '$lib/about/glossary';
import { council } from '$lib/site/council';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const meetings = await (await council()).meetings();
  if (!meetings.ok) error(500, { message: meetings.problem.message });
  return { view: glossary(meetings.value) };
};
