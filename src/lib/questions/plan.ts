import { leavesUnder } from '$lib/observations/codes';
import type { Dataset } from '$lib/observations/dataset';
import { measures } from '$lib/observations/measure';
import { membersOf, type Population } from '$lib/observations/person';
import { fail, ok, type Result } from '$lib/observations/result';
import { areas } from './code-lists';
import type { Kept } from './statement';
import type { Indicator, Series } from './indicator';

/** The leaf codes that answer for one area, indicator and population in one dataset. */
export type Cut = {
  readonly areas: readonly string[];
  readonly offences: readonly string[];
  readonly ages: readonly string[];
  readonly sexes: readonly string[];
};

/** The group of persons a question is about when the indicator has one built in. Refused where the two do not fit together. */
export function effectivePopulation(indicator: Indicator, asked: Population): Result<Population> {
  if (asked === 'all' || asked === indicator.population) return ok(indicator.population);
  if (indicator.population === 'all') return ok(asked);
  if (indicator.population === 'under-18' && asked === 'boys-under-18') return ok(asked);
  return fail(
    'unknown-population',
    'population',
    `${indicator.short} gjelder allerede en egen gruppe og kan ikke vises for ${asked}. Fjern population.`
  );
}

/**
 * The leaf codes of a dataset that make up an area, a series and a population. Fails with a reason where the dataset does not
 * cover them or where its measure may not be added up along a dimension with several codes that are not kept apart.
 */
export function cutOf(
  dataset: Dataset,
  series: Series,
  builtIn: Population,
  population: Population,
  area: string,
  keep: readonly Kept[] = []
): Result<Cut> {
  const { coverage } = dataset;
  const areaCodes = coverage.areas.includes(area)
    ? [area]
    : leavesUnder(areas, area).filter((code) => code !== area);
  if (areaCodes.length === 0 || !areaCodes.every((code) => coverage.areas.includes(code))) {
    return fail('outside-coverage', 'area', `${dataset.title} dekker ikke området ${area}.`);
  }
  if (!series.offences.every((code) => coverage.offences.includes(code))) {
    return fail('outside-coverage', 'indicator', `${dataset.title} dekker ikke disse lovbruddene.`);
  }
  const members = membersOf(population);
  const ages = codesWithin(coverage.ages, members.ages, population === builtIn);
  const sexes = codesWithin(coverage.sexes, members.sexes, population === builtIn);
  if (ages === null || sexes === null) {
    return fail('outside-coverage', 'population', `${dataset.title} er ikke fordelt på denne gruppen.`);
  }
  const measure = measures[series.measure];
  for (const [dimension, codes] of [
    ['area', areaCodes],
    ['offence', series.offences],
    ['age', ages],
    ['sex', sexes]
  ] as const) {
    if (codes.length > 1 && !keep.includes(dimension) && !measure.additiveAlong.includes(dimension))
      return fail('not-additive', dimension, measure.whyNot);
  }
  return ok({ areas: areaCodes, offences: series.offences, ages, sexes });
}

function codesWithin(
  covered: readonly string[],
  wanted: readonly string[],
  whole: boolean
): readonly string[] | null {
  if (wanted.every((code) => covered.includes(code))) return wanted;
  return whole && covered.length === 1 ? covered : null;
}

/** The datasets of a family and vintage in a release. */
export function datasetsOf(
  datasets: readonly Dataset[],
  family: Dataset['family'],
  vintage: Dataset['vintage']
): readonly Dataset[] {
  return datasets.filter((dataset) => dataset.family === family && dataset.vintage === vintage);
}
