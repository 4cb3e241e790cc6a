import type { Meeting } from '$lib/meetings/meeting';
import type { FollowUpPoint } from './point';

/**
 * How a point stands to its due date on a day: none given; still to come; kept to, since it is done; passed while later minutes or a
 * person tell of it as not done; or passed with nothing told since, so that nobody can know.
 */
export type DueStatus = 'none' | 'ahead' | 'met' | 'passed' | 'passed-unknown';

/** How a point stands to its due date. `today` is an ISO date in Oslo; a due date is passed the day after it. */
export function dueStatus(
  { due, state, life }: Pick<FollowUpPoint, 'due' | 'state' | 'life'>,
  meetings: readonly Meeting[],
  today: string
): DueStatus {
  if (due === null) return 'none';
  if (state === 'done') return 'met';
  if (due.last >= today) return 'ahead';
  const isDecided = life.some((one) => one.kind === 'decision' && one.day > due.last);
  const isAfterMinutes = meetings.some(({ date, edition }) => edition !== null && date >= due.last);
  return isDecided || isAfterMinutes ? 'passed' : 'passed-unknown';
}

/** Whether a due date has passed and the point is not known to be done. */
export function isOverdue(status: DueStatus): boolean {
  return status === 'passed' || status === 'passed-unknown';
}
