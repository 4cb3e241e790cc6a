import { fail, redirect } from '@sveltejs/kit';
import { countAttempts } from '$lib/access/attempts';
import { useAdministratorLink } from '$lib/access/administrator-link';
import { sessionCookie } from '$lib/access/cookie';
import { council } from '$lib/site/council';
import type { Actions } from './$types';

const attempts = countAttempts(10, 15 * 60 * 1000);

export const actions: Actions = {
  default: async ({ params, cookies, url, getClientAddress }) => {
    const { store } = await council();
    const sender = getClientAddress();
    const allowed = attempts.check(sender);
    if (!allowed.ok) return fail(429, { why: allowed.problem.message });
    const signIn = await useAdministratorLink(store, params.token);
    if (!signIn.ok) {
      attempts.failed(sender);
      return fail(403, { why: signIn.problem.message });
    }
    const { name, options } = sessionCookie(url.protocol === 'https:');
    const { token, expires } = signIn.value.session;
    cookies.set(name, token, { ...options, expires: new Date(expires) });
    redirect(303, '/arbeid');
  }
};
