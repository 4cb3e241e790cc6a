import { todayInOslo } from '$lib/meetings/due';
import { ok, type Result } from '$lib/observations/result';
import { quotesOf } from '$lib/ties/quotes';
import { realFigures } from '$lib/topics/real';
import { tieTable, type TieTable } from '$lib/topics/tie-table';
import { publishedParts } from '$lib/topics/topic-figures';
import type { Topic } from '$lib/topics/topic-parts';
import type { PreviewContext } from '$lib/upload/changes/preview';
import type { Council } from './council';
import { tiesIn } from './tied-meetings';

/**
 * What stands beside the numbers on a topic page: the words of the minutes, and real figures. A draft changes none of them, and the
 * verdicts in the ties are left out, since they are on the published numbers. Without a release there is no page.
 */
export async function previewPage(council: Council, topic: Topic): Promise<Result<PreviewContext>> {
  const published = await council.published();
  if (!published.ok) return published;
  const meetings = await council.meetings();
  if (!meetings.ok) return meetings;
  const { meetings: tied, find } = tiesIn(meetings.value);
  return ok({
    topic: topic.id,
    release: published.value.release.number,
    today: todayInOslo(),
    ties: withoutVerdicts(tieTable(topic, find)),
    quotes: quotesOf(tied, topic.indicator),
    real: await realFigures(published.value, topic.indicator, 'latest'),
    published: await publishedParts(published.value, topic, 'latest', find)
  });
}

function withoutVerdicts({ ties, at }: TieTable): TieTable {
  return {
    at,
    ties: ties.map((tie) => {
      if (tie.kind !== 'claim') return tie;
      const { kind, statement, meeting, anchor, href, quote } = tie;
      return { kind, statement, meeting, anchor, href, quote };
    })
  };
}
