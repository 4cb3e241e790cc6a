import { assembleWorking, type WorkingMeeting } from '$lib/meetings/editor/working';
import { assembleMeeting, type Meeting } from '$lib/meetings/meeting';
import { forgetReadings, readEdition } from '$lib/meetings/read-edition';
import type { Minutes } from '$lib/minutes/document';
import { all, fail, ok, type Result } from '$lib/observations/result';
import type { Published } from '$lib/questions/ask';
import { openFolderStore } from '$lib/releases/folder-store';
import { meetingEvents } from '$lib/releases/meeting-log';
import { foldMeeting, type Edition, type MeetingState } from '$lib/releases/meeting-state';
import { editionFiles, listMeetings, readMeeting } from '$lib/releases/meetings';
import { listReleases, type ReleaseListing } from '$lib/releases/release';
import { readRules, type CouncilRules } from '$lib/releases/council-settings';
import { readSaid } from '$lib/releases/said-log';
import { layOut } from '$lib/releases/seed';
import type { Store } from '$lib/releases/store';
import { Engines } from './engines';
import { cleanAtStart, erasuresFolder } from './erasures';
import { whenErased } from './forgetting';
import { Latest } from './latest';
import { dataFolder, homeFolder } from './paths';
import { Lookout, type Standing } from './standing';

/** The running council: its store, its releases with an engine each, and its meetings. */
export class Council {
  readonly store: Store;
  readonly #lookout: Lookout;
  readonly #engines: Engines;
  readonly #assembledMeetings = new Map<string, { head: number; meeting: Result<Meeting> }>();
  readonly #meetings = new Latest<Meeting[]>();
  readonly #releases = new Latest<ReleaseListing[]>();
  readonly #rules = new Latest<CouncilRules>();

  constructor(store: Store, now: () => Date = () => new Date()) {
    this.#lookout = new Lookout(store, now);
    this.store = this.#lookout.store;
    this.#engines = new Engines(this.store);
    whenErased(() => {
      this.#assembledMeetings.clear();
      this.#meetings.forget();
      forgetReadings(new Set());
    });
  }

  /** Where the council stands: what every public page is made of besides its address. */
  standing(): Promise<Result<Standing>> {
    return this.#lookout.standing();
  }

  /** A release with its engine, by number, hash or `latest`. Fails with which releases exist. */
  async published(which: number | string = 'latest'): Promise<Result<Published>> {
    const standing = await this.standing();
    return standing.ok ? this.#engines.published(which, standing.value.ledger) : standing;
  }

  /** Every release, oldest first. */
  async releases(): Promise<Result<ReleaseListing[]>> {
    const standing = await this.standing();
    if (!standing.ok) return standing;
    return this.#releases.get(standing.value.ledger, () => listReleases(this.store));
  }

  /** Every meeting as it is shown, oldest first. */
  async meetings(): Promise<Result<Meeting[]>> {
    const standing = await this.standing();
    if (!standing.ok) return standing;
    return this.#meetings.get(standing.value.meetings, () => this.#readMeetings());
  }

  /** The meeting on a date. Fails with which meetings exist. */
  async meeting(date: string): Promise<Result<Meeting>> {
    const meetings = await this.meetings();
    if (!meetings.ok) return meetings;
    const found = meetings.value.find((meeting) => meeting.date === date);
    const known = meetings.value.map((meeting) => meeting.date).join(', ');
    return found
      ? ok(found)
      : fail(
          'unknown-meeting',
          date,
          `Det er ikke lagt inn noe møte ${date}. Møtene er ${known || 'ingen ennå'}.`
        );
  }

  /** What the council has decided of its verdicts. */
  async rules(): Promise<Result<CouncilRules>> {
    const standing = await this.standing();
    if (!standing.ok) return standing;
    return this.#rules.get(standing.value.settings, () => readRules(this.store));
  }

  /** A meeting's events as they stand, for those who write to it. */
  meetingState(date: string): Promise<Result<MeetingState>> {
    return readMeeting(this.store, date);
  }

  /**
   * The meeting on a date as those see it who decide on its claims: with its newest edition that has not been erased, whether the
   * public sees it or not. Nothing of it is kept. Fails with which meetings exist.
   */
  async working(date: string): Promise<Result<WorkingMeeting>> {
    const events = await meetingEvents(this.store, date);
    if (!events.ok) return events;
    const state = foldMeeting(events.value, date);
    if (!state.ok) {
      const known = await this.meeting(date);
      return known.ok ? state : known;
    }
    for (const edition of [...state.value.editions].reverse()) {
      const minutes = await this.#minutesOf(date, edition);
      if (!minutes.ok) return minutes;
      if (minutes.value !== null) return assembleWorking(state.value, events.value, edition, minutes.value);
    }
    return assembleWorking(state.value, events.value, null, null);
  }

  async #readMeetings(): Promise<Result<Meeting[]>> {
    const states = await listMeetings(this.store);
    if (states.ok) {
      // Another process may have erased what is remembered here.
      forgetReadings(new Set(states.value.flatMap(({ editions }) => editions.map(({ sha256 }) => sha256))));
    }
    return states.ok ? all(await Promise.all(states.value.map((state) => this.#assemble(state)))) : states;
  }

  async #assemble(state: MeetingState): Promise<Result<Meeting>> {
    const said = await readSaid(this.store, state.date);
    if (!said.ok) return said;
    const head = state.head + said.value.head;
    const kept = this.#assembledMeetings.get(state.date);
    if (kept?.head === head) return kept.meeting;
    const minutes = state.shown === null ? ok(null) : await this.#minutesOf(state.date, state.shown);
    const meeting = minutes.ok ? assembleMeeting(state, minutes.value, said.value) : minutes;
    this.#assembledMeetings.set(state.date, { head, meeting });
    return meeting;
  }

  /** The minutes of an edition, null where its text has been erased. */
  async #minutesOf(date: string, edition: Edition): Promise<Result<Minutes | null>> {
    const files = await editionFiles(this.store, date, edition);
    if (!files.ok) return files;
    if (files.value.source === null) return ok(null);
    const extension = edition.source.slice(edition.source.lastIndexOf('.') + 1);
    return readEdition(date, edition.sha256, files.value.source, extension);
  }
}

/** Opens the council of a home, laid out from the data folder where it is empty. Fails, whole, on the first fault found. */
export async function openCouncil(
  home = homeFolder(),
  data = dataFolder(),
  now: () => Date = () => new Date()
): Promise<Result<Council>> {
  const opened = await openFolderStore(home);
  if (!opened.ok) return opened;
  const store = opened.value;
  const cleaned = await cleanAtStart(store, erasuresFolder(home));
  if (!cleaned.ok) return cleaned;
  const laidOut = await layOut(store, data);
  if (!laidOut.ok) return laidOut;
  const council = new Council(store, now);
  const published = await council.published();
  if (!published.ok) return published;
  const meetings = await council.meetings();
  return meetings.ok ? ok(council) : meetings;
}

let running: Promise<Result<Council>> | null = null;

/** Opens the council of this process once; every later call gives the same. */
export function startCouncil(): Promise<Result<Council>> {
  running ??= openCouncil();
  return running;
}

/** The council of this process, which the start has opened and checked. */
export async function council(): Promise<Council> {
  const opened = await startCouncil();
  if (!opened.ok) throw new Error(opened.problem.message);
  return opened.value;
}
