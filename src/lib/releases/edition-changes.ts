import { fail, ok, type Result } from '$lib/observations/result';
import type { Carried, PersonKept } from './edition-events';
import type { ChangedFacts } from './meeting-facts';
import { appendMeetingEvent } from './meeting-log';
import type { MeetingState } from './meeting-state';
import { readMeeting } from './meetings';
import type { Store } from './store';

type Now = () => Date;
const clock: Now = () => new Date();

/** Changes what is known of a meeting; the facts it had stay in the events before. The same facts again add nothing. */
export async function changeFacts(
  store: Store,
  date: string,
  facts: ChangedFacts,
  by: string,
  now: Now = clock
): Promise<Result<MeetingState>> {
  const meeting = await readMeeting(store, date);
  if (!meeting.ok) return meeting;
  const { body, title, next, agenda, papers } = meeting.value;
  const before = { body, title, next, agenda, papers };
  const after = { ...facts, papers: facts.papers ?? [] };
  if (JSON.stringify(before) === JSON.stringify(after)) return meeting;
  const event = await appendMeetingEvent(
    store,
    date,
    by,
    () => ok({ kind: 'facts-changed', payload: after }),
    now
  );
  return event.ok ? readMeeting(store, date) : event;
}

/** Notes the date on which an edition was approved. */
export async function approveEdition(
  store: Store,
  date: string,
  edition: number,
  approved: string,
  by: string,
  now: Now = clock
): Promise<Result<MeetingState>> {
  const known = await existing(store, date, edition);
  if (!known.ok) return known;
  const payload = { edition, date: approved };
  const event = await appendMeetingEvent(
    store,
    date,
    by,
    () => ok({ kind: 'edition-approved', payload }),
    now
  );
  return event.ok ? readMeeting(store, date) : event;
}

/** Makes an edition public. One that is public already stays as it is. */
export async function publishEdition(
  store: Store,
  date: string,
  edition: number,
  by: string,
  now: Now = clock
): Promise<Result<MeetingState>> {
  const known = await existing(store, date, edition);
  if (!known.ok) return known;
  const event = await appendMeetingEvent(
    store,
    date,
    by,
    (events) =>
      ok(
        events.some(({ kind, payload }) => kind === 'edition-published' && payload.edition === edition)
          ? null
          : { kind: 'edition-published', payload: { edition } }
      ),
    now
  );
  return event.ok ? readMeeting(store, date) : event;
}

/** Writes down what persons decided of words that may identify somebody. */
export async function keepPersons(
  store: Store,
  date: string,
  kept: readonly PersonKept[],
  by: string,
  now: Now = clock
): Promise<Result<MeetingState>> {
  for (const payload of kept) {
    const event = await appendMeetingEvent(store, date, by, () => ok({ kind: 'person-kept', payload }), now);
    if (!event.ok) return event;
  }
  return readMeeting(store, date);
}

/** Carries statements over from an earlier edition. One that has been carried to that edition already stays as it was decided. */
export async function carryOver(
  store: Store,
  date: string,
  statements: readonly Carried[],
  by: string,
  now: Now = clock
): Promise<Result<MeetingState>> {
  for (const payload of statements) {
    const event = await appendMeetingEvent(
      store,
      date,
      by,
      (events) =>
        ok(
          events.some(
            (one) =>
              one.kind === 'carry' &&
              one.payload.edition === payload.edition &&
              one.payload.statement === payload.statement
          )
            ? null
            : { kind: 'carry', payload }
        ),
      now
    );
    if (!event.ok) return event;
  }
  return readMeeting(store, date);
}

async function existing(store: Store, date: string, edition: number): Promise<Result<MeetingState>> {
  const meeting = await readMeeting(store, date);
  if (!meeting.ok) return meeting;
  return meeting.value.editions.some((one) => one.edition === edition)
    ? meeting
    : fail('unknown-edition', `${date}:${edition}`, `Møtet ${date} har ingen utgave ${edition} med tekst.`);
}
