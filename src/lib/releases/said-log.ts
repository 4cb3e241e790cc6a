import { ok, type Result } from '$lib/observations/result';
import { appendEvent, readEvents, type EventLog } from './event-log';
import { readSaidEvent, type NewSaidEvent, type SaidEvent } from './said-events';
import { foldSaid, type SaidRecord } from './said-state';
import type { Store } from './store';

/** Where the events of what was said at a meeting lie, beside the events of the meeting itself. */
export function saidFolder(date: string): string {
  return `meetings/${date}/said`;
}

function logOf(date: string): EventLog<SaidEvent> {
  return { folder: saidFolder(date), read: readSaidEvent };
}

/** Every such event of a meeting, oldest first. */
export function saidEvents(store: Store, date: string): Promise<Result<SaidEvent[]>> {
  return readEvents(store, logOf(date));
}

/** What the events of a meeting leave: verdicts kept, remarks, and the questions as the secretariat has them. */
export async function readSaid(store: Store, date: string): Promise<Result<SaidRecord>> {
  const events = await saidEvents(store, date);
  return events.ok ? ok(foldSaid(events.value)) : events;
}

/**
 * Appends an event that `build` makes of what stands before it, or nothing where it gives null. Gives what stands then. Fails where
 * `build` does, and where a field is not as it must be.
 */
export async function appendSaid(
  store: Store,
  date: string,
  by: string,
  build: (before: SaidRecord) => Result<NewSaidEvent | null>,
  now: () => Date = () => new Date()
): Promise<Result<SaidRecord>> {
  const written = await appendEvent(store, logOf(date), by, (events) => build(foldSaid(events)), now);
  return written.ok ? readSaid(store, date) : written;
}
