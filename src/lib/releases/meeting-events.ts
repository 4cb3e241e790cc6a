import * as v from 'valibot';
import type { Result } from '$lib/observations/result';
import type { Json } from './canonical';
import { editionEvents } from './edition-events';
import { editionNumber, stamp } from './event-stamp';
import { createdFacts } from './meeting-facts';
import { readBy, words } from './problems';

export { editionKinds, type EditionFacts, type EditionKind } from './edition-events';
export type { AgendaItem, MeetingFacts, Paper } from './meeting-facts';

/** A claim names itself; the rest of it belongs to whoever reads minutes. */
const claim = v.looseObject({ id: words });

const aboutClaim = v.strictObject({
  edition: editionNumber,
  claim
});

/** Takes back what an earlier event decided on a claim: `event` is its number. */
const takenBack = v.strictObject({
  ...aboutClaim.entries,
  event: v.pipe(v.number(), v.integer('et helt tall'), v.minValue(1, 'et tall fra 1'))
});

const meetingEvent = v.variant('kind', [
  v.strictObject({ ...stamp, kind: v.literal('created'), payload: createdFacts }),
  ...editionEvents,
  v.strictObject({ ...stamp, kind: v.literal('confirm'), payload: aboutClaim }),
  v.strictObject({ ...stamp, kind: v.literal('correct'), payload: aboutClaim }),
  v.strictObject({ ...stamp, kind: v.literal('reject'), payload: aboutClaim }),
  v.strictObject({ ...stamp, kind: v.literal('withdraw'), payload: takenBack }),
  v.strictObject({ ...stamp, kind: v.literal('settle'), payload: aboutClaim }),
  v.strictObject({ ...stamp, kind: v.literal('seen'), payload: aboutClaim })
]);

/** Something that happened to a meeting. The first event of a meeting is `created`. */
export type MeetingEvent = v.InferOutput<typeof meetingEvent>;

/** A claim in the specification of one edition: an id, and whatever the reader of minutes put beside it. */
export type ClaimRecord = v.InferOutput<typeof aboutClaim>;

/** The kinds of event that say something of one claim. */
export type ClaimEventKind = Exclude<
  Extract<MeetingEvent, { readonly payload: ClaimRecord }>['kind'],
  'withdraw'
>;

/** Reads an event; the problem names the file and the field. */
export function readMeetingEvent(json: Json, path: string): Result<MeetingEvent> {
  return readBy(meetingEvent, json, path);
}
