import { fail, ok, type Result } from '$lib/observations/result';
import type { MeetingEvent } from './meeting-events';
import type { DecidedClaim, EditionClaims } from './meeting-state';

/** A decision on a claim: it stands, or it does not. */
export type Decision = Extract<MeetingEvent, { kind: 'confirm' | 'correct' | 'reject' }>;

/** A decision taken back. */
export type Withdrawal = Extract<MeetingEvent, { kind: 'withdraw' }>;

/** Whether an event decides on a claim. */
export function isDecision(event: MeetingEvent): event is Decision {
  return event.kind === 'confirm' || event.kind === 'correct' || event.kind === 'reject';
}

/** Every decision on claims, oldest first. What was carried over from an earlier edition is confirmed by that, each claim by itself. */
export function decisionsIn(events: readonly MeetingEvent[]): Decision[] {
  return events.flatMap((event): Decision[] => {
    if (isDecision(event)) return [event];
    if (event.kind !== 'carry') return [];
    const { payload, ...rest } = event;
    const { edition, claims } = payload;
    return claims.map((claim) => ({ ...rest, kind: 'confirm', payload: { edition, claim } }));
  });
}

/** The decisions on the claims of an edition that have not been taken back, oldest first. */
export function standingDecisions(events: readonly MeetingEvent[], edition: number): Decision[] {
  const key = (event: number, claim: { readonly id: string }) => `${event} ${claim.id}`;
  const gone = new Set(
    events.flatMap((event) =>
      event.kind === 'withdraw' ? [key(event.payload.event, event.payload.claim)] : []
    )
  );
  return decisionsIn(events).filter(
    ({ payload, number }) => payload.edition === edition && !gone.has(key(number, payload.claim))
  );
}

/**
 * How the claims of an edition stand, in the order in which each was first decided on. What was said last of a claim and has not been
 * taken back holds; a claim on which nothing holds any more is as it was before anybody decided.
 */
export function standingClaims(
  events: readonly MeetingEvent[],
  edition: number
): Pick<EditionClaims, 'confirmed' | 'rejected' | 'withdrawn'> {
  const every = decisionsIn(events).filter(({ payload }) => payload.edition === edition);
  const standing = standingDecisions(events, edition);
  const ids = [...new Set(every.map(({ payload }) => payload.claim.id))];
  const confirmed: DecidedClaim[] = [];
  const rejected: DecidedClaim[] = [];
  const withdrawn: DecidedClaim[] = [];
  for (const id of ids) {
    const isOf = ({ payload }: Decision) => payload.claim.id === id;
    const holds = standing.findLast(isOf);
    const last = holds ?? every.findLast(isOf);
    if (last === undefined) continue;
    const { at, by, number } = last;
    const list = holds === undefined ? withdrawn : holds.kind === 'reject' ? rejected : confirmed;
    list.push({ id, claim: last.payload.claim, at, by, number });
  }
  return { confirmed, rejected, withdrawn };
}

/**
 * The decision that a withdrawal takes back, given the events before it: the newest one on its claim that still holds. Fails where the
 * claim has another, or none: a decision is never taken back past a later one. Null where its words have been erased since.
 */
export function takenBackBy(
  before: readonly MeetingEvent[],
  { payload }: Pick<Withdrawal, 'payload'>
): Result<Decision | null> {
  const { edition, claim, event } = payload;
  const last = standingDecisions(before, edition).findLast((one) => one.payload.claim.id === claim.id);
  if (before.some(({ kind, number }) => kind === 'erased' && number === event)) return ok(null);
  return last?.number === event
    ? ok(last)
    : fail(
        'not-standing',
        claim.id,
        `Avgjørelse ${event} om påstanden ${claim.id} gjelder ikke lenger. Last siden på nytt og se hva som gjelder.`
      );
}
