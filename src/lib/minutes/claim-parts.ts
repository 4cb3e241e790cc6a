import { ties } from './vocabulary/people';
import { areaAt, placeCode, type Context } from './claim-context';
import type { Match } from './claim-grammar';
import { letters, type Token } from './claim-tokens';
import type { ClaimPopulation, DoubtReason } from './document';
import { wholeWords } from './words';

/** A sentence as its claims are read from it, with the clause of the claim at hand. */
export type Clause = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly clause: readonly Token[];
  readonly sentence: number;
  readonly context: Context;
};

const tied = wholeWords(ties, 'iu');

/** The tokens of a claim's clause: between the clause words or semicolons round it. */
export function clauseOf(tokens: readonly Token[], match: Match): Token[] {
  const line = letters(tokens);
  const first = Math.min(match.change, ...match.indicators);
  const last = Math.max(match.change, ...match.indicators);
  const crosses = /[u;]/u.test(line.slice(first, last));
  const [from, to] = crosses ? [match.change, match.change] : [first, last];
  const before = /[^u;]*$/u.exec(line.slice(0, from))?.[0].length ?? 0;
  const after = /^[^u;]*/u.exec(line.slice(to))?.[0].length ?? 0;
  return tokens.slice(from - before, to + after);
}

/** Whom a claim is about, every group it may be about, and what is open about it. */
export type People = {
  readonly population: ClaimPopulation;
  readonly readings: readonly ClaimPopulation[];
  readonly reasons: readonly DoubtReason[];
};

/** The group of a claim: in the indicator's own words, right after it, in its clause; else open where the sentence leans on one about a group. */
export function peopleOf(match: Match, index: number | null, around: Clause): People {
  const { tokens, clause, context } = around;
  const token = index === null ? undefined : tokens[index];
  const next = index === null ? undefined : tokens[index + 1];
  const found = next?.type === 'P' ? next : clause.find((one) => one.type === 'P');
  const named = found?.type === 'P' ? found.people : null;
  const built = token?.type === 'I' ? token.term.population : inPhrase(tokens[match.change], around.text);
  if (built !== undefined && named?.population !== 'boys-under-18')
    return { population: built, readings: [built], reasons: [] };
  if (named !== null) {
    const { population, emphasised } = named;
    if (population === 'unknown')
      return { population, readings: [population], reasons: ['population-not-in-figures'] };
    return { population, readings: emphasised ? [population, 'all'] : [population], reasons: [] };
  }
  const before = context.population;
  const leans = context.populationAt === around.sentence - 1 && before !== 'all' && before !== 'unknown';
  if (leans && tied.test(around.text)) {
    return { population: 'unknown', readings: ['unknown', 'all', before], reasons: ['population-open'] };
  }
  return { population: 'all', readings: ['all'], reasons: [] };
}

function inPhrase(token: Token | undefined, text: string): 'under-18' | undefined {
  if (token?.type !== 'K') return undefined;
  return /(?<!\p{L})(?:unge|ungdom\p{L}*)(?!\p{L})/iu.test(text.slice(token.start, token.end))
    ? 'under-18'
    : undefined;
}

/** Where a claim holds. */
export type PlaceReading = { readonly area: string | null; readonly reasons: readonly DoubtReason[] };

/** The places of a claim, at least one: those of its clause, else of its sentence; `area` is null where no area is named. */
export function placesOf(match: Match, around: Clause): PlaceReading[] {
  const { tokens, clause, context, sentence } = around;
  const isPlace = (token: Token) => token.type === 'A';
  const places = clause.some(isPlace) ? clause.filter(isPlace) : tokens.filter(isPlace);
  const codes = new Set(
    places.flatMap((token) => (token.type === 'A' ? (placeCode(token.place) ?? []) : []))
  );
  if (match.kind !== 'spread' && codes.size > 0) return [...codes].map((area) => ({ area, reasons: [] }));
  const first = places[0];
  if (first?.type === 'A' && first.place.kind === 'neighbourhood')
    return [{ area: null, reasons: ['place-smaller-than-area'] }];
  if (first?.type === 'A' && first.place.kind === 'pronoun') {
    const area = areaAt(context, sentence);
    return [{ area, reasons: [area === null ? 'area-open' : 'area-vague'] }];
  }
  const elsewhere = namesUnknownPlace(match, tokens, around.text);
  return [{ area: null, reasons: elsewhere ? ['area-open'] : [] }];
}

/** “Har økt i kollektivtrafikken”: something that no area code says. */
function namesUnknownPlace(match: Match, tokens: readonly Token[], text: string): boolean {
  const change = tokens[match.change];
  const after = tokens.slice(match.change + 1).filter(({ type }) => !['a', 'H', '%'].includes(type));
  const [preposition, noun] = after;
  if (change === undefined || !['V', 'W'].includes(change.type)) return false;
  if (preposition?.type !== 'p' || noun?.type !== 'x') return false;
  return /^(?:i|på)$/iu.test(text.slice(preposition.start, preposition.end));
}

/** Whether words right after an indicator narrow it down (“vold i skolen”), so that it is less than what is counted. */
export function isNarrowed(tokens: readonly Token[], index: number): boolean {
  return /^[pr]a*x/u.test(letters(tokens.slice(index + 1)));
}
