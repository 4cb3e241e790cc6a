import * as v from 'valibot';
import type { Result } from '$lib/observations/result';
import type { Json } from '$lib/releases/canonical';
import { accountId, isoDate, isoTime, readBy, words } from '$lib/releases/problems';

/** The states that a person can give a point. */
export const pointStates = ['open', 'in-progress', 'delayed', 'waiting', 'done'] as const;
/** One of them. */
export type PointState = (typeof pointStates)[number];

/** The states of what stands beside the points: a question asked, a promise, or a document that was announced. */
export const itemStates = ['open', 'partly', 'settled', 'dropped'] as const;
/** One of them: nothing recorded, answered in part, answered or come, no longer wanted. */
export type ItemState = (typeof itemStates)[number];

const LONGEST = 500;
const text = v.pipe(words, v.maxLength(LONGEST, `en tekst på høyst ${LONGEST} tegn`));
const why = v.pipe(v.string(), v.maxLength(LONGEST, `en tekst på høyst ${LONGEST} tegn`));
const count = v.pipe(v.number(), v.integer('et helt tall'), v.minValue(1, 'et tall fra 1'));

/** A mention and the point it is, or is not, one more mention of. Both are named by the key of a mention. */
const pair = v.strictObject({
  mention: text,
  /** The title the mention had when it was decided on: with another title it is another matter. */
  title: text,
  point: text
});

const found = v.strictObject({ meeting: isoDate, quote: words });

const stamp = { schema: v.literal(1), number: v.number(), at: isoTime, by: accountId };

const followUpEvent = v.variant('kind', [
  v.strictObject({ ...stamp, kind: v.literal('join'), payload: pair }),
  v.strictObject({ ...stamp, kind: v.literal('different'), payload: pair }),
  v.strictObject({
    ...stamp,
    kind: v.literal('state'),
    payload: v.strictObject({ point: text, state: v.picklist(pointStates), why })
  }),
  v.strictObject({
    ...stamp,
    kind: v.literal('owners'),
    payload: v.strictObject({ point: text, owners: v.array(text), why: text })
  }),
  v.strictObject({
    ...stamp,
    kind: v.literal('due'),
    payload: v.strictObject({ point: text, due: v.nullable(isoDate), why: text })
  }),
  v.strictObject({
    ...stamp,
    kind: v.literal('item'),
    payload: v.strictObject({ item: text, state: v.picklist(itemStates), found: v.nullable(found), why })
  }),
  v.strictObject({
    ...stamp,
    kind: v.literal('item-not'),
    payload: v.strictObject({ item: text, found })
  }),
  v.strictObject({
    ...stamp,
    kind: v.literal('undo'),
    payload: v.strictObject({ event: count })
  })
]);

/** Something a person decided on a follow-up point, or on what stands beside the points. */
export type FollowUpEvent = v.InferOutput<typeof followUpEvent>;

/** The kinds of event. */
export type FollowUpKind = FollowUpEvent['kind'];

/** The events of one kind. */
export type EventOf<K extends FollowUpKind> = Extract<FollowUpEvent, { kind: K }>;

/** Reads an event; the problem names the file and the field. */
export function readFollowUpEvent(json: Json, path: string): Result<FollowUpEvent> {
  return readBy(followUpEvent, json, path);
}

/** The events that hold: without those that were undone, and without the undoing. An undoing can itself be undone. */
export function standingEvents(events: readonly FollowUpEvent[]): FollowUpEvent[] {
  const undone = new Set<number>();
  for (const event of events.toReversed()) {
    if (event.kind === 'undo' && !undone.has(event.number)) undone.add(event.payload.event);
  }
  return events.filter(({ kind, number }) => kind !== 'undo' && !undone.has(number));
}
