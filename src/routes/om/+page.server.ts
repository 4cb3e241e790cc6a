import { error } from '@sveltejs/kit';
import { aboutSections } from '$lib/about/about-page';
import { council } from '$lib/site/council';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const published = await (await council()).published();
  if (!published.ok) error(500, { message: published.problem.message });
  return { sections: aboutSections(published.value.release) };
};
