import { all, fail, ok, type Result } from '$lib/observations/result';
import type { Json } from '$lib/releases/canonical';
import { appendToLog, readLog } from '$lib/releases/numbered-log';
import type { Store } from '$lib/releases/store';
import { readFollowUpEvent, type FollowUpEvent } from './events';

/** Where the events on follow-up points lie. */
export const FOLLOW_UPS = 'follow-ups/events';

/** An event without what the log itself puts on it. */
export type Decision = FollowUpEvent extends infer E
  ? E extends FollowUpEvent
    ? Pick<E, 'kind' | 'payload'>
    : never
  : never;

/** Every event on follow-up points, oldest first. */
export async function followUpEvents(store: Store): Promise<Result<FollowUpEvent[]>> {
  const log = await readLog(store, FOLLOW_UPS);
  if (!log.ok) return log;
  return all(
    log.value.map(({ json, name, number }): Result<FollowUpEvent> => {
      const event = readFollowUpEvent(json, name);
      return event.ok && event.value.number !== number
        ? fail('changed-entry', name, `${name} har feil nummer. Hent den fra sikkerhetskopi.`)
        : event;
    })
  );
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
  const written = await appendToLog(store, FOLLOW_UPS, async (length) => {
    const events = await followUpEvents(store);
    if (!events.ok) return events;
    const decision = build(events.value.slice(0, length));
    if (!decision.ok) return decision;
    const json: Json = JSON.parse(
      JSON.stringify({ ...decision.value, schema: 1, number: length + 1, at: now().toISOString(), by })
    );
    const event = readFollowUpEvent(json, FOLLOW_UPS);
    return event.ok ? ok(json) : event;
  });
  if (!written.ok) return written;
  return written.value === null
    ? fail('nothing-decided', FOLLOW_UPS, 'Det var ingenting å skrive. Prøv igjen.')
    : ok(written.value);
}
