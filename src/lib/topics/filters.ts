import { parsePeriod } from '$lib/observations/period';
import { isPopulation, populations, type Population } from '$lib/observations/person';
import { fail, ok, type Result } from '$lib/observations/result';
import { readRelease } from '$lib/questions/address';
import { findArea } from '$lib/questions/code-lists';

/**
 * What the reader may choose on a topic page. The address owns it:
 * `?period=2025T1&area=030101&population=under-18&as=rate&utgave=2`.
 */
export type Filters = {
  readonly period: string | 'latest';
  readonly area: string;
  readonly population: Population;
  readonly as: 'count' | 'rate';
  readonly release: number | 'latest';
};

/** The city as a whole: the area a page is about when nothing is chosen. */
export const CITY = '0301';

/** Reads the filters of an address. Fails with the field and what may stand there; an unknown key is left alone. */
export function readFilters(query: URLSearchParams): Result<Filters> {
  const period = query.get('period') || 'latest';
  if (period !== 'latest') {
    const read = parsePeriod(period);
    if (!read.ok) return read;
    if (read.value.grain !== 'tertial') {
      return fail('unequal-periods', 'period', `${period} er ikke et tertial. Velg for eksempel 2025T1.`);
    }
  }
  const area = findArea(query.get('area') || CITY);
  if (!area || area.kind === 'district') {
    return fail(
      'unknown-area',
      'area',
      `«${query.get('area')}» er ikke et område her. Velg hele Oslo (0301) eller en bydel (030101–030117).`
    );
  }
  const population = query.get('population') || 'all';
  if (!isPopulation(population)) {
    return fail(
      'unknown-population',
      'population',
      `«${population}» er ikke en gruppe her. Velg en av ${populations.join(', ')}.`
    );
  }
  const as = query.get('as') || 'count';
  if (as !== 'count' && as !== 'rate')
    return fail(
      'unknown-as',
      'as',
      `«${as}» kan ikke vises. Velg count (antall) eller rate (per innbygger).`
    );
  const release = readRelease(query.get('utgave') || null);
  if (!release.ok) return release;
  return ok({
    period,
    area: area.code,
    population,
    as,
    release: release.value
  });
}

/** The filters as an address, without `?`; empty where all are as usual. */
export function filtersAddress(filters: Filters): string {
  const query = new URLSearchParams();
  if (filters.period !== 'latest') query.set('period', filters.period);
  if (filters.area !== CITY) query.set('area', filters.area);
  if (filters.population !== 'all') query.set('population', filters.population);
  if (filters.as !== 'count') query.set('as', filters.as);
  if (filters.release !== 'latest') query.set('utgave', `${filters.release}`);
  return query.toString();
}
