import type { EditionFacts, EditionKind } from './edition-events';
import type { ErasureReason } from './erasure';
import type { MeetingEvent } from './meeting-events';

/** An edition as its events leave it: when and by which account it was added, approved (a date) and made public (a time). */
export type Edition = EditionFacts & {
  readonly at: string;
  readonly by: string;
  readonly approved: string | null;
  readonly published: string | null;
};

/** What is left of an edition whose text has been erased. */
export type ErasedEdition = {
  readonly edition: number;
  readonly kind: EditionKind;
  readonly added: string;
  readonly published: string | null;
  readonly at: string;
  readonly by: string;
  readonly why: ErasureReason;
  /** The edition that has the same text without the words that were erased, or null where all of it went. */
  readonly replacedBy: number | null;
};

/** The editions of a meeting in the order they were added; one without erased words stands where the one it replaces stood. */
export type Editions = {
  readonly editions: readonly Edition[];
  readonly erased: readonly ErasedEdition[];
  /** The edition shown in public, or null before there is one and where its text has been erased. */
  readonly shown: Edition | null;
};

type Slot =
  | { readonly is: 'whole'; readonly edition: Edition }
  | { readonly is: 'erased'; readonly edition: ErasedEdition; readonly approved: string | null };

/** Example texts and documents imported on the command line are public from the time they are added. */
function publicAtOnce(kind: EditionKind): boolean {
  return kind === 'example' || kind === 'imported';
}

/** Folds what the events say of editions, or names the number of an edition that was added twice or is not known. */
export function foldEditions(
  events: readonly MeetingEvent[]
): Editions | { readonly fault: 'twice' | 'unknown'; readonly edition: number; readonly at: number } {
  const slots: Slot[] = [];
  const find = (number: number) => slots.findIndex(({ edition }) => edition.edition === number);
  for (const [at, event] of events.entries()) {
    switch (event.kind) {
      case 'created':
      case 'facts-changed':
      case 'erased':
        break;
      case 'edition-added':
      case 'edition-erased': {
        const { edition, replaces } = event.payload;
        if (find(edition) >= 0) return { fault: 'twice', edition, at };
        const old = replaces === undefined ? -1 : find(replaces);
        if (replaces !== undefined && old < 0) return { fault: 'unknown', edition: replaces, at };
        const slot = slotOf(event, slots[old]);
        if (old < 0) slots.push(slot);
        else slots.splice(old + 1, 0, slot);
        break;
      }
      default: {
        const { edition } = event.payload;
        if (edition === null) break;
        const index = find(edition);
        const slot = slots[index];
        if (slot === undefined) return { fault: 'unknown', edition, at };
        if (event.kind === 'edition-approved') slots[index] = approved(slot, event.payload.date);
        if (event.kind === 'edition-published') slots[index] = published(slot, event.at);
        if (event.kind === 'erasure') slots[index] = told(slot, event);
      }
    }
  }
  const editions = slots.flatMap((slot) => (slot.is === 'whole' ? [slot.edition] : []));
  const erased = slots
    .flatMap((slot) => (slot.is === 'erased' ? [slot.edition] : []))
    .map((one) => ({
      ...one,
      replacedBy: replacementOf(one.edition, events)
    }));
  const hasGone = (slot: Slot) =>
    slot.is === 'erased' &&
    slot.edition.published !== null &&
    slot.edition.kind !== 'example' &&
    replacementOf(slot.edition.edition, events) === null;
  const last = slots.findLast((slot) => (slot.is === 'whole' ? isPublic(slot.edition) : hasGone(slot)));
  const shown = last?.is === 'erased' ? null : shownEdition(editions);
  return { editions, erased, shown };
}

/** The edition the public sees: the newest that has been made public and is no example, else the newest example. */
export function shownEdition(editions: readonly Edition[]): Edition | null {
  return editions.findLast(isPublic) ?? editions.findLast(({ kind }) => kind === 'example') ?? null;
}

function isPublic({ kind, published }: Edition): boolean {
  return published !== null && kind !== 'example';
}

function slotOf(
  event: Extract<MeetingEvent, { kind: 'edition-added' | 'edition-erased' }>,
  replaced: Slot | undefined
): Slot {
  const { at, by } = event;
  const { kind } = event.payload;
  const before =
    replaced === undefined
      ? null
      : {
          approved: replaced.is === 'whole' ? replaced.edition.approved : replaced.approved,
          published: replaced.edition.published
        };
  if (event.kind === 'edition-erased') {
    const { edition, added } = event.payload;
    const published = before?.published ?? (publicAtOnce(kind) ? added : null);
    const gone = { edition, kind, added, published, at, by, why: 'asked-for', replacedBy: null } as const;
    return { is: 'erased', edition: gone, approved: before?.approved ?? null };
  }
  const approved = before?.approved ?? null;
  const published = before?.published ?? (publicAtOnce(kind) ? at : null);
  return { is: 'whole', edition: { ...event.payload, at, by, approved, published } };
}

/** An approved draft is approved minutes; what else it was (an import, an example) it stays. */
function approved(slot: Slot, date: string): Slot {
  if (slot.is === 'erased') return { ...slot, approved: date };
  const { edition } = slot;
  const kind = edition.kind === 'draft' ? 'approved' : edition.kind;
  return { is: 'whole', edition: { ...edition, kind, approved: date } };
}

function published(slot: Slot, at: string): Slot {
  return slot.is === 'whole'
    ? { is: 'whole', edition: { ...slot.edition, published: slot.edition.published ?? at } }
    : { ...slot, edition: { ...slot.edition, published: slot.edition.published ?? at } };
}

function told(slot: Slot, event: Extract<MeetingEvent, { kind: 'erasure' }>): Slot {
  if (slot.is === 'whole') return slot;
  const { at, by } = event;
  return { ...slot, edition: { ...slot.edition, at, by, why: event.payload.why } };
}

function replacementOf(edition: number, events: readonly MeetingEvent[]): number | null {
  const found = events.find(
    (event) =>
      (event.kind === 'edition-added' || event.kind === 'edition-erased') &&
      event.payload.replaces === edition
  );
  return found !== undefined && 'edition' in found.payload ? found.payload.edition : null;
}
