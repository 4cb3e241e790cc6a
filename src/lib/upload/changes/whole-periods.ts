import { monthBounds, parsePeriod, periodCode, type Period } from '$lib/observations/period';

/**
 * The period of a dataset that each period of a draft belongs to. Shorter ones are added up where all parts of the longer one are
 * there, since a part is never compared with a whole; null where a period has no place.
 */
export type WholePeriods = {
  readonly of: ReadonlyMap<string, string | null>;
  /** Whether any were added up. */
  readonly isSummed: boolean;
};

/** Finds the period of a dataset for each of a draft's: `like` is one of the dataset's own; `mayAdd` whether its measure adds up over time. */
export function wholePeriods(codes: Iterable<string>, like: string, mayAdd: boolean): WholePeriods {
  const model = parsePeriod(like);
  const of = new Map<string, string | null>();
  if (!model.ok) return { of, isSummed: false };
  const parts = new Map<string, Set<number>>();
  for (const code of new Set(codes)) {
    const period = parsePeriod(code);
    const whole = period.ok ? wholeOf(period.value, model.value, mayAdd) : null;
    of.set(code, whole === null ? null : periodCode(whole));
    if (!period.ok || whole === null) continue;
    const key = periodCode(whole);
    const months = parts.get(key) ?? new Set();
    for (let month = monthBounds(period.value).first; month < monthBounds(period.value).end; month += 1)
      months.add(month);
    parts.set(key, months);
  }
  const length = lengthOf(model.value);
  for (const [code, whole] of of) {
    if (whole !== null && (parts.get(whole)?.size ?? 0) < length) of.set(code, null);
  }
  return { of, isSummed: [...of].some(([code, whole]) => whole !== null && whole !== code) };
}

function lengthOf(period: Period): number {
  const { first, end } = monthBounds(period);
  return end - first;
}

/** The period of the model's length that a period is, or lies in as a part. */
function wholeOf(period: Period, model: Period, mayAdd: boolean): Period | null {
  if (period.grain === model.grain) return period.years === model.years ? period : null;
  const length = lengthOf(model);
  if (!mayAdd || period.grain === 'span' || model.grain === 'span' || length % lengthOf(period) !== 0)
    return null;
  const { first } = monthBounds(period);
  return { grain: model.grain, year: period.year, part: Math.floor((first % 12) / length) + 1, years: 1 };
}
