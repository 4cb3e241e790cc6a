import { council } from '$lib/site/council';
import { shellOf } from '$lib/site/shell-of';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ url, locals }) => {
  const running = await council();
  return {
    shell: shellOf(await running.published(), url.pathname),
    signedIn: locals.actor.kind !== 'anonymous'
  };
};
