import { building, version } from '$app/environment';
import { error, type Handle, type HandleServerError, type ServerInit } from '@sveltejs/kit';
import { ANONYMOUS } from '$lib/access/actions';
import { sessionCookie } from '$lib/access/cookie';
import { firstAdministratorLink } from '$lib/access/administrator-link';
import { readSession } from '$lib/access/sessions';
import { date } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { council, startCouncil } from '$lib/site/council';
import { encodingFor } from '$lib/site/encoding';
import { forOneReader } from '$lib/site/finish';
import { whenErased } from '$lib/site/forgetting';
import { secured } from '$lib/site/headers';
import { LateStart, startsLate } from '$lib/site/late-start';
import { PageCache } from '$lib/site/page-cache';

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

const pages = new PageCache({
  standing: async () => (await council()).standing(),
  build: `${version} ${process.env['ORIGIN'] ?? ''}`
});

whenErased(() => pages.clear());

/**
 * Style comes first, then the two fonts that every page is set in, so that its words are laid out once, in the right font; scripts
 * follow when the page has been read.
 */
const preload = ({ type, path }: { readonly type: string; readonly path: string }) =>
  type === 'css' || (type === 'font' && path.includes('-latin-wght-'));

const POLICY = 'content-security-policy';

export const handle: Handle = async ({ event, resolve }) => {
  const cookie = sessionCookie(event.url.protocol === 'https:');
  const token = event.cookies.get(cookie.name);
  const make = async () => {
    if (!startsLate(event.url.pathname)) return secured(await resolve(event, { preload }));
    const start = new LateStart();
    const response = await resolve(event, { preload, transformPageChunk: ({ html }) => start.late(html) });
    const policy = response.headers.get(POLICY);
    if (policy !== null) response.headers.set(POLICY, start.policy(policy));
    return secured(response);
  };
  if (token === undefined) {
    event.locals.actor = ANONYMOUS;
    return event.isSubRequest ? resolve(event) : pages.answer(event.request, make);
  }
  const { store } = await council();
  const session = await readSession(store, token);
  if (!session.ok) error(500, { message: session.problem.message });
  event.locals.actor = session.value.actor;
  if (session.value.ended !== null) event.cookies.delete(cookie.name, cookie.options);
  return event.isSubRequest
    ? resolve(event)
    : forOneReader(await make(), encodingFor(event.request.headers.get('accept-encoding')));
};

export const handleError: HandleServerError = ({ error: fault, status, message }) => {
  if (status >= 500) console.error(fault instanceof Error ? fault.stack : fault);
  return { message };
};
