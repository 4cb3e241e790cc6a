import { fail, ok, type Result } from '$lib/observations/result';
import { appendEvent, readEvents, type EventLog, type Unstamped } from '$lib/releases/event-log';
import type { Store } from '$lib/releases/store';
import { readFollowUpEvent, type FollowUpEvent } from './events';

/** Where the events on follow-up points lie. */
export const FOLLOW_UPS = 'follow-ups/events';

const LOG: EventLog<FollowUpEvent> = { folder: FOLLOW_UPS, read: readFollowUpEvent };

/** An event without what the log itself puts on it. */
export type Decision = Unstamped<FollowUpEvent>;

/** Every event on follow-up points, oldest first. */
export function followUpEvents(store: Store): Promise<Result<FollowUpEvent[]>> {
  return readEvents(store, LOG);
}

/**
 * Appends the decision that `build` makes of the events before it. Where somebody else was first it is asked again, on the longer row.
 * Gives the number of the event.
 */
export async function decide(
  store: Store,
  by: string,
  build: (events: readonly FollowUpEvent[]) => Result<Decision>,
  now: () => Date = () => new Date()
): Promise<Result<number>> {
  const written = await appendEvent(store, LOG, by, build, now);
  if (!written.ok) return written;
  return written.value === null
    ? fail('nothing-decided', FOLLOW_UPS, 'Det var ingenting å skrive. Prøv igjen.')
    : ok(written.value);
}
