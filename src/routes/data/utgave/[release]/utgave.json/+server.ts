import { json } from '@sveltejs/kit';
import { council } from '$lib/site/council';
import { refuseFile } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import type { RequestHandler } from './$types';

/** A release as data: its datasets with coverage, breaks, sources and hashes. */
export const GET: RequestHandler = async ({ params }) => {
  const published = await (await council()).published(/^\d+$/.test(params.release) ? Number(params.release) : params.release);
  if (!published.ok) refuseFile(published.problem, m.topics_no_release());
  return json(published.value.release);
};
