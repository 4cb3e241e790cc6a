import type { TagView } from '$lib/meetings/tag';
import type { IndicatorId } from '$lib/questions/indicator';
import * as m from '$lib/texts/compiled/messages';
import { pointHref } from './fold';
import type { FollowUps } from './point';
import { stateTagOf, stepWords } from './words';

/** A point as other pages name it. */
export type PointLine = {
  readonly href: string;
  readonly text: string;
  readonly state: TagView;
  /** `Frist: 12. juni 2025`, or null. */
  readonly due: string | null;
};

/** The points that name an indicator, the open ones first. */
export function pointLines({ points }: FollowUps, indicator: IndicatorId): PointLine[] {
  return points
    .filter(({ indicators }) => indicators.includes(indicator))
    .toSorted((a, b) => Number(a.state === 'done') - Number(b.state === 'done'))
    .map((point) => ({
      href: pointHref(point),
      text: m.meetings_due_point({ number: point.number, title: point.title }),
      state: stateTagOf(point.state),
      due: point.due === null ? null : m.followups_line_due({ date: stepWords(point.due) })
    }));
}
