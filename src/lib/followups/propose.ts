import { likeness, type Alike } from './alike';
import { joinedOf, type joinsOf } from './joins';
import type { FollowUpPoint, MatchProposal } from './point';

/** From here on two mentions are alike enough to ask a person. */
const ENOUGH = 0.4;
/** So many of the likeliest points are proposed for one mention. */
const MOST = 3;

/**
 * For each point that a later meeting mentioned first, the points known before it that it may be: those not done then, alike enough and
 * not declared different. The likeliest first.
 */
export function proposalsOf(
  points: readonly FollowUpPoint[],
  pairs: ReturnType<typeof joinsOf>
): MatchProposal[] {
  return points.flatMap((point): MatchProposal[] => {
    const [mention] = point.mentions;
    if (mention === undefined) return [];
    const { not } = joinedOf(mention, pairs);
    return points
      .filter(
        (known) =>
          (known.mentions[0]?.meeting ?? '') < mention.meeting &&
          !isDoneBefore(known, mention.meeting) &&
          !known.mentions.some(({ key }) => not.has(key))
      )
      .map((known): MatchProposal => ({ mention, point: known.key, alike: best(mention, known) }))
      .filter(({ alike }) => alike.score >= ENOUGH)
      .toSorted((a, b) => b.alike.score - a.alike.score)
      .slice(0, MOST);
  });
}

function isDoneBefore({ state, stateFrom }: FollowUpPoint, day: string): boolean {
  return state === 'done' && stateFrom !== null && stateFrom.day < day;
}

function best(mention: MatchProposal['mention'], known: FollowUpPoint): Alike {
  return known.mentions
    .map((one) => likeness(mention, one))
    .reduce((one, other) => (other.score > one.score ? other : one));
}
