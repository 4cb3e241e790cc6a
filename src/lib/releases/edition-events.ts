import * as v from 'valibot';
import { erasureFacts } from './erasure';
import { editionNumber, stamp } from './event-stamp';
import { changedFacts } from './meeting-facts';
import { hashText, isoDate, isoTime, words } from './problems';

/** What an edition of the minutes is: a retelling that serves as an example, a draft, the approved text, or an imported document. */
export const editionKinds = ['example', 'draft', 'approved', 'imported'] as const;
/** A kind of edition. */
export type EditionKind = (typeof editionKinds)[number];

/** A file name of its own segment: `source.md`. */
const sourceName = v.pipe(v.string(), v.regex(/^source\.[a-z0-9]{1,8}$/, 'source. og en filendelse'));
const count = v.pipe(v.number(), v.integer('et helt tall'), v.minValue(0, 'et tall fra 0'));

/** An edition as it was added. */
export const editionAdded = v.strictObject({
  edition: editionNumber,
  kind: v.picklist(editionKinds),
  heading: v.nullable(words),
  source: sourceName,
  sha256: hashText,
  /** SHA-256 of `minutes.json`, the structure read from the source, or null where none was stored. */
  minutes: v.nullable(hashText),
  /** Pages of the document, null where it has none of its own. */
  pages: v.optional(v.nullable(count)),
  /** How many statements the reader numbered in it when it was added. */
  statements: v.optional(count),
  /** What is added to the reader's numbers, so that no number of an earlier edition is given again. */
  numbersAfter: v.optional(count),
  /** The edition whose place it takes, since words were erased from that one. */
  replaces: v.optional(editionNumber)
});

/** What a place in the text may be that must be decided on before an edition is published. */
export const findingKinds = ['identity-number', 'phone', 'email', 'address', 'name', 'one-person'] as const;
/** A kind of place that may identify a person. */
export type FindingKind = (typeof findingKinds)[number];

/** Why words that may identify a person may stand. */
export const keepReasons = ['no-person', 'public-role', 'agreed', 'many'] as const;
/** A reason to keep them. */
export type KeepReason = (typeof keepReasons)[number];

const personKept = v.strictObject({
  edition: editionNumber,
  finding: v.picklist(findingKinds),
  start: count,
  end: count,
  /** HMAC-SHA-256 of the words with the edition's salt, which is erased with it. */
  mark: hashText,
  why: v.picklist(keepReasons)
});

/** How a statement of an earlier edition stands in a later one; `lost` where a person dropped it or its words are gone. */
export const outcomes = ['same', 'moved', 'changed', 'chosen', 'lost'] as const;
/** How a statement was found again. */
export type Outcome = (typeof outcomes)[number];

const carried = v.strictObject({
  edition: editionNumber,
  from: editionNumber,
  statement: v.pipe(v.number(), v.integer('et helt tall'), v.minValue(1, 'et tall fra 1')),
  outcome: v.picklist(outcomes),
  /** Where it stands in the later edition; null where it is lost. */
  place: v.nullable(v.strictObject({ start: count, end: count })),
  /** The claims confirmed by it, in the later edition's words. */
  claims: v.array(v.looseObject({ id: words }))
});

const editionErased = v.strictObject({
  edition: editionNumber,
  kind: v.picklist(editionKinds),
  added: isoTime,
  statements: v.optional(count),
  numbersAfter: v.optional(count),
  replaces: v.optional(editionNumber)
});

/** The kinds of event around a meeting and its editions, besides `created` and what is said of claims. */
export const editionEvents = [
  v.strictObject({ ...stamp, kind: v.literal('facts-changed'), payload: changedFacts }),
  v.strictObject({ ...stamp, kind: v.literal('edition-added'), payload: editionAdded }),
  v.strictObject({
    ...stamp,
    kind: v.literal('edition-approved'),
    payload: v.strictObject({ edition: editionNumber, date: isoDate })
  }),
  v.strictObject({
    ...stamp,
    kind: v.literal('edition-published'),
    payload: v.strictObject({ edition: editionNumber })
  }),
  v.strictObject({ ...stamp, kind: v.literal('person-kept'), payload: personKept }),
  v.strictObject({ ...stamp, kind: v.literal('carry'), payload: carried }),
  v.strictObject({ ...stamp, kind: v.literal('erasure'), payload: erasureFacts }),
  // The two that stand where another event stood, whose bytes are gone.
  v.strictObject({ ...stamp, kind: v.literal('edition-erased'), payload: editionErased }),
  v.strictObject({ ...stamp, kind: v.literal('erased'), payload: v.strictObject({ erasure: words }) })
] as const;

/** An edition of the minutes of a meeting, its files named by their hashes. */
export type EditionFacts = v.InferOutput<typeof editionAdded>;
/** A decision that words which may identify a person may stand. */
export type PersonKept = v.InferOutput<typeof personKept>;
/** A statement carried over from an earlier edition, or lost. */
export type Carried = v.InferOutput<typeof carried>;
