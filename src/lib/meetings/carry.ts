import { anchored } from '$lib/minutes/anchors';
import type { Claim, Minutes, Range } from '$lib/minutes/document';
import { homesOf } from '$lib/minutes/homes';
import { refind, type Refound } from '$lib/minutes/refind';
import type { Carried, Outcome } from '$lib/releases/edition-events';
import type { Meeting } from './meeting';
import type { Statement } from './statements';

/** A statement of an earlier edition with where it stands in a later one. */
export type Laid = {
  readonly statement: Statement;
  /** Its words in the earlier edition. */
  readonly quote: string;
  readonly found: Refound;
};

/** Lays an edition over an earlier one: every statement that had a number there, found again as far as words tell. */
export function layOver(earlier: Meeting, later: Minutes): Laid[] {
  const { edition, statements } = earlier;
  if (edition === null) return [];
  const { minutes } = edition;
  const passages = statements.map(({ start, end, anchor }) => ({
    start,
    end,
    anchor,
    quote: minutes.text.slice(start, end)
  }));
  const found = refind(passages, minutes, later);
  return statements.flatMap((statement, at) => {
    const [one, passage] = [found[at], passages[at]];
    return one === undefined || passage === undefined
      ? []
      : [{ statement, quote: passage.quote, found: one }];
  });
}

/** What carries a statement over to words of a later edition; its confirmed claims are confirmed there in those words. */
export function carriedTo(
  { statement }: Pick<Laid, 'statement'>,
  range: Range,
  outcome: Exclude<Outcome, 'lost'>,
  editions: { readonly earlier: Meeting; readonly later: Minutes; readonly number: number }
): Carried {
  const { earlier, later, number } = editions;
  const words = earlier.edition?.minutes.text.slice(statement.start, statement.end);
  const isWhole = words === later.text.slice(range.start, range.end);
  const [home] = homesOf([range], later.sections);
  const taken = new Set<string>();
  const claims = statement.claims.flatMap(({ claim, status }) => {
    if (status !== 'confirmed') return [];
    const place = isWhole ? within(claim, statement, range) : range;
    const id = idOf(claim, statement, range, editions, taken);
    taken.add(id);
    return [
      {
        ...claim,
        ...anchored(later.text, place, home?.anchor ?? claim.anchor),
        id,
        statement: statement.number
      }
    ];
  });
  return {
    edition: number,
    from: earlier.edition?.number ?? 0,
    statement: statement.number,
    outcome,
    place: { start: range.start, end: range.end },
    claims
  };
}

/** What notes that a statement is no longer in a later edition. */
export function carriedNowhere(
  { statement }: Pick<Laid, 'statement'>,
  earlier: Meeting,
  number: number
): Carried {
  return {
    edition: number,
    from: earlier.edition?.number ?? 0,
    statement: statement.number,
    outcome: 'lost',
    place: null,
    claims: []
  };
}

/** The part of a statement that a claim is about, in the same words elsewhere. */
function within(claim: Range, statement: Range, range: Range): Range {
  const start = range.start + Math.max(0, claim.start - statement.start);
  return { start, end: Math.min(range.end, start + claim.end - claim.start) };
}

/**
 * The id of a carried claim: that of what the reader proposes in the same words and of the same kind, so that it is not proposed beside
 * it; else one that no proposal has.
 */
function idOf(
  claim: Claim,
  statement: Statement,
  range: Range,
  { earlier, later }: { readonly earlier: Meeting; readonly later: Minutes },
  taken: ReadonlySet<string>
): string {
  const proposed = earlier.edition?.minutes.claims.find(({ id }) => id === claim.id) ?? claim;
  const there = later.claims.filter(
    (one) => one.start < range.end && range.start < one.end && !taken.has(one.id)
  );
  const alike =
    there.find((one) => sameKind(one, proposed) && one.subject === proposed.subject) ??
    there.find((one) => sameKind(one, proposed)) ??
    (there.length === 1 && statement.claims.length === 1 ? there[0] : undefined);
  return alike?.id ?? `fra-${earlier.edition?.number ?? 0}-${claim.id}`;
}

function sameKind(a: Claim, b: Claim): boolean {
  return (
    a.kind === b.kind &&
    a.indicator === b.indicator &&
    a.population === b.population &&
    a.direction === b.direction
  );
}
