import { change } from '$lib/change/change';
import type { Break, Dataset } from '$lib/observations/dataset';
import { dateBounds, parsePeriod, periodCode, sameSeason } from '$lib/observations/period';
import { isNumber, type Value } from '$lib/observations/value';
import type { Basis, Comparison, RowCodes, Side } from './answer';
import type { IndicatorId } from './indicator';

/** One side's value with the dataset it was read from. */
export type Reading = {
  readonly period: string;
  readonly value: Value;
  readonly dataset: Dataset;
  readonly cells: number;
};

/** What a change is computed from: the period in focus, the one a year before as it reads today, and as it read when equally old. */
export type Readings = {
  readonly indicator: IndicatorId;
  readonly area: string;
  readonly codes: RowCodes;
  readonly offences: readonly string[];
  readonly focus: Reading;
  readonly before: Reading | null;
  readonly equallyOld: Reading | null;
  readonly exposure: { readonly from: number; readonly to: number } | null;
};

/** The days by which the ages of two extractions may differ and still count as equally mature. */
const MATURITY_DAYS = 31;

/** The code of the same part of the year before. */
export function yearBefore(code: string): string | null {
  const period = parsePeriod(code);
  return period.ok && period.value.grain !== 'span' ? periodCode(sameSeason(period.value, -1)) : null;
}

/** Whether the earlier extraction held the earlier period about as fresh as the later one holds the later. */
export function equallyMatured(
  later: Dataset,
  laterPeriod: string,
  earlier: Dataset,
  earlierPeriod: string
): boolean {
  const a = ageOf(later, laterPeriod);
  const b = ageOf(earlier, earlierPeriod);
  return a !== null && b !== null && Math.abs(a - b) <= MATURITY_DAYS;
}

function ageOf(dataset: Dataset, code: string): number | null {
  const period = parsePeriod(code);
  if (!period.ok) return null;
  return (Date.parse(dataset.extracted) - Date.parse(dateBounds(period.value).end)) / 86_400_000;
}

/** The breaks of a dataset that touch a sum over the offences: not those where reports only moved from one of them to another. */
export function breaksFor(dataset: Dataset, offences: readonly string[]): readonly Break[] {
  return breaksTouching(dataset.breaks, offences);
}

/** Those of some breaks that touch a sum over the offences. */
export function breaksTouching(breaks: readonly Break[], offences: readonly string[]): readonly Break[] {
  return breaks.filter(({ offences: broken, movedFrom = [] }) => {
    if (broken.length === 0) return true;
    const isWithin =
      movedFrom.length > 0 && [...broken, ...movedFrom].every((code) => offences.includes(code));
    return !isWithin && [...broken, ...movedFrom].some((code) => offences.includes(code));
  });
}

/** The break that lies between two periods of one series, if any. */
export function breakBetween(breaks: readonly Break[], before: string, focus: string): Break | undefined {
  return breaks.find((one) => before < one.at && one.at <= focus);
}

/**
 * The change from the same part of the year before. Fresh figures are compared with the earlier period as it was when equally old,
 * where such an extraction exists; the change against today's reading stands beside it. Never across a break.
 */
export function compare(readings: Readings): Comparison {
  const { indicator, area, codes, focus, before, equallyOld } = readings;
  const none = (code: Extract<Comparison, { kind: 'none' }>['code'], why: string): Comparison => ({
    kind: 'none',
    indicator,
    area,
    ...codes,
    code,
    why
  });
  if (isAverage(focus.period))
    return none('not-additive', 'Snittene deler år med hverandre. Derfor regnes ingen endring mellom dem.');
  if (before === null) return none('no-earlier', 'Det finnes ikke tall for samme periode året før.');
  const cut = breakBetween(breaksFor(focus.dataset, readings.offences), before.period, focus.period);
  if (cut) return none('break', `${cut.label}. ${cut.why} Endringen over bruddet regnes ikke ut.`);
  const to = sideOf(focus);
  const today = sideOf(before);
  if (to === null || today === null)
    return none('not-a-number', 'Ett av tallene vises ikke eller mangler. Endringen kan ikke regnes ut.');

  const basis: Basis = equallyOld ? 'equally-matured' : isFresh(focus) ? 'fresh-against-later' : 'final';
  const from = (equallyOld && sideOf(equallyOld)) ?? today;
  const main = changeBetween(readings, from, to);
  const other = from.count === today.count ? null : changeBetween(readings, today, to);
  if (main === null)
    return none('not-a-number', 'Tallene er ikke hele antall. Endringen kan ikke regnes ut.');
  return {
    kind: 'change',
    indicator,
    area,
    ...codes,
    from,
    to,
    basis,
    change: main,
    today: other && { from: today, change: other }
  };
}

function isAverage(code: string): boolean {
  const period = parsePeriod(code);
  return period.ok && period.value.grain === 'span';
}

function isFresh(reading: Reading): boolean {
  return isNumber(reading.value) && reading.value.flags.includes('provisional');
}

function sideOf(reading: Reading): Side | null {
  return reading.value.kind === 'count'
    ? { period: reading.period, count: reading.value.value, extracted: reading.dataset.extracted }
    : null;
}

function changeBetween(readings: Readings, from: Side, to: Side) {
  const rounding = readings.focus.dataset.rounding;
  const result = change({
    from: from.count,
    to: to.count,
    ...(readings.exposure ? { exposureFrom: readings.exposure.from, exposureTo: readings.exposure.to } : {}),
    ...(rounding === null ? {} : { rounding, cells: Math.max(1, readings.focus.cells) })
  });
  return result.ok ? result.value : null;
}
