import type { Population } from '$lib/observations/person';
import { notApplicable, rateOf, type Value } from '$lib/observations/value';
import type { AnswerRow, RowCodes } from './answer';
import { findArea } from './code-lists';
import type { Part } from './parts';
import { rateOnce } from './rate-once';
import { residentAges, type Residents } from './population';

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
    const interval = rateOnce(value.value, 1000);
    return {
      ...base,
      value,
      interval: interval.ok ? { low: interval.value.midLow, high: interval.value.midHigh } : null
    };
  }
  const people = residents(period, area);
  if (people === null)
    return { ...base, value: notApplicable(noRate(part.population, area)), interval: null };
  const result = rateOnce(value.value, people);
  if (!result.ok) return { ...base, value: notApplicable(result.problem.message), interval: null };
  const { per } = part;
  const scale = per / 1000;
  return {
    ...base,
    value: rateOf(result.value.rate * scale, per, value.flags),
    interval: { low: result.value.midLow * scale, high: result.value.midHigh * scale }
  };
}

function noRate(population: Population, area: string): string {
  if (residentAges(population) === null)
    return 'Det finnes ikke folketall for denne gruppen. Vis antall i stedet.';
  const place = findArea(area);
  return place?.kind === 'no-residents' || place?.kind === 'unknown'
    ? `${place.label} har få eller ingen innbyggere. Derfor vises bare antall.`
    : 'Det finnes ikke folketall for dette området og året. Vis antall i stedet.';
}
