import { error } from '@sveltejs/kit';
import { council } from '$lib/site/council';
import { methodView } from '$lib/topics/method';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const published = await (await council()).published();
  if (!published.ok) error(500, { message: published.problem.message });
  return { view: await methodView(published.value) };
};
