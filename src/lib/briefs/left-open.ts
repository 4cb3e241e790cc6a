import type { FollowUpEvent, ItemState } from '$lib/followups/events';
import { foldFollowUps } from '$lib/followups/fold';
import { foldItems, itemKey, promisedKind } from '$lib/followups/item';
import type { FollowUps } from '$lib/followups/point';
import type { Meeting } from '$lib/meetings/meeting';
import type { Promised, Question } from '$lib/minutes/document';

/** How the things stand that a meeting has before it: what minutes told, under what people decided since. */
export type LeftOpen = {
  /** The last minutes before it, and all meetings before it, oldest first. */
  readonly last: Meeting;
  readonly earlier: readonly Meeting[];
  readonly followUps: FollowUps;
  /** How a question of the last minutes stands. */
  readonly questionState: (question: Question) => ItemState;
  /** Nobody waits for a promise any more: it is kept or dropped, or the point it tells of is done. */
  readonly isSettled: (promise: Promised) => boolean;
};

/**
 * What the meetings before one have left open, by their minutes and what people decided since; null where none has minutes. `earlier` are
 * these meetings, oldest first.
 */
export function leftOpen(earlier: readonly Meeting[], decisions: readonly FollowUpEvent[]): LeftOpen | null {
  const last = earlier.findLast(({ edition }) => edition !== null);
  if (last === undefined) return null;
  const followUps = foldFollowUps(earlier, decisions);
  const states = new Map(foldItems(earlier, decisions).items.map(({ key, state }) => [key, state]));
  const done = new Set(
    followUps.points
      .filter(({ state }) => state === 'done')
      .flatMap(({ mentions }) => mentions)
      .flatMap(({ meeting, statusAt }) => (meeting === last.date && statusAt !== null ? [statusAt] : []))
  );
  const stateOf = (key: string) => states.get(key) ?? 'open';
  return {
    last,
    earlier,
    followUps,
    questionState: ({ quote }) => stateOf(itemKey(last.date, 'question', quote)),
    isSettled: (promise) => {
      const state = stateOf(itemKey(last.date, promisedKind(promise), promise.quote));
      return state === 'settled' || state === 'dropped' || done.has(promise.anchor);
    }
  };
}
