import type { Claim, Range } from '$lib/minutes/document';

/** Who said of a claim that it stands: when, and which account. Never a name. */
export type Decision = { readonly at: string; readonly by: string };

/** A claim with what a person has said of it. */
export type ShownClaim =
  | { readonly claim: Claim; readonly status: 'confirmed'; readonly decided: Decision }
  | { readonly claim: Claim; readonly status: 'proposed'; readonly decided: null };

/** A numbered sentence of the minutes with its atomic claims. `start` and `end` are offsets into the text of the edition. */
export type Statement = {
  /** Stands in the address as `#p4`; no other sentence of the meeting ever gets it. */
  readonly number: number;
  /** Anchor of the section it stands in. */
  readonly anchor: string;
  readonly start: number;
  readonly end: number;
  readonly claims: readonly ShownClaim[];
};

/** A number that was given before, and the words it was given to; null where they are not known. */
export type TakenNumber = { readonly number: number; readonly words: Range | null };

/**
 * Gathers claims into numbered statements in the order of the text. A confirmed claim keeps its number. A proposal keeps the
 * reader's number where it is free or already belongs to the same words; else it goes to the confirmed statement whose words it
 * shares, else it gets the next number that is free. `taken` are numbers that were given before and may not be used for other words.
 */
export function gatherStatements(
  confirmed: readonly (ShownClaim & { readonly status: 'confirmed' })[],
  proposed: readonly Claim[],
  taken: readonly TakenNumber[]
): Statement[] {
  const statements = new Map<number, Statement>();
  for (const shown of confirmed) put(statements, shown.claim.statement, shown);

  const settled = [...statements.values()];
  const used = new Set([...taken.map(({ number }) => number), ...statements.keys()]);
  const isFree = (claim: Claim) =>
    !statements.has(claim.statement) &&
    taken.every(({ number, words }) => number !== claim.statement || (words !== null && meet(words, claim)));
  const own = new Set(proposed.filter(isFree).map(({ statement }) => statement));
  const numbers = new Map([...own].map((number) => [number, number]));
  let last = Math.max(0, ...proposed.map(({ statement }) => statement));
  const next = () => {
    do last += 1;
    while (used.has(last));
    return last;
  };
  for (const claim of proposed) {
    const shared = settled.find((one) => meet(one, claim));
    const number = shared?.number ?? numbers.get(claim.statement) ?? next();
    if (shared === undefined) numbers.set(claim.statement, number);
    put(statements, number, { claim: { ...claim, statement: number }, status: 'proposed', decided: null });
  }
  return [...statements.values()].sort((a, b) => a.start - b.start || a.number - b.number);
}

function meet(one: Range, other: Range): boolean {
  return one.start < other.end && other.start < one.end;
}

function put(statements: Map<number, Statement>, number: number, shown: ShownClaim): void {
  const { anchor, start, end } = shown.claim;
  const before = statements.get(number);
  statements.set(
    number,
    before === undefined
      ? { number, anchor, start, end, claims: [shown] }
      : {
          ...before,
          start: Math.min(before.start, start),
          end: Math.max(before.end, end),
          claims: [...before.claims, shown]
        }
  );
}
