import { dueDay, followUpViews } from '$lib/meetings/follow-up-view';
import type { Meeting } from '$lib/meetings/meeting';
import type { FollowUp } from '$lib/minutes/document';
import { stateTag } from '$lib/meetings/tag';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate, dayAndMonth, period } from '$lib/texts/format';
import type { PointRow, Points } from './brief';
import { dueWordsOf } from './due';
import { excerpt } from './excerpt';

const LONGEST_TITLE = 76;
const LONGEST_OWNERS = 44;

/**
 * The follow-up points as the last minutes before a meeting (ISO `date`) leave them. `earlier` are the meetings before it, oldest first;
 * `asOf` is the ISO date on which a due date counts as passed. Null where those minutes hold no points.
 */
export function pointsOf(
  last: Meeting,
  earlier: readonly Meeting[],
  { date, asOf }: { readonly date: string; readonly asOf: string }
): Points | null {
  const found = last.edition?.minutes.followUps ?? [];
  const [first] = found;
  if (first === undefined) return null;
  const views = followUpViews(last, [], asOf);
  const rows = found.flatMap((point, at): PointRow[] => {
    const view = views[at];
    if (view === undefined) return [];
    return [
      {
        number: point.number,
        title: excerpt(point.title, LONGEST_TITLE),
        href: `/moter/${last.date}${view.statusHref ?? view.definitionHref}`,
        owners: view.owners === null ? m.briefs_none() : excerpt(view.owners, LONGEST_OWNERS),
        mentioned: mentionedWords(lastMention(point.series, point.number, earlier), last.date),
        state: stateTag(point.state, null),
        due: view.due ?? m.briefs_none(),
        isDue: isDueAt(point, last.date, date),
        passed: view.passed
      }
    ];
  });
  const series = new Set(found.map((point) => point.series));
  const since = series.size === 1 ? period(first.series.replace('-', 'M')) : null;
  return {
    title: since === null ? m.briefs_points() : m.briefs_points_since({ since }),
    due: dueWordsOf(last, rows, unknownOf(found, rows), { date, asOf }),
    rows,
    note: null
  };
}

/** Whether a point is due between the meeting that told of it and the one to come, and not done. */
function isDueAt(point: FollowUp, last: string, date: string): boolean {
  const day = dueDay(point);
  return point.state !== 'done' && day !== null && day > last && day <= date;
}

/** The points whose status nobody has told, but for those that are overdue. */
function unknownOf(points: readonly FollowUp[], rows: readonly PointRow[]): number[] {
  const passed = new Set(rows.flatMap((row) => (row.passed ? [row.number] : [])));
  return points.flatMap(({ state, number }) => (state === 'unknown' && !passed.has(number) ? [number] : []));
}

/** The date of the last meeting whose minutes tell how a point stands, or null. */
function lastMention(series: string, number: number, meetings: readonly Meeting[]): string | null {
  const found = meetings.findLast(({ edition }) =>
    edition?.minutes.followUps.some(
      (point) => point.series === series && point.number === number && point.statusAt !== null
    )
  );
  return found?.date ?? null;
}

function mentionedWords(mentioned: string | null, last: string): string {
  if (mentioned === null) return m.briefs_none();
  return mentioned.slice(0, 4) === last.slice(0, 4) ? dayAndMonth(mentioned) : longDate(mentioned);
}
