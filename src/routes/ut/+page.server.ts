import { redirect } from '@sveltejs/kit';
import { sessionCookie } from '$lib/access/cookie';
import { closeSession } from '$lib/access/sessions';
import { council } from '$lib/site/council';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = () => redirect(303, '/');

export const actions: Actions = {
  default: async ({ cookies, url }) => {
    const { name, options } = sessionCookie(url.protocol === 'https:');
    await closeSession((await council()).store, cookies.get(name));
    cookies.delete(name, options);
    redirect(303, '/');
  }
};
