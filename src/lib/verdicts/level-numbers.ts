import { changeOfLevel } from '$lib/change/change';
import { exceedance } from '$lib/change/exceedance';
import { parsePeriod, periodCode, sameSeason, step } from '$lib/observations/period';
import { all, fail, ok, type Result } from '$lib/observations/result';
import type { Basis } from '$lib/questions/answer';
import type { Published } from '$lib/questions/ask';
import * as m from '$lib/texts/compiled/messages';
import { questionOf, type Asked } from './asked';
import { breakAfter, countAt, isFresh, readCounts, type CountSeries } from './series';
import type { Counted, ExpectedNumbers, LevelNumbers } from './verdict';

/** How many years back a level and an expectation reach. */
export const YEARS = 5;

/** A level with what cut its years short: the label of a break, if any. */
export type LevelReading = {
  readonly series: CountSeries;
  readonly numbers: LevelNumbers;
  readonly brokenBy: string | null;
};

/**
 * The count of a period against the mean of the same part of the five years before. Years before a break are left out, and years
 * without a number too; fails where none is left.
 */
export async function readLevel(published: Published, asked: Asked): Promise<Result<LevelReading>> {
  const series = await readCounts(published, questionOf(asked));
  if (!series.ok) return series;
  const to = countAt(series.value, asked.period);
  if (!to.ok) return to;
  const { counts: earlier, brokenBy } = sameSeasonBefore(series.value, asked.period, YEARS);
  if (earlier.length === 0) return fail('no-earlier', 'period', m.verdicts_none_no_year());
  const counts = earlier.map((one) => one.count);
  const result = changeOfLevel({ earlier: counts, now: to.value.count, ...series.value.context });
  if (!result.ok) return result;
  const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const basis = basisOf(series.value, asked.period);
  return ok({
    series: series.value,
    brokenBy,
    numbers: { kind: 'level', earlier, to: to.value, mean, basis, change: result.value }
  });
}

/**
 * The counts of the same part of the years before a period, oldest first, at most so many years back: those after the last break.
 * `brokenBy` is the break that left years out.
 */
export function sameSeasonBefore(
  series: CountSeries,
  period: string,
  years: number
): { readonly counts: readonly Counted[]; readonly brokenBy: string | null } {
  const focus = parsePeriod(period);
  const counts: Counted[] = [];
  if (!focus.ok) return { counts, brokenBy: null };
  for (let back = 1; back <= years; back += 1) {
    const code = periodCode(sameSeason(focus.value, -back));
    const cut = breakAfter(series, code, period);
    if (cut) return { counts, brokenBy: cut.label };
    const value = countAt(series, code);
    if (value.ok) counts.unshift(value.value);
  }
  return { counts, brokenBy: null };
}

/**
 * The count of a tertial against the upper limit that the same tertial of the five years before leads to expect. Fails where one of the
 * five years' tertials is missing or lies before a break.
 */
export async function readExpected(
  published: Published,
  asked: Asked
): Promise<Result<{ readonly series: CountSeries; readonly numbers: ExpectedNumbers }>> {
  const focus = parsePeriod(asked.period);
  if (!focus.ok) return focus;
  if (focus.value.grain !== 'tertial') return fail('no-period', 'period', m.verdicts_none_period());
  const series = await readCounts(published, questionOf(asked, 'all'));
  if (!series.ok) return series;
  const first = periodCode(sameSeason(focus.value, -YEARS));
  const cut = breakAfter(series.value, first, asked.period);
  if (cut) return fail('break', 'period', m.verdicts_none_break({ label: cut.label }));
  const codes = Array.from({ length: 3 * YEARS + 1 }, (_, index) =>
    periodCode(step(focus.value, index - 3 * YEARS))
  );
  const counts = all(codes.map((code) => countAt(series.value, code)));
  if (!counts.ok) return fail('too-short', 'period', m.verdicts_none_years());
  const result = exceedance({ series: counts.value.map((one) => one.count), period: 'tertial' });
  if (!result.ok) return result;
  const point = result.value.points.at(-1);
  const to = counts.value.at(-1);
  if (!point || !to) return fail('too-short', 'period', m.verdicts_none_years());
  const { mean, limit, enough, exceeds } = point;
  const basis = basisOf(series.value, asked.period);
  return ok({
    series: series.value,
    numbers: { kind: 'expected', to, mean, limit, enough, exceeds, basis }
  });
}

function basisOf(series: CountSeries, period: string): Basis {
  return isFresh(series, period) ? 'fresh-against-later' : 'final';
}
