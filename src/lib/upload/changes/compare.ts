import type { Dataset } from '$lib/observations/dataset';
import type { Observation } from '$lib/observations/observation';
import { comparePeriods, parsePeriod } from '$lib/observations/period';
import { ok, type Result } from '$lib/observations/result';
import { count } from '$lib/observations/value';
import { indicatorOf } from '$lib/questions/catalogue';
import { breaksFor } from '$lib/questions/comparison';
import { observationKey } from '$lib/releases/observations-csv';
import type { Key } from '$lib/releases/diff';
import { replacePeriods } from '$lib/releases/replace-periods';
import { collapse, type DatasetRows } from './collapse';
import { coverageChange, type CoverageChange } from './coverage';
import { findDifferences, type Cell, type Difference } from './difference';
import type { DraftRow } from './draft-rows';
import { fitRows, type Fit } from './fit';
import { shownKey, shownNumbers, type ShownKey } from './shown-numbers';

/** A draft beside the published dataset it follows. */
export type Changes = {
  readonly fit: Fit;
  readonly coverage: CoverageChange;
  /** Which of the draft's periods are provisional. */
  readonly provisional: readonly string[];
  /** The published dataset, and the one the draft would make of it; summed over what the draft lacks. */
  readonly before: DatasetRows;
  readonly after: DatasetRows;
  /** What changes of the numbers that pages show. */
  readonly numbers: readonly Difference<ShownKey>[];
  /** What changes of the table's own cells. */
  readonly cells: readonly Difference<Key>[];
  /** Whether the draft could stand in the place of its periods as it is: nothing lacks, and every row has a place. */
  readonly isWhole: boolean;
};

/** How a draft is compared: whether rows with the same key are parts to add up, and the ISO date on which its figures were taken out. */
export type CompareOptions = { readonly adds?: boolean; readonly extracted: string };

/**
 * Compares a draft with the published dataset it follows. The draft brings whole periods: other periods are carried over as they
 * stand, and inside its own a number without a row is 0 in a cube. Where the draft lacks a dimension, both are summed over it.
 * Refused where that may not be done.
 */
export function compareDraft(
  published: DatasetRows,
  draft: readonly DraftRow[],
  { adds = false, extracted }: CompareOptions
): Result<Changes> {
  const fit = fitRows(published.dataset, draft, adds);
  const before = collapse(published, fit.lacks);
  if (!before.ok) return before;
  const { dataset, rows } = before.value;
  const provisional = provisionalIn(dataset.coverage.periods, fit.rows);
  const replaced = replacePeriods(dataset, rows, fit.rows, provisional);
  const after: DatasetRows = {
    dataset: {
      ...dataset,
      key: `utkast/${dataset.id}`,
      extracted,
      coverage: { ...dataset.coverage, periods: replaced.periods },
      provisional: replaced.provisional
    },
    rows: replaced.rows
  };
  const common = {
    before: dataset.coverage.periods,
    after: after.dataset.coverage.periods,
    base: dataset.rounding,
    absent: dataset.absent === 'zero' ? count(0) : null
  };
  return ok({
    fit,
    provisional,
    coverage: coverageChange(before.value, fit.rows),
    before: before.value,
    after,
    numbers: findDifferences(shownNumbers(before.value), shownNumbers(after), {
      ...common,
      periodOf: ({ period }) => period,
      keyAt: (of, period) => shownKey({ ...of, period }),
      breaksOf: ({ indicator }) => breaksFor(dataset, offencesOf(dataset, indicator))
    }),
    cells: findDifferences(cellsOf(rows), cellsOf(after.rows), {
      ...common,
      periodOf: ({ period }) => period,
      keyAt: (of, period) => observationKey({ ...of, period }),
      breaksOf: ({ offence }) => breaksFor(dataset, [offence])
    }),
    isWhole: fit.rows.length > 0 && fit.lacks.length === 0 && fit.misfits.length === 0
  });
}

/** The periods of a draft that are provisional: those with a row marked so, else the newest of all that are covered. */
function provisionalIn(covered: readonly string[], rows: readonly Observation[]): string[] {
  const marked = rows.filter(({ value }) => value.kind === 'count' && value.flags.includes('provisional'));
  if (marked.length > 0) return [...new Set(marked.map((row) => row.period))].sort();
  const own = new Set(rows.map((row) => row.period));
  const newest = [...covered, ...own].sort(byTime).at(-1);
  return newest !== undefined && own.has(newest) ? [newest] : [];
}

function byTime(a: string, b: string): number {
  const [one, other] = [parsePeriod(a), parsePeriod(b)];
  return one.ok && other.ok ? comparePeriods(one.value, other.value) : 0;
}

function offencesOf(dataset: Dataset, indicator: ShownKey['indicator']): readonly string[] {
  return (
    indicatorOf(indicator).series.find(
      ({ family, measure }) => family === dataset.family && dataset.measures.includes(measure)
    )?.offences ?? []
  );
}

function cellsOf(rows: readonly Observation[]): Map<string, Cell<Key>> {
  return new Map(rows.map(({ value, ...of }) => [observationKey(of), { of, value, rows: 1 }] as const));
}
