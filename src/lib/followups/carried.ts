import type { Meeting } from '$lib/meetings/meeting';
import type { FollowUpPoint, FollowUps } from './point';

/**
 * The points that the next meeting has before it: all that are not done, and those that were done at the last meeting with minutes or
 * after it, in the order in which they were agreed.
 */
export function carriedPoints({ points }: FollowUps, last: Meeting): FollowUpPoint[] {
  return points.filter(
    ({ state, stateFrom }) => state !== 'done' || stateFrom === null || stateFrom.day >= last.date
  );
}
