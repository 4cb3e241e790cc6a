import type { Dataset } from '$lib/observations/dataset';
import type { Observation } from '$lib/observations/observation';
import { comparePeriods, parsePeriod, type Period } from '$lib/observations/period';
import { compareObservations } from './tidy';

/** A table with some of its periods replaced: all rows in the order of a published table, and the periods it covers then. */
export type Replaced = {
  readonly rows: readonly Observation[];
  readonly periods: readonly string[];
  readonly provisional: readonly string[];
};

/**
 * The table of a dataset with the periods of the incoming rows in place of its own: rows of other periods stay as they are.
 * `provisional` are the incoming periods that are; without a word of it, those with a row marked so.
 */
export function replacePeriods(
  dataset: Pick<Dataset, 'coverage' | 'provisional'>,
  before: readonly Observation[],
  incoming: readonly Observation[],
  provisional: readonly string[] | null
): Replaced {
  const periods = new Set(incoming.map((row) => row.period));
  const kept = before.filter((row) => !periods.has(row.period));
  const marked = incoming.filter(
    ({ value }) => value.kind === 'count' && value.flags.includes('provisional')
  );
  const fresh = provisional ?? marked.map((row) => row.period);
  return {
    rows: [...kept, ...incoming].sort(compareObservations),
    periods: inOrder([...dataset.coverage.periods, ...periods]),
    provisional: inOrder([...dataset.provisional.filter((code) => !periods.has(code)), ...fresh])
  };
}

/** The codes of periods in order of time, each once. */
function inOrder(codes: readonly string[]): string[] {
  const read = [...new Set(codes)].flatMap((code): { code: string; period: Period }[] => {
    const period = parsePeriod(code);
    return period.ok ? [{ code, period: period.value }] : [];
  });
  return read.sort((a, b) => comparePeriods(a.period, b.period)).map(({ code }) => code);
}
