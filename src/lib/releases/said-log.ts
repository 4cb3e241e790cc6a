import { all, fail, ok, type Result } from '$lib/observations/result';
import type { Json } from './canonical';
import { appendToLog, readLog } from './numbered-log';
import { foldSaid, type SaidRecord } from './said-state';
import { readSaidEvent, type NewSaidEvent, type SaidEvent } from './said-events';
import type { Store } from './store';

/** Where the events of what was said at a meeting lie, beside the events of the meeting itself. */
export function saidFolder(date: string): string {
  return `meetings/${date}/said`;
}

/** Every such event of a meeting, oldest first. */
export async function saidEvents(store: Store, date: string): Promise<Result<SaidEvent[]>> {
  const log = await readLog(store, saidFolder(date));
  if (!log.ok) return log;
  return all(
    log.value.map(({ json, name, number }): Result<SaidEvent> => {
      const event = readSaidEvent(json, name);
      return event.ok && event.value.number !== number
        ? fail('changed-entry', name, `${name} har feil nummer. Hent den fra sikkerhetskopi.`)
        : event;
    })
  );
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
  const folder = saidFolder(date);
  const written = await appendToLog(store, folder, async (length) => {
    const events = await saidEvents(store, date);
    if (!events.ok) return events;
    const draft = build(foldSaid(events.value.slice(0, length)));
    if (!draft.ok || draft.value === null) return draft.ok ? ok(null) : draft;
    const json: Json = JSON.parse(
      JSON.stringify({ ...draft.value, schema: 1, number: length + 1, at: now().toISOString(), by })
    );
    const event = readSaidEvent(json, folder);
    return event.ok ? ok(json) : event;
  });
  return written.ok ? readSaid(store, date) : written;
}
