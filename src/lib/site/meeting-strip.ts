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

/** What the front page says of the meetings: the one to prepare for, the last one with minutes, and the points it left. */
export type MeetingStripView = {
  readonly next: { readonly date: string; readonly isPast: boolean } | null;
  readonly last: { readonly date: string; readonly title: string } | null;
  readonly followUps: readonly FollowUpLine[];
};

/** The strip from the meetings as they stand on a day. A meeting that has passed without minutes says so. */
export function meetingStrip(meetings: readonly Meeting[], now: Date): MeetingStripView {
  const today = osloDate(now.toISOString());
  const last = meetings.findLast((meeting) => meeting.edition !== null);
  const next = meetings.find((meeting) => meeting.edition === null && (!last || meeting.date > last.date));
  return {
    next: next ? { date: next.date, isPast: next.date < today } : null,
    last: last ? { date: last.date, title: last.title } : null,
    followUps: (last?.edition?.minutes.followUps ?? []).map(
      ({ number, title, state, statusAt, definition }) => ({
        number,
        title,
        state,
        href: `/moter/${last?.date ?? ''}#${statusAt ?? definition}`
      })
    )
  };
}
