import { periodCode } from '$lib/observations/period';
import { timeAt, type Context } from './claim-context';
import type { Match } from './claim-grammar';
import { clauseOf, isNarrowed, peopleOf, placesOf, type Clause, type PlaceReading } from './claim-parts';
import { sizeOf } from './claim-size';
import { readingsOf, settleTime, timesFor, type Timing } from './claim-settings';
import type { Token } from './claim-tokens';
import type { Checkable, Claim, ClaimPopulation, DoubtReason, IndicatorId } from './document';

/** A claim without its place in the document. */
export type ClaimBody = Omit<Claim, 'id' | 'statement' | 'anchor' | 'quote' | 'start' | 'end' | 'selector'>;

/** A claim and the time that the sentences after it may lean on. */
export type Draft = {
  readonly claim: ClaimBody;
  readonly timing: Timing;
  readonly population: ClaimPopulation;
};

/** The atomic claims of one match: one for each indicator and each place. `sentence` is the sentence's number in the document. */
export function draftsOf(
  match: Match,
  tokens: readonly Token[],
  text: string,
  sentence: number,
  context: Context,
  meeting: string | null
): Draft[] {
  const around: Clause = { text, tokens, clause: clauseOf(tokens, match), sentence, context };
  const places = placesOf(match, around);
  const subjects: readonly (number | null)[] = match.indicators.length > 0 ? match.indicators : [null];
  return subjects.flatMap((index) => places.map((place) => draftOf(match, index, place, around, meeting)));
}

function draftOf(
  match: Match,
  index: number | null,
  place: PlaceReading,
  around: Clause,
  meeting: string | null
): Draft {
  const { tokens, clause, text } = around;
  const token = tokens[index ?? match.change];
  const term = token?.type === 'I' ? token.term : null;
  const size = sizeOf(match, index, around);
  const people = peopleOf(match, index, around);
  const timing = settleTime(
    timesFor(clause, tokens),
    size.kind,
    timeAt(around.context, around.sentence),
    meeting
  );
  const indicator = indicatorOf(match, term === null ? undefined : term.indicator, people.population);
  const hedge = hedgeOf(clause, token?.end ?? 0, tokens[match.change]?.end ?? 0);
  const reasons = new Set<DoubtReason>([
    ...timing.reasons,
    ...place.reasons,
    ...people.reasons,
    ...size.reasons
  ]);
  const add = (reason: DoubtReason, holds: boolean) => (holds ? reasons.add(reason) : reasons);
  add('no-indicator', indicator === null);
  add('narrower-than-indicator', term?.narrower === true || (index !== null && isNarrowed(tokens, index)));
  add('expected-undefined', match.kind === 'expected');
  add('few-undefined', match.kind === 'concentration');
  add('negated', match.negated);
  add(
    'share-not-count',
    clause.some(({ type }) => type === 'S')
  );
  return {
    timing,
    population: people.population,
    claim: {
      kind: size.kind,
      indicator,
      subject: token === undefined ? '' : text.slice(token.start, token.end),
      population: people.population,
      area: place.area,
      direction: size.direction,
      magnitude: size.magnitude,
      count: size.count,
      countBefore: size.countBefore,
      period: timing.period === null ? null : periodCode(timing.period),
      baseline: timing.baseline === null ? null : periodCode(timing.baseline),
      hedge: hedge === undefined ? null : text.slice(hedge.start, hedge.end),
      readings: readingsOf(people.readings, timing, size.kind, meeting),
      checkable: checkableFor(reasons),
      reasons: [...reasons]
    }
  };
}

/** The first softening word up to the end of what is claimed: its indicator, its change and its share. */
function hedgeOf(clause: readonly Token[], ...ends: readonly number[]): Token | undefined {
  const shares = clause.flatMap(({ type, end }) => (type === '%' || type === 's' ? [end] : []));
  const last = Math.max(...ends, ...shares);
  return clause.find(({ type, end }) => type === 'H' && end <= last);
}

const hopeless: readonly DoubtReason[] = ['no-indicator', 'share-not-count'];

function checkableFor(reasons: ReadonlySet<DoubtReason>): Checkable {
  if (reasons.size === 0) return 'yes';
  return hopeless.some((reason) => reasons.has(reason)) ? 'no' : 'partly';
}

function indicatorOf(
  match: Match,
  named: IndicatorId | null | undefined,
  population: ClaimPopulation
): IndicatorId | null {
  if (match.kind === 'concentration') return 'repeat-offenders';
  if (named === null) return null;
  const indicator = named ?? 'reported-total';
  return indicator === 'reported-total' && population === 'under-18' ? 'youth-offences' : indicator;
}
