import { fail, ok, type Result } from '$lib/observations/result';
import { checkWithdrawals, standingClaims } from './claim-decisions';
import type { ClaimRecord, EditionFacts, MeetingEvent, MeetingFacts } from './meeting-events';

/** An edition with when it was added and by which account. */
export type Edition = EditionFacts & { readonly at: string; readonly by: string };

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
  readonly editions: readonly Edition[];
  /** The edition shown in public, or null before there is one. */
  readonly shown: Edition | null;
  /** What was decided on the claims of the shown edition; nothing carries over from another. */
  readonly claims: EditionClaims;
  /** Number of the newest event: it changes whenever anything here does. */
  readonly head: number;
};

const NOTHING: EditionClaims = { confirmed: [], rejected: [], withdrawn: [], settled: [], seen: [] };

/** The edition the public sees: the newest approved or imported one, else the newest example. A draft is not public. */
export function shownEdition(editions: readonly Edition[]): Edition | null {
  return (
    editions.findLast(({ kind }) => kind === 'approved' || kind === 'imported') ??
    editions.findLast(({ kind }) => kind === 'example') ??
    null
  );
}

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
  const editions: Edition[] = [];
  for (const [index, event] of rest.entries()) {
    const place = `${path}:${index + 2}`;
    if (event.kind === 'created') {
      return fail(
        'created-twice',
        place,
        `${path}: møtet er opprettet to ganger. Hent hendelsene fra sikkerhetskopi.`
      );
    }
    const { edition } = event.payload;
    const known = editions.some((one) => one.edition === edition);
    if (event.kind === 'edition-added') {
      if (known) return fail('edition-twice', place, `${path}: utgave ${edition} er lagt til to ganger.`);
      editions.push({ ...event.payload, at: event.at, by: event.by });
    } else if (!known) {
      return fail('unknown-edition', place, `${path}: hendelsen gjelder utgave ${edition}, som ikke finnes.`);
    }
  }
  const withdrawals = checkWithdrawals(events, path);
  if (!withdrawals.ok) return withdrawals;
  const shown = shownEdition(editions);
  const claims = shown === null ? NOTHING : claimsOf(events, shown.edition);
  return ok({ ...first.payload, editions, shown, claims, head: events.length });
}
