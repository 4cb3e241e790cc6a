import type { Meeting } from '$lib/meetings/meeting';
import type { TiedMeeting } from '$lib/ties/meeting';

/** The meetings as ties look at them: their minutes, and every claim that is shown. */
export function tiedMeetings(meetings: readonly Meeting[]): TiedMeeting[] {
  return meetings.map(({ date, edition, statements }) => ({
    date,
    example: edition?.kind === 'example',
    minutes: edition?.minutes ?? null,
    claims: statements.flatMap(({ number, claims }) =>
      claims.map(({ claim, status }) => ({ ...claim, statement: number, status }))
    )
  }));
}
