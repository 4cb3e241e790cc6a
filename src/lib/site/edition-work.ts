import { carriedNowhere, carriedTo, layOver, type Laid } from '$lib/meetings/carry';
import type { Meeting } from '$lib/meetings/meeting';
import { assembleEdition, sourceNameOf } from '$lib/meetings/replace-edition';
import { readEdition } from '$lib/meetings/read-edition';
import type { Minutes } from '$lib/minutes/document';
import { findPersons, type PersonFinding } from '$lib/minutes/persons';
import { fail, ok, type Result } from '$lib/observations/result';
import type { Carried, KeepReason } from '$lib/releases/edition-events';
import { markOf, saltOf } from '$lib/releases/edition-salt';
import type { MeetingEvent } from '$lib/releases/meeting-events';
import { meetingEvents } from '$lib/releases/meeting-log';
import type { Edition, MeetingState } from '$lib/releases/meeting-state';
import { editionFiles, readMeeting } from '$lib/releases/meetings';
import type { Store } from '$lib/releases/store';
import * as m from '$lib/texts/compiled/messages';

/** Words that may identify a person, with the mark they are decided under and what was decided. */
export type DecidedFinding = PersonFinding & { readonly mark: string; readonly kept: KeepReason | null };

/** An edition laid over the public one before it. */
export type CarryPlan = {
  readonly earlier: Meeting;
  readonly from: number;
  readonly sure: readonly Laid[];
  readonly unsure: readonly Laid[];
  readonly settled: readonly Carried[];
};

/** An edition with everything that is to be done before it is made public. */
export type EditionWork = {
  readonly state: MeetingState;
  readonly edition: Edition;
  readonly minutes: Minutes;
  readonly findings: readonly DecidedFinding[];
  /** Null where there is no public edition before it. */
  readonly plan: CarryPlan | null;
};

/** The text of an edition, read. Fails where it has been erased. */
export async function minutesOf(store: Store, date: string, edition: Edition): Promise<Result<Minutes>> {
  const files = await editionFiles(store, date, edition);
  if (!files.ok) return files;
  const { source } = files.value;
  const name = sourceNameOf(date, edition);
  return source === null
    ? fail('not-found', name, `Teksten i utgave ${edition.edition} er slettet.`)
    : readEdition(date, edition.sha256, source, name.slice(name.lastIndexOf('.') + 1));
}

/** A meeting with one of its editions as the one shown. Fails where there is no such edition with text. */
export async function meetingWith(
  store: Store,
  date: string,
  number: number
): Promise<Result<{ state: MeetingState; events: MeetingEvent[]; edition: Edition; meeting: Meeting }>> {
  const state = await readMeeting(store, date);
  if (!state.ok) return state;
  const events = await meetingEvents(store, date);
  if (!events.ok) return events;
  const edition = state.value.editions.find((one) => one.edition === number);
  if (edition === undefined)
    return fail('not-found', `${date}:${number}`, `Møtet ${date} har ingen utgave ${number} med tekst.`);
  const minutes = await minutesOf(store, date, edition);
  if (!minutes.ok) return minutes;
  const meeting = assembleEdition(state.value, events.value, edition, minutes.value);
  return meeting.ok
    ? ok({ state: state.value, events: events.value, edition, meeting: meeting.value })
    : meeting;
}

/** What is to be done with an edition before it is made public: persons to decide on, and statements to carry over. */
export async function editionWork(store: Store, date: string, number: number): Promise<Result<EditionWork>> {
  const found = await meetingWith(store, date, number);
  if (!found.ok) return found;
  const { state, events, edition, meeting } = found.value;
  if (meeting.edition === null) return fail('not-found', date, `Utgave ${number} har ingen tekst.`);
  const { minutes } = meeting.edition;
  const findings = await decidedFindings(store, state, edition, minutes);
  if (!findings.ok) return findings;
  const plan = await planOf(store, state, events, edition, minutes);
  return plan.ok ? ok({ state, edition, minutes, findings: findings.value, plan: plan.value }) : plan;
}

async function decidedFindings(
  store: Store,
  { date, kept }: MeetingState,
  { edition }: Edition,
  minutes: Minutes
): Promise<Result<DecidedFinding[]>> {
  const salt = await saltOf(store, date, edition);
  if (!salt.ok) return salt;
  return ok(
    findPersons(minutes).map((finding) => {
      const mark = markOf(salt.value, finding.words);
      const decided = kept.findLast(
        (one) => one.edition === edition && one.finding === finding.kind && one.mark === mark
      );
      return { ...finding, mark, kept: decided?.why ?? null };
    })
  );
}

async function planOf(
  store: Store,
  state: MeetingState,
  events: readonly MeetingEvent[],
  edition: Edition,
  minutes: Minutes
): Promise<Result<CarryPlan | null>> {
  const at = state.editions.findIndex((one) => one.edition === edition.edition);
  const before = state.editions
    .slice(0, at)
    .findLast(({ published, kind }) => published !== null && kind !== 'example');
  if (before === undefined) return ok(null);
  const read = await minutesOf(store, state.date, before);
  if (!read.ok) return read;
  const earlier = assembleEdition(state, events, before, read.value);
  if (!earlier.ok) return earlier;
  const settled = state.carried.filter((one) => one.edition === edition.edition);
  const done = new Set(settled.map(({ statement }) => statement));
  const open = layOver(earlier.value, minutes).filter(({ statement }) => !done.has(statement.number));
  const isFree = ({ found }: Laid) =>
    found.range === null ||
    !settled.some(({ place }) => place !== null && overlaps(place, found.range ?? place));
  return ok({
    earlier: earlier.value,
    from: before.edition,
    sure: open.filter((one) => one.found.sure && isFree(one)),
    unsure: open.filter((one) => !one.found.sure || !isFree(one)),
    settled
  });
}

function overlaps(a: { start: number; end: number }, b: { start: number; end: number }): boolean {
  return a.start < b.end && b.start < a.end;
}

/** The statement that already stands on some words of an edition, or null. */
export function statementAt(plan: CarryPlan, range: { start: number; end: number }): number | null {
  return plan.settled.find(({ place }) => place !== null && overlaps(place, range))?.statement ?? null;
}

/** What the sure statements of a plan are carried over by. */
export function sureOnes({ plan, edition, minutes }: EditionWork): Carried[] {
  if (plan === null) return [];
  const editions = { earlier: plan.earlier, later: minutes, number: edition.edition };
  return plan.sure.flatMap((one) =>
    one.found.how === 'lost' ? [] : [carriedTo(one, one.found.range, one.found.how, editions)]
  );
}

/** What settles one statement of a plan: words of the edition, or none. */
export function settledAs(
  { plan, edition, minutes }: EditionWork,
  laid: Laid,
  to: {
    readonly range: { start: number; end: number };
    readonly outcome: 'same' | 'moved' | 'changed' | 'chosen';
  } | null
): Carried[] {
  if (plan === null) return [];
  return to === null
    ? [carriedNowhere(laid, plan.earlier, edition.edition)]
    : [
        carriedTo(laid, to.range, to.outcome, {
          earlier: plan.earlier,
          later: minutes,
          number: edition.edition
        })
      ];
}

/** Whether an edition may be made public, or what stands in the way. */
export function readiness({ findings, plan }: EditionWork): {
  readonly persons: number;
  readonly statements: number;
} {
  return {
    persons: findings.filter(({ kept }) => kept === null).length,
    statements: plan === null ? 0 : plan.sure.length + plan.unsure.length
  };
}

/** The one place where words stand in an edition, with white space as it may be. Fails where they stand nowhere, in several places, or on another statement. */
export function placeOfWords(
  { minutes, plan }: EditionWork,
  words: string
): Result<{ readonly start: number; readonly end: number }> {
  const parts = words.split(/\s+/u).filter((one) => one !== '');
  const pattern = parts.map((one) => one.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&')).join('\\s+');
  const places =
    pattern === ''
      ? []
      : [...minutes.text.matchAll(new RegExp(pattern, 'gu'))].map(({ index, 0: found }) => ({
          start: index,
          end: index + found.length
        }));
  const [only, other] = places;
  if (only === undefined) return fail('words-not-found', 'ord', m.editions_carry_not_found());
  if (other !== undefined) return fail('words-ambiguous', 'ord', m.editions_carry_ambiguous());
  const taken = plan === null ? null : statementAt(plan, only);
  return taken === null ? ok(only) : fail('words-taken', 'ord', m.editions_carry_taken({ number: taken }));
}
