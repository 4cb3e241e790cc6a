import { exceedance } from '$lib/change/exceedance';
import type { Result } from '$lib/observations/result';
import type { Category, IndicatorId } from '$lib/questions/indicator';
import { changeDotsFigure } from './change-dots';
import { columnsFigure, type ColumnsOptions } from './columns';
import type { ExpectedLimit } from './facts';
import type { FigureOptions, FigureView } from './figure-view';
import * as fixtures from './fixtures';
import { areaViews } from './fixture-views-areas';
import { lineFigure } from './line';
import { sharesFigure } from './shares';
import { sharesOfGroups } from '$lib/verdicts/concentration-numbers';

/** The figures of the fixtures, for tests only: every form in every state. */

/** The categories of the indicators of the fixtures. */
export const categories: Readonly<Partial<Record<IndicatorId, Category>>> = {
  'sexual-offences': 'seksual',
  rape: 'seksual',
  robbery: 'ran',
  'physical-violence': 'vold',
  'serious-violence': 'vold',
  'hate-crime': 'hat',
  homicide: 'vold',
  'youth-persons': 'ungdom'
};

/** The value of a result; a problem is a fault of the fixture. */
export function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.problem.path}: ${result.problem.message}`);
  return result.value;
}

function options(id: string, category: Category): FigureOptions {
  return { id, category, labels: fixtures.labels };
}

function expectedOf(values: readonly number[]): ExpectedLimit[] {
  const { points } = valueOf(exceedance({ series: values, period: 'year' }));
  return points.map(({ index, mean, limit, exceeds }) => ({
    period: `${2025 - values.length + index}T1`,
    mean,
    limit,
    exceeds
  }));
}

const columns = (
  id: string,
  answer: Parameters<typeof columnsFigure>[0],
  category: Category,
  rest: Partial<ColumnsOptions> = {}
) => valueOf(columnsFigure(answer, { ...options(id, category), ...rest }));
const lines = (
  id: string,
  answer: Parameters<typeof lineFigure>[0],
  category: Category,
  limits: readonly ExpectedLimit[] = []
) => valueOf(lineFigure(answer, { ...options(id, category), categories, limits }));
const dots = (id: string, answer: Parameters<typeof changeDotsFigure>[0], category: Category) =>
  valueOf(changeDotsFigure(answer, { ...options(id, category), categories }));

/** Shares of persons with 1, 2, 3, 4, 5–9 and 10 or more offences each. */
const shares = (
  id: string,
  persons: readonly number[],
  offences: readonly number[],
  answer = fixtures.repeat
) => {
  const bins = (sizes: readonly number[]) =>
    sizes.map((size, index) => ({ least: [1, 2, 3, 4, 5, 10][index] ?? 10, size }));
  const groups = valueOf(sharesOfGroups({ persons: bins(persons), offences: bins(offences) }));
  return valueOf(sharesFigure(answer, groups, options(id, 'ungdom')));
};

/** Every form in every state, by the name of its golden file. */
export const views: readonly FigureView[] = [
  columns('columns-certain', fixtures.total, 'alle'),
  columns('columns-example-provisional', fixtures.totalExample, 'alle'),
  columns('columns-fresh', fixtures.totalFresh, 'alle'),
  columns('columns-mean', fixtures.seriousViolence, 'vold', { meanOfFive: true }),
  columns('columns-break', fixtures.robbery, 'ran'),
  columns('columns-break-now', fixtures.justBroken, 'ran'),
  columns('columns-suppressed-missing', fixtures.holed, 'ran'),
  columns('columns-last-suppressed', fixtures.lastHidden, 'seksual'),
  columns('columns-single', fixtures.single, 'ran'),
  columns('columns-nothing', fixtures.nothing, 'ran'),
  columns('columns-few', fixtures.few, 'vold'),
  lines('line-break', fixtures.robbery, 'ran'),
  lines('line-rounded-example', fixtures.robberyRounded, 'ran'),
  lines('line-break-now', fixtures.justBroken, 'ran'),
  lines('line-suppressed-missing', fixtures.holed, 'ran'),
  lines('line-last-suppressed', fixtures.lastHidden, 'seksual'),
  lines('line-single', fixtures.single, 'ran'),
  lines('line-nothing', fixtures.nothing, 'ran'),
  lines('line-youth', fixtures.youth, 'ungdom'),
  lines('line-all-tertials', fixtures.allTertials, 'ran'),
  lines('line-five-series', fixtures.fiveSeries, 'alle'),
  lines('line-over-limit', fixtures.hate, 'hat', expectedOf([60, 66, 70, 64, 75, 84, 92, 112])),
  lines('line-within-limit', fixtures.youth, 'ungdom', expectedOf([410, 432, 425, 447, 500, 522, 538, 531])),
  dots('dots-five', fixtures.fiveDown, 'alle'),
  dots('dots-mixed-example', fixtures.mixedChanges, 'alle'),
  dots('dots-areas', fixtures.byArea, 'ran'),
  shares('shares-few-many', [213, 44, 12, 6, 7, 18], [213, 88, 36, 24, 42, 247]),
  shares('shares-merged', [213, 44, 12, 6, 3, 8], [213, 88, 36, 24, 18, 96]),
  shares('shares-by-chance', [400, 260, 120, 45, 15, 10], [400, 520, 360, 180, 85, 100]),
  shares('shares-example', [213, 44, 12, 6, 7, 18], [213, 88, 36, 24, 42, 247], fixtures.repeatExample),
  ...areaViews
];

/** The view of that name. */
export function viewOf(id: string): FigureView {
  const found = views.find((view) => view.id === id);
  if (!found) throw new Error(`There is no figure ${id}.`);
  return found;
}
