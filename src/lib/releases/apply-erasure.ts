import { ok, type Result } from '$lib/observations/result';
import type { Json } from './canonical';
import { isJsonObject } from './canonical';
import type { Erasure } from './erasure-register';
import { cutBeside } from './beside-logs';
import { withoutEventCuts } from './erased-words';
import type { MeetingEvent } from './meeting-events';
import { appendMeetingEvent, eventsFolder, meetingEvents } from './meeting-log';
import { tombstoneName } from './names';
import { logBytes } from './numbered-log';
import { numbersGiven } from './statement-numbers';
import type { Store } from './store';

/** Makes the edition that has the text of another without the words erased; called while the other is still whole. */
export type ReplaceEdition = (date: string, edition: number, erasure: Erasure) => Promise<Result<unknown>>;

/** The kinds of event that say of an edition only that it was, not what it says. */
const aboutEditions: ReadonlySet<MeetingEvent['kind']> = new Set([
  'edition-added',
  'edition-approved',
  'edition-published',
  'person-kept',
  'erasure',
  'edition-erased',
  'erased'
]);

/**
 * Carries an erasure out in a home, as far as it has not been: first the edition without the words, where only words go, then tombstones
 * where events stood, then the bytes of events and edition, then the event that tells of it. Done again it changes nothing, and a home
 * that never held the edition is left as it is. Gives whether there was anything to do.
 */
export async function applyErasure(
  store: Store,
  erasure: Erasure,
  replace: ReplaceEdition
): Promise<Result<boolean>> {
  const { at, by, facts } = erasure;
  const { date } = facts;
  const cut = await cutBeside(store, facts.beside ?? []);
  if (!cut.ok) return cut;
  const before = await meetingEvents(store, date);
  if (!before.ok) return before;
  const target = targetOf(before.value, erasure);
  if (facts.scope === 'words' && target !== null && target.isWhole) {
    const isReplaced = before.value.some(
      (event) => event.kind === 'edition-added' && event.payload.replaces === target.edition
    );
    const replaced = isReplaced ? ok(null) : await replace(date, target.edition, erasure);
    if (!replaced.ok) return replaced;
  }

  const events = await meetingEvents(store, date);
  if (!events.ok) return events;
  let changed = cut.value;
  for (const event of events.value) {
    const stone = stoneFor(event, target?.edition ?? null, erasure, events.value);
    if (stone === null) continue;
    const laid = await store.create(tombstoneName(eventsFolder(date), event.number), logBytes(stone));
    if (!laid.ok) return laid;
    changed ||= laid.value === 'created';
  }
  const bare = await removeBuried(store, date);
  if (!bare.ok) return bare;
  const isThere = target !== null || (facts.scope === 'facts' && events.value.length > 0);
  if (!isThere) return ok(changed || bare.value > 0);
  const edition = target?.edition ?? null;
  const removed = edition === null ? ok(0) : await store.remove({ kind: 'erased-edition', date, edition });
  if (!removed.ok) return removed;
  const told = await appendMeetingEvent(
    store,
    date,
    by,
    (all) =>
      ok(
        all.some((event) => event.kind === 'erasure' && event.payload.id === facts.id)
          ? null
          : { kind: 'erasure', payload: { ...facts, edition } }
      ),
    () => new Date(at)
  );
  return told.ok ? ok(changed || told.value !== null || removed.value + bare.value > 0) : told;
}

/** Deletes the bytes of events that have a tombstone: also those a copy brought back, or an erasure that was cut off left. */
async function removeBuried(store: Store, date: string): Promise<Result<number>> {
  const names = await store.list(`${eventsFolder(date)}/`);
  if (!names.ok) return names;
  let removed = 0;
  for (const name of names.value) {
    const number = /\/(\d{8})\.tombstone\.json$/.exec(name)?.[1];
    if (number === undefined) continue;
    const gone = await store.remove({ kind: 'erased-event', date, number: Number(number) });
    if (!gone.ok) return gone;
    removed += gone.value;
  }
  return ok(removed);
}

type Target = { readonly edition: number; readonly isWhole: boolean };

/** The edition that is meant, by when it was added: in a copy it may have another number. Null where the home never held it. */
function targetOf(events: readonly MeetingEvent[], { facts }: Erasure): Target | null {
  const candidates = events.flatMap((event): Target[] => {
    if (event.kind === 'edition-added' && event.at === facts.added)
      return [{ edition: event.payload.edition, isWhole: true }];
    if (event.kind === 'edition-erased' && event.payload.added === facts.added)
      return [{ edition: event.payload.edition, isWhole: false }];
    return [];
  });
  return candidates.find(({ edition }) => edition === facts.edition) ?? candidates[0] ?? null;
}

/** What is to stand in the place of an event, or null where it may stay. */
function stoneFor(
  event: MeetingEvent,
  target: number | null,
  { at, by, facts }: Erasure,
  events: readonly MeetingEvent[]
): Json | null {
  if (event.kind === 'erased' || event.kind === 'edition-erased') return null;
  const { number } = event;
  if (event.kind === 'edition-added' && event.payload.edition === target) {
    const { edition, kind, numbersAfter = 0, replaces } = event.payload;
    const given = numbersGiven(events).find((one) => one.edition === edition)?.numbers ?? [];
    const statements = Math.max(0, Math.max(0, ...given) - numbersAfter);
    const kept = replaces === undefined ? {} : { replaces };
    const payload = { edition, kind, added: event.at, statements, numbersAfter, ...kept };
    return { schema: 1, number, at, by, kind: 'edition-erased', payload };
  }
  const erased: Json = { schema: 1, number, at, by, kind: 'erased', payload: { erasure: facts.id } };
  const listed = facts.events.find((one) => one.number === number && one.at === event.at);
  if (listed !== undefined) {
    if (listed.cuts === null) return erased;
    const json: Json = JSON.parse(JSON.stringify(event));
    return isJsonObject(json) ? withoutEventCuts(json, listed.cuts) : erased;
  }
  const isAbout = 'edition' in event.payload && event.payload.edition === target;
  return isAbout && !aboutEditions.has(event.kind) ? erased : null;
}
