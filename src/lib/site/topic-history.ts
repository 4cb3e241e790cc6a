import type { Audience } from '$lib/meetings/audience';
import type { Meeting } from '$lib/meetings/meeting';
import { Remembered } from '$lib/engine/remembered';
import { verdictOn } from '$lib/meetings/said-of';
import type { Published } from '$lib/questions/ask';
import { ok, type Result } from '$lib/observations/result';
import type { IndicatorId } from '$lib/questions/indicator';
import { quotesOf } from '$lib/ties/quotes';
import type { TopicQuote } from '$lib/topics/topic-page';
import type { Council } from './council';
import { earlierReleases } from './earlier';
import { tiesIn } from './tied-meetings';

const histories = new Remembered<TopicQuote[]>(64);

/** What is looked up for a history: the release of the page with how the address names it, and what the reader may see. */
export type HistoryOptions = {
  readonly published: Published;
  readonly release: number | 'latest';
  readonly audience: Audience;
};

/** What all meetings have said of an indicator, newest first, each sentence with its verdict and what was noted on it. */
export async function topicHistory(
  council: Council,
  meetings: readonly Meeting[],
  indicator: IndicatorId,
  options: HistoryOptions
): Promise<Result<TopicQuote[]>> {
  const earlier = await earlierReleases(council);
  if (!earlier.ok) return earlier;
  const { published, release, audience } = options;
  const heads = meetings.map(({ date, head }) => `${date}:${head}`).join();
  const key = [indicator, release, published.release.hash, JSON.stringify(audience), heads].join('|');
  const history = await histories.get(key, async () => {
    const rows: TopicQuote[] = [];
    for (const { date, statement, ...quote } of quotesOf(tiesIn(meetings).meetings, indicator)) {
      const meeting = meetings.find((one) => one.date === date);
      const verdict =
        meeting === undefined
          ? null
          : await verdictOn(meeting, statement, indicator, { ...options, earlier: earlier.value });
      rows.push({ ...quote, verdict });
    }
    return rows;
  });
  return ok(history);
}
