import { json } from '@sveltejs/kit';
import { audienceIn } from '$lib/site/audience';
import { council } from '$lib/site/council';
import { refuse } from '$lib/site/page-error';
import { topicLinks } from '$lib/site/links';
import { readFilters } from '$lib/topics/filters';
import { findTopic } from '$lib/topics/topic';
import { topicPage } from '$lib/site/topic-page';
import * as m from '$lib/texts/compiled/messages';
import type { RequestHandler } from './$types';

/** What a topic page shows, as plain data. The page itself asks this on the server and, before its own engine is warm, in the browser. */
export const GET: RequestHandler = async ({ params, url, locals }) => {
  const topic = findTopic(params.topic);
  if (!topic) {
    refuse(
      { code: 'unknown-topic', path: 'topic', message: m.topics_unknown_hint() },
      m.topics_unknown({ topic: params.topic }),
      topicLinks()
    );
  }
  const filters = readFilters(url.searchParams);
  if (!filters.ok)
    refuse(filters.problem, m.topics_bad_filter(), [{ href: `/tema/${topic.id}`, text: topic.title }]);
  const running = await council();
  const audience = await audienceIn(running, locals.actor);
  if (!audience.ok) refuse(audience.problem, m.topics_no_answer(), []);
  const page = await topicPage(running, topic, filters.value, audience.value);
  if (!page.ok)
    refuse(page.problem, m.topics_no_answer(), [{ href: `/tema/${topic.id}`, text: topic.title }]);
  return json(page.value);
};
