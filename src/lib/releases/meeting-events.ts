import * as v from 'valibot';
import type { Result } from '$lib/observations/result';
import type { Json } from './canonical';
import { accountId, hashText, isoDate, isoTime, readBy, words } from './problems';

/** What an edition of the minutes is: a retelling that serves as an example, a draft, the approved text, or an imported document. */
export const editionKinds = ['example', 'draft', 'approved', 'imported'] as const;
/** A kind of edition. */
export type EditionKind = (typeof editionKinds)[number];

const agendaItem = v.strictObject({ number: v.nullable(words), title: words });

const created = v.strictObject({
  date: isoDate,
  body: words,
  title: words,
  next: v.nullable(isoDate),
  agenda: v.array(agendaItem)
});

/** A file name of its own segment: `source.md`. */
const sourceName = v.pipe(v.string(), v.regex(/^source\.[a-z0-9]{1,8}$/, 'source. og en filendelse'));

const editionAdded = v.strictObject({
  edition: v.pipe(v.number(), v.integer('et helt tall'), v.minValue(1, 'et tall fra 1')),
  kind: v.picklist(editionKinds),
  heading: v.nullable(words),
  source: sourceName,
  sha256: hashText,
  /** SHA-256 of `minutes.json`, the structure read from the source, or null where none was stored. */
  minutes: v.nullable(hashText)
});

/** A claim names itself; the rest of it belongs to whoever reads minutes. */
const claim = v.looseObject({ id: words });

const aboutClaim = v.strictObject({
  edition: v.pipe(v.number(), v.integer('et helt tall'), v.minValue(1, 'et tall fra 1')),
  claim
});

/** Takes back what an earlier event decided on a claim: `event` is its number. */
const takenBack = v.strictObject({
  ...aboutClaim.entries,
  event: v.pipe(v.number(), v.integer('et helt tall'), v.minValue(1, 'et tall fra 1'))
});

const stamp = { schema: v.literal(1), number: v.number(), at: isoTime, by: accountId };

const meetingEvent = v.variant('kind', [
  v.strictObject({ ...stamp, kind: v.literal('created'), payload: created }),
  v.strictObject({ ...stamp, kind: v.literal('edition-added'), payload: editionAdded }),
  v.strictObject({ ...stamp, kind: v.literal('confirm'), payload: aboutClaim }),
  v.strictObject({ ...stamp, kind: v.literal('correct'), payload: aboutClaim }),
  v.strictObject({ ...stamp, kind: v.literal('reject'), payload: aboutClaim }),
  v.strictObject({ ...stamp, kind: v.literal('withdraw'), payload: takenBack }),
  v.strictObject({ ...stamp, kind: v.literal('settle'), payload: aboutClaim }),
  v.strictObject({ ...stamp, kind: v.literal('seen'), payload: aboutClaim })
]);

/** Something that happened to a meeting. The first event of a meeting is `created`. */
export type MeetingEvent = v.InferOutput<typeof meetingEvent>;

/** An item of the agenda as the invitation had it. */
export type AgendaItem = v.InferOutput<typeof agendaItem>;

/** What is known of a meeting before its minutes. `next` is the date of the next meeting, where it is known. */
export type MeetingFacts = v.InferOutput<typeof created>;

/** An edition of the minutes of a meeting, its files named by their hashes. */
export type EditionFacts = v.InferOutput<typeof editionAdded>;

/** A claim in the specification of one edition: an id, and whatever the reader of minutes put beside it. */
export type ClaimRecord = v.InferOutput<typeof aboutClaim>;

/** The kinds of event that say something of one claim. */
export type ClaimEventKind = Exclude<MeetingEvent['kind'], 'created' | 'edition-added' | 'withdraw'>;

/** Reads an event; the problem names the file and the field. */
export function readMeetingEvent(json: Json, path: string): Result<MeetingEvent> {
  return readBy(meetingEvent, json, path);
}
