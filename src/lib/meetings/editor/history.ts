import type { Claim, Minutes } from '$lib/minutes/document';
import { decisionsIn, decisionsOn, standingDecisions, type Decision } from '$lib/releases/claim-decisions';
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
export function decisionWord({ kind, number, id }: Pick<Decision, 'kind' | 'number' | 'id'>): string {
  switch (kind) {
    case 'confirm':
      return id === `t${number}` ? m.editor_history_add() : m.editor_history_confirm();
    case 'correct':
      return m.editor_history_correct();
    case 'reject':
      return m.editor_history_reject();
  }
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
  const standing = standingDecisions(events, edition).filter((one) => one.id === id);
  const read = (record: Decision['claim']) => {
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
  const decided = (event: MeetingEvent, at: number): HistoryLine[] =>
    decisionsIn(event)
      .filter((one) => one.edition === edition && one.id === id)
      .map((one) => {
        const before = standingDecisions(events.slice(0, at), edition).findLast((other) => other.id === id);
        const from = before === undefined ? proposal : read(before.claim);
        const to = one.kind === 'reject' ? null : read(one.claim);
        const changes = from === null || to === null ? [] : changesBetween(from, to);
        const undone = !standing.some(({ number }) => number === one.number);
        const word =
          event.kind === 'carry'
            ? m.editor_history_carry({ edition: String(event.payload.from) })
            : decisionWord(one);
        return { ...line(event, word), changes, undone };
      });
  const isOfClaim = (payload: { readonly edition: number; readonly claim: { readonly id: string } }) =>
    payload.edition === edition && payload.claim.id === id;
  return events
    .flatMap((event, at): HistoryLine[] => {
      switch (event.kind) {
        case 'withdraw': {
          if (!isOfClaim(event.payload)) return [];
          const { event: taken } = event.payload;
          const was = decisionsOn(events, edition).find((one) => one.number === taken && one.id === id);
          const word = was === undefined ? '' : decisionWord(was).toLocaleLowerCase('nb-NO');
          return [line(event, m.editor_history_withdraw({ what: word }))];
        }
        case 'settle':
          return isOfClaim(event.payload) ? [line(event, m.editor_history_settle())] : [];
        case 'seen':
          return isOfClaim(event.payload) ? [line(event, m.editor_history_seen())] : [];
        default:
          return decided(event, at);
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
