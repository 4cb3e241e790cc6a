import { dateBounds, periodCode, sameSeason, type Period } from '$lib/observations/period';
import type { Token } from './claim-tokens';
import { baselineOf, latestTertial, periodOf, type TimeRef } from './claim-time';
import type { ClaimKind, ClaimPopulation, DoubtReason, Reading } from './document';

/** The time that earlier sentences of the section have set. */
export type TimeContext = { readonly period: Period | null; readonly baseline: Period | null };

/** A claim's period and what it is compared with, and what is open about them. */
export type Timing = {
  readonly period: Period | null;
  readonly baseline: Period | null;
  readonly basis: Reading['basis'];
  readonly reasons: readonly DoubtReason[];
};

type TimeToken = Token & { readonly type: 'T' };

/** The times that count for a claim: those of its clause, and for a role that the clause leaves out those of the sentence. */
export function timesFor(clause: readonly Token[], sentence: readonly Token[]): TimeRef[] {
  const isTime = (token: Token): token is TimeToken => token.type === 'T';
  const own = clause.filter(isTime).map(({ time }) => time);
  const roles = new Set(own.map(({ role }) => role));
  const others = sentence.filter(isTime).map(({ time }) => time);
  return [
    ...own,
    ...others.filter(
      (time) => !own.includes(time) && !roles.has(time.role) && !roles.has('vague') && time.role !== 'vague'
    )
  ];
}

/** Settles period and baseline from the words, else from the sentences before, else from the meeting's date. */
export function settleTime(
  times: readonly TimeRef[],
  kind: ClaimKind,
  context: TimeContext,
  meeting: string | null
): Timing {
  const compares = kind === 'change';
  if (times.some(({ role }) => role === 'vague')) {
    return {
      period: null,
      baseline: null,
      basis: 'text',
      reasons: compares ? ['period-open', 'baseline-open'] : ['period-open']
    };
  }
  const periods = times.filter(({ role }) => role === 'period');
  const baselineTime = times.find(({ role }) => role === 'baseline');
  const resolved = periods.map((time) => periodOf(time, meeting));
  const named = [...resolved].filter((period) => period !== null).sort((a, b) => a.year - b.year);
  let period = named.at(-1) ?? null;
  let basis: Reading['basis'] = periods.some((time) => 'year' in time && typeof time.year === 'number')
    ? 'text'
    : 'resolved';
  const unknown = periods.length > 0 && period === null;
  if (period === null && !unknown) {
    period = context.period;
    if (period === null && baselineTime !== undefined && meeting !== null)
      period = comparedWith(baselineTime, meeting);
  }
  let baseline =
    baselineTime !== undefined && period !== null ? baselineOf(baselineTime, period, meeting) : null;
  if (baseline === null && baselineTime === undefined && named.length > 1 && compares)
    baseline = named[0] ?? null;
  if (baseline === null && compares && period !== null && period === context.period)
    baseline = context.baseline;
  if (period === null) basis = 'text';
  const reasons: DoubtReason[] = [];
  if (period === null) reasons.push(unknown ? 'period-not-in-figures' : 'period-open');
  if (compares && baseline === null) reasons.push('baseline-open');
  return { period, baseline: compares ? baseline : null, basis, reasons };
}

/** The period of a claim that names only what it is compared with: the same part of the year after, else the latest full tertial. */
function comparedWith(baseline: TimeRef, meeting: string): Period {
  const latest = latestTertial(meeting);
  if (baseline.role !== 'baseline' || baseline.what !== 'part') return latest;
  const before = periodOf(baseline, meeting);
  if (before === null) return latest;
  const after = sameSeason(before, 1);
  return dateBounds(after).end < meeting ? after : latest;
}

/**
 * The ways a claim can be computed, its own first. Where the text leaves the time open, the latest full tertial against the year
 * before is assumed, and said to be.
 */
export function readingsOf(
  populations: readonly ClaimPopulation[],
  timing: Timing,
  kind: ClaimKind,
  meeting: string | null
): Reading[] {
  const code = (period: Period | null) => (period === null ? null : periodCode(period));
  const compares = kind === 'change';
  const own = { period: code(timing.period), baseline: code(timing.baseline), basis: timing.basis };
  const [first = 'all'] = populations;
  const concrete =
    populations.length > 1 ? populations.filter((population) => population !== 'unknown') : populations;
  const complete = own.period !== null && (!compares || own.baseline !== null);
  if (complete)
    return (populations.length > 1 && first === 'unknown' ? concrete : populations).map((population) => ({
      population,
      ...own
    }));
  const latest = timing.period ?? (meeting === null ? null : latestTertial(meeting));
  const assumed =
    latest === null
      ? []
      : concrete.map((population) => ({
          population,
          period: code(latest),
          baseline: compares ? code(sameSeason(latest, -1)) : null,
          basis: 'assumed' as const
        }));
  return [{ population: first, ...own }, ...assumed];
}
