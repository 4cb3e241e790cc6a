import { NOBODY } from '$lib/meetings/audience';
import { council } from '$lib/site/council';
import { refuseFile } from '$lib/site/page-error';
import { topicPage } from '$lib/site/topic-page';
import * as m from '$lib/texts/compiled/messages';
import { readFilters } from '$lib/topics/filters';
import { findTopic } from '$lib/topics/topic';
import { topicCsv } from '$lib/topics/topic-csv';
import type { RequestHandler } from './$types';

/** Every number in the figures of a topic page under its filters, as CSV. */
export const GET: RequestHandler = async ({ params, url }) => {
  const topic = findTopic(params.topic);
  if (!topic) {
    refuseFile(
      { code: 'unknown-topic', path: 'topic', message: m.topics_unknown_hint() },
      m.topics_unknown({ topic: params.topic })
    );
  }
  const filters = readFilters(url.searchParams);
  if (!filters.ok) refuseFile(filters.problem, m.topics_bad_filter());
  const page = await topicPage(await council(), topic, filters.value, NOBODY);
  if (!page.ok) refuseFile(page.problem, m.topics_no_answer());
  return new Response(topicCsv(page.value), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${topic.id}.csv"`
    }
  });
};
