import type { Minutes } from '$lib/minutes/document';
import { all, ok, type Result } from '$lib/observations/result';
import type { AgendaItem, EditionKind, Paper } from '$lib/releases/meeting-events';
import type { DecidedClaim, Edition, MeetingState } from '$lib/releases/meeting-state';
import * as m from '$lib/texts/compiled/messages';
import { NOTHING_SAID, type SaidRecord } from '$lib/releases/said-state';
import { readClaimRecord } from './claim-record';
import { lostStatements, type LostStatement } from './lost-statements';
import { numbered } from './numbering';
import { gatherStatements, type Statement, type TakenNumber } from './statements';

/** The edition of the minutes that is shown, read. `at` is when it was added. */
export type MeetingEdition = {
  readonly number: number;
  readonly kind: EditionKind;
  readonly heading: string | null;
  readonly at: string;
  /** The date it was approved, or null. */
  readonly approved: string | null;
  readonly minutes: Minutes;
};

/** A meeting with its minutes read and their statements numbered. Everything in it is plain data. */
export type Meeting = {
  readonly date: string;
  readonly body: string;
  readonly title: string;
  /** Date of the next meeting, where it is known. */
  readonly next: string | null;
  readonly agenda: readonly AgendaItem[];
  readonly papers: readonly Paper[];
  /** Null before there are minutes, and where the text has been erased. */
  readonly edition: MeetingEdition | null;
  /** There were minutes, and their text has been erased. */
  readonly erased: boolean;
  /** In the order of the text; none without an edition. */
  readonly statements: readonly Statement[];
  /** The other editions that have been public and still have their text, oldest first. */
  readonly others: readonly { readonly number: number; readonly published: string }[];
  /** Statements that earlier editions had and the shown one has not. */
  readonly lost: readonly LostStatement[];
  /** Number of the newest event: it changes whenever anything here does. */
  /** Verdicts kept, remarks on them, and the questions of the brief as the secretariat has them. */
  readonly said: SaidRecord;
  /** How many events there are, of the meeting and of what was said: it changes whenever anything here does. */
  readonly head: number;
};

/**
 * A meeting as it is shown: what its events say, the text of the shown edition read, its confirmed claims found again in the text,
 * and what the reader proposes beside them. An example edition shows its confirmed claims only; its text is ours. `minutes` are those of
 * the shown edition, null where there is none or its text has been erased. Fails where a confirmed claim does not hold or is not found
 * in the text.
 */
export function assembleMeeting(
  state: MeetingState,
  minutes: Minutes | null,
  said: SaidRecord = NOTHING_SAID
): Result<Meeting> {
  const { date, body, title, next, agenda, papers, shown } = state;
  const head = state.head + said.head;
  const others = state.editions.flatMap(({ edition, published, kind }) =>
    published === null || kind === 'example' || edition === shown?.edition
      ? []
      : [{ number: edition, published }]
  );
  const facts = { date, body, title, agenda, papers, others, said, head };
  if (shown === null || minutes === null) {
    const erased = shown !== null || state.erased.some(({ published }) => published !== null);
    return ok({ ...facts, next, edition: null, erased, statements: [], lost: [] });
  }
  const statements = statementsOf(state, shown, minutes);
  if (!statements.ok) return statements;
  const numbers = statements.value.map(({ number }) => number);
  return ok({
    ...facts,
    next: next ?? minutes.meeting.next,
    edition: {
      number: shown.edition,
      kind: shown.kind,
      heading: shown.heading ?? (shown.kind === 'draft' ? m.editions_draft() : null),
      at: shown.at,
      approved: shown.approved,
      minutes
    },
    erased: false,
    statements: statements.value,
    lost: lostStatements(state, numbers)
  });
}

function statementsOf(
  { claims, carried, date }: MeetingState,
  edition: Edition,
  minutes: Minutes
): Result<Statement[]> {
  const confirmed = all(
    claims.confirmed.map((decided: DecidedClaim) => {
      const path = `meetings/${date}/${edition.edition}/${decided.id}`;
      const claim = readClaimRecord(decided.claim, minutes, path);
      if (!claim.ok) return claim;
      const { at, by } = decided;
      return ok({ claim: claim.value, status: 'confirmed' as const, decided: { at, by } });
    })
  );
  if (!confirmed.ok) return confirmed;
  const decidedIds = new Set([...claims.confirmed, ...claims.rejected].map(({ id }) => id));
  const free = minutes.claims.filter(({ id }) => !decidedIds.has(id));
  const proposed = edition.kind === 'example' ? [] : numbered(free, edition, carried);
  const taken = [...claims.rejected, ...claims.withdrawn].flatMap((gone) => takenNumber(gone, minutes));
  return ok(gatherStatements(confirmed.value, proposed, taken));
}

/** The number a claim had that is no longer shown, with its words where they are still found. */
function takenNumber({ claim, id }: DecidedClaim, minutes: Minutes): TakenNumber[] {
  const number = claim['statement'];
  if (typeof number !== 'number') return [];
  const read = readClaimRecord(claim, minutes, id);
  return [{ number, words: read.ok ? read.value : null }];
}
