import { followUpEvents } from '$lib/followups/log';
import type { FollowUpEvent } from '$lib/followups/events';
import { foldFollowUps } from '$lib/followups/fold';
import { foldItems, type Items } from '$lib/followups/item';
import { answerProposals, type AnswerProposal } from '$lib/followups/item-match';
import type { FollowUps } from '$lib/followups/point';
import { todayInOslo } from '$lib/meetings/due';
import type { Meeting } from '$lib/meetings/meeting';
import { ok, type Result } from '$lib/observations/result';
import type { Council } from './council';
import { Latest } from './latest';

/** Everything that is followed up over the meetings, as it stands. */
export type Followed = {
  readonly meetings: readonly Meeting[];
  readonly events: readonly FollowUpEvent[];
  readonly followUps: FollowUps;
  readonly items: Items;
  readonly answers: readonly AnswerProposal[];
  /** Names the state: it changes whenever anything here does. */
  readonly mark: string;
};

const kept = new WeakMap<Council, Latest<Followed>>();

/** What is followed up in a council, folded once for each state of its meetings and decisions. */
export async function followedIn(council: Council): Promise<Result<Followed>> {
  const standing = await council.standing();
  if (!standing.ok) return standing;
  const latest = kept.get(council) ?? new Latest<Followed>();
  kept.set(council, latest);
  const mark = `${standing.value.meetings}:${standing.value.followUps}`;
  return latest.get(mark, () => folded(council, mark));
}

async function folded(council: Council, mark: string): Promise<Result<Followed>> {
  const meetings = await council.meetings();
  if (!meetings.ok) return meetings;
  const events = await followUpEvents(council.store);
  if (!events.ok) return events;
  const items = foldItems(meetings.value, events.value);
  return ok({
    meetings: meetings.value,
    events: events.value,
    followUps: foldFollowUps(meetings.value, events.value),
    items,
    answers: answerProposals(items.items, meetings.value, events.value),
    mark
  });
}

/** What the pages of points are made with, today. */
export function groundOf({ followUps, meetings }: Followed): {
  followUps: FollowUps;
  meetings: readonly Meeting[];
  today: string;
} {
  return { followUps, meetings, today: todayInOslo() };
}
