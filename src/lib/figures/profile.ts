import { rate } from '$lib/change/rate';
import { fail, ok, type Result } from '$lib/observations/result';
import { isNumber } from '$lib/observations/value';
import type { Answer, AnswerRow, Comparison } from '$lib/questions/answer';
import { codeKey } from '$lib/questions/code-name';
import { capitalised, number, spokenNumber } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { baseOf, subtitleOf } from './base';
import { lowered, subjectOf, unitWords } from './facts';
import type {
  ExplorePoint,
  ExploreTree,
  FigureOptions,
  FigureTable,
  FigureView,
  Labels,
  PlottedValue,
  PointValue
} from './figure-view';
import { absenceSigns, absenceWords, inText, remark } from './numbers';
import { changeWords, wordingWords } from './period-parts';
import { divide } from './sentences';
import { readValue, unitOf } from './series';
import { valueSigns } from './signs';
import { chooseTitle, type Finding } from './titles';

/** One bar: the sex it is for, and its number or the reason why there is none. */
export type ProfileBar = { readonly sex: 'm' | 'f'; readonly name: string; readonly value: PointValue };

/** An age group with its two bars. */
export type ProfileGroup = { readonly name: string; readonly bars: readonly ProfileBar[] };

/** Age groups with a bar for each sex, on one scale; what has no known suspect stands apart in words. */
export type ProfileMarks = {
  readonly form: 'profile';
  readonly groups: readonly ProfileGroup[];
  readonly apart: string | null;
};

/** A row of the table: an age and sex, or all that lacks one of them. */
type Row = {
  readonly key: string;
  readonly age: string;
  readonly sex: string;
  readonly value: PointValue;
  readonly comparison: Comparison | null;
};

/** What may be said of a profile: the 95 % intervals of the two sexes among the known. */
type ProfileFacts = {
  readonly men: { readonly low: number; readonly high: number };
  readonly women: { readonly low: number; readonly high: number };
};

const findings: readonly Finding<ProfileFacts>[] = [
  {
    id: 'more-men',
    holds: ({ men, women }) => men.low > women.high,
    texts: () => [m.figures_profile_more_men()]
  },
  {
    id: 'more-women',
    holds: ({ men, women }) => women.low > men.high,
    texts: () => [m.figures_profile_more_women()]
  }
];

/**
 * Age by sex of the youngest suspect at the period in focus, from an answer by person. Problems: `no-person` where the answer is not
 * by person; `no-rows` where no age and sex is known.
 */
export function profileFigure(answer: Answer, options: FigureOptions): Result<FigureView> {
  if (answer.question.by !== 'person') {
    return fail('no-person', 'by', 'En profil viser alder og kjønn. Velg by=person.');
  }
  const { labels } = options;
  const now = answer.rows.filter((row) => row.period === answer.period);
  const known = now.filter(isKnown);
  if (known.length === 0) return fail('no-rows', 'rows', 'Svaret har ingen rader med kjent alder og kjønn.');
  const unknown = summed(now.filter((row) => !isKnown(row)));
  const rows = known.map((row) => readRow(answer, row, labels));
  const groups = groupsOf(known, labels);
  const unit = unitWords(unitOf(answer));
  const words = {
    unit,
    period: labels.period(answer.period),
    total: number(totalOf(now)),
    unknown: unknown?.kind === 'number' ? number(unknown.value) : ''
  };
  const [men, women] = (['m', 'f'] as const).map((sex) => totalOf(known.filter((row) => row.sex === sex)));
  const subject = subjectOf(answer, answer.question.indicators[0] ?? '', labels);
  const subtitle = m.figures_profile_subtitle({
    subject: subject.label,
    area: labels.area(answer.question.area),
    period: words.period,
    unit
  });
  const apart =
    unknown?.kind === 'number' ? m.figures_profile_apart({ count: words.unknown, total: words.total }) : null;
  const told = [
    unknown?.kind === 'number' ? unknownSentence(unknown.value, totalOf(now), words) : null,
    m.figures_profile_known({ men: number(men ?? 0), women: number(women ?? 0) }),
    m.figures_interval_in_table()
  ];
  const all = unknown === null ? rows : [...rows, unknownRow(unknown)];
  return ok({
    ...baseOf(answer, options),
    form: 'profile',
    title: chooseTitle(
      findings,
      { men: intervalOf(men ?? 0), women: intervalOf(women ?? 0) },
      [
        capitalised(m.figures_profile_neutral({ subject: subject.label })),
        capitalised(m.figures_profile_neutral({ subject: subject.short }))
      ],
      options.taken
    ).title,
    subtitle: subtitleOf([subtitle], answer.synthetic),
    ...divide(told),
    brief: told.find((sentence) => sentence !== null) ?? '',
    howToRead: m.figures_profile_read(),
    signs: valueSigns(all.map((row) => row.value)),
    table: tableOf(all, capitalised(subtitle), unit),
    values: all.map(plotted),
    marks: { form: 'profile', groups, apart },
    explore: treeOf(all, unit, labels),
    breaks: []
  });
}

function isKnown({ age, sex }: AnswerRow): boolean {
  return age !== null && age !== 'unknown' && sex !== null && sex !== 'unknown';
}

function totalOf(rows: readonly AnswerRow[]): number {
  return rows.reduce((sum, { value }) => sum + (isNumber(value) ? value.value : 0), 0);
}

/** The sum of several rows, or the reason why one of them has no number. Null where there are none. */
function summed(rows: readonly AnswerRow[]): PointValue | null {
  const values = rows.map((row) => readValue(row.value, null, 0));
  const [first] = values;
  if (!first) return null;
  const absent = values.find((value) => value.kind !== 'number');
  if (absent) return absent;
  const has = (flag: 'provisional' | 'rounded') =>
    values.some((value) => value.kind === 'number' && value[flag]);
  return {
    kind: 'number',
    value: totalOf(rows),
    ...intervalOf(totalOf(rows)),
    provisional: has('provisional'),
    rounded: has('rounded')
  };
}

/** The 95 % mid-P interval of a count, in whole numbers. */
function intervalOf(count: number): { readonly low: number; readonly high: number } {
  const found = rate({ count, population: 1000 });
  return found.ok
    ? { low: Math.round(found.value.midLow), high: Math.round(found.value.midHigh) }
    : { low: 0, high: 0 };
}

function readRow(answer: Answer, row: AnswerRow, labels: Labels): Row {
  return {
    key: codeKey(row),
    age: labels.age(row.age ?? ''),
    sex: labels.sex(row.sex ?? ''),
    value: readValue(row.value, row.interval, 0),
    comparison: answer.comparisons.find((one) => codeKey(one) === codeKey(row)) ?? null
  };
}

function unknownRow(value: PointValue): Row {
  return { key: 'unknown', age: m.figures_profile_unknown_name(), sex: '', value, comparison: null };
}

function groupsOf(rows: readonly AnswerRow[], labels: Labels): ProfileGroup[] {
  const ages = [...new Set(rows.map((row) => row.age ?? ''))];
  return ages.map((age) => ({
    name: labels.age(age),
    bars: rows
      .flatMap((row): ProfileBar[] =>
        row.age === age && (row.sex === 'm' || row.sex === 'f')
          ? [
              {
                sex: row.sex,
                name: lowered(labels.sex(row.sex)),
                value: readValue(row.value, row.interval, 0)
              }
            ]
          : []
      )
      .toSorted((a, b) => (a.sex === b.sex ? 0 : a.sex === 'm' ? -1 : 1))
  }));
}

function unknownSentence(
  unknown: number,
  total: number,
  words: { readonly unit: string; readonly period: string; readonly total: string; readonly unknown: string }
): string {
  return 2 * unknown > total ? m.figures_profile_most_unknown(words) : m.figures_profile_unknown(words);
}

function tableOf(rows: readonly Row[], caption: string, unit: string): FigureTable {
  return {
    caption,
    columns: [
      { key: 'age', label: m.figures_profile_column_age(), unit: null },
      { key: 'sex', label: m.figures_profile_column_sex(), unit: null },
      { key: 'value', label: m.figures_column_value(), unit },
      { key: 'low', label: m.figures_column_low(), unit: m.figures_unit_95() },
      { key: 'high', label: m.figures_column_high(), unit: m.figures_unit_95() },
      { key: 'wording', label: m.figures_column_wording(), unit: null },
      { key: 'remark', label: m.figures_column_remark(), unit: null }
    ],
    rows: rows.map(({ age, sex, value, comparison }) => [
      age,
      sex,
      ...cells(value),
      comparison === null ? '' : capitalised(wordingWords(comparison)),
      capitalised(remark(value).join(', '))
    ])
  };
}

function cells(value: PointValue): string[] {
  if (value.kind !== 'number') return Array<string>(3).fill(absenceSigns[value.kind]);
  const end = (limit: number | null) => (limit === null ? absenceSigns['not-applicable'] : number(limit));
  return [number(value.value), end(value.low), end(value.high)];
}

function plotted({ key, age, value }: Row): PlottedValue {
  if (value.kind !== 'number')
    return { series: age, key, value: null, low: null, high: null, status: value.kind };
  const status = value.provisional ? 'provisional' : value.rounded ? 'rounded' : 'ok';
  return { series: age, key, value: value.value, low: value.low, high: value.high, status };
}

function treeOf(rows: readonly Row[], unit: string, labels: Labels): ExploreTree {
  const ages = [...new Set(rows.map((row) => row.age))];
  return {
    along: 'down',
    series: ages.map((age) => {
      const own = rows
        .filter((row) => row.age === age)
        .toSorted((a, b) => Number(a.key.endsWith('|f')) - Number(b.key.endsWith('|f')));
      return {
        label: m.figures_tree_series({ label: age, count: number(own.length) }),
        points: own.map((row) => wordsOf(row, unit, labels))
      };
    })
  };
}

function wordsOf({ age, sex, value, comparison }: Row, unit: string, labels: Labels): ExplorePoint {
  const label = sex === '' ? age : `${age}, ${lowered(sex)}`;
  if (value.kind !== 'number') return { label, text: `${capitalised(absenceWords(value.kind))}.` };
  const sentences = [
    `${capitalised(m.figures_mark_value({ value: inText(value, 0), unit }))}.`,
    value.low === null || value.high === null
      ? ''
      : m.figures_mark_interval({ low: spokenNumber(value.low), high: spokenNumber(value.high) }),
    changeWords(comparison, labels)
  ];
  return { label, text: sentences.filter(Boolean).join(' ') };
}
