import { fail, ok, type Result } from './result';

/** How long a period is. `span` is a published yearly average over several whole years. */
export type Grain = 'year' | 'half' | 'tertial' | 'quarter' | 'month' | 'span';

/**
 * A period of reference (SDMX `REF_PERIOD`) in whole months of UTC. `part` is 1-based within the year, 1 for whole years.
 * `years` is above 1 only for a span.
 */
export type Period = {
  readonly grain: Grain;
  readonly year: number;
  readonly part: number;
  readonly years: number;
};

const monthsOf: Readonly<Record<Exclude<Grain, 'span'>, number>> = {
  year: 12,
  half: 6,
  tertial: 4,
  quarter: 3,
  month: 1
};

const letters: Readonly<Record<string, Grain>> = { H: 'half', T: 'tertial', K: 'quarter', M: 'month' };

const parts: Readonly<Record<Grain, number>> = {
  year: 1,
  half: 2,
  tertial: 3,
  quarter: 4,
  month: 12,
  span: 1
};

/** Reads a code such as `2025`, `2025H1`, `2025T1`, `2025K2`, `2025M04` or the span `2023/2024`. */
export function parsePeriod(code: string, path = 'period'): Result<Period> {
  const span = /^(\d{4})\/(\d{4})$/.exec(code);
  if (span) {
    const from = Number(span[1]);
    const to = Number(span[2]);
    if (to > from) return ok({ grain: 'span', year: from, part: 1, years: to - from + 1 });
  }
  const match = /^(\d{4})(?:([HTKM])(\d{1,2}))?$/.exec(code);
  if (match) {
    const letter = match[2];
    const grain = letter === undefined ? 'year' : letters[letter];
    const part = match[3] === undefined ? 1 : Number(match[3]);
    if (
      grain !== undefined &&
      part >= 1 &&
      part <= parts[grain] &&
      (grain === 'month') === (match[3]?.length === 2)
    ) {
      return ok({ grain, year: Number(match[1]), part, years: 1 });
    }
  }
  return fail(
    'unknown-period',
    path,
    `«${code}» er ikke en periode. Skriv for eksempel 2025T1, 2025, 2025H1, 2025K2 eller 2025M04.`
  );
}

/** The code of a period; the inverse of `parsePeriod`. */
export function periodCode(period: Period): string {
  switch (period.grain) {
    case 'year':
      return `${period.year}`;
    case 'half':
      return `${period.year}H${period.part}`;
    case 'tertial':
      return `${period.year}T${period.part}`;
    case 'quarter':
      return `${period.year}K${period.part}`;
    case 'month':
      return `${period.year}M${String(period.part).padStart(2, '0')}`;
    case 'span':
      return `${period.year}/${period.year + period.years - 1}`;
  }
}

/** The months of a period counted from year 0: first, and the one after the last. */
export function monthBounds(period: Period): { readonly first: number; readonly end: number } {
  const length = period.grain === 'span' ? 12 * period.years : monthsOf[period.grain];
  const first = period.year * 12 + (period.part - 1) * (period.grain === 'span' ? 12 : length);
  return { first, end: first + length };
}

/** First and last day of a period as ISO dates. */
export function dateBounds(period: Period): { readonly start: string; readonly end: string } {
  const { first, end } = monthBounds(period);
  const iso = (time: number) => new Date(time).toISOString().slice(0, 10);
  return {
    start: iso(Date.UTC(Math.floor(first / 12), first % 12, 1)),
    end: iso(Date.UTC(Math.floor(end / 12), end % 12, 0))
  };
}

/** Number of days in the period: the exposure of a count. */
export function daysIn(period: Period): number {
  const { first, end } = monthBounds(period);
  return (
    (Date.UTC(Math.floor(end / 12), end % 12, 1) - Date.UTC(Math.floor(first / 12), first % 12, 1)) /
    86_400_000
  );
}

/** The same part of another year: `2025T1` with −1 is `2024T1`. */
export function sameSeason(period: Period, years: number): Period {
  return { ...period, year: period.year + years };
}

/** The period right after (or, with a negative number, before) this one, of the same grain. */
export function step(period: Period, by: number): Period {
  if (period.grain === 'span') return { ...period, year: period.year + by };
  const perYear = parts[period.grain];
  const index = period.year * perYear + (period.part - 1) + by;
  return {
    ...period,
    year: Math.floor(index / perYear),
    part: (((index % perYear) + perYear) % perYear) + 1
  };
}

/** Orders periods by their first month, longer ones first where they begin together. */
export function comparePeriods(a: Period, b: Period): number {
  const x = monthBounds(a);
  const y = monthBounds(b);
  return x.first - y.first || y.end - x.end;
}

/**
 * Whether two periods may stand beside each other in a comparison of counts: the same grain and the same part of the year.
 * A part is never compared with a whole, nor the first tertial with the third.
 */
export function comparable(a: Period, b: Period): Result<true> {
  if (a.grain !== b.grain || a.years !== b.years) {
    return fail(
      'unequal-periods',
      `${periodCode(a)}:${periodCode(b)}`,
      `${periodCode(a)} og ${periodCode(b)} er ikke like lange og kan ikke sammenlignes. Velg to perioder av samme lengde.`
    );
  }
  if (a.part !== b.part) {
    return fail(
      'different-season',
      `${periodCode(a)}:${periodCode(b)}`,
      `${periodCode(a)} og ${periodCode(b)} er ulike deler av året. Sammenlign samme del av to år.`
    );
  }
  return ok(true);
}

/** All periods from the first to the last, both included, of the first one's grain. */
export function periodRange(first: Period, last: Period): Period[] {
  const range: Period[] = [];
  for (let at = first; comparePeriods(at, last) <= 0; at = step(at, 1)) range.push(at);
  return range;
}
