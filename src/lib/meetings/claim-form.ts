import type {
  Claim,
  ClaimKind,
  ClaimPopulation,
  Direction,
  DoubtReason,
  Reading
} from '$lib/minutes/document';
import { populations } from '$lib/observations/person';
import { parsePeriod } from '$lib/observations/period';
import { fail, ok, type Result } from '$lib/observations/result';
import { findArea } from '$lib/questions/code-lists';
import { isIndicatorId } from '$lib/questions/indicator';
import { number } from '$lib/texts/format';

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
  readonly period: string;
  readonly baseline: string;
};

/** The fields of a claim as its form shows them first. */
export function claimFields(claim: Claim): ClaimFields {
  return {
    kind: claim.kind,
    indicator: claim.indicator ?? '',
    population: claim.population,
    area: claim.area ?? '',
    direction: claim.direction,
    magnitude: claim.magnitude === null ? '' : number(claim.magnitude * 100, 1).replace(/,0$/, ''),
    count: claim.count === null ? '' : number(claim.count),
    period: claim.period ?? '',
    baseline: claim.baseline ?? ''
  };
}

/** Reads the fields of a form; one that is missing is empty. */
export function formFields(form: FormData): ClaimFields {
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
    period: field('period'),
    baseline: field('baseline')
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
  const count = decimal(fields.count, 'count', 'Skriv antallet som et helt tall.');
  if (!count.ok) return count;
  const period = periodOf(fields.period, 'period');
  if (!period.ok) return period;
  const baseline = periodOf(fields.baseline, 'baseline');
  if (!baseline.ok) return baseline;

  const next = {
    ...claim,
    kind,
    direction,
    population,
    indicator: indicator !== '' && isIndicatorId(indicator) ? indicator : null,
    area: area === '' ? null : area,
    magnitude: magnitude.value === null ? null : magnitude.value / 100,
    count: count.value,
    period: period.value,
    baseline: baseline.value
  };
  const reasons = claim.reasons.filter((reason) => !isAnswered(reason, claim, next));
  return ok({ ...next, readings: readingsOf(claim, next), reasons, checkable: checkableOf(claim, reasons) });
}

function decimal(words: string, path: string, message: string): Result<number | null> {
  if (words === '') return ok(null);
  const plain = words
    .replace(/[\s\u00a0%]/gu, '')
    .replace(/[−–]/u, '-')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? ok(Number(plain)) : fail('bad-field', path, message);
}

function periodOf(words: string, path: string): Result<string | null> {
  if (words === '') return ok(null);
  const code = words.toUpperCase();
  return parsePeriod(code).ok
    ? ok(code)
    : fail('bad-field', path, `«${words}» er ikke en periode. Skriv for eksempel 2025T1 eller 2024.`);
}

function readingsOf(before: Claim, { population, period, baseline }: Claim): readonly Reading[] {
  const isSame = before.population === population && before.period === period && before.baseline === baseline;
  return isSame ? before.readings : [{ population, period, baseline, basis: 'resolved' }];
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
    case 'place-smaller-than-area':
    case 'expected-undefined':
    case 'few-undefined':
    case 'share-not-count':
    case 'negated':
    case 'range-of-magnitudes':
      return false;
  }
}

function checkableOf(before: Claim, reasons: readonly DoubtReason[]): Claim['checkable'] {
  if (reasons.length === 0) return 'yes';
  return before.checkable === 'no' && reasons.length === before.reasons.length ? 'no' : 'partly';
}
