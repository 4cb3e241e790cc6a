import { measures } from '$lib/observations/measure';
import { isNumber, type Value } from '$lib/observations/value';
import type { DatasetDifference, KeyDifference, ReleaseDifference } from '$lib/releases/diff';
import type { ReleaseListing } from '$lib/releases/release';
import * as m from '$lib/texts/compiled/messages';
import { capitalised, number, period as periodName, signed } from '$lib/texts/format';
import { cellWords } from './code-names';
import { releaseLine, type ReleaseLine } from './data-page';

/** One number that changed: where it stands, and what it was and is, in words. */
export type CellChange = { readonly cell: string; readonly before: string; readonly after: string };

/** What happened to a dataset, in words. Without cells where it came or left as a whole. */
export type DatasetChange = {
  readonly id: string;
  readonly title: string;
  readonly kind: 'added' | 'removed' | 'changed';
  readonly what: string;
  /** How many cells, by what happened to them. */
  readonly counts: readonly string[];
  /** The sum of the differences of each period, where what is counted may be summed. */
  readonly sums: readonly string[];
  readonly largest: readonly CellChange[];
};

/** What is known of the way from the release before to this one. */
export type Comparing =
  | { readonly kind: 'first'; readonly datasets: number }
  | { readonly kind: 'compared'; readonly before: number; readonly datasets: readonly DatasetChange[] }
  /** One of the two can no longer be read, with the reason. */
  | { readonly kind: 'unreadable'; readonly why: string };

/** A release with what changed in it. */
export type ReleaseChange = { readonly release: ReleaseLine; readonly comparing: Comparing };

/** How many of the largest changes of a dataset are told. */
const LARGEST = 5;

/** A release with its difference from the one before. */
export function releaseChange(listing: ReleaseListing, difference: ReleaseDifference): ReleaseChange {
  const datasets = difference.datasets.flatMap((one) => datasetChange(one) ?? []);
  return {
    release: releaseLine(listing),
    comparing: { kind: 'compared', before: difference.from, datasets }
  };
}

/** The first release, which is compared with nothing. */
export function firstRelease(listing: ReleaseListing): ReleaseChange {
  const datasets = Object.keys(listing.datasets).length;
  return { release: releaseLine(listing), comparing: { kind: 'first', datasets } };
}

/** What happened to a dataset, or null where nothing did. */
export function datasetChange({ id, kind, before, after, keys }: DatasetDifference): DatasetChange | null {
  const dataset = after ?? before;
  if (kind === 'same' || dataset === null) return null;
  const base = { id, title: dataset.title, kind };
  const cells = number(keys.length);
  if (kind === 'added')
    return { ...base, what: m.data_change_added({ cells }), counts: [], sums: [], largest: [] };
  if (kind === 'removed')
    return { ...base, what: m.data_change_removed({ cells }), counts: [], sums: [], largest: [] };
  return {
    ...base,
    what: keys.length === 0 ? m.data_change_text_only() : m.data_change_changed({ cells }),
    counts: countsOf(keys),
    sums: sumsOf(keys),
    largest: largestOf(keys).map((one) => ({
      cell: capitalised(
        [...cellWords(one.key, dataset.offenceScheme), periodName(one.key.period)]
          .map((words, at) => (at === 0 ? words : words.charAt(0).toLocaleLowerCase('nb') + words.slice(1)))
          .join(', ')
      ),
      before: valueWords(one.before),
      after: valueWords(one.after)
    }))
  };
}

function countsOf(keys: readonly KeyDifference[]): string[] {
  const within = keys.filter((one) => one.withinRounding).length;
  const moved = keys.filter((one) => isMoved(one) && !one.withinRounding).length;
  const status = keys.length - within - moved;
  return [
    ...(moved === 0 ? [] : [m.data_cells_moved({ count: number(moved) })]),
    ...(status === 0 ? [] : [m.data_cells_status({ count: number(status) })]),
    ...(within === 0 ? [] : [m.data_cells_rounding({ count: number(within) })])
  ];
}

/** Whether the number itself is another one, or is there where none was, or the other way round. */
function isMoved({ before, after, difference }: KeyDifference): boolean {
  return difference === null ? kindOf(before) !== kindOf(after) : difference !== 0;
}

function kindOf(value: Value | null): string {
  return value?.kind ?? 'none';
}

function sumsOf(keys: readonly KeyDifference[]): string[] {
  const sums = new Map<string, number>();
  for (const { key, difference, withinRounding } of keys) {
    if (difference === null || withinRounding || !isSummed(key.measure)) continue;
    sums.set(key.period, (sums.get(key.period) ?? 0) + difference);
  }
  return [...sums]
    .filter(([, sum]) => sum !== 0)
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([code, sum]) => m.data_change_sum({ period: capitalised(periodName(code)), sum: signed(sum) }));
}

/** Whether cells of one period may be added up over everything else. */
function isSummed(measure: KeyDifference['key']['measure']): boolean {
  const { additiveAlong } = measures[measure];
  return (['area', 'offence', 'age', 'sex'] as const).every((one) => additiveAlong.includes(one));
}

/** The keys whose numbers changed most, the largest first; among equals in the order they come. */
function largestOf(keys: readonly KeyDifference[]): KeyDifference[] {
  const size = ({ difference }: KeyDifference) => Math.abs(difference ?? 0);
  return keys
    .filter((one) => isMoved(one) && !one.withinRounding)
    .sort((a, b) => size(b) - size(a))
    .slice(0, LARGEST);
}

/** A value in words: the number, or why there is none. */
function valueWords(value: Value | null): string {
  if (value === null) return m.data_value_none();
  if (isNumber(value)) return number(value.value, value.kind === 'rate' ? 1 : 0);
  switch (value.kind) {
    case 'suppressed':
      return m.data_value_suppressed();
    case 'missing':
      return m.data_value_missing();
    case 'not-applicable':
      return m.data_value_not_applicable();
  }
}
