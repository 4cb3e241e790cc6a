import * as m from '$lib/texts/compiled/messages';
import { date as longDate } from '$lib/texts/format';
import { itemRow, kindTitle, type ItemRow } from './aside-view';
import { pointStates, standingEvents, type FollowUpEvent, type ItemState } from './events';
import { pointHref } from './fold';
import type { AnswerProposal } from './item-match';
import { itemKinds, type Item, type ItemKind } from './item';
import { decisionWords } from './life-view';
import { rowOf, type Ground, type PointRow } from './list-view';
import type { FollowUpPoint } from './point';
import { itemTag, likenessWords, stateTagOf } from './words';

/** A choice in a form. */
type Option = { readonly value: string; readonly text: string };

/** A mention that may be of a point known before, for a person to decide on. */
export type WorkMatch = {
  readonly mention: string;
  readonly point: string;
  readonly title: string;
  readonly from: string;
  readonly quote: string | null;
  readonly known: string;
  readonly knownHref: string;
  readonly why: readonly string[];
};

/** A sentence that may settle a question, promise or document. */
export type WorkAnswer = {
  readonly item: string;
  readonly kind: string;
  readonly words: string;
  readonly from: string;
  readonly found: {
    readonly meeting: string;
    readonly quote: string;
    readonly href: string;
    readonly from: string;
  };
  readonly shared: readonly string[];
  readonly accept: string;
};

/** A point with what its forms hold first. */
export type WorkPoint = {
  readonly row: PointRow;
  readonly state: string;
  readonly owners: string;
  readonly due: string;
  /** Later minutes tell of it as not done, though it is. */
  readonly opened: boolean;
};

/** A question, promise or document with the states it may be given. */
export type WorkItem = {
  readonly row: ItemRow;
  readonly state: ItemState;
  readonly states: readonly Option[];
};

/** A decision that may be undone. */
export type WorkDecision = {
  readonly number: number;
  readonly when: string;
  readonly what: string;
  readonly about: string;
  /** It names nothing in the minutes as they are now. */
  readonly unplaced: boolean;
};

/** The page of the secretariat: what waits for a person, every point and item with its forms, and what was decided. */
export type WorkView = {
  readonly matches: readonly WorkMatch[];
  readonly answers: readonly WorkAnswer[];
  readonly points: readonly WorkPoint[];
  readonly items: readonly { readonly title: string; readonly rows: readonly WorkItem[] }[];
  readonly decisions: readonly WorkDecision[];
  readonly states: readonly Option[];
};

/** What the page of the secretariat is made with. */
export type WorkGround = Ground & {
  readonly items: readonly Item[];
  readonly unplacedItems: readonly FollowUpEvent[];
  readonly answers: readonly AnswerProposal[];
  readonly events: readonly FollowUpEvent[];
};

/** Everything a person decides on at the page of the secretariat. */
export function workView(ground: WorkGround): WorkView {
  const { followUps, items, answers, today } = ground;
  const byKey = new Map(followUps.points.map((one) => [one.key, one]));
  return {
    matches: followUps.proposals.flatMap(({ mention, point, alike }): WorkMatch[] => {
      const known = byKey.get(point);
      if (known === undefined) return [];
      return [
        {
          mention: mention.key,
          point,
          title: m.meetings_due_point(mention),
          from: m.followups_life_meeting({ date: longDate(mention.meeting) }),
          quote: mention.quote,
          known: nameOf(known),
          knownHref: pointHref(known),
          why: likenessWords(alike.why)
        }
      ];
    }),
    answers: answers.map(({ item, found, words }) => ({
      item: item.key,
      kind: kindTitle(item.kind),
      words: item.quote.words,
      from: m.followups_life_meeting({ date: longDate(item.meeting) }),
      found: {
        meeting: found.meeting,
        quote: found.words,
        href: found.href,
        from: m.followups_life_meeting({ date: longDate(found.meeting) })
      },
      shared: words,
      accept: acceptWords(item.kind)
    })),
    points: followUps.points.map((point) => ({
      row: rowOf(point, ground, null),
      state: point.state,
      owners: point.owners.join(', '),
      due: point.due?.precision === 'day' ? point.due.date : '',
      opened: point.toldAfterDone.length > 0
    })),
    items: itemKinds.map((kind) => ({
      title: kindTitle(kind),
      rows: items
        .filter((item) => item.kind === kind)
        .map((item) => ({
          row: itemRow(item, { proposals: [], points: followUps.points, today }),
          state: item.state,
          states: (['open', 'partly', 'settled', 'dropped'] as const).map((value) => ({
            value,
            text: itemTag(kind, value).text
          }))
        }))
    })),
    decisions: decisionsOf(ground),
    states: pointStates.map((value) => ({ value, text: stateTagOf(value).text }))
  };
}

function nameOf({ number, title }: FollowUpPoint): string {
  return m.meetings_due_point({ number, title });
}

function acceptWords(kind: ItemKind): string {
  switch (kind) {
    case 'question':
      return m.followups_work_answers();
    case 'promise':
      return m.followups_work_keeps();
    case 'document':
      return m.followups_work_comes();
  }
}

function decisionsOf({ followUps, items, events, unplacedItems }: WorkGround): WorkDecision[] {
  const unplaced = new Set([...followUps.unplaced, ...unplacedItems].map(({ number }) => number));
  const pointName = (key: string) => {
    const point = followUps.points.find(({ mentions }) => mentions.some((one) => one.key === key));
    return point === undefined ? key : nameOf(point);
  };
  const itemName = (key: string) => items.find((one) => one.key === key)?.quote.words ?? key;
  return standingEvents(events)
    .toReversed()
    .map((event): WorkDecision => {
      const base = { number: event.number, when: longDate(event.at), unplaced: unplaced.has(event.number) };
      switch (event.kind) {
        case 'join':
          return {
            ...base,
            what: m.followups_decided_join({ title: event.payload.title }),
            about: pointName(event.payload.point)
          };
        case 'different':
          return {
            ...base,
            what: m.followups_decided_different({ title: event.payload.title }),
            about: pointName(event.payload.point)
          };
        case 'state':
        case 'owners':
        case 'due':
          return { ...base, what: decisionWords(event), about: pointName(event.payload.point) };
        case 'item': {
          const kind = items.find((one) => one.key === event.payload.item)?.kind ?? 'question';
          const state = itemTag(kind, event.payload.state).text.toLocaleLowerCase('nb');
          return { ...base, what: m.followups_decided_state({ state }), about: itemName(event.payload.item) };
        }
        case 'item-not':
          return { ...base, what: m.followups_decided_not_answer(), about: itemName(event.payload.item) };
        case 'undo':
          return { ...base, what: '', about: '' };
      }
    });
}
