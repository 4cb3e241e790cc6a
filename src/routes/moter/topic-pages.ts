import type { TopicPageLink } from '$lib/meetings/meeting-list';
import { allTopics } from '$lib/topics/topic';

/** The topics that have a page, each with the indicator it is about. */
export function topicPages(): TopicPageLink[] {
  return allTopics.map(({ id, title, indicator }) => ({ indicator, href: `/tema/${id}`, text: title }));
}
