import { fail, ok, type Result } from '$lib/observations/result';
import { decisionsIn, takenBackBy } from './claim-decisions';
import type { ClaimRecord, MeetingEvent } from './meeting-events';
import { appendMeetingEvent } from './meeting-log';
import type { Store } from './store';

/** Which claim of which meeting somebody writes about, and who. */
export type AboutClaim = { readonly date: string; readonly edition: number; readonly by: string };

/** The number of the newest event about a claim of an edition, 0 where there is none: what a form was made of. */
export function newestAbout(events: readonly MeetingEvent[], edition: number, id: string): number {
  const last = events.findLast((event) =>
    event.kind === 'withdraw'
      ? event.payload.edition === edition && event.payload.claim.id === id
      : decisionsIn(event).some((one) => one.edition === edition && one.id === id)
  );
  return last?.number ?? 0;
}

/**
 * Confirms, corrects or rejects a claim, unless something has happened to it since event `seen`: then `overtaken`, and nothing is
 * written over anybody's head. Gives the number of the event.
 */
export async function decide(
  store: Store,
  { date, edition, by }: AboutClaim,
  kind: 'confirm' | 'correct' | 'reject',
  claim: ClaimRecord['claim'],
  seen: number,
  now: () => Date = () => new Date()
): Promise<Result<number>> {
  return written(
    await appendMeetingEvent(
      store,
      date,
      by,
      (events) =>
        newestAbout(events, edition, claim.id) === seen
          ? ok({ kind, payload: { edition, claim } })
          : overtaken(claim.id),
      now
    ),
    claim.id
  );
}

/** Takes back the decision of event `event` on a claim. Fails where it is not what holds now. Gives the number of the new event. */
export async function withdraw(
  store: Store,
  { date, edition, by }: AboutClaim,
  id: string,
  event: number,
  now: () => Date = () => new Date()
): Promise<Result<number>> {
  const payload = { edition, claim: { id }, event };
  const build = (events: readonly MeetingEvent[]) => {
    const taken = takenBackBy(events, { payload });
    return taken.ok ? ok({ kind: 'withdraw' as const, payload }) : taken;
  };
  return written(await appendMeetingEvent(store, date, by, build, now), id);
}

function overtaken(id: string): Result<never> {
  return fail(
    'overtaken',
    id,
    `Noen har avgjort påstanden ${id} siden du åpnet siden. Se over og prøv igjen.`
  );
}

function written(number: Result<number | null>, id: string): Result<number> {
  if (!number.ok) return number;
  return number.value === null ? overtaken(id) : ok(number.value);
}
