import * as v from 'valibot';
import { editionNumber } from './event-stamp';
import { isoDate, isoTime, words } from './problems';

/** Why a text, or words in it, were erased: the short list a person chooses from. */
export const erasureReasons = ['identifies-person', 'asked-for', 'wrong-document', 'court-order'] as const;
/** A reason to erase. */
export type ErasureReason = (typeof erasureReasons)[number];

const offset = v.pipe(v.number(), v.integer('et helt tall'), v.minValue(0, 'et tall fra 0'));
const cut = v.strictObject({ start: offset, end: offset });

/** A part of one string of an event: `path` leads to it (`payload.agenda.0.title`). */
const eventCut = v.strictObject({ path: words, start: offset, end: offset });

/** A log beside the meetings: decisions on follow-up points, and what was said of a meeting's verdicts and questions. */
const besideFolder = v.pipe(
  v.string(),
  v.regex(/^(?:follow-ups\/events|meetings\/\d{4}-\d{2}-\d{2}\/said)$/, 'en av loggene ved siden av møtene')
);

const besideCut = v.strictObject({
  folder: besideFolder,
  number: offset,
  at: isoTime,
  cuts: v.array(eventCut)
});

/**
 * What is left of an erasure: when, by whom, why, of which edition, and where the words stood, but none of them. `added` is when the
 * edition was added: with the date it names the edition in any copy of the home, whatever number it has there. Both are null where the
 * words stood in no edition, only in what else is noted of the meeting.
 */
export const erasureFacts = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/, '32 heksadesimale siffer')),
  date: isoDate,
  edition: v.nullable(editionNumber),
  added: v.nullable(isoTime),
  why: v.picklist(erasureReasons),
  scope: v.picklist(['edition', 'words', 'facts']),
  /** Where the words stood in the text of the source; empty where the whole edition went. */
  cuts: v.array(cut),
  /** Other events that held the words, each by number and time; `cuts` null where the event is erased whole. */
  events: v.array(v.strictObject({ number: offset, at: isoTime, cuts: v.nullable(v.array(eventCut)) })),
  /** Entries of the logs beside the meetings that held the words. */
  beside: v.optional(v.array(besideCut))
});

/** An erasure as its tombstone tells of it. */
export type ErasureFacts = v.InferOutput<typeof erasureFacts>;

/** A part of a text that is taken out. */
export type Cut = v.InferOutput<typeof cut>;

/** A part of a string in an event that is taken out. */
export type EventCut = v.InferOutput<typeof eventCut>;

/** Words taken out of an entry of a log beside the meetings. */
export type BesideCut = v.InferOutput<typeof besideCut>;

/** What stands where words were taken out. */
export const REMOVED = '[fjernet]';
