import type { DatePrecision, FollowUpState } from '$lib/minutes/document';
import type { IndicatorId } from '$lib/questions/indicator';
import type { Alike } from './alike';
import type { EventOf, FollowUpEvent } from './events';
import type { Mention } from './mention';

/** What a person decided on a point: its state, its owners or its due date. */
export type PointDecision = EventOf<'state'> | EventOf<'owners'> | EventOf<'due'>;

/** Something in a point's life, on an ISO date: minutes that have it, or what a person decided. */
export type Moment =
  | { readonly kind: 'mention'; readonly day: string; readonly mention: Mention }
  | { readonly kind: 'decision'; readonly day: string; readonly decision: PointDecision };

/** A date a point was due, in the order in which they were given. `last` is the last day it reaches; `from` what gave it. */
export type DueStep = {
  readonly date: string;
  readonly precision: DatePrecision;
  readonly last: string;
  /** The words of the minutes, or null where a person set it. */
  readonly quote: string | null;
  readonly from: Moment;
};

/** A follow-up point over all meetings. */
export type FollowUpPoint = {
  /** The key of its first mention: what decisions name it by. Any later mention's key names it too. */
  readonly key: string;
  readonly series: string;
  readonly number: number;
  /** Its number in its address: `3`, or `3-2` for the second point of a series with that number. */
  readonly slug: string;
  readonly title: string;
  /** Oldest first; the first defines it. */
  readonly mentions: readonly Mention[];
  /** By day; on one day the minutes first. */
  readonly life: readonly Moment[];
  readonly state: FollowUpState;
  /** What says so last, or null where nothing tells its state. */
  readonly stateFrom: Moment | null;
  readonly owners: readonly string[];
  /** Every due date it had, the current one last; without two equal in a row. */
  readonly dueHistory: readonly DueStep[];
  /** The current due date; null where there is none, and where a person took it away. */
  readonly due: DueStep | null;
  /** Minutes that tell of it as not done, after it was done: only a person opens it again. */
  readonly toldAfterDone: readonly Mention[];
  readonly indicators: readonly IndicatorId[];
};

/** A point whose first mention may be one more mention of a point known before. */
export type MatchProposal = {
  readonly mention: Mention;
  /** Key of the point it may be. */
  readonly point: string;
  readonly alike: Alike;
};

/** All follow-up points, what is proposed of them, and the decisions that name nothing in the minutes as they are now. */
export type FollowUps = {
  readonly points: readonly FollowUpPoint[];
  readonly proposals: readonly MatchProposal[];
  readonly unplaced: readonly FollowUpEvent[];
};
