import { error } from '@sveltejs/kit';
import { changesPage } from '$lib/site/changes-page';
import { council } from '$lib/site/council';
import type { PageServerLoad } from './$types';

/** The same for everybody: the draft never comes here. */
export const load: PageServerLoad = async () => {
  const page = await changesPage(await council());
  if (!page.ok) error(500, { message: page.problem.message });
  return { changes: page.value };
};
