import { fail, ok, type Result } from '$lib/observations/result';
import type { MeetingEvent } from './meeting-events';
import type { DecidedClaim, EditionClaims } from './meeting-state';

/** What somebody decided on one claim of an edition, under the number of the event. It may have been taken back since. */
export type Decision = DecidedClaim & {
  readonly kind: 'confirm' | 'correct' | 'reject';
  readonly edition: number;
};

/** A decision taken back. */
export type Withdrawal = Extract<MeetingEvent, { kind: 'withdraw' }>;

/** What an event decides, a decision for each claim; none where it decides nothing. Carrying a statement over confirms its claims. */
export function decisionsIn(event: MeetingEvent): Decision[] {
  switch (event.kind) {
    case 'confirm':
    case 'correct':
    case 'reject': {
      const { kind, number, at, by, payload } = event;
      const { edition, claim } = payload;
      return [{ kind, edition, id: claim.id, claim, number, at, by }];
    }
    case 'carry': {
      const { number, at, by, payload } = event;
      const { edition, claims } = payload;
      return claims.map((claim) => ({ kind: 'confirm', edition, id: claim.id, claim, number, at, by }));
    }
    default:
      return [];
  }
}

/** Every decision on the claims of an edition, oldest first, those taken back too. */
export function decisionsOn(events: readonly MeetingEvent[], edition: number): Decision[] {
  return events.flatMap(decisionsIn).filter((one) => one.edition === edition);
}

/** The decisions on the claims of an edition that have not been taken back, oldest first. */
export function standingDecisions(events: readonly MeetingEvent[], edition: number): Decision[] {
  const key = (event: number, id: string) => `${event} ${id}`;
  const gone = new Set(
    events.flatMap((event) =>
      event.kind === 'withdraw' ? [key(event.payload.event, event.payload.claim.id)] : []
    )
  );
  return decisionsOn(events, edition).filter(({ number, id }) => !gone.has(key(number, id)));
}

/**
 * How the claims of an edition stand, in the order in which each was first decided on. What was said last of a claim and has not been
 * taken back holds; a claim on which nothing holds any more is as it was before anybody decided.
 */
export function standingClaims(
  events: readonly MeetingEvent[],
  edition: number
): Pick<EditionClaims, 'confirmed' | 'rejected' | 'withdrawn'> {
  const every = decisionsOn(events, edition);
  const standing = standingDecisions(events, edition);
  const confirmed: DecidedClaim[] = [];
  const rejected: DecidedClaim[] = [];
  const withdrawn: DecidedClaim[] = [];
  for (const id of new Set(every.map((one) => one.id))) {
    const holds = standing.findLast((one) => one.id === id);
    const last = holds ?? every.findLast((one) => one.id === id);
    if (last === undefined) continue;
    const { claim, at, by, number } = last;
    const list = holds === undefined ? withdrawn : holds.kind === 'reject' ? rejected : confirmed;
    list.push({ id, claim, at, by, number });
  }
  return { confirmed, rejected, withdrawn };
}

/**
 * The decision that a withdrawal takes back, given the events before it: the newest one on its claim that still holds. Fails where the
 * claim has another, or none: a decision is never taken back past a later one.
 */
export function takenBackBy(
  before: readonly MeetingEvent[],
  { payload }: Pick<Withdrawal, 'payload'>
): Result<Decision> {
  const { edition, claim, event } = payload;
  const last = standingDecisions(before, edition).findLast(({ id }) => id === claim.id);
  return last?.number === event
    ? ok(last)
    : fail(
        'not-standing',
        claim.id,
        `Avgjørelse ${event} om påstanden ${claim.id} gjelder ikke lenger. Last siden på nytt og se hva som gjelder.`
      );
}

/**
 * Whether every withdrawal among the events of a meeting takes back what held then; else the problem, at `path` and its number. One whose
 * decision has been erased since is left be.
 */
export function checkWithdrawals(events: readonly MeetingEvent[], path: string): Result<true> {
  for (const [at, event] of events.entries()) {
    if (event.kind !== 'withdraw') continue;
    if (events.some(({ kind, number }) => kind === 'erased' && number === event.payload.event)) continue;
    const taken = takenBackBy(events.slice(0, at), event);
    if (!taken.ok) return fail(taken.problem.code, `${path}:${at + 1}`, taken.problem.message);
  }
  return ok(true);
}
