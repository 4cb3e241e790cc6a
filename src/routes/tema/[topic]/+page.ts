import { browser } from '$app/environment';
import { error } from '@sveltejs/kit';
import { readFilters } from '$lib/topics/filters';
import type { TopicPage } from '$lib/topics/topic-page';
import { findTopic } from '$lib/topics/topic';
import type { SkipTarget } from '$lib/ui/shell';
import type { PageLoad } from './$types';

const skipTo: readonly SkipTarget[] = ['figurer'];

export const load: PageLoad = async ({ params, url, fetch }) => {
  const topic = findTopic(params.topic);
  const filters = readFilters(url.searchParams);
  if (browser && topic && filters.ok) {
    const { localTopicPage } = await import('$lib/topics/local');
    const page = await localTopicPage(topic, filters.value);
    if (page) return { ...page, skipTo };
  }
  const response = await fetch(`/tema/${encodeURIComponent(params.topic)}/visning${url.search}`, {
    headers: { accept: 'application/json' }
  });
  const body: unknown = await response.json();
  if (!response.ok) error(response.status, body as App.Error);
  return { ...(body as TopicPage), skipTo };
};
