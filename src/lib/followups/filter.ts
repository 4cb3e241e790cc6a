import { fail, ok, type Result } from '$lib/observations/result';
import { isIndicatorId, type IndicatorId } from '$lib/questions/indicator';
import * as m from '$lib/texts/compiled/messages';
import { pointStates, type PointState } from './events';
import { isOverdue, type DueStatus } from './due-status';
import type { FollowUpPoint } from './point';

/** What a filter wants of a due date: passed, still to come, or none given. */
export const dueWants = ['passert', 'kommer', 'ingen'] as const;
/** One of them. */
export type DueWant = (typeof dueWants)[number];

/** Which points are shown; null where a part of it does not narrow them. */
export type PointFilter = {
  /** `unfinished` holds every state but done. */
  readonly state: PointState | 'unknown' | 'unfinished' | null;
  readonly owner: string | null;
  readonly indicator: IndicatorId | null;
  /** ISO date of a meeting whose minutes tell of the point. */
  readonly meeting: string | null;
  readonly due: DueWant | null;
};

/** The filter that shows every point. */
export const EVERY: PointFilter = { state: null, owner: null, indicator: null, meeting: null, due: null };

/** The states as they stand in an address. */
export const stateWords = {
  unfinished: 'ikke-ferdig',
  open: 'apent',
  'in-progress': 'i-arbeid',
  delayed: 'utsatt',
  waiting: 'venter',
  done: 'ferdig',
  unknown: 'ukjent'
} as const satisfies Record<PointState | 'unknown' | 'unfinished', string>;

const states = ['unfinished', ...pointStates, 'unknown'] as const;

/**
 * The filter that an address asks for. What it does not name, or leaves empty, does not narrow. Fails where it names what no address of
 * the site does; an owner or a meeting that no point has is none of that, and shows nothing.
 */
export function readFilter(query: URLSearchParams): Result<PointFilter> {
  const word = (name: string) => query.get(name)?.trim().slice(0, 100) || null;
  const asked = word('status');
  const state = states.find((one) => stateWords[one] === asked) ?? null;
  if (asked !== null && state === null)
    return fail('bad-filter', 'status', m.followups_bad_filter({ word: asked }));
  const indicator = word('indicator');
  if (indicator !== null && !isIndicatorId(indicator))
    return fail('unknown-indicator', 'indicator', m.followups_bad_filter({ word: indicator }));
  const wanted = word('frist');
  const due = dueWants.find((one) => one === wanted) ?? null;
  if (wanted !== null && due === null)
    return fail('bad-filter', 'frist', m.followups_bad_filter({ word: wanted }));
  return ok({
    state,
    owner: word('ansvar'),
    indicator: indicator === null || !isIndicatorId(indicator) ? null : indicator,
    meeting: word('mote'),
    due
  });
}

/** The filter as the query of an address: `?status=utsatt`; empty where it shows every point. */
export function filterQuery({ state, owner, indicator, meeting, due }: PointFilter): string {
  const query = new URLSearchParams();
  if (state !== null) query.set('status', stateWords[state]);
  if (owner !== null) query.set('ansvar', owner);
  if (indicator !== null) query.set('indicator', indicator);
  if (meeting !== null) query.set('mote', meeting);
  if (due !== null) query.set('frist', due);
  const words = query.toString();
  return words === '' ? '' : `?${words}`;
}

/** Whether a point, as it stands to its due date, is among those a filter shows. */
export function isShown(point: FollowUpPoint, status: DueStatus, filter: PointFilter): boolean {
  const { state, owner, indicator, meeting, due } = filter;
  return (
    (state === null || (state === 'unfinished' ? point.state !== 'done' : point.state === state)) &&
    (owner === null || point.owners.includes(owner)) &&
    (indicator === null || point.indicators.includes(indicator)) &&
    (meeting === null || point.mentions.some((one) => one.meeting === meeting && one.told)) &&
    (due === null || fits(status, due))
  );
}

function fits(status: DueStatus, due: DueWant): boolean {
  switch (due) {
    case 'passert':
      return isOverdue(status);
    case 'kommer':
      return status === 'ahead';
    case 'ingen':
      return status === 'none';
  }
}
