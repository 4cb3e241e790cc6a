import type { TiedMeeting } from '$lib/ties/meeting';
import type { Meeting } from './meeting';

/** A meeting as ties look at it. Verdicts are left out: they belong to a release, not to the text. */
export function tiedMeeting({ date, edition, statements }: Meeting): TiedMeeting {
  return {
    date,
    example: edition?.kind === 'example',
    minutes: edition?.minutes ?? null,
    claims: statements.flatMap(({ claims }) => claims.map(({ claim, status }) => ({ ...claim, status })))
  };
}
