import { randomBytes } from 'node:crypto';
import { checkRemoved, cutsOf, redact } from '$lib/minutes/redact';
import { fail, ok, type Result } from '$lib/observations/result';
import { applyErasure } from '$lib/releases/apply-erasure';
import { besideHolding, besideQuoting } from '$lib/releases/beside-logs';
import type { Json } from '$lib/releases/canonical';
import { cutsIn, plainWords } from '$lib/releases/erased-words';
import type { ErasureFacts, ErasureReason } from '$lib/releases/erasure';
import { registerErasure, type Erasure } from '$lib/releases/erasure-register';
import type { MeetingEvent } from '$lib/releases/meeting-events';
import { meetingEvents } from '$lib/releases/meeting-log';
import type { Edition } from '$lib/releases/meeting-state';
import { readMeeting } from '$lib/releases/meetings';
import type { Store } from '$lib/releases/store';
import { replaceEdition, sourceOfEdition } from './replace-edition';

/** What an erasure takes. */
type Parts = Pick<ErasureFacts, 'scope' | 'cuts' | 'events' | 'beside'>;

/** Where erasures are carried out and kept: the home, and the register outside it. */
export type ErasureHomes = { readonly store: Store; readonly register: Store };

/** Who erases, why and when. */
export type ErasureOrder = { readonly by: string; readonly why: ErasureReason; readonly now?: () => Date };

/** Erases an edition whole: its text, original and readings, every event that has words of it, and its words in the logs beside. */
export async function eraseEdition(
  homes: ErasureHomes,
  date: string,
  edition: number,
  order: ErasureOrder
): Promise<Result<true>> {
  const target = await wholeEdition(homes.store, date, edition);
  if (!target.ok) return target;
  const source = await sourceOfEdition(homes.store, date, target.value);
  if (!source.ok) return source;
  const beside = await besideQuoting(homes.store, source.value.text);
  if (!beside.ok) return beside;
  const parts: Parts = { scope: 'edition', cuts: [], events: [], beside: beside.value };
  const facts = factsOf(date, target.value, order, parts);
  return carriedOut(homes, { at: timeOf(order, 0), by: order.by, facts });
}

/**
 * Erases words from every edition of a meeting that has them, and from what else is noted of the meeting, of follow-up points, verdicts
 * and questions: each edition becomes a new one
 * with `[fjernet]` in their place. Gives the numbers of the editions made, by those they replace. Fails, and changes nothing, where the
 * words stand nowhere or cannot be taken out of a text whole.
 */
export async function eraseWords(
  homes: ErasureHomes,
  date: string,
  words: readonly string[],
  order: ErasureOrder
): Promise<Result<ReadonlyMap<number, number>>> {
  const { store } = homes;
  const wanted = words.map(plainWords).filter((one) => one !== '');
  const state = await readMeeting(store, date);
  if (!state.ok) return state;
  const events = await meetingEvents(store, date);
  if (!events.ok) return events;
  const targets: { readonly edition: Edition; readonly cuts: ErasureFacts['cuts'] }[] = [];
  for (const edition of state.value.editions) {
    const source = await sourceOfEdition(store, date, edition);
    if (!source.ok) return source;
    const cuts = cutsOf(source.value, wanted);
    if (cuts.length === 0) continue;
    const redacted = redact(source.value, cuts);
    if (!redacted.ok) return redacted;
    const clean = checkRemoved(redacted.value.after, wanted);
    if (!clean.ok) return clean;
    targets.push({ edition, cuts });
  }
  const others = holding(events.value, wanted);
  const held = await besideHolding(store, wanted);
  if (!held.ok) return held;
  const beside = held.value;
  if (targets.length === 0) {
    if (others.length === 0 && beside.length === 0) {
      const why = `Ordene står ikke i noen utgave av referatet ${date}. Skriv dem som de står.`;
      return fail('words-not-found', 'words', why);
    }
    const facts = factsOf(date, null, order, { scope: 'facts', cuts: [], events: others, beside });
    const done = await carriedOut(homes, { at: timeOf(order, 0), by: order.by, facts });
    return done.ok ? ok(new Map()) : done;
  }
  for (const [index, { edition, cuts }] of targets.entries()) {
    const isLast = index === targets.length - 1;
    const parts = {
      scope: 'words',
      cuts,
      events: isLast ? others : [],
      beside: isLast ? beside : []
    } as const;
    const erasure = { at: timeOf(order, index), by: order.by, facts: factsOf(date, edition, order, parts) };
    const done = await carriedOut(homes, erasure);
    if (!done.ok) return done;
  }
  const after = await readMeeting(store, date);
  if (!after.ok) return after;
  return ok(
    new Map(
      after.value.editions.flatMap(({ edition, replaces }) =>
        replaces !== undefined && targets.some((one) => one.edition.edition === replaces)
          ? [[replaces, edition] as const]
          : []
      )
    )
  );
}

/** The register first, then the home: an erasure that is cut off in between is carried out at the next start. */
async function carriedOut({ store, register }: ErasureHomes, erasure: Erasure): Promise<Result<true>> {
  const noted = await registerErasure(register, erasure);
  if (!noted.ok) return noted;
  const done = await applyErasure(store, erasure, replaceEdition(store));
  return done.ok ? ok(true) : done;
}

function timeOf({ now = () => new Date() }: ErasureOrder, later: number): string {
  return new Date(now().getTime() + later).toISOString();
}

function factsOf(date: string, edition: Edition | null, { why }: ErasureOrder, parts: Parts): ErasureFacts {
  const id = randomBytes(16).toString('hex');
  return { id, date, edition: edition?.edition ?? null, added: edition?.at ?? null, why, ...parts };
}

async function wholeEdition(store: Store, date: string, edition: number): Promise<Result<Edition>> {
  const state = await readMeeting(store, date);
  if (!state.ok) return state;
  const found = state.value.editions.find((one) => one.edition === edition);
  return found
    ? ok(found)
    : fail('unknown-edition', `${date}:${edition}`, `Møtet ${date} har ingen utgave ${edition} med tekst.`);
}

/** The events that have the words and belong to no edition: facts lose the words alone, others go whole. */
function holding(events: readonly MeetingEvent[], words: readonly string[]): ErasureFacts['events'] {
  return events.flatMap((event) => {
    if (event.kind === 'erased' || event.kind === 'edition-erased') return [];
    const json: Json = JSON.parse(JSON.stringify(event));
    const cuts = cutsIn(json, words);
    if (cuts.length === 0) return [];
    const isFacts = ['created', 'facts-changed', 'edition-added'].includes(event.kind);
    return [{ number: event.number, at: event.at, cuts: isFacts ? cuts : null }];
  });
}
