import { decisionsIn, isDecision, standingDecisions, type Decision } from '$lib/releases/claim-decisions';
import type { MeetingEvent } from '$lib/releases/meeting-events';
import * as m from '$lib/texts/compiled/messages';

/** What somebody did last, in words, under the number of its event. */
export type LastDone = { readonly event: number; readonly what: string };

/** The last thing an account did to the claims of an edition, taking back included; null where it did nothing. */
export function lastDone(events: readonly MeetingEvent[], edition: number, by: string): LastDone | null {
  const mine = events.findLast(
    (event) =>
      event.by === by && (isDecision(event) || event.kind === 'withdraw') && event.payload.edition === edition
  );
  if (mine === undefined) return null;
  if (isDecision(mine)) return { event: mine.number, what: doneWords(mine) };
  if (mine.kind !== 'withdraw') return null;
  const { event, claim } = mine.payload;
  const taken = decisionsIn(events).find(
    ({ number, payload }) => number === event && payload.claim.id === claim.id
  );
  const number = taken === undefined ? '' : statementOf(taken);
  return { event: mine.number, what: m.editor_done_withdraw({ number }) };
}

/** The last decision of an account that it may take back: it still holds, and nobody has decided on the claim after it. */
export function lastToUndo(
  events: readonly MeetingEvent[],
  edition: number,
  by: string
): (LastDone & { readonly id: string }) | null {
  const standing = standingDecisions(events, edition);
  const mine = standing.findLast(
    (one) =>
      one.by === by && standing.findLast(({ payload }) => payload.claim.id === one.payload.claim.id) === one
  );
  return mine === undefined ? null : { event: mine.number, id: mine.payload.claim.id, what: doneWords(mine) };
}

function doneWords(decision: Decision): string {
  const number = statementOf(decision);
  switch (decision.kind) {
    case 'confirm':
      return decision.payload.claim.id === `t${decision.number}`
        ? m.editor_done_add({ number })
        : m.editor_done_confirm({ number });
    case 'correct':
      return m.editor_done_correct({ number });
    case 'reject':
      return m.editor_done_reject({ number });
  }
}

function statementOf({ payload }: Decision): string {
  return String(payload.claim['statement'] ?? '');
}
