import type { Break } from '$lib/observations/dataset';
import type { Comparison } from '$lib/questions/answer';
import { breakBetween } from '$lib/questions/comparison';
import type { Answer } from '$lib/questions/answer';
import { capitalised, number, spokenNumber } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { unitWords, type ExpectedLimit } from './facts';
import type {
  ExplorePoint,
  ExploreTree,
  FigureTable,
  Labels,
  PlottedValue,
  Point,
  PointValue,
  TableColumn
} from './figure-view';
import { absenceSigns, absenceWords, inText, remark, size } from './numbers';
import { breakName, breaksOf, digitsOf, unitOf, type Series } from './series';

/** What a figure over time needs to write out its values. `names[i]` is the short name of series i. */
export type Written = {
  readonly answer: Answer;
  readonly labels: Labels;
  readonly series: readonly Series[];
  readonly names: readonly string[];
  readonly limits: readonly ExpectedLimit[];
};

/** The plotted values as the table shows them, series by series. */
export function plottedValues({ series, names }: Written): PlottedValue[] {
  return series.flatMap((one, index) =>
    one.points.map((point) => ({ series: names[index] ?? '', key: point.period, ...plotted(point.value) }))
  );
}

function plotted(value: PointValue): Omit<PlottedValue, 'series' | 'key'> {
  if (value.kind !== 'number') return { value: null, low: null, high: null, status: value.kind };
  const status = value.provisional ? 'provisional' : value.rounded ? 'rounded' : 'ok';
  return { value: value.value, low: value.low, high: value.high, status };
}

/** The table of a figure over time: a row per point, with its interval, its flags in words and breaks where they begin. */
export function periodTable(written: Written, caption: string): FigureTable {
  const { answer, series, names, limits } = written;
  const digits = digitsOf(answer);
  const unit = unitWords(unitOf(answer));
  const many = series.length > 1;
  const column = (key: string, label: string, of: string | null = null): TableColumn => ({
    key,
    label,
    unit: of
  });
  return {
    caption,
    columns: [
      ...(many ? [column('series', m.figures_column_series())] : []),
      column('period', m.figures_column_period()),
      column(
        'value',
        answer.question.as === 'rate' ? m.figures_column_rate() : m.figures_column_value(),
        unit
      ),
      column('low', m.figures_column_low(), m.figures_unit_95()),
      column('high', m.figures_column_high(), m.figures_unit_95()),
      ...(limits.length > 0
        ? [column('mean', m.figures_column_mean(), unit), column('limit', m.figures_column_limit(), unit)]
        : []),
      column('remark', m.figures_column_remark())
    ],
    rows: series.flatMap((one, index) =>
      one.points.map((point, at) => [
        ...(many ? [names[index] ?? ''] : []),
        point.label,
        ...cells(point.value, digits),
        ...(limits.length > 0 ? limitCells(limits, point, digits) : []),
        remarks(breaksOf(answer, one.codes), point, one.points[at - 1])
      ])
    )
  };
}

function cells(value: PointValue, digits: number): string[] {
  const sign = value.kind === 'number' ? '' : absenceSigns[value.kind];
  if (value.kind !== 'number') return [sign, sign, sign];
  const end = (limit: number | null) =>
    limit === null ? absenceSigns['not-applicable'] : number(limit, digits);
  return [number(value.value, digits), end(value.low), end(value.high)];
}

function limitCells(limits: readonly ExpectedLimit[], point: Point, digits: number): string[] {
  const found = limits.find((one) => one.period === point.period);
  const cell = (value: number | null | undefined) =>
    typeof value === 'number' ? number(value, digits) : absenceSigns['not-applicable'];
  return [cell(found?.mean), cell(found?.limit)];
}

function remarks(breaks: readonly Break[], point: Point, before: Point | undefined): string {
  const cut = before && breakBetween(breaks, before.period, point.period);
  const words = [
    ...remark(point.value),
    ...(cut ? [m.figures_remark_break({ label: breakName(cut.label) })] : [])
  ];
  return capitalised(words.join(', '));
}

/** The tree of a figure over time: a series per line, a point per period, each with the words of its tooltip. */
export function periodTree(written: Written): ExploreTree {
  const { series, names } = written;
  return {
    along: 'across',
    series: series.map((one, index) => ({
      label: m.figures_tree_series({ label: names[index] ?? '', count: number(one.points.length) }),
      points: one.points.map((point) => pointWords(written, one, point, names[index] ?? ''))
    }))
  };
}

function pointWords(written: Written, series: Series, point: Point, name: string): ExplorePoint {
  const { answer, limits } = written;
  const digits = digitsOf(answer);
  const label = written.series.length > 1 ? `${name}, ${point.label}` : point.label;
  if (point.value.kind !== 'number')
    return { label, text: `${capitalised(absenceWords(point.value.kind))}.` };
  const { low, high } = point.value;
  const limit = limits.find((one) => one.period === point.period)?.limit;
  const sentences = [
    `${capitalised(m.figures_mark_value({ value: inText(point.value, digits), unit: unitWords(unitOf(answer)) }))}.`,
    low === null || high === null
      ? ''
      : m.figures_mark_interval({ low: spokenNumber(low, digits), high: spokenNumber(high, digits) }),
    typeof limit === 'number' ? m.figures_mark_limit({ limit: number(limit, digits) }) : '',
    point.period === focusOf(answer, series) ? changeWords(series.comparison, written.labels) : ''
  ];
  return { label, text: sentences.filter(Boolean).join(' ') };
}

/** The period that a series is compared at: its own where several tertials stand side by side. */
function focusOf(answer: Answer, { comparison }: Series): string {
  return comparison?.kind === 'change' ? comparison.to.period : answer.period;
}

/** The change of the period in focus in a few words, or why there is none. */
export function changeWords(comparison: Comparison | null, labels: Labels): string {
  if (comparison === null) return '';
  if (comparison.kind === 'none') return comparison.why;
  const { percent, wording } = comparison.change;
  const before = labels.period(comparison.from.period);
  if (percent === null || wording === 'too-few') {
    return m.figures_change_few({
      from: number(comparison.from.count),
      to: number(comparison.to.count),
      before
    });
  }
  if (percent === 0) return m.figures_mark_change_same({ before });
  const words = { size: size(percent), before };
  const change = percent < 0 ? m.figures_mark_change_down(words) : m.figures_mark_change_up(words);
  return `${change} ${capitalised(wordingWords(comparison))}.`;
}

/** What the interval of a change says, in two or three words. */
export function wordingWords(comparison: Comparison | null): string {
  if (comparison?.kind !== 'change') return m.figures_wording_none();
  switch (comparison.change.wording) {
    case 'down':
      return comparison.basis === 'fresh-against-later'
        ? m.figures_wording_fresh()
        : m.figures_wording_down();
    case 'up':
      return m.figures_wording_up();
    case 'uncertain':
      return m.figures_wording_uncertain();
    case 'unchanged':
      return m.figures_wording_unchanged();
    case 'too-few':
      return m.figures_wording_few();
  }
}
