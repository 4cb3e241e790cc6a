import type { Dataset } from '$lib/observations/dataset';
import type { Observation } from '$lib/observations/observation';
import type { DatasetRows } from './collapse';
import { dimensions, type DraftDimension } from './draft-rows';
import { codesOf } from './fit';

/** What a draft covers of the dataset it follows. */
export type CoverageChange = {
  /** Periods that were not published before, and those that are replaced. */
  readonly added: readonly string[];
  readonly replaced: readonly string[];
  /** What stays as it is, since the draft says nothing of it. */
  readonly carried: { readonly periods: number; readonly rows: number };
  /** Codes that the dataset has numbers for and the draft none: inside its periods they become 0. */
  readonly absent: readonly { readonly dimension: DraftDimension; readonly codes: readonly string[] }[];
};

/** What a draft covers: its rows, as they fit the dataset, beside what is published. A draft brings whole periods. */
export function coverageChange(
  { dataset, rows }: DatasetRows,
  draft: readonly Observation[]
): CoverageChange {
  const periods = [...new Set(draft.map((row) => row.period))].sort();
  const known = new Set(dataset.coverage.periods);
  const carried = rows.filter((row) => !periods.includes(row.period));
  return {
    added: periods.filter((one) => !known.has(one)),
    replaced: periods.filter((one) => known.has(one)),
    carried: { periods: known.size - periods.filter((one) => known.has(one)).length, rows: carried.length },
    absent: dimensions
      .filter((one) => one !== 'period')
      .map((dimension) => ({ dimension, codes: lacking(dataset, dimension, rows, draft) }))
      .filter(({ codes }) => codes.length > 0)
  };
}

function lacking(
  dataset: Dataset,
  dimension: DraftDimension,
  rows: readonly Observation[],
  draft: readonly Observation[]
): string[] {
  const own = new Set(draft.map((row) => row[dimension]));
  const used = new Set(rows.map((row) => row[dimension]));
  return codesOf(dataset, dimension).filter((code) => used.has(code) && !own.has(code));
}
