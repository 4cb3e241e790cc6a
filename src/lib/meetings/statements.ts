import type { Claim } from '$lib/minutes/document';

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

/**
 * Gathers claims into numbered statements in the order of the text. A confirmed claim keeps its number. A proposal keeps the
 * reader's number where it is free or already belongs to the same words; else it goes to the confirmed statement whose words it
 * shares, else it gets the next free number. `taken` are numbers that were given before and may not be used for other words.
 */
export function gatherStatements(
  confirmed: readonly (ShownClaim & { readonly status: 'confirmed' })[],
  proposed: readonly Claim[],
  taken: readonly number[]
): Statement[] {
  const statements = new Map<number, Statement>();
  for (const shown of confirmed) put(statements, shown.claim.statement, shown);

  const settled = [...statements.values()];
  const used = new Set([...taken, ...statements.keys()]);
  const numbers = new Map<number, number>();
  let last = Math.max(0, ...used, ...proposed.map(({ statement }) => statement));
  for (const claim of proposed) {
    const shared = settled.find((one) => claim.start < one.end && one.start < claim.end);
    const number =
      shared?.number ??
      numbers.get(claim.statement) ??
      (used.has(claim.statement) ? (last += 1) : claim.statement);
    if (shared === undefined) numbers.set(claim.statement, number);
    put(statements, number, { claim: { ...claim, statement: number }, status: 'proposed', decided: null });
  }
  return [...statements.values()].sort((a, b) => a.start - b.start || a.number - b.number);
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
