import type { Claim, FollowUp } from '$lib/minutes/document';
import { findArea } from '$lib/questions/code-lists';
import type { Meeting } from './meeting';
import type { ShownClaim, Statement } from './statements';

/** A claim with the sentence it stands in. */
export type PlacedClaim = { readonly statement: Statement; readonly shown: ShownClaim };

/** The same claim at two meetings. */
export type RepeatedClaim = { readonly before: PlacedClaim; readonly now: PlacedClaim };

/** A follow-up point that stands otherwise than at the meeting before. `before` is null where it is new. */
export type MovedPoint = { readonly before: FollowUp | null; readonly now: FollowUp };

/** What a meeting said beside the one before. */
export type Compared = {
  readonly fresh: readonly PlacedClaim[];
  readonly repeated: readonly RepeatedClaim[];
  readonly moved: readonly MovedPoint[];
};

/** The last meeting before a date that has minutes, or null. */
export function meetingBefore(meetings: readonly Meeting[], date: string): Meeting | null {
  const before = meetings.filter((one) => one.date < date && one.edition !== null);
  return before.reduce<Meeting | null>((last, one) => (last && last.date > one.date ? last : one), null);
}

/**
 * Sets a meeting beside the one before: claims are the same where they are about the same indicator, group, place and kind, whatever
 * they say of it; points where they have the same number in the same series. A claim about no indicator is always new.
 */
export function compared(before: Meeting, now: Meeting): Compared {
  const earlier = placed(before);
  const same = (one: PlacedClaim) => {
    const key = keyOf(one.shown.claim);
    return key === null ? undefined : earlier.find(({ shown }) => keyOf(shown.claim) === key);
  };
  const all = placed(now);
  return {
    fresh: all.filter((one) => same(one) === undefined),
    repeated: all.flatMap((one) => {
      const found = same(one);
      return found === undefined ? [] : [{ before: found, now: one }];
    }),
    moved: movedPoints(before, now)
  };
}

function placed({ statements }: Meeting): PlacedClaim[] {
  return statements.flatMap((statement) => statement.claims.map((shown) => ({ statement, shown })));
}

/** What a claim is about, in one word; null where it is about nothing that is counted. */
function keyOf({ indicator, population, area, kind }: Claim): string | null {
  if (indicator === null && kind !== 'spread') return null;
  const place = area === null ? null : (findArea(area)?.code ?? area);
  return [indicator, population, place, kind].join('|');
}

function movedPoints(before: Meeting, now: Meeting): MovedPoint[] {
  const earlier = before.edition?.minutes.followUps ?? [];
  return (now.edition?.minutes.followUps ?? []).flatMap((point): MovedPoint[] => {
    const was = earlier.find(({ series, number }) => series === point.series && number === point.number);
    if (was === undefined) return [{ before: null, now: point }];
    const isSame = was.state === point.state && was.due === point.due;
    return isSame ? [] : [{ before: was, now: point }];
  });
}
