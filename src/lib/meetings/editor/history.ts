import type { Claim, Minutes } from '$lib/minutes/document';
import { decisionsIn, standingDecisions, type Decision } from '$lib/releases/claim-decisions';
import type { MeetingEvent } from '$lib/releases/meeting-events';
import * as m from '$lib/texts/compiled/messages';
import { dateTime } from '$lib/texts/format-time';
import { readClaimRecord } from '../claim-record';
import { specLines } from './spec-lines';

/** One thing that was done to a claim: when and by whom in words, what, what it changed, and whether it has been taken back. */
export type HistoryLine = {
  readonly number: number;
  readonly at: string;
  readonly what: string;
  readonly by: string;
  readonly changes: readonly string[];
  readonly undone: boolean;
};

/** What a decision did, in a word. The first word on a claim that a person added is that it was added. */
export function decisionWord({
  kind,
  number,
  payload
}: Pick<Decision, 'kind' | 'number' | 'payload'>): string {
  if (kind === 'confirm') {
    return payload.claim.id === `t${number}` ? m.editor_history_add() : m.editor_history_confirm();
  }
  return kind === 'correct' ? m.editor_history_correct() : m.editor_history_reject();
}

/**
 * Everything that was done to a claim of an edition, newest first. `proposal` is the claim as the reader proposes it, null where a person
 * added it; `who` gives an account the words it is shown by, never from the events themselves.
 */
export function historyOf(
  events: readonly MeetingEvent[],
  edition: number,
  id: string,
  {
    minutes,
    proposal,
    who
  }: {
    readonly minutes: Minutes;
    readonly proposal: Claim | null;
    readonly who: (account: string) => string;
  }
): HistoryLine[] {
  const standing = new Set(
    standingDecisions(events, edition)
      .filter(({ payload }) => payload.claim.id === id)
      .map(({ number }) => number)
  );
  const read = (record: Decision['payload']['claim']) => {
    const claim = readClaimRecord(record, minutes, id);
    return claim.ok ? claim.value : null;
  };
  const line = (event: MeetingEvent, what: string): HistoryLine => ({
    number: event.number,
    at: event.at,
    by: m.editor_history_by({ who: who(event.by), when: dateTime(event.at) }),
    what,
    changes: [],
    undone: false
  });
  const isOfClaim = (payload: { readonly edition: number; readonly claim: { readonly id: string } }) =>
    payload.edition === edition && payload.claim.id === id;
  return events
    .flatMap((event, at): HistoryLine[] => {
      switch (event.kind) {
        case 'confirm':
        case 'correct':
        case 'reject': {
          if (!isOfClaim(event.payload)) return [];
          const before = standingDecisions(events.slice(0, at), edition).findLast(({ payload }) =>
            isOfClaim(payload)
          );
          const from = before === undefined ? proposal : read(before.payload.claim);
          const to = event.kind === 'reject' ? null : read(event.payload.claim);
          const changes = from === null || to === null ? [] : changesBetween(from, to);
          return [{ ...line(event, decisionWord(event)), changes, undone: !standing.has(event.number) }];
        }
        case 'carry': {
          const { edition: to, from, claims } = event.payload;
          if (to !== edition || claims.every((claim) => claim.id !== id)) return [];
          const undone = !standing.has(event.number);
          return [{ ...line(event, m.editor_history_carry({ edition: String(from) })), undone }];
        }
        case 'withdraw': {
          if (!isOfClaim(event.payload)) return [];
          const { event: taken } = event.payload;
          const what = decisionsIn(events).find(
            ({ number, payload }) => number === taken && payload.claim.id === id
          );
          const word = what === undefined ? '' : decisionWord(what).toLocaleLowerCase('nb-NO');
          return [line(event, m.editor_history_withdraw({ what: word }))];
        }
        case 'settle':
          return isOfClaim(event.payload) ? [line(event, m.editor_history_settle())] : [];
        case 'seen':
          return isOfClaim(event.payload) ? [line(event, m.editor_history_seen())] : [];
        default:
          return [];
      }
    })
    .reverse();
}

/** What differs between two specifications, in words: `Når: 1. tertial 2025 → 2. tertial 2025`. */
export function changesBetween(before: Claim, after: Claim): string[] {
  const [old, now] = [specLines(before), specLines(after)];
  const names = [...new Set([...old, ...now].map(({ name }) => name))];
  return names.flatMap((field) => {
    const value = (lines: typeof old) =>
      lines.find(({ name }) => name === field)?.value ?? m.editor_history_empty();
    return value(old) === value(now)
      ? []
      : [m.editor_history_change({ field, before: value(old), after: value(now) })];
  });
}
