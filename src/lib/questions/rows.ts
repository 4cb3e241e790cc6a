import { rate } from '$lib/change/rate';
import type { Population } from '$lib/observations/person';
import { notApplicable, rateOf, type Value } from '$lib/observations/value';
import type { AnswerRow, RowCodes } from './answer';
import { findArea } from './code-lists';
import type { Part } from './parts';
import { PER, residentAges, type Residents } from './population';

/** One row with its 95 % mid-P interval; a rate where residents are given, not applicable where a place has none. */
export function rowOf(
  part: Part,
  period: string,
  area: string,
  value: Value,
  residents: Residents | null,
  codes: RowCodes
): AnswerRow {
  const base = { indicator: part.indicator.id, population: part.population, period, area, ...codes };
  if (value.kind !== 'count') return { ...base, value, interval: null };
  if (residents === null) {
    const interval = rate({ count: value.value, population: PER });
    return {
      ...base,
      value,
      interval: interval.ok ? { low: interval.value.midLow, high: interval.value.midHigh } : null
    };
  }
  const people = residents(period, area);
  if (people === null)
    return { ...base, value: notApplicable(noRate(part.population, area)), interval: null };
  const result = rate({ count: value.value, population: people });
  return result.ok
    ? {
        ...base,
        value: rateOf(result.value.rate, PER, value.flags),
        interval: { low: result.value.midLow, high: result.value.midHigh }
      }
    : { ...base, value: notApplicable(result.problem.message), interval: null };
}

function noRate(population: Population, area: string): string {
  if (residentAges(population) === null)
    return 'Det finnes ikke folketall for denne gruppen. Vis antall i stedet.';
  const place = findArea(area);
  return place?.kind === 'no-residents' || place?.kind === 'unknown'
    ? `${place.label} har få eller ingen innbyggere. Derfor vises bare antall.`
    : 'Det finnes ikke folketall for dette området og året. Vis antall i stedet.';
}
