import { decisionsIn, decisionsOn, standingDecisions, type Decision } from '$lib/releases/claim-decisions';
import type { MeetingEvent } from '$lib/releases/meeting-events';
import * as m from '$lib/texts/compiled/messages';

/** What somebody did last, in words, under the number of its event. */
export type LastDone = { readonly event: number; readonly what: string };

/** The last thing an account did to the claims of an edition, taking back included; null where it did nothing. */
export function lastDone(events: readonly MeetingEvent[], edition: number, by: string): LastDone | null {
  for (const event of [...events].reverse()) {
    if (event.by !== by) continue;
    const decided = decisionsIn(event).find((one) => one.edition === edition);
    if (decided !== undefined) return { event: event.number, what: doneWords(decided) };
    if (event.kind !== 'withdraw' || event.payload.edition !== edition) continue;
    const { event: taken, claim } = event.payload;
    const was = decisionsOn(events, edition).find(({ number, id }) => number === taken && id === claim.id);
    const number = was === undefined ? '' : statementOf(was);
    return { event: event.number, what: m.editor_done_withdraw({ number }) };
  }
  return null;
}

/** The last decision of an account that it may take back: it still holds, and nobody has decided on the claim after it. */
export function lastToUndo(
  events: readonly MeetingEvent[],
  edition: number,
  by: string
): (LastDone & { readonly id: string }) | null {
  const standing = standingDecisions(events, edition);
  const mine = standing.findLast(
    (one) => one.by === by && standing.findLast(({ id }) => id === one.id) === one
  );
  return mine === undefined ? null : { event: mine.number, id: mine.id, what: doneWords(mine) };
}

function doneWords(decision: Decision): string {
  const number = statementOf(decision);
  switch (decision.kind) {
    case 'confirm':
      return decision.id === `t${decision.number}`
        ? m.editor_done_add({ number })
        : m.editor_done_confirm({ number });
    case 'correct':
      return m.editor_done_correct({ number });
    case 'reject':
      return m.editor_done_reject({ number });
  }
}

function statementOf({ claim }: Decision): string {
  return String(claim['statement'] ?? '');
}
