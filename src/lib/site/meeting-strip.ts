import { carriedPoints } from '$lib/followups/carried';
import { pointHref } from '$lib/followups/fold';
import type { FollowUps } from '$lib/followups/point';
import type { FollowUpState } from '$lib/minutes/document';
import type { Meeting } from '$lib/meetings/meeting';
import { osloDate } from '$lib/releases/release';

/** A follow-up point as the front page lists it. */
export type FollowUpLine = {
  readonly number: number;
  readonly title: string;
  readonly state: FollowUpState;
  readonly href: string;
};

/** What the front page says of the meetings: the one to prepare for, the last one with minutes, and the points that are carried over. */
export type MeetingStripView = {
  readonly next: { readonly date: string; readonly isPast: boolean } | null;
  readonly last: { readonly date: string; readonly title: string } | null;
  readonly followUps: readonly FollowUpLine[];
};

/** The strip from the meetings as they stand on a day. A meeting that has passed without minutes says so. */
export function meetingStrip(
  { meetings, followUps }: { readonly meetings: readonly Meeting[]; readonly followUps: FollowUps },
  now: Date
): MeetingStripView {
  const today = osloDate(now.toISOString());
  const last = meetings.findLast((meeting) => meeting.edition !== null);
  const next = meetings.find((meeting) => meeting.edition === null && (!last || meeting.date > last.date));
  return {
    next: next ? { date: next.date, isPast: next.date < today } : null,
    last: last ? { date: last.date, title: last.title } : null,
    followUps:
      last === undefined
        ? []
        : carriedPoints(followUps, last).map((point) => ({
            number: point.number,
            title: point.title,
            state: point.state,
            href: pointHref(point)
          }))
  };
}
