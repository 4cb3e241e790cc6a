import type { Meeting } from '$lib/meetings/meeting';
import type { AnswerRecorded, DatePrecision, Minutes, Promised, Question } from '$lib/minutes/document';
import { sha256 } from '$lib/minutes/sha256';
import type { IndicatorId } from '$lib/questions/indicator';
import { namedIndicators } from '$lib/minutes/mentions';
import { standingEvents, type EventOf, type FollowUpEvent, type ItemState } from './events';
import { quoteOf, type Quote } from './said';

/** What stands beside the points: a question that was asked, a promise, or a document that was announced. */
export const itemKinds = ['question', 'promise', 'document'] as const;
/** One of them. */
export type ItemKind = (typeof itemKinds)[number];

/** A question, promise or document over the meetings after it. */
export type Item = {
  /** `2025-05-14/question/` and a hash of its words: the same in every edition that has the words. */
  readonly key: string;
  readonly kind: ItemKind;
  readonly meeting: string;
  readonly quote: Quote;
  /** The section it stands in. */
  readonly anchor: string;
  /** What it is about: the topics of a question, the name of a document; else empty. */
  readonly about: readonly string[];
  readonly indicators: readonly IndicatorId[];
  readonly due: {
    readonly date: string;
    readonly precision: DatePrecision;
    readonly last: string | null;
  } | null;
  /** How it stands: as its own minutes record it, or as a person has set it. */
  readonly state: ItemState;
  /** The person's decision that the state is from, or null. */
  readonly decision: EventOf<'item'> | null;
  /** Where a later meeting answered or brought it, as a person confirmed. */
  readonly found: Quote | null;
};

/** All items of all meetings in the order of the minutes, and the decisions that name none of them as the minutes are now. */
export type Items = { readonly items: readonly Item[]; readonly unplaced: readonly FollowUpEvent[] };

/** The questions, promises and announced documents of all meetings, with what people decided on them. */
export function foldItems(meetings: readonly Meeting[], events: readonly FollowUpEvent[]): Items {
  const standing = standingEvents(events.toSorted((a, b) => a.number - b.number));
  const decided = new Map<string, EventOf<'item'>>();
  for (const event of standing) if (event.kind === 'item') decided.set(event.payload.item, event);
  const inOrder = meetings.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const items = inOrder.flatMap((meeting) => {
    const seen = new Set<string>();
    return itemsOf(meeting).flatMap((item): Item[] => {
      if (seen.has(item.key)) return [];
      seen.add(item.key);
      const decision = decided.get(item.key) ?? null;
      if (decision === null) return [item];
      return [{ ...item, state: decision.payload.state, decision, found: foundOf(decision, inOrder) }];
    });
  });
  const keys = new Set(items.map(({ key }) => key));
  const unplaced = standing.filter(
    (event) => (event.kind === 'item' || event.kind === 'item-not') && !keys.has(event.payload.item)
  );
  return { items, unplaced };
}

function foundOf({ payload }: EventOf<'item'>, meetings: readonly Meeting[]): Quote | null {
  const { found } = payload;
  const meeting = meetings.find(({ date }) => date === found?.meeting);
  const minutes = meeting?.edition?.minutes;
  if (found === null || meeting === undefined || minutes === undefined) return null;
  const start = minutes.text.indexOf(found.quote);
  if (start < 0) return null;
  const section = minutes.sections.findLast((one) => one.start <= start && start < one.end);
  return section === undefined ? null : quoteOf(meeting, found.quote, section.anchor, start);
}

/** The name of an item over all editions that have its words. `date` is the meeting's. */
export function itemKey(date: string, kind: ItemKind, quote: string): string {
  return `${date}/${kind}/${sha256(quote).slice(0, 12)}`;
}

/** What kind of item a promise of the minutes is. */
export function promisedKind({ kind }: Promised): ItemKind {
  return kind === 'promise' ? 'promise' : 'document';
}

/** The questions, promises and announced documents of one meeting's public minutes, as these record them. */
export function itemsOf(meeting: Meeting): Item[] {
  const { edition, date } = meeting;
  if (edition === null) return [];
  const { minutes } = edition;
  const base = (kind: ItemKind, { quote, anchor, start }: Question | Promised) => ({
    key: itemKey(date, kind, quote),
    kind,
    meeting: date,
    quote: quoteOf(meeting, quote, anchor, start),
    anchor,
    decision: null,
    found: null
  });
  const questions = minutes.questions.map((one): Item => ({
    ...base('question', one),
    about: one.topics,
    indicators: one.indicators,
    due: null,
    state: recorded(one.answered)
  }));
  const promised = minutes.promises.map((one): Item => ({
    ...base(promisedKind(one), one),
    about: one.kind === 'promise' ? [] : documentsIn(one, minutes),
    indicators: namedIndicators(one.quote),
    due: dueOf(one, minutes),
    state: 'open'
  }));
  return [...questions, ...promised];
}

function recorded(answered: AnswerRecorded): ItemState {
  switch (answered) {
    case 'answered':
      return 'settled';
    case 'partly':
      return 'partly';
    case 'none':
      return 'open';
  }
}

function documentsIn({ start, end }: Promised, { documents }: Minutes): string[] {
  return documents.filter((one) => one.start >= start && one.end <= end).map(({ name }) => name);
}

/** When it is due, with the last day that the date's own place in the text reaches. */
function dueOf({ due, duePrecision, start, end }: Promised, { dates }: Minutes): Item['due'] {
  if (due === null || duePrecision === null) return null;
  const place = dates.find((one) => one.date === due && one.start >= start && one.end <= end);
  return { date: due, precision: duePrecision, last: place?.to ?? null };
}
