import { draw } from '$lib/figures/draw';
import type { FigureSpec } from '$lib/figures/figure-spec';
import type { FigureView, Point, TableColumn } from '$lib/figures/figure-view';
import type { LineMarks, LineSeries } from '$lib/figures/line';
import { fail, ok, type Result } from '$lib/observations/result';
import { parsePeriod } from '$lib/observations/period';
import { labels } from '$lib/questions/labels';
import type { QuestionGrain } from '$lib/questions/question';
import * as m from '$lib/texts/compiled/messages';
import { period as periodName } from '$lib/texts/format';
import type { Difference } from './difference';
import { asDraft } from './draft-view';
import type { DraftReleases } from './engine';
import type { ShownKey } from './shown-numbers';
import { changeText, valueSign } from './words';

/** The figure of a shown number over its years: the same part of each. */
export function specOfNumber({ indicator, area, period }: ShownKey): FigureSpec {
  return {
    question: {
      indicators: [indicator],
      area,
      population: 'all',
      by: 'period',
      grain: grainOf(period),
      season: 'same',
      period,
      as: 'count',
      release: 'latest'
    },
    form: 'line',
    overlay: 'none'
  };
}

function grainOf(code: string): QuestionGrain {
  const period = parsePeriod(code);
  if (!period.ok) return 'tertial';
  return period.value.grain === 'year' || period.value.grain === 'span' ? period.value.grain : 'tertial';
}

/**
 * The series of a number with the draft as a line, and beside it, dashed, as it is published. Breaks, intervals and marks are those of
 * any figure. Fails where the draft has no answer to draw.
 */
export async function beforeAfter(
  { before, after }: DraftReleases,
  difference: Difference<ShownKey>,
  file: string
): Promise<Result<FigureView>> {
  const spec = specOfNumber(difference.of);
  const is = await draw(after, spec, { id: 'for-og-etter' });
  if (!is.ok) return is;
  const was = await draw(before, spec, { id: 'for-og-etter' });
  const { indicator, area, period } = difference.of;
  const words = {
    type: labels.indicator(indicator).short,
    area: labels.area(area),
    period: periodName(period)
  };
  const view = was.ok ? besides(is.value, was.value) : ok(is.value);
  if (!view.ok) return view;
  return ok({
    ...asDraft(view.value, { file, release: before.release.number }),
    title: m.draft_figure_title(words),
    summary: [
      m.draft_figure_summary({
        ...words,
        before: valueSign(difference.before),
        after: valueSign(difference.after),
        change: changeText(difference)
      }),
      m.draft_figure_read()
    ]
  });
}

/** The dash of the published series. */
const DASH = '5 4';

/** A figure of one line with another one beside it, dashed, and both in its table and its tree. */
function besides(after: FigureView, before: FigureView): Result<FigureView> {
  const [is, was] = [lineOf(after), lineOf(before)];
  if (is === null || was === null)
    return fail('no-line', 'form', 'Før og etter tegnes bare som én linje. Velg et annet tall.');
  const points = new Map(was.series.points.map((point) => [point.period, point]));
  const aligned = is.series.points.map(
    (point): Point =>
      points.get(point.period) ?? {
        ...point,
        value: { kind: 'missing', why: m.draft_figure_unpublished() }
      }
  );
  const now: LineSeries = { ...is.series, name: m.draft_figure_now() };
  const then: LineSeries = {
    ...is.series,
    name: m.draft_figure_then(),
    dash: DASH,
    points: aligned.map(withoutInterval)
  };
  const named = (view: FigureView, name: string) => view.values.map((value) => ({ ...value, series: name }));
  const series: TableColumn = { key: 'series', label: m.draft_figure_series(), unit: null };
  const rows = (view: FigureView, name: string) => view.table.rows.map((row) => [name, ...row]);
  const tree = (view: FigureView, name: string) =>
    view.explore.series.map(({ points: own }) => ({
      label: m.draft_figure_tree({ name, count: `${own.length}` }),
      points: own.map((point) => ({ ...point, label: `${name}, ${point.label}` }))
    }));
  const [nowTree] = tree(after, now.name);
  const [thenTree] = tree(before, then.name);
  return ok({
    ...after,
    marks: { ...is.marks, series: [then, now] },
    table: {
      ...after.table,
      columns: [series, ...after.table.columns],
      rows: [...rows(after, now.name), ...rows(before, then.name)]
    },
    values: [...named(before, then.name), ...named(after, now.name)],
    explore: {
      ...after.explore,
      series: [
        {
          label: thenTree?.label ?? then.name,
          points: aligned.map((point, at) => {
            const own = was.series.points.findIndex(({ period }) => period === point.period);
            const known = own === -1 ? undefined : thenTree?.points[own];
            return (
              known ?? {
                label: `${then.name}, ${nowTree === undefined ? '' : is.series.points[at]?.label}`,
                text: m.draft_figure_unpublished()
              }
            );
          })
        },
        ...(nowTree === undefined ? [] : [nowTree])
      ]
    }
  });
}

function lineOf({ marks }: FigureView): { marks: LineMarks; series: LineSeries } | null {
  if (marks.form !== 'line') return null;
  const [series, ...more] = marks.series;
  return series === undefined || more.length > 0 ? null : { marks, series };
}

/** The point without its interval: two fields over each other would tell less than one. The table has both. */
function withoutInterval(point: Point): Point {
  return point.value.kind === 'number'
    ? { ...point, value: { ...point.value, low: null, high: null } }
    : point;
}
