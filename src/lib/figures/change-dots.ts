import { fail, ok, type Result } from '$lib/observations/result';
import type { Answer, Comparison } from '$lib/questions/answer';
import { codeKey, codeName } from '$lib/questions/code-name';
import type { Category, IndicatorId } from '$lib/questions/indicator';
import { capitalised, number, signed } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { baseOf, subtitleOf } from './base';
import { lowered, subjectOf, unitWords } from './facts';
import type {
  ExplorePoint,
  FigureOptions,
  FigureTable,
  FigureView,
  Labels,
  PlottedValue,
  PointValue,
  Sign
} from './figure-view';
import { manySentences } from './many-sentences';
import { manyFacts, manyFindings } from './many-titles';
import { absenceSigns, absenceWords, percentLabel, percentWords, remark } from './numbers';
import { wordingWords } from './period-parts';
import { divide } from './sentences';
import { readValue, round, unitOf, type Unit } from './series';
import { valueSigns } from './signs';
import { chooseTitle } from './titles';

/** What stands in a row: a dot with its interval in per cent, two numbers too small for per cent, or a sign with a reason. */
export type DotValue =
  | {
      readonly kind: 'change';
      readonly percent: number;
      /** The change as it stands beside its dot. */
      readonly label: string;
      readonly low: number;
      /** Null where the interval has no upper end. */
      readonly high: number | null;
      /** The interval excludes no change: the dot is filled. */
      readonly certain: boolean;
    }
  | { readonly kind: 'few'; readonly words: string }
  | { readonly kind: 'none'; readonly sign: string; readonly why: string };

/** One row: its name, its colour and what stands in it. */
export type DotRow = { readonly name: string; readonly category: Category; readonly value: DotValue };

/** Changes from the year before as dots with interval bars, one row each. */
export type ChangeDotsMarks = { readonly form: 'change-dots'; readonly rows: readonly DotRow[] };

/** What a dot plot is told besides the answer. */
export type ChangeDotsOptions = FigureOptions & {
  /** The categories of the indicators, where there are several. */
  readonly categories?: Readonly<Partial<Record<IndicatorId, Category>>>;
};

/** A row of the answer: its comparison and the number of the period in focus. */
type Row = {
  readonly key: string;
  readonly name: string;
  readonly category: Category;
  readonly comparison: Comparison;
  readonly focus: PointValue | null;
  readonly value: DotValue;
};

/** The most rows one figure holds. */
const MOST_ROWS = 20;

/**
 * The change of each indicator or area from the same part of the year before, in the order of the answer, never ranked. Problems:
 * `no-rows` where the answer has no comparison; `too-dense` above twenty rows.
 */
export function changeDotsFigure(answer: Answer, options: ChangeDotsOptions): Result<FigureView> {
  if (answer.comparisons.length === 0) {
    return fail(
      'no-rows',
      'comparisons',
      'Svaret har ingen endringer å tegne. Velg en periode med tall året før.'
    );
  }
  if (answer.comparisons.length > MOST_ROWS) {
    return fail(
      'too-dense',
      'comparisons',
      'Figuren har plass til tjue rader. Velg færre typer eller områder.'
    );
  }
  const byArea = answer.question.by === 'area';
  const rows = answer.comparisons.map((comparison) => readRow(answer, comparison, byArea, options));
  const before = beforeOf(rows, options.labels);
  const period = options.labels.period(answer.period);
  const named = rows.map((row) => ({
    name: byArea ? row.name : lowered(row.name),
    comparison: row.comparison
  }));
  const facts = manyFacts(byArea ? 'area' : 'indicator', named);
  const unit = unitOf(answer);
  const [first] = answer.comparisons;
  const area = options.labels.area(first?.area ?? '');
  const subtitle =
    rows.length === 1 || answer.question.by !== 'indicator'
      ? m.figures_subtitle_change_subject({
          subject: subjectOf(answer, first?.indicator ?? '', options.labels).label,
          before,
          period
        })
      : m.figures_subtitle_change({ unit: unitWords(unit), area, before, period });
  const told = manySentences(facts, named, before);
  const { title } = chooseTitle(
    manyFindings,
    facts,
    [
      m.figures_title_change_neutral({ before, period }),
      m.figures_title_change_neutral_area({ area, period })
    ],
    options.taken
  );
  return ok({
    ...baseOf(answer, options),
    form: 'change-dots',
    title,
    subtitle: subtitleOf([subtitle], answer.synthetic),
    ...divide(told),
    brief: told.find((sentence) => sentence !== null) ?? '',
    howToRead: m.figures_read_dots(),
    signs: signsOf(rows),
    table: tableOf(rows, byArea, capitalised(subtitle), before, period, unit),
    values: rows.map(plottedRow),
    marks: {
      form: 'change-dots',
      rows: rows.map(({ name, category, value }) => ({ name, category, value }))
    },
    explore: {
      along: 'down',
      series: [
        {
          label: m.figures_tree_series({ label: capitalised(subtitle), count: number(rows.length) }),
          points: rows.map((row) => wordsOf(row, unit))
        }
      ]
    },
    breaks: []
  });
}

function readRow(answer: Answer, comparison: Comparison, byArea: boolean, options: ChangeDotsOptions): Row {
  const { indicator, area } = comparison;
  const found = answer.rows.find(
    (row) =>
      row.indicator === indicator &&
      row.area === area &&
      codeKey(row) === codeKey(comparison) &&
      row.period === answer.period
  );
  const codes = codeName(answer, comparison, options.labels);
  const focus = found ? readValue(found.value, found.interval, 1) : null;
  return {
    key: codes === null ? (byArea ? area : indicator) : codeKey(comparison),
    name: codes ?? (byArea ? options.labels.area(area) : options.labels.indicator(indicator).short),
    category: options.categories?.[indicator] ?? options.category,
    comparison,
    focus,
    value: readDot(comparison, focus)
  };
}

function readDot(comparison: Comparison, focus: PointValue | null): DotValue {
  if (comparison.kind === 'none') {
    const sign = focus && focus.kind !== 'number' ? focus.kind : 'not-applicable';
    return { kind: 'none', sign: absenceSigns[sign], why: comparison.why };
  }
  const { change, from, to } = comparison;
  if (change.wording === 'too-few' || change.percent === null || change.low === null) {
    return { kind: 'few', words: m.figures_few({ from: number(from.count), to: number(to.count) }) };
  }
  return {
    kind: 'change',
    percent: round(change.percent, 1),
    label: percentLabel(change.percent),
    low: round(100 * (change.low - 1), 1),
    high: change.high === null ? null : round(100 * (change.high - 1), 1),
    certain: change.wording === 'up' || change.wording === 'down'
  };
}

function beforeOf(rows: readonly Row[], labels: Labels): string {
  for (const { comparison } of rows) {
    if (comparison.kind === 'change') return labels.period(comparison.from.period);
  }
  return m.figures_year_before();
}

function signsOf(rows: readonly Row[]): Sign[] {
  const has = (test: (value: DotValue) => boolean) => rows.some((row) => test(row.value));
  const absent = rows.flatMap((row) => (row.focus && row.focus.kind !== 'number' ? [row.focus] : []));
  const rounded = rows.flatMap(({ focus }) =>
    focus?.kind === 'number' ? [{ ...focus, provisional: false }] : []
  );
  const other = has((value) => value.kind === 'none' && value.sign === absenceSigns['not-applicable']);
  return [
    ...(has((value) => value.kind === 'change')
      ? [{ sign: m.figures_sign_bar(), meaning: m.figures_sign_bar_means() }]
      : []),
    ...(has((value) => value.kind === 'change' && value.certain)
      ? [{ sign: m.figures_sign_filled(), meaning: m.figures_sign_filled_means() }]
      : []),
    ...(has((value) => value.kind === 'change' && !value.certain)
      ? [{ sign: m.figures_sign_open(), meaning: m.figures_sign_open_means() }]
      : []),
    ...(has((value) => value.kind === 'change' && (value.high === null || value.high > EDGE))
      ? [{ sign: m.figures_sign_edge(), meaning: m.figures_sign_edge_means() }]
      : []),
    ...valueSigns([...absent, ...rounded]),
    ...(other && !absent.some((value) => value.kind === 'not-applicable')
      ? [{ sign: absenceSigns['not-applicable'], meaning: absenceWords('not-applicable') }]
      : [])
  ];
}

/** The change in per cent beyond which an interval is cut off with an arrow. */
export const EDGE = 200;

function tableOf(
  rows: readonly Row[],
  byArea: boolean,
  caption: string,
  before: string,
  period: string,
  unit: Unit
): FigureTable {
  const words = unitWords(unit.kind === 'rate' ? { ...unit, kind: 'count' } : unit);
  const percent = m.figures_unit_percent();
  return {
    caption,
    columns: [
      { key: 'name', label: byArea ? m.figures_column_area() : m.figures_column_kind(), unit: null },
      { key: 'from', label: capitalised(before), unit: words },
      { key: 'to', label: capitalised(period), unit: words },
      { key: 'change', label: m.figures_column_change(), unit: percent },
      { key: 'low', label: m.figures_column_low(), unit: percent },
      { key: 'high', label: m.figures_column_high(), unit: percent },
      { key: 'wording', label: m.figures_column_wording(), unit: null }
    ],
    rows: rows.map((row) => [row.name, ...countCells(row), ...changeCells(row.value), remarkOf(row)])
  };
}

function countCells({ comparison, focus }: Row): string[] {
  if (comparison.kind === 'change') return [number(comparison.from.count), number(comparison.to.count)];
  const none = absenceSigns['not-applicable'];
  if (focus === null) return [none, none];
  return [none, focus.kind === 'number' ? number(focus.value) : absenceSigns[focus.kind]];
}

function changeCells(value: DotValue): string[] {
  const none = absenceSigns['not-applicable'];
  if (value.kind === 'none') return [value.sign, none, none];
  if (value.kind === 'few') return [none, none, none];
  return [signed(value.percent, 1), signed(value.low, 1), value.high === null ? none : signed(value.high, 1)];
}

function remarkOf({ comparison, focus, value }: Row): string {
  const words = capitalised([wordingWords(comparison), ...(focus ? remark(focus) : [])].join(', '));
  return value.kind === 'none' ? `${words}. ${value.why}` : words;
}

function plottedRow({ key, name, focus, value }: Row): PlottedValue {
  const base = { series: name, key };
  if (value.kind === 'change') {
    return { ...base, value: value.percent, low: value.low, high: value.high, status: 'ok' };
  }
  const status = focus && focus.kind !== 'number' ? focus.kind : 'not-applicable';
  return { ...base, value: null, low: null, high: null, status };
}

function wordsOf({ name, comparison, value }: Row, unit: Unit): ExplorePoint {
  if (comparison.kind === 'none' || value.kind === 'none') {
    return { label: name, text: value.kind === 'none' ? value.why : '' };
  }
  const counts = m.figures_mark_counts({
    from: number(comparison.from.count),
    to: number(comparison.to.count),
    unit: unitWords({ ...unit, kind: 'count' })
  });
  const verdict = `${capitalised(wordingWords(comparison))}.`;
  if (value.kind === 'few') return { label: name, text: `${counts} ${verdict}` };
  const { percent, low, high } = comparison.change;
  const words = {
    size: capitalised(percentWords(percent ?? 0)),
    low: percentWords(100 * ((low ?? 1) - 1))
  };
  const change =
    high === null
      ? m.figures_mark_percent_open(words)
      : m.figures_mark_percent({ ...words, high: percentWords(100 * (high - 1)) });
  return { label: name, text: `${change} ${counts} ${verdict}` };
}
