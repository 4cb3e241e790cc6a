import type { Result } from '$lib/observations/result';
import { appendEvent, readEvents, type EventLog, type Unstamped } from './event-log';
import { readMeetingEvent, type MeetingEvent } from './meeting-events';
import { foldMeeting } from './meeting-state';
import type { Store } from './store';

/** Where the events of a meeting lie. */
export function eventsFolder(date: string): string {
  return `meetings/${date}/events`;
}

function logOf(date: string): EventLog<MeetingEvent> {
  return { folder: eventsFolder(date), read: readMeetingEvent };
}

/** Every event of a meeting, oldest first; none where there is no such meeting. */
export function meetingEvents(store: Store, date: string): Promise<Result<MeetingEvent[]>> {
  return readEvents(store, logOf(date));
}

/**
 * Appends an event that `build` makes of the events before it, or nothing where it gives null. The whole row is folded with it first, so
 * that no event is written that a reader would refuse.
 */
export function appendMeetingEvent(
  store: Store,
  date: string,
  by: string,
  build: (events: readonly MeetingEvent[]) => Result<Unstamped<MeetingEvent> | null>,
  now: () => Date
): Promise<Result<number | null>> {
  return appendEvent(store, logOf(date), by, build, now, (events) => foldMeeting(events, eventsFolder(date)));
}
