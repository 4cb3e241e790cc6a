import { allTopics } from '$lib/topics/topic';

/** Links to every topic page. */
export function topicLinks(): { href: string; text: string }[] {
  return allTopics.map((topic) => ({ href: `/tema/${topic.id}`, text: topic.title }));
}
