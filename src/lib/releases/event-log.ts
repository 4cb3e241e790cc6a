import { all, fail, ok, type Result } from '$lib/observations/result';
import type { Json } from './canonical';
import { appendToLog, readLog } from './numbered-log';
import type { Store } from './store';

/** A log of events of one kind: where it lies, and how an entry is read. */
export type EventLog<E> = {
  readonly folder: string;
  readonly read: (json: Json, path: string) => Result<E>;
};

/** An event without what the log itself puts on it: schema, number, time and account. */
export type Unstamped<E> = E extends { readonly kind: unknown; readonly payload: unknown }
  ? Pick<E, 'kind' | 'payload'>
  : never;

/** Every event of a log, oldest first. Fails where an entry does not hold, or does not have the number it lies under. */
export async function readEvents<E extends { readonly number: number }>(
  store: Store,
  { folder, read }: EventLog<E>
): Promise<Result<E[]>> {
  const log = await readLog(store, folder);
  if (!log.ok) return log;
  return all(
    log.value.map(({ json, name, number }): Result<E> => {
      const event = read(json, name);
      return event.ok && event.value.number !== number
        ? fail('changed-entry', name, `${name} har feil nummer. Hent den fra sikkerhetskopi.`)
        : event;
    })
  );
}

/**
 * Appends the event that `build` makes of those before it, or nothing where it gives null. Where somebody else was first it is asked
 * again, on the longer log. The event is read as it will be, so that none is written that a reader would refuse; `check` may refuse it
 * in its row. Gives its number, or null.
 */
export function appendEvent<E extends { readonly number: number }>(
  store: Store,
  log: EventLog<E>,
  by: string,
  build: (events: readonly E[]) => Result<Unstamped<E> | null>,
  now: () => Date,
  check: (events: readonly E[]) => Result<unknown> = ok
): Promise<Result<number | null>> {
  return appendToLog(store, log.folder, async (length) => {
    const events = await readEvents(store, log);
    if (!events.ok) return events;
    const before = events.value.slice(0, length);
    const draft = build(before);
    if (!draft.ok) return draft;
    if (draft.value === null) return ok(null);
    const stamp = { schema: 1, number: length + 1, at: now().toISOString(), by };
    const json: Json = JSON.parse(JSON.stringify({ ...draft.value, ...stamp }));
    const event = log.read(json, log.folder);
    if (!event.ok) return event;
    const checked = check([...before, event.value]);
    return checked.ok ? ok(json) : checked;
  });
}
