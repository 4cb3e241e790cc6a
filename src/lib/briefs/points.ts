import { carriedPoints } from '$lib/followups/carried';
import { dueStatus, isOverdue, type DueStatus } from '$lib/followups/due-status';
import { pointHref } from '$lib/followups/fold';
import type { Mention } from '$lib/followups/mention';
import type { FollowUpPoint } from '$lib/followups/point';
import { seriesWords, stateTagOf } from '$lib/followups/words';
import { dueWords } from '$lib/meetings/due';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate, dayAndMonth, list } from '$lib/texts/format';
import type { PointRow, Points } from './brief';
import { dueWordsOf } from './due';
import { excerpt } from './excerpt';
import type { LeftOpen } from './left-open';

const LONGEST_TITLE = 76;
const LONGEST_OWNERS = 44;

/**
 * The follow-up points that a meeting (ISO `date`) has before it, as minutes and people leave them; `asOf` is the ISO date on which a due
 * date counts as passed. Null where there are no points.
 */
export function pointsOf(
  { followUps, last, earlier }: LeftOpen,
  { date, asOf }: { readonly date: string; readonly asOf: string }
): Points | null {
  const points = carriedPoints(followUps, last);
  const [first] = points;
  if (first === undefined) return null;
  const isOneSeries = points.every(({ series }) => series === first.series);
  const rows = points.map((point): PointRow => {
    const status = dueStatus(point, earlier, asOf);
    const isDue =
      point.state !== 'done' && point.due !== null && point.due.last > last.date && point.due.last <= date;
    return {
      number: point.number,
      title: isOneSeries
        ? excerpt(point.title, LONGEST_TITLE)
        : m.briefs_point_of_series({
            title: excerpt(point.title, LONGEST_TITLE),
            since: seriesWords(point.series)
          }),
      href: placeOf(point),
      owners: point.owners.length === 0 ? m.briefs_none() : excerpt(list(point.owners), LONGEST_OWNERS),
      mentioned: mentionedWords(point, last.date),
      state: stateTagOf(point.state),
      due:
        point.due === null
          ? m.briefs_none()
          : dueWords(point.due.date, point.due.precision, point.due.quote, last.date),
      isDue,
      passed: isOverdue(status),
      dueNote: dueNote(status, isDue)
    };
  });
  const unknown = points.flatMap(({ state, number }, at) =>
    state === 'unknown' && rows[at]?.passed === false ? [number] : []
  );
  return {
    title: isOneSeries ? m.briefs_points_since({ since: seriesWords(first.series) }) : m.briefs_points(),
    due: dueWordsOf(last, rows, unknown, { date, asOf }),
    rows,
    note: null
  };
}

function dueNote(status: DueStatus, isDue: boolean): string | null {
  switch (status) {
    case 'passed':
      return m.briefs_points_passed_known();
    case 'passed-unknown':
      return m.briefs_points_passed();
    case 'none':
    case 'ahead':
    case 'met':
      return isDue ? m.said_due_mark() : null;
  }
}

/** The last minutes that tell how a point stands; undefined where it has only been agreed. */
function toldAt({ mentions }: FollowUpPoint): Mention | undefined {
  return mentions.findLast(({ statusAt }) => statusAt !== null);
}

/** Where the minutes tell of a point last. */
function placeOf(point: FollowUpPoint): string {
  const mention = toldAt(point) ?? point.mentions.at(-1);
  return mention === undefined
    ? pointHref(point)
    : `/moter/${mention.meeting}#${mention.statusAt ?? mention.definition}`;
}

/** The date of the last meeting whose minutes tell how a point stands, in words. */
function mentionedWords(point: FollowUpPoint, last: string): string {
  const told = toldAt(point)?.meeting ?? null;
  if (told === null) return m.briefs_none();
  return told.slice(0, 4) === last.slice(0, 4) ? dayAndMonth(told) : longDate(told);
}
