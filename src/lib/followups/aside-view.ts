import type { TagView } from '$lib/meetings/tag';
import type { Meeting } from '$lib/meetings/meeting';
import * as m from '$lib/texts/compiled/messages';
import { date as longDate, number } from '$lib/texts/format';
import { dueWords } from '$lib/meetings/due';
import { datesOf } from './dates';
import type { AnswerProposal } from './item-match';
import type { Item, ItemKind } from './item';
import { measuresOf, moneyOf } from './money';
import { pointHref } from './fold';
import type { FollowUpPoint } from './point';
import type { Quote } from './said';
import { itemTag } from './words';

/** The parts of the pages on follow-up, by the last word of their address; the points themselves have none. */
export const partIds = ['sporsmal', 'lofter', 'dokumenter', 'penger', 'datoer'] as const;
/** One of them. */
export type PartId = (typeof partIds)[number];

/** A tab: its address and its name. */
export type Tab = { readonly id: PartId | 'punkter'; readonly href: string; readonly text: string };

/** The tabs, in their order. */
export function tabs(): readonly Tab[] {
  return [
    { id: 'punkter', href: '/oppfolging', text: m.followups_tab_points() },
    ...partIds.map((id) => ({ id, href: `/oppfolging/${id}`, text: partTitle(id) }))
  ];
}

/** What a part is called. */
export function partTitle(id: PartId): string {
  switch (id) {
    case 'sporsmal':
      return m.followups_tab_questions();
    case 'lofter':
      return m.followups_tab_promises();
    case 'dokumenter':
      return m.followups_tab_documents();
    case 'penger':
      return m.followups_tab_money();
    case 'datoer':
      return m.followups_tab_dates();
  }
}

/** What items of a kind are called together. */
export function kindTitle(kind: ItemKind): string {
  switch (kind) {
    case 'question':
      return m.followups_tab_questions();
    case 'promise':
      return m.followups_tab_promises();
    case 'document':
      return m.followups_tab_documents();
  }
}

/** A question, promise or document as its part lists it. */
export type ItemRow = {
  readonly key: string;
  readonly quote: Quote;
  readonly from: string;
  /** The name of a document, above the sentence that announces it; else null. */
  readonly name: string | null;
  readonly state: TagView;
  readonly due: string | null;
  /** The follow-up point whose status says it, or null. */
  readonly point: { readonly href: string; readonly text: string } | null;
  readonly passed: TagView | null;
  /** Where a later meeting answered or brought it, as a person confirmed, and what the person wrote. */
  readonly found: Quote | null;
  readonly decided: string | null;
  /** Sentences of later meetings that may settle it; nobody has decided on them. */
  readonly maybe: readonly Quote[];
};

/** A sum of money as the table has it; a dash where the sentence does not say. */
export type MoneyRow = {
  readonly amount: string;
  readonly giver: string;
  readonly recipient: string;
  readonly purpose: string;
  readonly period: string;
  readonly quote: Quote;
  readonly from: string;
};

/** A part of the pages on follow-up. */
export type PartView = {
  readonly id: PartId;
  readonly title: string;
  readonly lead: string;
  readonly retold: boolean;
} & (
  | { readonly kind: 'items'; readonly rows: readonly ItemRow[]; readonly none: string }
  | {
      readonly kind: 'money';
      readonly money: readonly MoneyRow[];
      readonly measures: readonly (Quote & { readonly from: string })[];
    }
  | {
      readonly kind: 'dates';
      readonly rows: readonly {
        readonly words: string;
        readonly passed: boolean;
        readonly quote: Quote;
        readonly from: string;
      }[];
    }
);

/** What a part is made with. `today` is an ISO date in Oslo. */
export type PartGround = {
  readonly points: readonly FollowUpPoint[];
  readonly meetings: readonly Meeting[];
  readonly items: readonly Item[];
  readonly proposals: readonly AnswerProposal[];
  readonly today: string;
};

/** A part of the pages on follow-up: questions, promises, documents, money with measures, or dates. */
export function partView(id: PartId, ground: PartGround): PartView {
  const retold = ground.meetings.some(({ edition }) => edition?.kind === 'example');
  const base = { id, title: partTitle(id), retold };
  switch (id) {
    case 'sporsmal':
      return {
        ...base,
        ...itemsPart('question', ground),
        lead: m.followups_questions_lead(),
        none: m.followups_questions_none()
      };
    case 'lofter':
      return {
        ...base,
        ...itemsPart('promise', ground),
        lead: m.followups_promises_lead(),
        none: m.followups_promises_none()
      };
    case 'dokumenter':
      return {
        ...base,
        ...itemsPart('document', ground),
        lead: m.followups_documents_lead(),
        none: m.followups_documents_none()
      };
    case 'penger':
      return {
        ...base,
        kind: 'money',
        lead: m.followups_money_lead(),
        money: moneyOf(ground.meetings).map(({ nok, giver, recipient, purpose, period, quote }) => ({
          amount: kroner(nok),
          giver: giver ?? m.briefs_none(),
          recipient: recipient ?? m.briefs_none(),
          purpose: purpose ?? m.briefs_none(),
          period: period ?? m.briefs_none(),
          quote,
          from: fromWords(quote)
        })),
        measures: measuresOf(ground.meetings).map((quote) => ({ ...quote, from: fromWords(quote) }))
      };
    case 'datoer':
      return {
        ...base,
        kind: 'dates',
        lead: m.followups_dates_lead(),
        rows: datesOf(ground.meetings).map(({ words, to, quote }) => ({
          words,
          passed: to < ground.today,
          quote,
          from: fromWords(quote)
        }))
      };
  }
}

function itemsPart(
  kind: ItemKind,
  { items, proposals, points, today }: PartGround
): { kind: 'items'; rows: ItemRow[] } {
  const rows = items
    .filter((item) => item.kind === kind)
    .toReversed()
    .map((item) => itemRow(item, { proposals, points, today }));
  return { kind: 'items', rows };
}

/** A question, promise or document with what may settle it. */
export function itemRow(
  item: Item,
  { proposals, points, today }: Pick<PartGround, 'proposals' | 'points' | 'today'>
): ItemRow {
  const { key, kind, quote, about, due, state, decision, found } = item;
  const isOpen = state === 'open' || state === 'partly';
  const isPassed = isOpen && due !== null && due.last !== null && due.last < today;
  const why = decision?.payload.why ?? '';
  return {
    key,
    quote,
    from: fromWords(quote),
    name: kind === 'document' ? (about[0] ?? null) : null,
    state: itemTag(kind, state),
    due: due === null ? null : dueWords(due.date, due.precision, null, ''),
    passed: isPassed ? { text: m.followups_due_passed_unknown(), tone: 'na', sign: '?' } : null,
    point: pointOf(item, points),
    found,
    decided:
      decision === null
        ? null
        : why === ''
          ? m.followups_item_decided({ date: longDate(decision.at) })
          : m.followups_item_decided_why({ date: longDate(decision.at), why }),
    maybe: proposals.filter((one) => one.item.key === key).map((one) => one.found)
  };
}

/** The point whose status in the same minutes says what an item says. */
function pointOf({ meeting, anchor }: Item, points: readonly FollowUpPoint[]): ItemRow['point'] {
  const point = points.find(({ mentions }) =>
    mentions.some((one) => one.meeting === meeting && one.statusAt === anchor)
  );
  return point === undefined
    ? null
    : { href: pointHref(point), text: m.followups_item_point({ number: point.number, title: point.title }) };
}

function fromWords({ meeting }: Quote): string {
  return m.followups_life_meeting({ date: longDate(meeting) });
}

/** Whole kroner in words that can be read at a glance: `24,5 millioner kroner`. */
export function kroner(nok: number): string {
  const exact = (value: number) => Math.abs(value * 10 - Math.round(value * 10)) < 1e-9;
  if (nok >= 1_000_000_000 && exact(nok / 1_000_000_000))
    return m.followups_milliards({ count: decimal(nok / 1_000_000_000) });
  if (nok >= 1_000_000 && exact(nok / 1_000_000))
    return m.followups_millions({ count: decimal(nok / 1_000_000) });
  return m.followups_kroner({ count: number(nok) });
}

function decimal(value: number): string {
  return number(value, Number.isInteger(value) ? 0 : 1);
}
