import * as v from 'valibot';
import type { Result } from '$lib/observations/result';
import type { Json } from './canonical';
import type { Unstamped } from './event-log';
import { accountId, hashText, isoTime, readBy, words } from './problems';

const whole = v.pipe(v.number(), v.integer('et helt tall'), v.minValue(1, 'et tall fra 1'));

/** A verdict as it was when a person confirmed a claim. */
const verdictKept = v.strictObject({
  edition: whole,
  claim: words,
  statement: whole,
  /** The release it was made against. */
  release: v.strictObject({ number: whole, hash: hashText }),
  word: v.picklist(['supported', 'partly', 'uncertain', 'contradicted', 'not-checkable']),
  /** The word as the page wrote it, and why. */
  label: words,
  why: v.string(),
  /** The body that is quoted sees it before the public does. */
  held: v.boolean()
});

const aboutStatement = { edition: whole, statement: whole, body: words };

const stamp = { schema: v.literal(1), number: whole, at: isoTime, by: accountId };

const saidEvent = v.variant('kind', [
  v.strictObject({ ...stamp, kind: v.literal('verdict-kept'), payload: verdictKept }),
  v.strictObject({ ...stamp, kind: v.literal('verdict-seen'), payload: v.strictObject(aboutStatement) }),
  v.strictObject({
    ...stamp,
    kind: v.literal('remark-signed'),
    payload: v.strictObject({ ...aboutStatement, text: words })
  }),
  v.strictObject({
    ...stamp,
    kind: v.literal('remark-withdrawn'),
    payload: v.strictObject({ remark: whole })
  }),
  v.strictObject({
    ...stamp,
    kind: v.literal('question-worded'),
    payload: v.strictObject({ question: words, text: words })
  }),
  v.strictObject({
    ...stamp,
    kind: v.literal('question-hidden'),
    payload: v.strictObject({ question: words })
  }),
  v.strictObject({
    ...stamp,
    kind: v.literal('question-restored'),
    payload: v.strictObject({ question: words })
  }),
  v.strictObject({ ...stamp, kind: v.literal('question-added'), payload: v.strictObject({ text: words }) }),
  v.strictObject({
    ...stamp,
    kind: v.literal('questions-ordered'),
    payload: v.strictObject({ questions: v.array(words) })
  })
]);

/**
 * Something that happened to what was said at a meeting after its claims were specified: a verdict kept, seen by the body that is
 * quoted, or remarked on; and what the secretariat did to the questions of the meeting's brief.
 */
export type SaidEvent = v.InferOutput<typeof saidEvent>;

/** A verdict that was kept when a person confirmed a claim. */
export type VerdictKept = v.InferOutput<typeof verdictKept>;

/** An event without what the log itself puts on it. */
export type NewSaidEvent = Unstamped<SaidEvent>;

/** Reads an event; the problem names the file and the field. */
export function readSaidEvent(json: Json, path: string): Result<SaidEvent> {
  return readBy(saidEvent, json, path);
}
