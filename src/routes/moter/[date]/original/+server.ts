import { error } from '@sveltejs/kit';
import { originalFile, originalHeaders } from '$lib/meetings/original';
import { editionFiles } from '$lib/releases/meetings';
import { council } from '$lib/site/council';
import { refuse } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import type { RequestHandler } from './$types';

/** The document that the shown edition was read from, as it came in. A retelling has none. */
export const GET: RequestHandler = async ({ params }) => {
  const running = await council();
  const state = await running.meetingState(params.date);
  const list = [{ href: '/moter', text: m.meetings_title() }];
  if (!state.ok) refuse(state.problem, m.meetings_unknown(), list);
  const { shown } = state.value;
  if (shown === null || shown.kind === 'example')
    error(404, { message: m.meetings_no_original(), links: list });
  const files = await editionFiles(running.store, params.date, shown);
  if (!files.ok) error(500, { message: files.problem.message });
  if (files.value.source === null) error(410, { message: m.meetings_erased(), links: list });
  const given = await originalFile(shown.source, files.value.source);
  return new Response(new Uint8Array(given.bytes), {
    headers: originalHeaders(params.date, given.extension, given.bytes)
  });
};
