import type { Claim } from '$lib/minutes/document';
import type { Carried } from '$lib/releases/edition-events';

/** What an edition's numbers begin after, and its own number. */
type Numbered = { readonly edition: number; readonly numbersAfter?: number | undefined };

/**
 * The reader's proposals with the numbers they have in public: those in words that were carried over keep the number the words had;
 * all others are counted on from the highest number an earlier edition gave, so that none is given to other words.
 */
export function numbered(
  proposals: readonly Claim[],
  { edition, numbersAfter = 0 }: Numbered,
  carried: readonly Carried[]
): Claim[] {
  const places = carried.filter((one) => one.edition === edition && one.place !== null);
  return proposals.map((claim) => {
    const there = places.find(
      ({ place }) => place !== null && place.start < claim.end && claim.start < place.end
    );
    return { ...claim, statement: there?.statement ?? numbersAfter + claim.statement };
  });
}
