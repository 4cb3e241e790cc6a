import { all, fail, ok, type Result } from '$lib/observations/result';
import { sha256 } from './canonical';
import type { ClaimEventKind, ClaimRecord, MeetingFacts } from './meeting-events';
import { appendMeetingEvent, eventsFolder, meetingEvents } from './meeting-log';
import { claimsOf, foldMeeting, type Edition, type MeetingState } from './meeting-state';
import type { Store } from './store';

/** The files of an edition. `source` is null where the text has been erased. */
export type EditionFiles = { readonly source: Uint8Array | null; readonly minutes: Uint8Array | null };

/** Where the files of an edition lie. */
export function editionFolder(date: string, edition: number): string {
  return `meetings/${date}/editions/${edition}`;
}

/** A meeting as its events leave it; `no-meeting` where there is none on that date. */
export async function readMeeting(store: Store, date: string): Promise<Result<MeetingState>> {
  const events = await meetingEvents(store, date);
  if (!events.ok) return events;
  if (events.value.length === 0) {
    return fail('no-meeting', date, `Det er ikke lagt inn noe møte ${date}. Velg en annen dato.`);
  }
  return foldMeeting(events.value, eventsFolder(date));
}

/** The dates of all meetings, oldest first. */
export async function meetingDates(store: Store): Promise<Result<string[]>> {
  const names = await store.list('meetings/');
  if (!names.ok) return names;
  const dates = names.value.flatMap(
    (name) => /^meetings\/(\d{4}-\d{2}-\d{2})\/events\//.exec(name)?.[1] ?? []
  );
  return ok([...new Set(dates)]);
}

/** Every meeting, oldest first, or the first problem among them. */
export async function listMeetings(store: Store): Promise<Result<MeetingState[]>> {
  const dates = await meetingDates(store);
  if (!dates.ok) return dates;
  return all(await Promise.all(dates.value.map((date) => readMeeting(store, date))));
}

/** Adds a meeting: it exists before its minutes. `meeting-exists` where there is one on that date. */
export async function createMeeting(
  store: Store,
  facts: MeetingFacts,
  by: string,
  now: () => Date = () => new Date()
): Promise<Result<MeetingState>> {
  const { date } = facts;
  const created = await appendMeetingEvent(
    store,
    date,
    by,
    (events) =>
      events.length === 0
        ? ok({ kind: 'created', payload: facts })
        : fail('meeting-exists', date, `Møtet ${date} finnes fra før. Legg utgaven til der.`),
    now
  );
  return created.ok ? readMeeting(store, date) : created;
}

/** Says something of a claim of an edition: confirm, correct, reject, settle or seen. Gives the meeting as it is then. */
export async function recordClaim(
  store: Store,
  date: string,
  kind: ClaimEventKind,
  payload: ClaimRecord,
  by: string,
  now: () => Date = () => new Date()
): Promise<Result<MeetingState>> {
  const meeting = await readMeeting(store, date);
  if (!meeting.ok) return meeting;
  const event = await appendMeetingEvent(store, date, by, () => ok({ kind, payload }), now);
  return event.ok ? readMeeting(store, date) : event;
}

/** Confirms a claim unless something has been decided on it already, or decided and taken back. Gives the meeting as it is then. */
export async function confirmUndecided(
  store: Store,
  date: string,
  payload: ClaimRecord,
  by: string,
  now: () => Date = () => new Date()
): Promise<Result<MeetingState>> {
  const meeting = await readMeeting(store, date);
  if (!meeting.ok) return meeting;
  const event = await appendMeetingEvent(
    store,
    date,
    by,
    (events) => {
      const { confirmed, rejected, withdrawn } = claimsOf(events, payload.edition);
      const decided = [...confirmed, ...rejected, ...withdrawn].some(({ id }) => id === payload.claim.id);
      return ok(decided ? null : { kind: 'confirm', payload });
    },
    now
  );
  return event.ok ? readMeeting(store, date) : event;
}

/** The files of an edition, held against the hashes of its event; an erased text is null. */
export async function editionFiles(
  store: Store,
  date: string,
  edition: Edition
): Promise<Result<EditionFiles>> {
  const folder = editionFolder(date, edition.edition);
  const source = await fileWithHash(store, `${folder}/${edition.source}`, edition.sha256);
  if (!source.ok) return source;
  const minutes =
    edition.minutes === null
      ? ok(null)
      : await fileWithHash(store, `${folder}/minutes.json`, edition.minutes);
  return minutes.ok ? ok({ source: source.value, minutes: minutes.value }) : minutes;
}

async function fileWithHash(store: Store, name: string, hash: string): Promise<Result<Uint8Array | null>> {
  const bytes = await store.read(name);
  if (!bytes.ok) return bytes.problem.code === 'not-found' ? ok(null) : bytes;
  return sha256(bytes.value) === hash
    ? bytes
    : fail(
        'changed-content',
        name,
        `${name} er endret etter at utgaven ble lagt inn. Hent den fra sikkerhetskopi.`
      );
}
