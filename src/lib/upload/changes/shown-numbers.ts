import { catalogue } from '$lib/questions/catalogue';
import { areas as areaList } from '$lib/questions/code-lists';
import { isCityOnly } from '$lib/questions/disclosure';
import type { Indicator, IndicatorId, Series } from '$lib/questions/indicator';
import { cutOf } from '$lib/questions/plan';
import { ALL } from '$lib/observations/observation';
import { count } from '$lib/observations/value';
import type { Dataset } from '$lib/observations/dataset';
import type { Cell } from './difference';
import { plus, type DatasetRows } from './collapse';

/** A number as the pages show it: an indicator in an area and a period. */
export type ShownKey = { readonly indicator: IndicatorId; readonly area: string; readonly period: string };

/** The key of a shown number as one text. */
export function shownKey({ indicator, area, period }: ShownKey): string {
  return `${indicator}|${area}|${period}`;
}

/** An indicator that a dataset holds the numbers of, with the areas it is shown for. */
export type ShownIndicator = {
  readonly indicator: Indicator;
  readonly series: Series;
  readonly areas: readonly string[];
  readonly ages: ReadonlySet<string>;
  readonly sexes: ReadonlySet<string>;
};

/**
 * The indicators that a dataset holds the numbers of, in the order of the catalogue, each with the areas the pages show it for: the sum
 * of the areas, and each of them where the indicator is shown there.
 */
export function shownIndicators(dataset: Dataset): ShownIndicator[] {
  return [...catalogue.values()].flatMap((indicator) =>
    indicator.series
      .filter(({ family, measure }) => family === dataset.family && dataset.measures.includes(measure))
      .flatMap((series): ShownIndicator[] => {
        const own = dataset.coverage.areas;
        const sums = own.length > 1 ? [series.area] : [];
        const shown = isCityOnly(indicator) && own.length > 1 ? sums : [...sums, ...own];
        const isWhole =
          indicator.population === 'all' || dataset.coverage.ages.join() !== ALL || isOwnGroup(dataset);
        const cut = (area: string) =>
          cutOf(dataset, series, indicator.population, indicator.population, area);
        const places = isWhole ? shown.filter((area) => cut(area).ok) : [];
        const found = cut(places[0] ?? '');
        if (!found.ok) return [];
        const { ages, sexes } = found.value;
        return [{ indicator, series, areas: places, ages: new Set(ages), sexes: new Set(sexes) }];
      })
  );
}

/** Whether a dataset's only age group is a group of its own, and not a sum over all ages. */
function isOwnGroup({ family }: Dataset): boolean {
  return family !== 'reported-offences';
}

/** The numbers that pages show of a dataset, with how many rows stand behind each. Inside the coverage of a cube a number without rows is 0. */
export function shownNumbers({ dataset, rows }: DatasetRows): Map<string, Cell<ShownKey>> {
  const shown = shownIndicators(dataset);
  const numbers = new Map<string, Cell<ShownKey>>();
  if (dataset.absent === 'zero') {
    for (const { indicator, areas } of shown)
      for (const area of areas)
        for (const period of dataset.coverage.periods) {
          const of = { indicator: indicator.id, area, period };
          numbers.set(shownKey(of), { of, value: count(0), rows: 0 });
        }
  }
  const byOffence = new Map<string, ShownIndicator[]>();
  for (const one of shown)
    for (const code of one.series.offences) byOffence.set(code, [...(byOffence.get(code) ?? []), one]);
  const within = new Map<string, readonly string[]>();
  for (const { area, offence, age, sex, measure, period, value } of rows) {
    for (const { indicator, series, areas, ages, sexes } of byOffence.get(offence) ?? []) {
      if (series.measure !== measure || !ages.has(age) || !sexes.has(sex)) continue;
      for (const place of placesOf(area, within)) {
        if (!areas.includes(place)) continue;
        const of = { indicator: indicator.id, area: place, period };
        const key = shownKey(of);
        const before = numbers.get(key);
        numbers.set(key, {
          of,
          value: before === undefined || before.rows === 0 ? value : plus(before.value, value),
          rows: (before?.rows ?? 0) + 1
        });
      }
    }
  }
  return numbers;
}

/** An area and those it is part of. */
function placesOf(area: string, known: Map<string, readonly string[]>): readonly string[] {
  const found = known.get(area);
  if (found) return found;
  const places: string[] = [];
  for (let at: string | null = area; at !== null && !places.includes(at);) {
    places.push(at);
    const code: string = at;
    at = areaList.codes.find((one) => one.code === code)?.parent ?? null;
  }
  known.set(area, places);
  return places;
}
