import type { FollowUp } from '$lib/minutes/document';
import { list } from '$lib/texts/format';
import { dueWords, lastDay } from './due';
import type { Meeting } from './meeting';
import { stateTag, type TagView } from './tag';

/** A follow-up point as it stood at a meeting. */
export type FollowUpView = {
  readonly number: number;
  readonly title: string;
  readonly state: TagView;
  /** Who answers for it, in a row, or null where the text names nobody. */
  readonly owners: string | null;
  /** When it is due, in words, or null. */
  readonly due: string | null;
  /** The dates it was due before, oldest first. */
  readonly earlier: readonly string[];
  /** The words the state was read from, or null. */
  readonly status: string | null;
  readonly statusHref: string | null;
  readonly definitionHref: string;
  /** The page of the point over all meetings. */
  readonly lifeHref: string;
  /** It was due before today, and no later minutes tell how it went. */
  readonly passed: boolean;
};

/** A point with the last day it is due, as ISO, or null where the text gives none. */
export function dueDay(point: FollowUp): string | null {
  if (point.due === null || point.duePrecision === null) return null;
  const said = point.dueHistory.findLast(({ date }) => date === point.due);
  return said?.to ?? lastDay(point.due, point.duePrecision);
}

/** The follow-up points of a meeting. `later` are the meetings after it; `today` is an ISO date in Oslo. */
export function followUpViews(meeting: Meeting, later: readonly Meeting[], today: string): FollowUpView[] {
  const points = meeting.edition?.minutes.followUps ?? [];
  const isNewest = later.every(({ edition }) => edition === null);
  return points.map((point) => {
    const due =
      point.due === null || point.duePrecision === null
        ? null
        : dueWords(point.due, point.duePrecision, point.dueQuote, meeting.date);
    const last = dueDay(point);
    const words = point.dueHistory.map(({ date, precision, quote }) =>
      dueWords(date, precision, quote, meeting.date)
    );
    return {
      number: point.number,
      title: point.title,
      state: stateTag(point.state, due),
      owners: point.owners.length === 0 ? null : list(point.owners),
      due,
      earlier: words.filter((one, at) => one !== due && words.indexOf(one) === at),
      status: point.stateQuote,
      statusHref: point.statusAt === null ? null : `#${point.statusAt}`,
      definitionHref: `#${point.definition}`,
      lifeHref: `/oppfolging/${encodeURIComponent(point.series || meeting.date.slice(0, 7))}/${point.number}`,
      passed: isNewest && point.state !== 'done' && last !== null && last < today
    };
  });
}
