import { ok, type Result } from '$lib/observations/result';
import { sha256 } from './canonical';
import type { EditionFacts, EditionKind, MeetingEvent } from './meeting-events';
import { appendMeetingEvent } from './meeting-log';
import type { Edition } from './meeting-state';
import { editionFolder, readMeeting } from './meetings';
import { highestNumber } from './statement-numbers';
import type { Store } from './store';

/** A new edition: its kind, the heading it is shown under, the document with its extension, and what was read from it. */
export type NewEdition = {
  readonly kind: EditionKind;
  readonly heading: string | null;
  readonly source: { readonly extension: string; readonly bytes: Uint8Array };
  /** Bytes of `minutes.json`, the structure read from the source, or null. */
  readonly minutes: Uint8Array | null;
  /** Pages of the document; null, or left out, where it has none of its own. */
  readonly pages?: number | null;
  /** How many statements the reader numbers in it. */
  readonly statements?: number;
  /** The edition whose place it takes, since words are being erased from that one. */
  readonly replaces?: number;
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
  const { kind, heading, source, minutes, pages = null, statements = 0, replaces } = edition;
  for (let skip = 0; ;) {
    const meeting = await readMeeting(store, date);
    if (!meeting.ok) return meeting;
    const { editions, erased } = meeting.value;
    const isKind = (one: EditionKind) => one === kind || (kind === 'draft' && one === 'approved');
    const same = editions.find((one) => isKind(one.kind) && one.sha256 === hash);
    if (same) return ok(same);

    const number = Math.max(0, ...[...editions, ...erased].map((one) => one.edition)) + 1 + skip;
    const written = await writeEdition(store, date, number, edition);
    if (!written.ok) return written;
    if (!written.value) {
      skip += 1;
      continue;
    }
    const payload: EditionFacts = {
      edition: number,
      kind,
      heading,
      source: `source.${source.extension}`,
      sha256: hash,
      minutes: minutes === null ? null : sha256(minutes),
      pages,
      statements,
      ...(replaces === undefined ? {} : { replaces })
    };
    const event = await appendMeetingEvent(
      store,
      date,
      by,
      (before) =>
        ok(
          overtaken(before, payload)
            ? null
            : { kind: 'edition-added', payload: { ...payload, numbersAfter: highestNumber(before) } }
        ),
      now
    );
    if (!event.ok) return event;
  }
}

/** Whether somebody else has taken the number of an edition, or added the same document, since the meeting was read. */
function overtaken(events: readonly MeetingEvent[], mine: EditionFacts): boolean {
  return events.some((event) => {
    if (event.kind === 'edition-erased') return event.payload.edition >= mine.edition;
    if (event.kind !== 'edition-added') return false;
    const { edition, kind, sha256: hash } = event.payload;
    return edition >= mine.edition || (kind === mine.kind && hash === mine.sha256);
  });
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
