import { FOLLOW_UPS } from '$lib/followups/log';
import { todayInOslo } from '$lib/meetings/due';
import { ok, type Result } from '$lib/observations/result';
import { sha256 } from '$lib/releases/canonical';
import { logLength } from '$lib/releases/numbered-log';
import type { Store } from '$lib/releases/store';

/** How long (ms) what another process writes may go unseen. What this process writes is seen at once. */
const UNSEEN = 500;

/** Everything that public pages are made of besides their address: where the ledger, the meetings, what was decided on follow-up points, and the calendar stand. */
export type Standing = {
  /** The number of the newest entry of the ledger, 0 where it has none. */
  readonly ledger: number;
  /** A hash over the names of all files of the meetings. Files never change, so the names tell all. */
  readonly meetings: string;
  /** The number of the newest event on follow-up points, 0 where there is none. */
  readonly followUps: number;
  /** A hash over the names of all settings: what a council has decided of its verdicts lies there. */
  readonly settings: string;
  /** The date in Oslo, as ISO: what is due passes on it. */
  readonly day: string;
};

/**
 * Keeps sight of where the council stands, so that a page need not look through the store. One look lists four folders and is good for
 * half a second.
 */
export class Lookout {
  /** The store to write through: a write ends what was seen before it. */
  readonly store: Store;
  readonly #inner: Store;
  readonly #now: () => Date;
  #seen: { readonly at: number; readonly standing: Promise<Result<Standing>> } | null = null;

  constructor(store: Store, now: () => Date = () => new Date()) {
    this.#inner = store;
    this.#now = now;
    const then = async <T>(work: Promise<T>): Promise<T> => {
      const done = await work;
      this.#seen = null;
      return done;
    };
    this.store = {
      ...store,
      create: (name, bytes) => then(store.create(name, bytes)),
      remove: (what) => then(store.remove(what))
    };
  }

  /** Where the council stands, at most half a second ago. A failed look is not kept. */
  standing(): Promise<Result<Standing>> {
    const time = this.#now().getTime();
    if (this.#seen !== null && Math.abs(time - this.#seen.at) < UNSEEN) return this.#seen.standing;
    const seen = { at: time, standing: this.#look() };
    this.#seen = seen;
    const forget = () => {
      if (this.#seen === seen) this.#seen = null;
    };
    seen.standing.then((found) => {
      if (!found.ok) forget();
    }, forget);
    return seen.standing;
  }

  async #look(): Promise<Result<Standing>> {
    const day = todayInOslo(this.#now());
    const ledger = await logLength(this.#inner, 'ledger');
    if (!ledger.ok) return ledger;
    const names = await this.#inner.list('meetings/');
    if (!names.ok) return names;
    const followUps = await logLength(this.#inner, FOLLOW_UPS);
    if (!followUps.ok) return followUps;
    const settings = await this.#inner.list('settings/');
    if (!settings.ok) return settings;
    return ok({
      ledger: ledger.value,
      meetings: sha256(names.value.join('\n')),
      followUps: followUps.value,
      settings: sha256(settings.value.join('\n')),
      day
    });
  }
}
