import { WORD_TYPE } from '$lib/briefs/word-type';
import { briefOf } from '$lib/site/brief-of';
import { briefWord } from '$lib/site/brief-word';
import { council } from '$lib/site/council';
import { refuseFile } from '$lib/site/page-error';
import * as m from '$lib/texts/compiled/messages';
import type { RequestHandler } from './$types';

/** The brief as a Word document: what the page shows, for those who write in it before the meeting. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const found = await briefOf(await council(), params.date, url.searchParams, locals.actor);
  if (!found.ok) refuseFile(found.problem, m.briefs_refused());
  const { brief } = found.value;
  const bytes = await briefWord(brief, process.env['ORIGIN'] || undefined);
  const place = brief.area === null ? '' : `-${brief.area}`;
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': WORD_TYPE,
      'content-disposition': `attachment; filename="brief-${brief.date}${place}.docx"`,
      ...(brief.synthetic ? { 'x-robots-tag': 'noindex' } : {})
    }
  });
};
