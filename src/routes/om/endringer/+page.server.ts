import { error } from '@sveltejs/kit';
import { readChanges } from '$lib/about/read-changes';
import { council } from '$lib/site/council';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async () => {
  const changes = await readChanges((await council()).store);
  if (!changes.ok) error(500, { message: changes.problem.message });
  return { changes: changes.value };
};
