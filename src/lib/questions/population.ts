import type { Engine } from '$lib/engine/engine';
import type { Dataset } from '$lib/observations/dataset';
import type { Population } from '$lib/observations/person';
import { parsePeriod } from '$lib/observations/period';
import { readCells, cellKey } from './cells';
import { datasetsOf } from './plan';
import { findArea } from './code-lists';

/** Rates are given per this many residents. */
export const PER = 1000;

/** Residents by `year|area` for the areas that have any; a place without residents, or outside the table, has none. */
export type Residents = (period: string, area: string) => number | null;

/** The age group of residents that stands for a population; 15–17 has no published group, so the young are 10–17. */
export function residentAges(population: Population): string | null {
  switch (population) {
    case 'all':
      return 'all';
    case 'under-18':
      return '10-17';
    case '18-24':
    case 'boys-under-18':
      return null;
  }
}

/** Reads residents of 1 January of each period's year. */
export async function readResidents(
  engine: Engine,
  datasets: readonly Dataset[],
  population: Population,
  areas: readonly string[]
): Promise<Residents> {
  const dataset = datasetsOf(datasets, 'residents', 'current')[0];
  const age = residentAges(population);
  if (!dataset || age === null) return () => null;
  const places = areas.filter((code) => {
    const kind = findArea(code)?.kind;
    return kind !== 'no-residents' && kind !== 'unknown' && dataset.coverage.areas.includes(code);
  });
  if (places.length === 0) return () => null;
  const cut = { areas: places, offences: ['all'], ages: [age], sexes: ['all'] };
  const cells = await readCells(engine, dataset, 'residents', cut, dataset.coverage.periods, ['area']);
  return (period, area) => {
    const read = parsePeriod(period);
    const value = read.ok ? cells.get(cellKey(`${read.value.year}`, { area })) : undefined;
    return value?.kind === 'count' ? value.value : null;
  };
}
