import {
  ambiguousComparatives,
  attributiveComparatives,
  changeNouns,
  changeParticiples,
  changeVerbs,
  comparatives,
  comparisonCues,
  expectedPhrases,
  hedges,
  levels,
  type ChangeTerm
} from './vocabulary/changes';
import * as table from './vocabulary/function-words';
import { guards } from './vocabulary/guards';
import {
  concentrationPhrases,
  indicatorTerms,
  spreadPhrases,
  type IndicatorTerm
} from './vocabulary/indicators';
import { findPlaces, type PlaceRef } from './claim-area';
import { findCounts, findShares, type Share } from './claim-magnitude';
import { findPopulations, type FoundPopulation } from './claim-people';
import { findTimes, type TimeRef } from './claim-time';
import type { Range } from './document';
import { spotter } from './spots';
import { wholeWords } from './words';

/** A word of a sentence that says which way numbers go. */
export type ChangeLetter = 'N' | 'V' | 'W' | 'C' | 'D' | 'L' | 'd';
/** Words that matter by their class alone; see `letters`. */
type PlainLetter =
  | 'E'
  | 'Z'
  | 'K'
  | 'G'
  | 'S'
  | 'H'
  | 'p'
  | 'r'
  | 'a'
  | 'c'
  | 'j'
  | 'u'
  | 'v'
  | 'g'
  | 'q'
  | 'o'
  | 'y'
  | ','
  | ';'
  | ':'
  | 'x';

/**
 * A piece of a sentence with its class as one letter, so that a sentence is a string of letters and its grammar a set of regular
 * expressions: I indicator, N noun of change, V verb, W participle, C comparative, D comparative only before its noun, L level,
 * d “ned”/“opp” alone, E “as expected”, Z “no area stands out”, K “a few persons”, G a noun for a count, S for a share,
 * P population, A place, T time, % share, s signed share, # count, H hedge, p and r prepositions, a articles and the like,
 * c copula, j “og”, u a word that opens a clause, v modal verb, g a word after which nothing is claimed, q denial, o “å”, y “går”.
 */
export type Token = Range &
  (
    | { readonly type: 'I'; readonly term: IndicatorTerm }
    | { readonly type: ChangeLetter; readonly change: ChangeTerm }
    | { readonly type: 'P'; readonly people: FoundPopulation }
    | { readonly type: 'A'; readonly place: PlaceRef }
    | { readonly type: 'T'; readonly time: TimeRef }
    | { readonly type: '%' | 's'; readonly share: Share }
    | { readonly type: '#'; readonly count: number }
    | { readonly type: PlainLetter }
  );

const spotIndicators = spotter(indicatorTerms, ({ forms }) => forms);
const changeSpotters: readonly {
  readonly type: ChangeLetter;
  readonly spot: ReturnType<typeof spotter<ChangeTerm>>;
}[] = [
  { type: 'N', spot: spotter(changeNouns, ({ forms }) => forms) },
  { type: 'V', spot: spotter(changeVerbs, ({ forms }) => forms) },
  { type: 'W', spot: spotter(changeParticiples, ({ forms }) => forms) },
  { type: 'C', spot: spotter(comparatives, ({ forms }) => forms) },
  { type: 'D', spot: spotter(attributiveComparatives, ({ forms }) => forms) },
  { type: 'L', spot: spotter(levels, ({ forms }) => forms) },
  {
    type: 'd',
    spot: spotter<ChangeTerm>(
      [
        { direction: 'down', forms: ['ned'] },
        { direction: 'up', forms: ['opp'] }
      ],
      ({ forms }) => forms
    )
  }
];
const spotSeveral = spotter(ambiguousComparatives, ({ forms }) => forms);
const compares = wholeWords(comparisonCues, 'iu');
const plain: readonly { readonly type: PlainLetter; readonly pattern: RegExp }[] = [
  { type: 'E', pattern: wholeWords(expectedPhrases) },
  { type: 'Z', pattern: wholeWords(spreadPhrases) },
  { type: 'K', pattern: wholeWords(concentrationPhrases) },
  { type: 'g', pattern: wholeWords(guards) },
  { type: 'H', pattern: wholeWords(hedges) },
  { type: 'c', pattern: wholeWords(table.copulas) },
  { type: 'u', pattern: wholeWords(table.clauseWords) },
  { type: 'S', pattern: wholeWords(table.shareNouns) },
  { type: 'G', pattern: wholeWords(table.countNouns) },
  { type: 'v', pattern: wholeWords(table.modals) },
  { type: 'q', pattern: wholeWords(table.negations) },
  { type: 'o', pattern: wholeWords(['å']) },
  { type: 'y', pattern: wholeWords(['går', 'gikk', 'gjekk', 'gått']) },
  { type: 'j', pattern: wholeWords(table.conjunctions) },
  { type: 'p', pattern: wholeWords(table.bindingPrepositions) },
  { type: 'r', pattern: wholeWords(table.otherPrepositions) },
  { type: 'a', pattern: wholeWords(table.transparentWords) },
  { type: 'x', pattern: /[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*-?/gu },
  { type: ',', pattern: /,/gu },
  { type: ';', pattern: /[;?!]/gu },
  { type: ':', pattern: /:/gu }
];

/** Whether a sentence names anything that a claim could be about: a quick test before the real reading. */
export function mayClaim(sentence: string): boolean {
  return (
    spotIndicators(sentence).length > 0 ||
    plain.slice(0, 3).some(({ pattern }) => sentence.search(pattern) >= 0)
  );
}

/** The tokens of a sentence in order, each place taken by the longest match and, among equals, by the class listed first. */
export function tokenise(sentence: string): Token[] {
  const found: Token[] = [];
  for (const { start, end, term } of spotIndicators(sentence)) found.push({ type: 'I', start, end, term });
  for (const { type, spot } of changeSpotters) {
    for (const { start, end, term } of spot(sentence)) found.push({ type, start, end, change: term });
  }
  if (compares.test(sentence)) {
    for (const { start, end, term } of spotSeveral(sentence))
      found.push({ type: 'D', start, end, change: term });
  }
  for (const { start, end, term } of findPopulations(sentence))
    found.push({ type: 'P', start, end, people: term });
  for (const { start, end, term } of findPlaces(sentence)) found.push({ type: 'A', start, end, place: term });
  for (const { start, end, time } of findTimes(sentence)) found.push({ type: 'T', start, end, time });
  for (const { start, end, term } of findShares(sentence)) {
    found.push({ type: term.sign === null ? '%' : 's', start, end, share: term });
  }
  for (const { start, end, term } of findCounts(sentence)) found.push({ type: '#', start, end, count: term });
  for (const { type, pattern } of plain) {
    for (const match of sentence.matchAll(pattern)) {
      found.push({ type, start: match.index, end: match.index + match[0].length });
    }
  }
  return withoutContainers(inOrder(found), sentence);
}

/** Left to right: at each place the longest token that begins there, then the next free place. */
function inOrder(found: readonly Token[]): Token[] {
  const ordered = found
    .map((token, rank) => ({ token, rank }))
    .sort((a, b) => a.token.start - b.token.start || b.token.end - a.token.end || a.rank - b.rank);
  const tokens: Token[] = [];
  let free = 0;
  for (const { token } of ordered) {
    if (token.start < free) continue;
    tokens.push(token);
    free = token.end;
  }
  return tokens;
}

/** In “anmeldelser for ran” the first word only counts the second. */
function withoutContainers(tokens: readonly Token[], sentence: string): Token[] {
  return tokens.map((token, at) => {
    if (token.type !== 'I' || token.term.container !== true) return token;
    const [binder, ...rest] = tokens.slice(at + 1, at + 5);
    const next = rest.find(({ type }) => type !== 'a');
    if (binder === undefined || next?.type !== 'I' || (binder.type !== 'p' && binder.type !== 'r'))
      return token;
    const bound = /^(?:for|av|om|på|med|vedrørende|knyttet til|knytt til)$/iu.test(
      sentence.slice(binder.start, binder.end)
    );
    return bound ? { type: 'G', start: token.start, end: token.end } : token;
  });
}

/** The classes of tokens as a string, one letter for each. */
export function letters(tokens: readonly Token[]): string {
  return tokens.map(({ type }) => type).join('');
}
