import { ok, type Result } from '$lib/observations/result';
import { decisionsIn } from './claim-decisions';
import type { AboutClaim } from './decide';
import type { MeetingEvent } from './meeting-events';
import { appendMeetingEvent } from './meeting-log';
import type { Store } from './store';

/** What an added claim is called: after the event that added it, so never like another of the meeting, nor like what a reader proposes (`c4`). */
function addedId(event: number): string {
  return `t${event}`;
}

/** Whether a person has added a claim, by its id. */
export function isAddedId(id: string): boolean {
  return /^t[1-9]\d*$/.test(id);
}

/** A number that no statement of the meeting has or has had in any edition, nor one up to `shown`, the highest on the page now. */
export function freeStatement(events: readonly MeetingEvent[], shown: number): number {
  const given = events.flatMap(decisionsIn).flatMap(({ claim: { statement } }) => {
    return typeof statement === 'number' ? [statement] : [];
  });
  return Math.max(0, shown, ...given) + 1;
}

/** What is known of a claim before it is added. `statement` is the number of the sentence it is part of, null where none has its words. */
export type NewClaim = {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly statement: number | null;
  /** The highest number of a statement on the page, proposals included. */
  readonly shown: number;
};

/** Adds a claim to an edition, confirmed. Its id and, where its sentence has none, its statement number are new in the meeting. Gives the id. */
export async function addClaim(
  store: Store,
  { date, edition, by }: AboutClaim,
  { fields, statement, shown }: NewClaim,
  now: () => Date = () => new Date()
): Promise<Result<string>> {
  let id = '';
  const number = await appendMeetingEvent(
    store,
    date,
    by,
    (events) => {
      id = addedId(events.length + 1);
      const claim = { ...fields, id, statement: statement ?? freeStatement(events, shown) };
      return ok({ kind: 'confirm', payload: { edition, claim } });
    },
    now
  );
  return number.ok ? ok(id) : number;
}
