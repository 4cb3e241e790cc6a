import { building } from '$app/environment';
import { error, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { sessionCookie } from '$lib/access/cookie';
import { firstAdministratorLink } from '$lib/access/administrator-link';
import { readSession } from '$lib/access/sessions';
import { date } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { compressed } from '$lib/site/compress';
import { council, startCouncil } from '$lib/site/council';
import { secured } from '$lib/site/headers';

/** Opens and checks everything before the first page is served; a fault ends the start with its one message. */
export const init: ServerInit = async () => {
  if (building) return;
  const opened = await startCouncil();
  if (!opened.ok) throw new Error(opened.problem.message);
  const link = await firstAdministratorLink(opened.value.store);
  if (!link.ok) throw new Error(link.problem.message);
  if (link.value === null) return;
  const origin = process.env['ORIGIN'] ?? '';
  console.log(
    m.work_first_link({ href: `${origin}/inn/${link.value.token}`, date: date(link.value.expires) })
  );
};

export const handle: Handle = async ({ event, resolve }) => {
  const { store } = await council();
  const cookie = sessionCookie(event.url.protocol === 'https:');
  const session = await readSession(store, event.cookies.get(cookie.name));
  if (!session.ok) error(500, { message: session.problem.message });
  event.locals.actor = session.value.actor;
  if (session.value.ended !== null) event.cookies.delete(cookie.name, cookie.options);
  const response = secured(await resolve(event), event.locals.actor.kind !== 'anonymous');
  return compressed(event.request, response);
};

export const handleError: HandleServerError = ({ error: fault, status, message }) => {
  if (status >= 500) console.error(fault instanceof Error ? fault.stack : fault);
  return { message };
};
