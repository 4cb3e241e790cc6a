import { ok, type Result } from '$lib/observations/result';
import { sha256 } from './canonical';
import type { EditionFacts, EditionKind, MeetingEvent } from './meeting-events';
import { appendMeetingEvent } from './meeting-log';
import type { Edition } from './meeting-state';
import { editionFolder, readMeeting } from './meetings';
import type { Store } from './store';

/** A new edition: its kind, the heading it is shown under, the document with its extension, and what was read from it. */
export type NewEdition = {
  readonly kind: EditionKind;
  readonly heading: string | null;
  readonly source: { readonly extension: string; readonly bytes: Uint8Array };
  /** Bytes of `minutes.json`, the structure read from the source, or null. */
  readonly minutes: Uint8Array | null;
};

/**
 * Adds an edition to a meeting and gives it. Its files are written first, under a number nobody has; the event makes it visible, whole.
 * The same document as the same kind again adds nothing and gives the edition that is there.
 */
export async function addEdition(
  store: Store,
  date: string,
  edition: NewEdition,
  by: string,
  now: () => Date = () => new Date()
): Promise<Result<Edition>> {
  const hash = sha256(edition.source.bytes);
  const { kind, heading, source, minutes } = edition;
  for (let skip = 0; ;) {
    const meeting = await readMeeting(store, date);
    if (!meeting.ok) return meeting;
    const { editions } = meeting.value;
    const same = editions.find((one) => one.kind === kind && one.sha256 === hash);
    if (same) return ok(same);

    const number = Math.max(0, ...editions.map((one) => one.edition)) + 1 + skip;
    const written = await writeEdition(store, date, number, edition);
    if (!written.ok) return written;
    if (!written.value) {
      skip += 1;
      continue;
    }
    const payload = {
      edition: number,
      kind,
      heading,
      source: `source.${source.extension}`,
      sha256: hash,
      minutes: minutes === null ? null : sha256(minutes)
    };
    const event = await appendMeetingEvent(
      store,
      date,
      by,
      (events) => ok(overtaken(events, payload) ? null : { kind: 'edition-added', payload }),
      now
    );
    if (!event.ok) return event;
  }
}

/** Whether somebody else has taken the number of an edition, or added the same document, since the meeting was read. */
function overtaken(events: readonly MeetingEvent[], mine: EditionFacts): boolean {
  return events.some(
    ({ kind, payload }) =>
      kind === 'edition-added' &&
      (payload.edition >= mine.edition || (payload.kind === mine.kind && payload.sha256 === mine.sha256))
  );
}

/** Writes the files of an edition. False where the number holds other files, of somebody else's edition. */
async function writeEdition(
  store: Store,
  date: string,
  number: number,
  { source, minutes }: NewEdition
): Promise<Result<boolean>> {
  const folder = editionFolder(date, number);
  const files = new Map([[`${folder}/source.${source.extension}`, source.bytes]]);
  if (minutes !== null) files.set(`${folder}/minutes.json`, minutes);
  const present = await store.list(`${folder}/`);
  if (!present.ok) return present;
  if (present.value.some((name) => !files.has(name))) return ok(false);
  for (const [name, bytes] of files) {
    const creation = await store.create(name, bytes);
    if (!creation.ok) return creation;
    if (creation.value === 'created') continue;
    const there = await store.read(name);
    if (!there.ok) return there;
    if (sha256(there.value) !== sha256(bytes)) return ok(false);
  }
  return ok(true);
}
