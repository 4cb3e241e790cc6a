import type { EventOf, FollowUpEvent } from './events';
import type { Mention } from './mention';

type Pair = EventOf<'join'> | EventOf<'different'>;

/** What was decided on one mention: the mention it was joined with, and those it was declared different from. */
export type Joined = { readonly with: EventOf<'join'> | null; readonly not: ReadonlySet<string> };

/** The decisions on which mentions are of one point, by the key of the mention. The later of two wins. */
export function joinsOf(events: readonly FollowUpEvent[]): ReadonlyMap<string, readonly Pair[]> {
  const pairs = new Map<string, Pair[]>();
  for (const event of events) {
    if (event.kind !== 'join' && event.kind !== 'different') continue;
    const before = pairs.get(event.payload.mention) ?? [];
    pairs.set(event.payload.mention, [...before, event]);
  }
  return pairs;
}

/** What holds of a mention. A decision on a mention that has another title now is about something else and does not count. */
export function joinedOf(mention: Mention, pairs: ReadonlyMap<string, readonly Pair[]>): Joined {
  let joined: EventOf<'join'> | null = null;
  const not = new Set<string>();
  for (const event of pairs.get(mention.key) ?? []) {
    const { title, point } = event.payload;
    if (title !== mention.title) continue;
    if (event.kind === 'join') {
      joined = event;
      not.delete(point);
    } else {
      if (joined?.payload.point === point) joined = null;
      not.add(point);
    }
  }
  return { with: joined, not };
}
