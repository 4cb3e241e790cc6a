import type { Claim, ClaimKind, ClaimPopulation, Direction, DoubtReason } from '$lib/minutes/document';
import { populations } from '$lib/observations/person';
import { parsePeriod } from '$lib/observations/period';
import { fail, ok, type Result } from '$lib/observations/result';
import { findArea } from '$lib/questions/code-lists';
import { isIndicatorId } from '$lib/questions/indicator';
import { number as written } from '$lib/texts/format';

/** The kinds of claim in the order of the form. */
export const claimKinds: readonly ClaimKind[] = [
  'change',
  'level',
  'expected',
  'spread',
  'concentration',
  'count'
];
/** The directions in the order of the form. */
export const directions: readonly Direction[] = ['up', 'down', 'flat', 'high', 'low', 'none'];
/** The groups of persons in the order of the form. */
export const claimPopulations: readonly ClaimPopulation[] = [...populations, 'unknown'];

/** What a person may set of a claim, as the form holds it: words, empty where nothing is said. `magnitude` is in per cent. */
export type ClaimFields = {
  readonly kind: string;
  readonly indicator: string;
  readonly population: string;
  readonly area: string;
  readonly direction: string;
  readonly magnitude: string;
  readonly count: string;
  readonly countBefore: string;
  readonly period: string;
  readonly baseline: string;
  /** The words that soften the claim. */
  readonly hedge: string;
  /** Which of the claim's readings are kept, by their places from 0. */
  readonly readings: readonly string[];
};

/** The fields of a claim as its form shows them first. */
export function claimFields(claim: Claim): ClaimFields {
  return {
    kind: claim.kind,
    indicator: claim.indicator ?? '',
    population: claim.population,
    area: claim.area ?? '',
    direction: claim.direction,
    magnitude: claim.magnitude === null ? '' : written(claim.magnitude * 100, 1).replace(/,0$/, ''),
    count: claim.count === null ? '' : written(claim.count),
    countBefore: claim.countBefore === null ? '' : written(claim.countBefore),
    period: claim.period ?? '',
    baseline: claim.baseline ?? '',
    hedge: claim.hedge ?? '',
    readings: claim.readings.map((_reading, at) => `${at}`)
  };
}

/** Reads the fields of a form, or of an address; one that is missing is empty. */
export function formFields(form: Pick<FormData, 'get' | 'getAll'>): ClaimFields {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  return {
    kind: field('kind'),
    indicator: field('indicator'),
    population: field('population'),
    area: field('area'),
    direction: field('direction'),
    magnitude: field('magnitude'),
    count: field('count'),
    countBefore: field('countBefore'),
    period: field('period'),
    baseline: field('baseline'),
    hedge: field('hedge'),
    readings: form.getAll('reading').filter((one) => typeof one === 'string')
  };
}

/**
 * The claim with what a person has set. Where who, when or against what was changed, that is the one reading left; doubts that the
 * person has answered fall away. Fails with the field that is wrong.
 */
export function claimOf(claim: Claim, fields: ClaimFields): Result<Claim> {
  const kind = claimKinds.find((one) => one === fields.kind);
  if (kind === undefined) return fail('bad-field', 'kind', 'Velg hva slags påstand det er.');
  const direction = directions.find((one) => one === fields.direction);
  if (direction === undefined) return fail('bad-field', 'direction', 'Velg hvilken vei påstanden går.');
  const population = claimPopulations.find((one) => one === fields.population);
  if (population === undefined) return fail('bad-field', 'population', 'Velg hvem påstanden gjelder.');
  const { indicator, area } = fields;
  if (indicator !== '' && !isIndicatorId(indicator)) {
    return fail('bad-field', 'indicator', 'Velg et tall fra listen, eller «ingen».');
  }
  if (area !== '' && findArea(area) === undefined) {
    return fail('bad-field', 'area', 'Velg et sted fra listen, eller «ikke sagt».');
  }
  const magnitude = decimal(fields.magnitude, 'magnitude', 'Skriv størrelsen i prosent, for eksempel −12.');
  if (!magnitude.ok) return magnitude;
  const count = whole(fields.count, 'count');
  if (!count.ok) return count;
  const countBefore = whole(fields.countBefore, 'countBefore');
  if (!countBefore.ok) return countBefore;
  const hedge = hedgeOf(fields.hedge, claim.quote);
  if (!hedge.ok) return hedge;
  const period = periodOf(fields.period, 'period');
  if (!period.ok) return period;
  const baseline = periodOf(fields.baseline, 'baseline');
  if (!baseline.ok) return baseline;

  const number = indicator !== '' && isIndicatorId(indicator) ? indicator : null;
  const set = {
    ...claim,
    kind,
    direction,
    population,
    indicator: number,
    subject: number === claim.indicator ? claim.subject : '',
    area: area === '' ? null : area,
    magnitude: magnitude.value === null ? null : magnitude.value / 100,
    count: count.value,
    countBefore: countBefore.value,
    hedge: hedge.value,
    period: period.value,
    baseline: baseline.value
  };
  const next = withReadings(claim, set, fields.readings);
  if (!next.ok) return next;
  const reasons = claim.reasons.filter((reason) => !isAnswered(reason, claim, next.value));
  return ok({ ...next.value, reasons, checkable: checkableOf(claim, reasons) });
}

function decimal(words: string, path: string, message: string): Result<number | null> {
  if (words === '') return ok(null);
  const plain = words
    .replace(/[\s\u00a0%]/gu, '')
    .replace(/[−–]/u, '-')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? ok(Number(plain)) : fail('bad-field', path, message);
}

function whole(words: string, path: string): Result<number | null> {
  const message = 'Skriv antallet som et helt tall.';
  const count = decimal(words, path, message);
  if (!count.ok || count.value === null || (Number.isInteger(count.value) && count.value >= 0)) return count;
  return fail('bad-field', path, message);
}

/** The softening words as the claim has them: only what stands in it can soften it. */
function hedgeOf(words: string, quote: string): Result<string | null> {
  if (words === '') return ok(null);
  const at = quote.toLocaleLowerCase('nb-NO').indexOf(words.toLocaleLowerCase('nb-NO'));
  return at >= 0
    ? ok(quote.slice(at, at + words.length))
    : fail('bad-field', 'hedge', `«${words}» står ikke i påstanden. Skriv ordene slik de står der.`);
}

function periodOf(words: string, path: string): Result<string | null> {
  if (words === '') return ok(null);
  const inWords = /^([1-3])\. ?tertial (\d{4})$/iu.exec(words);
  const code = inWords ? `${inWords[2]}T${inWords[1]}` : words.toUpperCase();
  return parsePeriod(code).ok
    ? ok(code)
    : fail('bad-field', path, `«${words}» er ikke en periode. Skriv for eksempel 2025T1 eller 2024.`);
}

/** The readings a person has kept; one alone is then what the claim says. What the person has written over who or when is the only one left. */
function withReadings(before: Claim, set: Claim, kept: readonly string[]): Result<Claim> {
  const { population, period, baseline } = set;
  const isSame = before.population === population && before.period === period && before.baseline === baseline;
  if (!isSame) return ok({ ...set, readings: [{ population, period, baseline, basis: 'chosen' }] });
  const readings = before.readings.filter((_reading, at) => kept.includes(`${at}`));
  const [only, other] = readings;
  if (only === undefined) return fail('bad-field', 'readings', 'Behold minst én lesemåte.');
  if (readings.length === before.readings.length) return ok({ ...set, readings });
  if (other !== undefined) return ok({ ...set, readings });
  const own = { population: only.population, period: only.period, baseline: only.baseline };
  return ok({ ...set, ...own, readings: [{ ...own, basis: 'chosen' }] });
}

function isAnswered(reason: DoubtReason, before: Claim, next: Claim): boolean {
  switch (reason) {
    case 'no-indicator':
      return next.indicator !== null;
    case 'population-open':
    case 'population-not-in-figures':
      return next.population !== 'unknown' && next.population !== before.population;
    case 'period-open':
    case 'period-not-in-figures':
      return next.period !== null && next.period !== before.period;
    case 'baseline-open':
      return next.baseline !== null;
    case 'area-open':
    case 'area-vague':
      return next.area !== null && next.area !== before.area;
    case 'narrower-than-indicator':
      return next.indicator !== null && next.indicator !== before.indicator;
    case 'negated':
      return next.direction !== before.direction;
    case 'place-smaller-than-area':
    case 'expected-undefined':
    case 'few-undefined':
    case 'share-not-count':
    case 'range-of-magnitudes':
      return false;
  }
}

function checkableOf(before: Claim, reasons: readonly DoubtReason[]): Claim['checkable'] {
  if (reasons.length === 0) return 'yes';
  return before.checkable === 'no' && reasons.length === before.reasons.length ? 'no' : 'partly';
}
