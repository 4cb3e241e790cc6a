import { fail, ok, type Result } from '$lib/observations/result';
import { checkWithdrawals, standingClaims } from './claim-decisions';
import type { Carried, PersonKept } from './edition-events';
import { foldEditions, type Edition, type ErasedEdition } from './edition-state';
import type { ClaimRecord, MeetingEvent, MeetingFacts, Paper } from './meeting-events';
import { numbersGiven, type NumbersGiven } from './statement-numbers';

export { shownEdition, type Edition, type ErasedEdition } from './edition-state';

/** What a person said of a claim last: its specification, when, which account, and the number of the event. */
export type DecidedClaim = {
  readonly id: string;
  readonly claim: ClaimRecord['claim'];
  readonly at: string;
  readonly by: string;
  readonly number: number;
};

/** The claims of one edition by what was decided last. `corrected` ones are among the confirmed, in their corrected form. */
export type EditionClaims = {
  readonly confirmed: readonly DecidedClaim[];
  readonly rejected: readonly DecidedClaim[];
  /** Decided on once, and every decision taken back since: as they were specified last. */
  readonly withdrawn: readonly DecidedClaim[];
  readonly settled: readonly DecidedClaim[];
  readonly seen: readonly DecidedClaim[];
};

/** A meeting as its events leave it. */
export type MeetingState = MeetingFacts & {
  readonly papers: readonly Paper[];
  readonly editions: readonly Edition[];
  /** What is left of editions whose text has been erased. */
  readonly erased: readonly ErasedEdition[];
  /** The edition shown in public, or null before there is one and where its text has been erased. */
  readonly shown: Edition | null;
  /** What persons decided of words that may identify somebody, in every edition. */
  readonly kept: readonly PersonKept[];
  /** How statements of earlier editions stand in later ones. */
  readonly carried: readonly Carried[];
  /** The statement numbers each edition has given, oldest edition first. */
  readonly numbers: readonly NumbersGiven[];
  /** What was decided on the claims of the shown edition; nothing carries over from another. */
  readonly claims: EditionClaims;
  /** Number of the newest event: it changes whenever anything here does. */
  readonly head: number;
};

const NOTHING: EditionClaims = { confirmed: [], rejected: [], withdrawn: [], settled: [], seen: [] };

/** What the events say of the claims of one edition, in the order in which each claim was first decided on. */
export function claimsOf(events: readonly MeetingEvent[], edition: number): EditionClaims {
  const settled = new Map<string, DecidedClaim>();
  const seen = new Map<string, DecidedClaim>();
  for (const event of events) {
    if (event.kind !== 'settle' && event.kind !== 'seen') continue;
    if (event.payload.edition !== edition) continue;
    const { at, by, number } = event;
    const { claim } = event.payload;
    const said: DecidedClaim = { id: claim.id, claim, at, by, number };
    (event.kind === 'settle' ? settled : seen).set(claim.id, said);
  }
  return { ...standingClaims(events, edition), settled: [...settled.values()], seen: [...seen.values()] };
}

/** Folds the events of a meeting, oldest first, into its state. `path` names the meeting in problems. */
export function foldMeeting(events: readonly MeetingEvent[], path: string): Result<MeetingState> {
  const [first, ...rest] = events;
  if (first?.kind !== 'created') {
    return fail(
      'no-meeting',
      path,
      `${path} begynner ikke med at møtet ble opprettet. Hent hendelsene fra sikkerhetskopi.`
    );
  }
  for (const [index, event] of rest.entries()) {
    const place = `${path}:${index + 2}`;
    if (event.kind === 'created') {
      return fail(
        'created-twice',
        place,
        `${path}: møtet er opprettet to ganger. Hent hendelsene fra sikkerhetskopi.`
      );
    }
  }
  const folded = foldEditions(events);
  if ('fault' in folded) {
    const { fault, edition } = folded;
    const place = `${path}:${folded.at + 1}`;
    return fault === 'twice'
      ? fail('edition-twice', place, `${path}: utgave ${edition} er lagt til to ganger.`)
      : fail('unknown-edition', place, `${path}: hendelsen gjelder utgave ${edition}, som ikke finnes.`);
  }
  const withdrawals = checkWithdrawals(events, path);
  if (!withdrawals.ok) return withdrawals;
  const { editions, erased, shown } = folded;
  const changed = events.findLast((event) => event.kind === 'facts-changed');
  const facts = { ...first.payload, ...changed?.payload };
  return ok({
    ...facts,
    papers: facts.papers ?? [],
    editions,
    erased,
    shown,
    claims: shown === null ? NOTHING : claimsOf(events, shown.edition),
    kept: events.flatMap((event) => (event.kind === 'person-kept' ? [event.payload] : [])),
    carried: events.flatMap((event) => (event.kind === 'carry' ? [event.payload] : [])),
    numbers: numbersGiven(events),
    head: events.length
  });
}
