import type { Claim } from '$lib/minutes/document';
import { populations, type Population } from '$lib/observations/person';
import { comparePeriods, dateBounds, parsePeriod, periodCode, type Period } from '$lib/observations/period';
import { indicatorOf, seriesOf } from '$lib/questions/catalogue';
import { findArea } from '$lib/questions/code-lists';
import { yearBefore } from '$lib/questions/comparison';
import type { IndicatorId } from '$lib/questions/indicator';
import { effectivePopulation } from '$lib/questions/plan';

/** The test a claim asks for. */
export type Test =
  | { readonly kind: 'change'; readonly way: 'up' | 'down' }
  | { readonly kind: 'flat' }
  | { readonly kind: 'level'; readonly level: 'high' | 'low' }
  | { readonly kind: 'expected'; readonly above: boolean }
  | { readonly kind: 'spread'; readonly standsOut: boolean }
  | { readonly kind: 'concentration' }
  | { readonly kind: 'count' };

/**
 * The test a claim asks for, by its kind and the way it says. Null where it says no way that could be tested; below what was expected
 * has no test, since only an upper limit is drawn.
 */
export function testOf(claim: Pick<Claim, 'kind' | 'direction' | 'count'>): Test | null {
  const { kind, direction } = claim;
  const isUpward = direction === 'up' || direction === 'high';
  switch (kind) {
    case 'expected':
      return direction === 'down' || direction === 'low' ? null : { kind, above: isUpward };
    case 'spread':
      return { kind, standsOut: isUpward };
    case 'concentration':
      return { kind };
    case 'count':
      return claim.count === null ? null : { kind };
    case 'change':
    case 'level':
      switch (direction) {
        case 'up':
        case 'down':
          return { kind: 'change', way: direction };
        case 'flat':
          return { kind: 'flat' };
        case 'high':
        case 'low':
          return { kind: 'level', level: direction };
        case 'none':
          return null;
      }
  }
}

/** One way to read a claim: who, when, against what; `rolling` adds up the three tertials that end with the period. */
export type Way = {
  readonly population: Population;
  readonly period: string;
  readonly baseline: string | null;
  readonly rolling: boolean;
};

/**
 * Every defensible way to read a claim, each once. An open population is read as the groups it may be, or as all and the young where the
 * reader names none; a period the text does not give is the last tertial that had ended at the meeting, and a change without one and
 * without counts is read against the rolling year too.
 */
export function waysOf(claim: Claim, indicator: IndicatorId, test: Test, meeting: string): Way[] {
  const ways = new Map<string, Way>();
  const isNamed = claim.readings.some((reading) => reading.population !== 'unknown');
  const isOpen = claim.period === null && claim.count === null;
  for (const reading of claim.readings) {
    const period = reading.period ?? lastTertialBefore(meeting);
    const isChange = test.kind === 'change' || test.kind === 'flat';
    const baseline = isChange || test.kind === 'count' ? baselineOf(reading.baseline, period) : null;
    for (const population of populationsOf(reading.population, isNamed)) {
      const effective = effectivePopulation(indicatorOf(indicator), population);
      const way = { population: effective.ok ? effective.value : population, period, baseline };
      for (const rolling of isChange && isOpen && isTertial(period) ? [false, true] : [false]) {
        ways.set([way.population, period, baseline, rolling].join('|'), { ...way, rolling });
      }
    }
  }
  return [...ways.values()].sort((a, b) => Number(a.rolling) - Number(b.rolling));
}

function populationsOf(population: Claim['population'], isNamed: boolean): readonly Population[] {
  const known = populations.find((one) => one === population);
  if (known !== undefined) return [known];
  return isNamed ? [] : ['all', 'under-18'];
}

function isTertial(code: string): boolean {
  const period = parsePeriod(code);
  return period.ok && period.value.grain === 'tertial';
}

/** The period compared with: the one named, the same part of a year that is named alone, else the year before. */
function baselineOf(named: string | null, period: string): string | null {
  if (named === null) return yearBefore(period);
  const [from, to] = [parsePeriod(named), parsePeriod(period)];
  if (!from.ok || !to.ok || from.value.grain !== 'year') return named;
  return periodCode({ ...to.value, year: from.value.year });
}

/** The last tertial that had ended on an ISO date. */
export function lastTertialBefore(date: string): string {
  const year = Number(date.slice(0, 4));
  const ended = [1, 2, 3]
    .flatMap((part): Period[] =>
      [year - 1, year].map((of) => ({ grain: 'tertial', year: of, part, years: 1 }))
    )
    .filter((period) => dateBounds(period).end < date.slice(0, 10))
    .sort(comparePeriods);
  const last = ended.at(-1);
  return last ? periodCode(last) : `${year}T1`;
}

/** The area a claim is about: the one it names, else the one its indicator is published for. Null where the name is unknown. */
export function areaOf(claim: Pick<Claim, 'area'>, indicator: IndicatorId, period: string): string | null {
  if (claim.area !== null) return findArea(claim.area)?.code ?? null;
  const parsed = parsePeriod(period);
  const grain = parsed.ok && parsed.value.grain === 'year' ? 'year' : 'tertial';
  return seriesOf(indicatorOf(indicator), grain)?.area ?? '0301';
}
