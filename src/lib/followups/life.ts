import type { FollowUpState } from '$lib/minutes/document';
import type { DueSaid, Mention } from './mention';
import type { DueStep, FollowUpPoint, Moment, PointDecision } from './point';

type Life = Pick<
  FollowUpPoint,
  'life' | 'state' | 'stateFrom' | 'owners' | 'dueHistory' | 'due' | 'toldAfterDone'
>;

/** Where a point stands as its life is gone through. */
type Now = {
  state: FollowUpState;
  from: Moment | null;
  owners: readonly string[];
  due: DueStep | null;
};

/** A decision with the day in Oslo on which it was made. */
export type DatedDecision = { readonly day: string; readonly decision: PointDecision };

/**
 * What a point's mentions and decisions add up to, taken by day. State and owners are what was told last. A point that is done stays
 * done, whatever minutes tell later, until a person gives it another state.
 */
export function lifeOf(mentions: readonly Mention[], decisions: readonly DatedDecision[]): Life {
  const life: readonly Moment[] = [
    ...mentions.map((mention): Moment => ({ kind: 'mention', day: mention.meeting, mention })),
    ...decisions.map(({ day, decision }): Moment => ({ kind: 'decision', day, decision }))
  ].toSorted(byDay);
  const now: Now = { state: 'unknown', from: null, owners: [], due: null };
  const dueHistory: DueStep[] = [];
  const toldAfterDone: Mention[] = [];
  const turn = (next: FollowUpState, from: Moment) => {
    now.state = next;
    now.from = from;
  };
  const give = (step: DueStep) => {
    if (dueHistory.at(-1)?.date !== step.date) dueHistory.push(step);
    now.due = step;
  };
  for (const moment of life) {
    if (moment.kind === 'mention') {
      const { mention } = moment;
      const isFirst = mention === mentions[0];
      const said = mention.state !== 'unknown' && (mention.told || isFirst);
      if (said && now.state === 'done' && mention.state !== 'done') toldAfterDone.push(mention);
      else if (said && now.state !== 'done') turn(mention.state, moment);
      if (mention.owners.length > 0 && (mention.told || isFirst)) now.owners = mention.owners;
      for (const one of duesOf(mention)) {
        const isRepeated =
          one.anchor !== mention.statusAt && dueHistory.some(({ date }) => date === one.date);
        if (!isRepeated) give(stepOf(one, moment));
      }
    } else {
      const { decision } = moment;
      switch (decision.kind) {
        case 'state':
          turn(decision.payload.state, moment);
          break;
        case 'owners':
          now.owners = decision.payload.owners;
          break;
        case 'due': {
          const { due: date } = decision.payload;
          if (date === null) now.due = null;
          else give({ date, precision: 'day', last: date, quote: null, from: moment });
          break;
        }
      }
    }
  }
  const { state, from, owners, due } = now;
  return { life, state, stateFrom: from, owners, dueHistory, due, toldAfterDone };
}

function byDay(one: Moment, other: Moment): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  if (one.kind !== other.kind) return one.kind === 'mention' ? -1 : 1;
  return one.kind === 'decision' && other.kind === 'decision'
    ? one.decision.number - other.decision.number
    : 0;
}

/** The due dates of one mention as they were given, the one that holds after the meeting last: the last that is yet to come, if any. */
function duesOf({ dues, meeting }: Mention): readonly DueSaid[] {
  const holds = dues.findLast(({ last, date }) => last >= meeting && date !== meeting);
  return holds === undefined ? dues : [...dues.filter((one) => one !== holds), holds];
}

function stepOf({ date, precision, last, quote }: DueSaid, from: Moment): DueStep {
  return { date, precision, last, quote, from };
}
