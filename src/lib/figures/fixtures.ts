import { change } from '$lib/change/change';
import { rate } from '$lib/change/rate';
import type { Break, Dataset } from '$lib/observations/dataset';
import { period as periodName } from '$lib/texts/format';
import {
  count,
  isNumber,
  missing,
  notApplicable,
  suppressed,
  type Flag,
  type Value
} from '$lib/observations/value';
import type { Answer, AnswerRow, Basis, Comparison, RowCodes } from '$lib/questions/answer';
import type { IndicatorId } from '$lib/questions/indicator';
import { labels as realLabels } from '$lib/questions/labels';
import type { Labels } from './figure-view';

/** Answers written by hand, for tests only: the numbers of the mock-ups, and every state a figure can be in. */

const names: Readonly<Record<string, { readonly label: string; readonly short: string }>> = {
  'reported-total': { label: 'anmeldte lovbrudd', short: 'Alle anmeldte' },
  'physical-violence': { label: 'anmeldt fysisk vold', short: 'Fysisk vold' },
  'serious-violence': { label: 'anmeldt alvorlig vold', short: 'Alvorlig vold' },
  'sexual-offences': { label: 'anmeldte seksuallovbrudd', short: 'Seksuallovbrudd' },
  rape: { label: 'anmeldte voldtekter', short: 'Voldtekt' },
  robbery: { label: 'anmeldte ran', short: 'Ran' },
  property: { label: 'anmeldte vinningslovbrudd', short: 'Vinning' },
  'hate-crime': { label: 'anmeldte lovbrudd med hatmotiv', short: 'Hatmotiv' },
  'youth-offences': { label: 'anmeldte lovbrudd med mistenkte under 18 år', short: 'Unge under 18 år' },
  'youth-persons': { label: 'personer under 18 år som er mistenkt', short: 'Mistenkte under 18 år' },
  'repeat-offenders': { label: 'personer under 18 år med fire eller flere forhold', short: 'Gjengangere' },
  homicide: { label: 'anmeldte drap', short: 'Drap' }
};

/** The bydeler by code. */
export const bydeler: Readonly<Record<string, string>> = {
  '030101': 'Gamle Oslo',
  '030102': 'Grünerløkka',
  '030103': 'Sagene',
  '030104': 'St. Hanshaugen',
  '030105': 'Frogner',
  '030106': 'Ullern',
  '030107': 'Vestre Aker',
  '030108': 'Nordre Aker',
  '030109': 'Bjerke',
  '030110': 'Grorud',
  '030111': 'Stovner',
  '030112': 'Alna',
  '030113': 'Østensjø',
  '030114': 'Nordstrand',
  '030115': 'Søndre Nordstrand'
};

/** Names of the codes in the fixtures. */
export const labels: Labels = {
  indicator: (id) => names[id] ?? { label: id, short: id },
  area: (code) => bydeler[code] ?? 'Oslo',
  period: periodName,
  offence: realLabels.offence,
  age: realLabels.age,
  sex: realLabels.sex
};

/** What a hand-written answer may say; the rest is usual. */
export type Draft = {
  readonly indicators: readonly IndicatorId[];
  readonly by: Answer['question']['by'];
  readonly grain?: Answer['question']['grain'];
  readonly season?: Answer['question']['season'];
  readonly period: string;
  readonly as?: Answer['question']['as'];
  readonly rows: readonly AnswerRow[];
  readonly comparisons: readonly Comparison[];
  readonly breaks?: readonly Break[];
  readonly synthetic?: boolean;
  readonly rounding?: Dataset['rounding'];
};

/** An answer made of a draft. */
export function answerOf(draft: Draft): Answer {
  const synthetic = draft.synthetic ?? false;
  return {
    question: {
      indicators: draft.indicators,
      area: draft.by === 'area' ? 'bydeler' : '0301',
      population: 'all',
      by: draft.by,
      grain: draft.grain ?? 'tertial',
      season: draft.season ?? 'same',
      period: draft.period,
      as: draft.as ?? 'count',
      release: 'latest'
    },
    period: draft.period,
    release: { number: 3, hash: 'abc', published: '2025-05-06' },
    synthetic,
    datasets: [datasetOf(synthetic, draft.rounding ?? null)],
    rows: draft.rows,
    comparisons: draft.comparisons,
    breaks: draft.breaks ?? [],
    residents: {},
    notes: []
  };
}

function datasetOf(synthetic: boolean, rounding: Dataset['rounding']): Dataset {
  return {
    id: 'cube',
    key: 'cube/abc',
    hash: 'abc',
    title: 'Anmeldte lovbrudd i Oslo',
    description: '',
    family: 'reported-offences',
    measures: ['reported-offences'],
    synthetic,
    extracted: '2025-05-05',
    vintage: 'current',
    areaScheme: 'oslo-bydel',
    offenceScheme: 'offences',
    coverage: { periods: [], areas: [], offences: [], ages: [], sexes: [] },
    absent: 'zero',
    provisional: [],
    rounding,
    breaks: [],
    sources: [
      { title: 'PAL/STRASAK', publisher: 'Oslo politidistrikt', path: null, license: 'NLOD', periods: null }
    ],
    notes: []
  };
}

/** Of a row that is for the sum over every code. */
export const whole: RowCodes = { offence: null, age: null, sex: null };

/** A row with its 95 % interval. */
export function row(
  indicator: IndicatorId,
  period: string,
  value: Value | number,
  area = '0301',
  codes: Partial<RowCodes> = {}
): AnswerRow {
  const given = typeof value === 'number' ? count(value) : value;
  const interval = given.kind === 'count' ? rate({ count: given.value, population: 1000 }) : null;
  return {
    indicator,
    population: 'all',
    period,
    area,
    ...whole,
    ...codes,
    value: given,
    interval: interval?.ok ? { low: interval.value.midLow, high: interval.value.midHigh } : null
  };
}

/** The comparison of two counts of one indicator and area. */
export function compared(
  indicator: IndicatorId,
  from: number,
  to: number,
  rest: {
    readonly area?: string;
    readonly basis?: Basis;
    readonly period?: string;
    readonly before?: string;
    readonly codes?: Partial<RowCodes>;
  } = {}
): Comparison {
  const result = change({ from, to });
  if (!result.ok) throw new Error(result.problem.message);
  return {
    kind: 'change',
    indicator,
    area: rest.area ?? '0301',
    ...whole,
    ...rest.codes,
    from: { period: rest.before ?? '2024T1', count: from, extracted: '2025-05-05' },
    to: { period: rest.period ?? '2025T1', count: to, extracted: '2025-05-05' },
    basis: rest.basis ?? 'final',
    change: result.value,
    today: null
  };
}

/** No change, and why. */
export function uncompared(
  indicator: IndicatorId,
  code: Extract<Comparison, { kind: 'none' }>['code'],
  why: string,
  area = '0301',
  codes: Partial<RowCodes> = {}
): Comparison {
  return { kind: 'none', indicator, area, ...whole, ...codes, code, why };
}

/** The answer of one indicator over the same tertial of the years up to 2025; the last two numbers are compared. */
export function yearly(
  indicator: IndicatorId,
  values: readonly (Value | number)[],
  rest: Partial<Draft> & { readonly basis?: Basis } = {}
): Answer {
  const rows = values.map((value, index) => row(indicator, `${2026 - values.length + index}T1`, value));
  const [before, now] = [rows.at(-2)?.value, rows.at(-1)?.value];
  const both =
    before && now && isNumber(before) && isNumber(now) ? { from: before.value, to: now.value } : null;
  const comparison = both
    ? compared(indicator, both.from, both.to, rest.basis ? { basis: rest.basis } : {})
    : uncompared(indicator, 'not-a-number', 'Ett av tallene mangler eller vises ikke.');
  return answerOf({
    indicators: [indicator],
    by: 'period',
    period: '2025T1',
    rows,
    comparisons: [comparison],
    ...rest
  });
}

const flagged = (value: number, ...flags: Flag[]) => count(value, flags);

/** All reports in the first tertial: a certain decline. */
export const total = yearly('reported-total', [23900, 20100, 17800, 20600, 22700, 22400, 19700]);
/** The same, made up and provisional. */
export const totalExample = yearly(
  'reported-total',
  [24100, 23900, 20100, 17800, 20600, 22700, 22400, flagged(19700, 'provisional')],
  { synthetic: true, basis: 'equally-matured' }
);
/** Fresh numbers against matured ones. */
export const totalFresh = yearly(
  'reported-total',
  [23900, 20100, 17800, 20600, 22700, 22400, flagged(19700, 'provisional')],
  { basis: 'fresh-against-later' }
);
/** Serious violence above the mean of the five years before. */
export const seriousViolence = yearly('serious-violence', [84, 95, 100, 98, 110, 134, 122]);
/** The break of the fixtures: a new practice from 2020. */
export const newPractice: Break = {
  at: '2020T1',
  label: 'Ny praksis',
  why: 'Politiet registrerer på en ny måte.',
  offences: []
};
/** Robberies with a break and a change that may be chance. */
export const robbery = yearly('robbery', [96, 128, 104, 92, 131, 158, 140, 122], { breaks: [newPractice] });
/** Robberies, made up, rounded and provisional. */
export const robberyRounded = yearly(
  'robbery',
  [96, 129, 105, 93, 132, 159, 141, 123].map((value, index) =>
    flagged(value, ...(index === 7 ? (['provisional', 'rounded'] as const) : (['rounded'] as const)))
  ),
  { synthetic: true, rounding: 3 }
);
/** A break between the last two years. */
export const justBroken: Answer = {
  ...yearly('robbery', [96, 128, 104, 92, 131, 158, 140, 122], {
    breaks: [{ ...newPractice, at: '2025T1', label: 'Nytt system for registrering' }]
  }),
  comparisons: [
    uncompared('robbery', 'break', 'Nytt system for registrering. Endringen over bruddet regnes ikke ut.')
  ]
};
/** One year suppressed, one missing. */
export const holed = yearly('robbery', [96, suppressed('få'), 104, missing('ikke gitt'), 131, 158, 140, 122]);
/** The latest year suppressed. */
export const lastHidden = yearly('rape', [96, 101, 104, 92, 131, 158, 140, suppressed('få')]);
/** A single year. */
export const single = answerOf({
  indicators: ['robbery'],
  by: 'period',
  period: '2025T1',
  rows: [row('robbery', '2025T1', 122)],
  comparisons: [uncompared('robbery', 'no-earlier', 'Det finnes ikke tall for samme periode året før.')]
});
/** No year has a number. */
export const nothing = yearly('robbery', [missing(''), missing(''), notApplicable(''), missing('')]);
/** Too few for per cent. */
export const few = yearly('homicide', [2, 5, 1, 4, 3, 3, 7]);
/** The young: hardly changed. */
export const youth = yearly('youth-offences', [410, 432, 425, 447, 500, 522, 538, 531]);
/** Every tertial in turn. */
export const allTertials: Answer = answerOf({
  indicators: ['robbery'],
  by: 'period',
  season: 'all',
  period: '2025T1',
  rows: [131, 110, 150, 158, 139, 182, 140, 133, 162, 122].map((value, index) =>
    row('robbery', `${2022 + Math.floor(index / 3)}T${(index % 3) + 1}`, value)
  ),
  comparisons: [compared('robbery', 140, 122)]
});

const several: readonly (readonly [IndicatorId, readonly number[]])[] = [
  ['sexual-offences', [430, 401, 415, 450, 470, 468, 440]],
  ['rape', [120, 112, 128, 141, 149, 152, 135]],
  ['robbery', [128, 104, 92, 131, 158, 140, 122]],
  ['serious-violence', [84, 95, 100, 98, 110, 134, 122]],
  ['hate-crime', [70, 64, 75, 84, 92, 101, 112]]
];
/** Five series in one figure. */
export const fiveSeries = answerOf({
  indicators: several.map(([indicator]) => indicator),
  by: 'indicator',
  period: '2025T1',
  rows: several.flatMap(([indicator, values]) =>
    values.map((value, index) => row(indicator, `${2019 + index}T1`, value))
  ),
  comparisons: several.map(([indicator, values]) => compared(indicator, values[5] ?? 0, values[6] ?? 0))
});

const five: readonly (readonly [IndicatorId, number, number])[] = [
  ['sexual-offences', 468, 440],
  ['rape', 152, 135],
  ['robbery', 140, 122],
  ['physical-violence', 2375, 2209],
  ['serious-violence', 134, 122]
];

/** Changes of several indicators. */
export function changes(
  rows: readonly (readonly [IndicatorId, number, number])[],
  rest: Partial<Draft> & { readonly basis?: Basis } = {}
): Answer {
  return answerOf({
    indicators: rows.map(([indicator]) => indicator),
    by: 'indicator',
    period: '2025T1',
    rows: rows.flatMap(([indicator, from, to]) => [
      row(indicator, '2024T1', from),
      row(indicator, '2025T1', to)
    ]),
    comparisons: rows.map(([indicator, from, to]) =>
      compared(indicator, from, to, rest.basis ? { basis: rest.basis } : {})
    ),
    ...rest
  });
}

/** The five types of the minutes: all lower, one certain. */
export const fiveDown = changes(five);
/** Some too few, one suppressed, one with a huge interval. */
export const mixedChanges: Answer = (() => {
  const answer = changes([...five.slice(0, 3), ['homicide', 3, 7], ['hate-crime', 11, 31]], {
    synthetic: true
  });
  return {
    ...answer,
    rows: [...answer.rows, row('youth-persons', '2025T1', suppressed('få'))],
    comparisons: [
      ...answer.comparisons,
      uncompared('youth-persons', 'not-a-number', 'Ett av tallene vises ikke eller mangler.')
    ]
  };
})();

const perBydel: readonly (readonly [number, number])[] = [
  [70, 41],
  [52, 49],
  [21, 24],
  [24, 26],
  [39, 41],
  [9, 8],
  [12, 10],
  [13, 15],
  [20, 19],
  [18, 17],
  [25, 24],
  [40, 38],
  [21, 20],
  [14, 15],
  [26, 25]
];
/** The change in every bydel. */
export const byArea = answerOf({
  indicators: ['robbery'],
  by: 'area',
  period: '2025T1',
  rows: Object.keys(bydeler).flatMap((code, index) => [
    row('robbery', '2024T1', perBydel[index]?.[0] ?? 0, code),
    row('robbery', '2025T1', perBydel[index]?.[1] ?? 0, code)
  ]),
  comparisons: Object.keys(bydeler).map((code, index) =>
    compared('robbery', perBydel[index]?.[0] ?? 0, perBydel[index]?.[1] ?? 0, { area: code })
  )
});
/** Repeat offenders among the young. */
export const repeat = yearly('repeat-offenders', [28, 31, 26, 29, 31, 31]);
/** The same, made up and provisional. */
export const repeatExample: Answer = (() => {
  const answer = yearly('repeat-offenders', [28, 31, 26, 29, 31, flagged(31, 'provisional')], {
    synthetic: true
  });
  return { ...answer, datasets: answer.datasets.map((one) => ({ ...one, provisional: ['2025T1'] })) };
})();
/** Hate crime with what was expected. */
export const hate = yearly('hate-crime', [60, 66, 70, 64, 75, 84, 92, 112]);
