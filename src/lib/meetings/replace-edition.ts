import { toContract } from '$lib/minutes/json';
import type { Minutes, Range } from '$lib/minutes/document';
import { refind } from '$lib/minutes/refind';
import { redact, type Redacted } from '$lib/minutes/redact';
import { pageCount, readStoredSource, storedSource } from '$lib/minutes/stored-source';
import { fail, ok, type Result } from '$lib/observations/result';
import { utf8 } from '$lib/releases/canonical';
import { carryOver } from '$lib/releases/edition-changes';
import { addEdition, type NewEdition } from '$lib/releases/editions';
import type { ReplaceEdition } from '$lib/releases/apply-erasure';
import { meetingEvents } from '$lib/releases/meeting-log';
import { claimsOf, type Edition, type MeetingState } from '$lib/releases/meeting-state';
import { editionFiles, readMeeting } from '$lib/releases/meetings';
import type { Store } from '$lib/releases/store';
import type { SourceText } from '$lib/minutes/source/source-text';
import { carriedNowhere, carriedTo } from './carry';
import { assembleMeeting, type Meeting } from './meeting';

/** What an edition is stored with besides its kind: its source, what was read from it, and what is counted in it. */
export function readingOf(
  source: NewEdition['source'],
  minutes: Minutes
): Pick<NewEdition, 'source' | 'minutes' | 'pages' | 'statements'> {
  return {
    source,
    minutes: utf8(`${JSON.stringify(toContract(minutes), null, 2)}\n`),
    pages: pageCount(minutes),
    statements: Math.max(0, ...minutes.claims.map(({ statement }) => statement))
  };
}

/** The name under which the source of an edition is read. */
export function sourceNameOf(date: string, { source }: Pick<Edition, 'source'>): string {
  return `referat-${date}.${source.slice(source.lastIndexOf('.') + 1)}`;
}

/** The source of an edition as text with its layout; fails where it has been erased. */
export async function sourceOfEdition(
  store: Store,
  date: string,
  edition: Edition
): Promise<Result<SourceText>> {
  const files = await editionFiles(store, date, edition);
  if (!files.ok) return files;
  if (files.value.source === null)
    return fail('erased', `${date}:${edition.edition}`, `Teksten i utgave ${edition.edition} er slettet.`);
  return readStoredSource(sourceNameOf(date, edition), files.value.source);
}

/** A meeting with one of its editions as the one shown, its claims decided and its statements numbered. */
export function assembleEdition(
  state: MeetingState,
  events: Parameters<typeof claimsOf>[0],
  edition: Edition,
  minutes: Minutes
): Result<Meeting> {
  return assembleMeeting({ ...state, shown: edition, claims: claimsOf(events, edition.edition) }, minutes);
}

/**
 * Makes the edition that has the text of another without the parts that an erasure names, and carries every statement over to it. The
 * same erasure makes the same edition in any copy of the home.
 */
export function replaceEdition(store: Store): ReplaceEdition {
  return async (date, number, { at, by, facts }) => {
    const state = await readMeeting(store, date);
    if (!state.ok) return state;
    const events = await meetingEvents(store, date);
    if (!events.ok) return events;
    const edition = state.value.editions.find((one) => one.edition === number);
    if (edition === undefined) return ok(null);
    const source = await sourceOfEdition(store, date, edition);
    if (!source.ok) return source.problem.code === 'erased' ? ok(null) : source;
    const redacted = redact(source.value, facts.cuts);
    if (!redacted.ok) return redacted;
    const { before, after } = redacted.value;
    const meeting = assembleEdition(state.value, events.value, edition, before);
    if (!meeting.ok) return meeting;

    const now = () => new Date(at);
    const reading = readingOf(storedSource(redacted.value.source), after);
    const { kind, heading } = edition;
    const added = await addEdition(store, date, { kind, heading, ...reading, replaces: number }, by, now);
    if (!added.ok) return added;
    const editions = { earlier: meeting.value, later: after, number: added.value.edition };
    const carried = meeting.value.statements.map((statement) => {
      const range = placeOf(statement, redacted.value);
      return range === null
        ? carriedNowhere({ statement }, meeting.value, added.value.edition)
        : carriedTo({ statement }, range, 'same', editions);
    });
    const lost = state.value.carried.filter((one) => one.edition === number && one.outcome === 'lost');
    const again = lost.map((one) => ({ ...one, edition: added.value.edition }));
    return carryOver(store, date, [...carried, ...again], by, now);
  };
}

/** Where a statement stands in the text without the words: by its offsets, else by its words where they tell for sure. */
function placeOf(
  statement: Range & { readonly anchor: string },
  { before, after, moved }: Redacted
): Range | null {
  const place = moved(statement);
  if (place !== null) return place;
  const { start, end, anchor } = statement;
  const [found] = refind([{ start, end, anchor, quote: before.text.slice(start, end) }], before, after);
  return found?.sure === true ? found.range : null;
}
