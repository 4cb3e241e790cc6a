import { council } from '$lib/site/council';
import { shellOf } from '$lib/site/shell-of';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ locals }) => {
  const running = await council();
  return { frame: shellOf(await running.published()), signedIn: locals.actor.kind !== 'anonymous' };
};
