import type { Dataset } from '$lib/observations/dataset';
import { measures } from '$lib/observations/measure';
import { ALL, type Observation } from '$lib/observations/observation';
import { fail, ok, type Result } from '$lib/observations/result';
import { count, type Value } from '$lib/observations/value';
import { observationKey } from '$lib/releases/observations-csv';
import type { DraftDimension } from './draft-rows';

/** A dataset with its rows. */
export type DatasetRows = { readonly dataset: Dataset; readonly rows: readonly Observation[] };

/**
 * A dataset summed over some of its dimensions, which then hold the total code alone: what a draft that lacks them is compared with.
 * A sum with a part that is held back or missing is held back or missing. Refused where the measure may not be summed along them.
 */
export function collapse(
  { dataset, rows }: DatasetRows,
  over: readonly DraftDimension[]
): Result<DatasetRows> {
  if (over.length === 0) return ok({ dataset, rows });
  for (const id of dataset.measures) {
    const stands = over.find((one) => !measures[id].additiveAlong.includes(one));
    if (stands !== undefined) return fail('not-additive', stands, measures[id].whyNot);
  }
  const sums = new Map<string, Observation>();
  const all: Partial<Record<DraftDimension, string>> = Object.fromEntries(over.map((one) => [one, ALL]));
  for (const row of rows) {
    const one: Observation = { ...row, ...all };
    const key = observationKey(one);
    const before = sums.get(key);
    sums.set(key, before === undefined ? one : { ...one, value: plus(before.value, row.value) });
  }
  const { coverage } = dataset;
  const only = (one: DraftDimension, codes: readonly string[]) => (over.includes(one) ? [ALL] : codes);
  return ok({
    dataset: {
      ...dataset,
      coverage: {
        periods: coverage.periods,
        areas: only('area', coverage.areas),
        offences: only('offence', coverage.offences),
        ages: only('age', coverage.ages),
        sexes: only('sex', coverage.sexes)
      }
    },
    rows: [...sums.values()]
  });
}

/** The sum of two values: what is held back stays held back, then what is missing stays missing. */
export function plus(a: Value, b: Value): Value {
  if (a.kind === 'count' && b.kind === 'count')
    return count(a.value + b.value, [...new Set([...a.flags, ...b.flags])]);
  return [a, b].find(({ kind }) => kind === 'suppressed') ?? (a.kind === 'count' ? b : a);
}
