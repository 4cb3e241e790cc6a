import { fail, ok, type Result } from '$lib/observations/result';
import type { Carried, PersonKept } from './edition-events';
import type { MeetingEvent } from './meeting-events';
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
  return noted(store, date, by, () => ok({ kind: 'facts-changed', payload: after }), now);
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
  return noted(store, date, by, () => ok({ kind: 'edition-approved', payload }), now);
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
  const isPublic = ({ kind, payload }: MeetingEvent) =>
    kind === 'edition-published' && payload.edition === edition;
  return noted(
    store,
    date,
    by,
    (events) => ok(events.some(isPublic) ? null : { kind: 'edition-published', payload: { edition } }),
    now
  );
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

/** Appends an event, and gives the meeting as it is then. */
async function noted(...event: Parameters<typeof appendMeetingEvent>): Promise<Result<MeetingState>> {
  const written = await appendMeetingEvent(...event);
  const [store, date] = event;
  return written.ok ? readMeeting(store, date) : written;
}

async function existing(store: Store, date: string, edition: number): Promise<Result<MeetingState>> {
  const meeting = await readMeeting(store, date);
  if (!meeting.ok) return meeting;
  return meeting.value.editions.some((one) => one.edition === edition)
    ? meeting
    : fail('unknown-edition', `${date}:${edition}`, `Møtet ${date} har ingen utgave ${edition} med tekst.`);
}
