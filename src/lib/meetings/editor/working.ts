import type { Minutes } from '$lib/minutes/document';
import { ok, type Result } from '$lib/observations/result';
import type { MeetingEvent } from '$lib/releases/meeting-events';
import { claimsOf, type Edition, type EditionClaims, type MeetingState } from '$lib/releases/meeting-state';
import { assembleMeeting, type Meeting } from '../meeting';

/** A meeting with the edition that is worked on, public or not, and everything that was decided on its claims. */
export type WorkingMeeting = {
  readonly meeting: Meeting;
  readonly claims: EditionClaims;
  readonly events: readonly MeetingEvent[];
  /** Number of the edition the public sees, null where there is none. */
  readonly publicEdition: number | null;
};

/** Assembles a meeting with an edition chosen, as `assembleMeeting` does with the public one. `edition` and `minutes` are null where there is no text. */
export function assembleWorking(
  state: MeetingState,
  events: readonly MeetingEvent[],
  edition: Edition | null,
  minutes: Minutes | null
): Result<WorkingMeeting> {
  const claims = claimsOf(events, edition?.edition ?? 0);
  const meeting = assembleMeeting({ ...state, shown: edition ?? state.shown, claims }, minutes);
  if (!meeting.ok) return meeting;
  return ok({ meeting: meeting.value, claims, events, publicEdition: state.shown?.edition ?? null });
}
