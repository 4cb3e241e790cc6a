import type { Audience } from '$lib/meetings/audience';
import { ok, type Result } from '$lib/observations/result';
import { pointLines } from '$lib/followups/topic-points';
import type { Filters } from '$lib/topics/filters';
import { datasetsOfTopic } from '$lib/topics/datasets';
import { realFigures } from '$lib/topics/real';
import { publishedParts } from '$lib/topics/topic-figures';
import { tieTable } from '$lib/topics/tie-table';
import type { Topic } from '$lib/topics/topic-parts';
import type { TopicPage } from '$lib/topics/topic-page';
import { topicView } from '$lib/topics/topic-view';
import type { Council } from './council';
import { followedIn } from './follow-ups';
import { tiesIn } from './tied-meetings';
import { topicHistory } from './topic-history';

/** A topic page whole, from the council's releases and meetings, as far as the reader may see verdicts. Fails where its main question has no answer. */
export async function topicPage(
  council: Council,
  topic: Topic,
  filters: Filters,
  audience: Audience
): Promise<Result<TopicPage>> {
  const published = await council.published(filters.release);
  if (!published.ok) return published;
  const meetings = await council.meetings();
  if (!meetings.ok) return meetings;
  const followed = await followedIn(council);
  if (!followed.ok) return followed;
  const { find } = tiesIn(meetings.value);
  const view = await topicView(published.value, topic, filters, find);
  if (!view.ok) return view;
  const { release } = filters;
  const quotes = await topicHistory(council, meetings.value, topic.indicator, {
    published: published.value,
    release,
    audience
  });
  if (!quotes.ok) return quotes;
  return ok({
    view: view.value,
    ties: tieTable(topic, find),
    quotes: quotes.value,
    points: pointLines(followed.value.followUps, topic.indicator),
    real: await realFigures(published.value, topic.indicator, filters.release),
    published: await publishedParts(published.value, topic, filters.release, find),
    datasets: await datasetsOfTopic(published.value, topic, filters)
  });
}
