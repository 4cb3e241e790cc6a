import { all, fail, ok, type Result } from '$lib/observations/result';
import type { Json } from './canonical';
import { readMeetingEvent, type MeetingEvent } from './meeting-events';
import { foldMeeting } from './meeting-state';
import { appendToLog, readLog } from './numbered-log';
import type { Store } from './store';

/** An event without what the log itself puts on it. */
type Unstamped<E> = E extends MeetingEvent ? Pick<E, 'kind' | 'payload'> : never;

/** Where the events of a meeting lie. */
export function eventsFolder(date: string): string {
  return `meetings/${date}/events`;
}

/** Every event of a meeting, oldest first; none where there is no such meeting. */
export async function meetingEvents(store: Store, date: string): Promise<Result<MeetingEvent[]>> {
  const log = await readLog(store, eventsFolder(date));
  if (!log.ok) return log;
  return all(
    log.value.map(({ json, name, number }): Result<MeetingEvent> => {
      const event = readMeetingEvent(json, name);
      if (event.ok && event.value.number !== number) {
        return fail('changed-entry', name, `${name} har feil nummer. Hent den fra sikkerhetskopi.`);
      }
      return event;
    })
  );
}

/**
 * Appends an event that `build` makes of the events before it, or nothing where it gives null. The whole row is folded with it first, so
 * that no event is written that a reader would refuse.
 */
export async function appendMeetingEvent(
  store: Store,
  date: string,
  by: string,
  build: (events: readonly MeetingEvent[]) => Result<Unstamped<MeetingEvent> | null>,
  now: () => Date
): Promise<Result<number | null>> {
  return appendToLog(store, eventsFolder(date), async (length) => {
    const events = await meetingEvents(store, date);
    if (!events.ok) return events;
    const before = events.value.slice(0, length);
    const draft = build(before);
    if (!draft.ok) return draft;
    if (draft.value === null) return ok(null);
    const json: Json = JSON.parse(
      JSON.stringify({ ...draft.value, schema: 1, number: length + 1, at: now().toISOString(), by })
    );
    const event = readMeetingEvent(json, eventsFolder(date));
    if (!event.ok) return event;
    const folded = foldMeeting([...before, event.value], eventsFolder(date));
    return folded.ok ? ok(json) : folded;
  });
}
