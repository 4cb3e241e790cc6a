import type { Filters } from '$lib/topics/filters';
import { finderIn } from '$lib/topics/tie-table';
import { findTopic } from '$lib/topics/topic';
import type { TopicPage } from '$lib/topics/topic-page';
import type { TopicId } from '$lib/topics/topic-parts';
import { topicView, type TopicView } from '$lib/topics/topic-view';
import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import { topicAsDraft } from './draft-view';
import type { DraftReleases } from './engine';

/** What stands beside the numbers on a topic page, with the number of the published release and the date in Oslo. */
export type PreviewContext = Pick<TopicPage, 'ties' | 'quotes' | 'real' | 'published'> & {
  readonly topic: TopicId;
  readonly release: number;
  readonly today: string;
};

/** A topic page's view drawn from a draft in the place of the dataset it follows, every figure of it marked as one. */
export async function previewOf(
  { before, after }: DraftReleases,
  { topic: id, ties }: PreviewContext,
  filters: Filters,
  file: string
): Promise<Result<TopicView>> {
  const topic = findTopic(id);
  if (!topic) return fail('unknown-topic', 'topic', m.topics_unknown_hint());
  const view = await topicView(after, topic, { ...filters, release: 'latest' }, finderIn(ties));
  return view.ok ? ok(topicAsDraft(view.value, { file, release: before.release.number })) : view;
}
