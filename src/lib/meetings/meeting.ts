import type { Minutes } from '$lib/minutes/document';
import { all, ok, type Result } from '$lib/observations/result';
import type { AgendaItem, EditionKind } from '$lib/releases/meeting-events';
import type { DecidedClaim, Edition, EditionClaims, MeetingState } from '$lib/releases/meeting-state';
import { NOTHING_SAID, type SaidRecord } from '$lib/releases/said-state';
import { readClaimRecord } from './claim-record';
import { gatherStatements, type Statement } from './statements';

/** The edition of the minutes that is shown, read. `at` is when it was added. */
export type MeetingEdition = {
  readonly number: number;
  readonly kind: EditionKind;
  readonly heading: string | null;
  readonly at: string;
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
  /** Null before there are minutes, and where the text has been erased. */
  readonly edition: MeetingEdition | null;
  /** There were minutes, and their text has been erased. */
  readonly erased: boolean;
  /** In the order of the text; none without an edition. */
  readonly statements: readonly Statement[];
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
  const { date, body, title, next, agenda, shown } = state;
  const head = state.head + said.head;
  if (shown === null || minutes === null) {
    const erased = shown !== null;
    return ok({ date, body, title, next, agenda, edition: null, erased, statements: [], said, head });
  }
  const statements = statementsOf(state.claims, shown, minutes, date);
  if (!statements.ok) return statements;
  return ok({
    date,
    body,
    title,
    next: next ?? minutes.meeting.next,
    agenda,
    edition: {
      number: shown.edition,
      kind: shown.kind,
      heading: shown.heading,
      at: shown.at,
      minutes
    },
    erased: false,
    statements: statements.value,
    said,
    head
  });
}

function statementsOf(
  claims: EditionClaims,
  edition: Edition,
  minutes: Minutes,
  date: string
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
  const proposed = edition.kind === 'example' ? [] : minutes.claims.filter(({ id }) => !decidedIds.has(id));
  const taken = claims.rejected.flatMap(({ claim }) =>
    typeof claim['statement'] === 'number' ? [claim['statement']] : []
  );
  return ok(gatherStatements(confirmed.value, proposed, taken));
}
