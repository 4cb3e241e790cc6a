import { rate } from '$lib/change/rate';
import { count, notApplicable, rateOf, suppressed, missing, type Value } from '$lib/observations/value';
import type { Answer, AnswerRow } from '$lib/questions/answer';
import type { IndicatorId } from '$lib/questions/indicator';
import type { AreaAnswers } from './area-levels';
import { answerOf, bydeler, labels, row, type Draft } from './fixtures';
import type { Labels } from './figure-view';

/** Answers for every bydel written by hand, for tests only. */

const codes = Object.keys(bydeler);
const people = [
  64_000, 66_000, 48_000, 41_000, 60_000, 34_000, 52_000, 55_000, 37_000, 28_000, 34_000, 50_000, 52_000,
  54_000, 40_000
];
const fewResidents: Readonly<Record<string, string>> = { '030116': 'Sentrum', '030117': 'Marka' };

/** The names of the fixtures with the two places hardly anyone lives in. */
export const areaLabels: Labels = {
  ...labels,
  area: (code) => fewResidents[code] ?? labels.area(code)
};

/** What a set of hand-written answers may say; the rest is usual. */
export type AreaDraft = Partial<Draft> & {
  readonly as: 'count' | 'rate';
  /** A value per bydel in the order of their codes. */
  readonly values: readonly (number | Value)[];
  /** The count of the whole city, and of Sentrum and Marka. */
  readonly city?: number | null;
  readonly places?: readonly [number, number];
};

const indicator: IndicatorId = 'robbery';
const period = '2025T1';

function rateRow(area: string, value: number | Value, residents: number): AnswerRow {
  const given = typeof value === 'number' ? count(value) : value;
  const plain = row(indicator, period, given, area);
  if (given.kind !== 'count') return plain;
  const result = rate({ count: given.value, population: residents });
  if (!result.ok) throw new Error(result.problem.message);
  return {
    ...plain,
    value: rateOf(result.value.rate, 1000, given.flags),
    interval: { low: result.value.midLow, high: result.value.midHigh }
  };
}

/** The answers of a draft: the bydeler, the city, Sentrum and Marka, and the counts. */
export function areaAnswers(draft: AreaDraft): AreaAnswers {
  const { as, values, city = 1260, places = [210, 3] } = draft;
  const residents = people.reduce((sum, one) => sum + one, 0);
  const base = { ...draft, indicators: [indicator], period, comparisons: [] } as const;
  const counts = answerOf({
    ...base,
    as: 'count',
    by: 'area',
    rows: codes.map((code, index) => row(indicator, period, values[index] ?? 0, code))
  });
  const isRate = as === 'rate';
  const answer: Answer = isRate
    ? {
        ...answerOf({
          ...base,
          by: 'area',
          rows: codes.map((code, index) => rateRow(code, values[index] ?? 0, people[index] ?? 1))
        }),
        residents: Object.fromEntries(codes.map((code, index) => [code, people[index] ?? 1]))
      }
    : counts;
  const alone = (one: AnswerRow): Answer => answerOf({ ...base, by: 'period', rows: [one] });
  return {
    answer,
    counts,
    city:
      city === null
        ? null
        : alone(isRate ? rateRow('0301', city, residents) : row(indicator, period, city, '0301')),
    places: Object.keys(fewResidents).map((code, index) =>
      alone(row(indicator, period, isRate ? notApplicable('Få bor der.') : (places[index] ?? 0), code))
    )
  };
}

const mixed = [218, 172, 58, 70, 110, 20, 26, 31, 50, 45, 66, 105, 52, 38, 66];
const flagged = (value: number) => count(value, ['provisional']);

/** One bydel well above the city, several below. */
export const mixedRates = areaAnswers({ as: 'rate', values: mixed, city: 1180 });
/** The same, made up and provisional. */
export const exampleRates = areaAnswers({
  as: 'rate',
  values: mixed.map(flagged),
  city: 1180,
  synthetic: true
});
/** No bydel differs from the city. */
export const evenRates = areaAnswers({
  as: 'rate',
  values: people.map((one) => Math.round(one * 0.0017)),
  city: Math.round(715_000 * 0.0017)
});
/** Every bydel lies below the city, whose number holds the centre too. */
export const lowRates = areaAnswers({
  as: 'rate',
  values: people.map((one) => Math.round(one * 0.02)),
  city: Math.round(715_000 * 0.03)
});
/** Numbers that nobody has given, or that are withheld, among the rest. */
export const holedRates = areaAnswers({
  as: 'rate',
  values: mixed.map((value, index) =>
    index === 5 ? suppressed('få') : index === 6 ? missing('ikke gitt') : value
  ),
  city: 1180
});
/** Rates without a number for the whole city. */
export const noCityRates = areaAnswers({ as: 'rate', values: mixed, city: null });
/** Counts of thousands. */
export const largeCounts = areaAnswers({
  as: 'count',
  values: mixed.map((value) => 17 * value),
  city: 19_700,
  places: [2892, 53]
});
/** Counts, one of them withheld, made up. */
export const holedCounts = areaAnswers({
  as: 'count',
  values: mixed.map((value, index) => (index === 5 ? suppressed('få') : value)),
  synthetic: true
});
/** Rates that vary as chance alone would have it, but for one far above. */
export const oneOut = areaAnswers({
  as: 'rate',
  values: people.map((one, index) =>
    Math.round(one * 0.002 * (index === 0 ? 2.6 : 1 + 0.03 * ((index % 5) - 2)))
  )
});
/** Rates with several bydeler far from the rest. */
export const severalOut = areaAnswers({
  as: 'rate',
  values: people.map((one, index) =>
    Math.round(one * 0.02 * (index === 0 ? 1.9 : index === 6 ? 0.4 : 1 + 0.01 * ((index % 5) - 2)))
  )
});
