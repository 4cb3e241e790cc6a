import { exceedance, type ExceedancePoint } from '$lib/change/exceedance';
import type { Break } from '$lib/observations/dataset';
import { comparePeriods, parsePeriod, periodCode, step } from '$lib/observations/period';
import type { Value } from '$lib/observations/value';

/** A number with how many rows of a table stand behind it, and what it is the number of. */
export type Cell<Of> = { readonly of: Of; readonly value: Value; readonly rows: number };

/**
 * What a draft does to a number. `new`: it had no number. `revised`: another number. `large`: a revision that asks for an
 * explanation. `rounding`: the difference is under the rounding base, so it is no revision. `removed`: the draft has no row for it.
 * `suppressed`: it is held back.
 */
export const differenceKinds = ['large', 'revised', 'suppressed', 'removed', 'new', 'rounding'] as const;
/** One of them. */
export type DifferenceKind = (typeof differenceKinds)[number];

/** A number that a draft changes. `before` and `after` are null where there is no number at all. */
export type Difference<Of> = {
  readonly key: string;
  readonly of: Of;
  readonly kind: DifferenceKind;
  readonly before: Value | null;
  readonly after: Value | null;
  /** After minus before, where both are counts. */
  readonly by: number | null;
  /** `by` as a share of what was published; null under ten, where a share says nothing. */
  readonly share: number | null;
  /** The expected upper limit that the number has passed by this draft, and had not before. */
  readonly passed: number | null;
};

/** Why a number stands on two sides, for the one that decides what kind of difference it is. */
export type Sides = {
  readonly before: Value | null;
  readonly after: Value | null;
  /** Whether the published table has a row for it, and the draft none. */
  readonly isGone: boolean;
  /** The rounding base of the table, or null where nothing is rounded. */
  readonly base: number | null;
  /** The limit it has passed by the draft, and had not before. */
  readonly passed: number | null;
};

/** A change by more than this share of what was published is large; of fewer than `FEW`, one by `FEW` or more. */
export const LARGE = 0.1;
/** Under so many, a share says nothing. */
export const FEW = 10;

/** What a draft does to a number, or null where it does nothing. */
export function differenceKind({ before, after, isGone, base, passed }: Sides): DifferenceKind | null {
  if (after === null) return before === null ? null : 'removed';
  if (isSame(before, after)) return null;
  if (after.kind === 'suppressed') return 'suppressed';
  if (before === null) return 'new';
  if (isGone) return 'removed';
  if (before.kind !== 'count' || after.kind !== 'count') return 'revised';
  const by = Math.abs(after.value - before.value);
  if (base !== null && by < base) return 'rounding';
  if (passed !== null) return 'large';
  const isLarge = before.value >= FEW ? by / before.value > LARGE : by >= FEW;
  return isLarge ? 'large' : 'revised';
}

function isSame(before: Value | null, after: Value): boolean {
  if (before === null || before.kind !== after.kind) return false;
  return before.kind === 'count' && after.kind === 'count'
    ? before.value === after.value
    : before.kind !== 'rate';
}

/** What two tables are compared with besides their numbers. */
export type Comparison<Of> = {
  readonly periodOf: (of: Of) => string;
  /** The same thing in another period. */
  readonly keyAt: (of: Of, period: string) => string;
  /** The breaks that cut its series. */
  readonly breaksOf: (of: Of) => readonly Break[];
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly base: number | null;
  /** What a number without a row is inside the coverage: 0 in a cube, else nothing. */
  readonly absent: Value | null;
};

/**
 * What differs between the published numbers and the draft's, in the order of the keys given. A revision is large over ten per cent of
 * what was published, where that was ten or more, by ten or more where it was fewer, and where it takes the number past what the same part of the five years before leads
 * to expect.
 */
export function findDifferences<Of>(
  before: ReadonlyMap<string, Cell<Of>>,
  after: ReadonlyMap<string, Cell<Of>>,
  comparison: Comparison<Of>
): Difference<Of>[] {
  const { periodOf, absent } = comparison;
  const covered = { before: new Set(comparison.before), after: new Set(comparison.after) };
  const found: Difference<Of>[] = [];
  for (const [key, { of }] of new Map([...before, ...after])) {
    const had = before.get(key);
    const has = after.get(key);
    const period = periodOf(of);
    const was = had?.value ?? (covered.before.has(period) ? absent : null);
    const is = has?.value ?? (covered.after.has(period) ? absent : null);
    const sides: Sides = {
      before: was,
      after: is,
      isGone: (had?.rows ?? 0) > 0 && (has?.rows ?? 0) === 0,
      base: comparison.base,
      passed: null
    };
    const kind = differenceKind(sides);
    if (kind === null) continue;
    const by = was?.kind === 'count' && is?.kind === 'count' ? is.value - was.value : null;
    const passed = kind === 'revised' || kind === 'large' ? passedLimit(of, before, after, comparison) : null;
    found.push({
      key,
      of,
      kind: passed === null ? kind : 'large',
      before: was,
      after: is,
      by,
      share: by !== null && was?.kind === 'count' && was.value >= FEW ? by / was.value : null,
      passed
    });
  }
  return found;
}

/** The limit that a number has passed by the draft and had not before, or null. */
function passedLimit<Of>(
  of: Of,
  before: ReadonlyMap<string, Cell<Of>>,
  after: ReadonlyMap<string, Cell<Of>>,
  comparison: Comparison<Of>
): number | null {
  const is = expectedAt(of, after, comparison, comparison.after);
  if (is === null || !is.exceeds) return null;
  const was = expectedAt(of, before, comparison, comparison.before);
  return was?.exceeds === true ? null : is.limit;
}

function expectedAt<Of>(
  of: Of,
  cells: ReadonlyMap<string, Cell<Of>>,
  { periodOf, keyAt, breaksOf, absent }: Comparison<Of>,
  periods: readonly string[]
): ExceedancePoint | null {
  const end = periodOf(of);
  const run = unbroken(periods, end, breaksOf(of));
  const grain = parsePeriod(end);
  if (!grain.ok) return null;
  const length = grain.value.grain;
  if (length !== 'tertial' && length !== 'month' && length !== 'year') return null;
  const series: number[] = [];
  for (const period of run) {
    const value = cells.get(keyAt(of, period))?.value ?? absent;
    if (value?.kind !== 'count') series.length = 0;
    else series.push(value.value);
  }
  const found = exceedance({ series, period: length });
  return found.ok ? (found.value.points.find(({ index }) => index === series.length) ?? null) : null;
}

/** The periods up to one, without a gap or a break between them. */
function unbroken(periods: readonly string[], end: string, breaks: readonly Break[]): string[] {
  const covered = new Set(periods);
  const run: string[] = [];
  const last = parsePeriod(end);
  if (!last.ok) return run;
  for (let at = last.value; covered.has(periodCode(at)); at = step(at, -1)) {
    run.unshift(periodCode(at));
    if (breaks.some((one) => startsAt(one, periodCode(at)))) break;
  }
  return run;
}

/** Whether a break lies at the beginning of a period. */
function startsAt({ at }: Break, period: string): boolean {
  const [one, other] = [parsePeriod(at), parsePeriod(period)];
  return one.ok && other.ok ? comparePeriods(one.value, other.value) === 0 : at === period;
}

/** How many differences there are of each kind. */
export function countKinds(
  differences: readonly Pick<Difference<unknown>, 'kind'>[]
): Record<DifferenceKind, number> {
  const counts = { large: 0, revised: 0, suppressed: 0, removed: 0, new: 0, rounding: 0 };
  for (const { kind } of differences) counts[kind] += 1;
  return counts;
}
