import { change } from '$lib/change/change';
import type { Context } from '$lib/change/interval';
import { all, fail, ok, type Result } from '$lib/observations/result';
import { comparable, parsePeriod, periodCode, sameSeason, step } from '$lib/observations/period';
import type { Basis } from '$lib/questions/answer';
import type { Published } from '$lib/questions/ask';
import { yearBefore } from '$lib/questions/comparison';
import { period as periodName } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { questionOf, type Asked } from './asked';
import { breakAfter, countAt, isFresh, readCounts, type CountSeries } from './series';
import type { ChangeNumbers, Counted } from './verdict';

/** Numbers with the series they were taken from. `context` widens the interval of the change. */
export type ChangeReading = {
  readonly series: CountSeries;
  readonly numbers: ChangeNumbers;
  readonly context: Context;
};

/**
 * The change from one period to another of the same part of the year: against the earlier period as it was when equally old, where
 * such figures were published and the earlier period is the year before. Fails across a break, between unlike parts of the year, and
 * where a number is missing or not shown.
 */
export async function readChange(
  published: Published,
  asked: Asked,
  baseline: string
): Promise<Result<ChangeReading>> {
  const [from, to] = [parsePeriod(baseline), parsePeriod(asked.period)];
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (!comparable(from.value, to.value).ok) {
    const names = { from: periodName(baseline), to: periodName(asked.period) };
    return fail('unequal-periods', 'baseline', m.verdicts_none_unequal(names));
  }
  const series = await readCounts(published, questionOf(asked));
  if (!series.ok) return series;
  const cut = breakAfter(series.value, baseline, asked.period);
  if (cut) return fail('break', 'baseline', m.verdicts_none_break({ label: cut.label }));
  const sides = sidesOf(series.value, asked.period, baseline);
  return sides.ok ? changeBetween(series.value, 'same-part', sides.value) : sides;
}

/**
 * The change between two rolling years: the three tertials that end with the period against the three before them. Fails where one of
 * the six numbers is missing or a break lies among them.
 */
export async function readRollingYear(published: Published, asked: Asked): Promise<Result<ChangeReading>> {
  const end = parsePeriod(asked.period);
  if (!end.ok) return end;
  if (end.value.grain !== 'tertial') return fail('no-period', 'period', m.verdicts_none_period());
  const series = await readCounts(published, questionOf(asked, 'all'));
  if (!series.ok) return series;
  const codes = [5, 4, 3, 2, 1, 0].map((back) => periodCode(step(end.value, -back)));
  const cut = breakAfter(series.value, codes[0] ?? '', asked.period);
  if (cut) return fail('break', 'baseline', m.verdicts_none_break({ label: cut.label }));
  const counts = all(codes.map((code) => countAt(series.value, code)));
  if (!counts.ok) return counts;
  const sides = sidesOf(series.value, asked.period, periodCode(sameSeason(end.value, -1)));
  if (!sides.ok) return sides;
  const from = together([...counts.value.slice(0, 2), sides.value.from]);
  const to = together([...counts.value.slice(3, 5), sides.value.to]);
  const isEarlierFresh = codes.slice(3, 5).some((code) => isFresh(series.value, code));
  const basis: Basis = isEarlierFresh ? 'fresh-against-later' : sides.value.basis;
  return changeBetween(series.value, 'rolling-year', { from, to, basis });
}

type Sides = { readonly from: Counted; readonly to: Counted; readonly basis: Basis };

function sidesOf(series: CountSeries, period: string, baseline: string): Result<Sides> {
  const counts = all([countAt(series, baseline), countAt(series, period)]);
  if (!counts.ok) return counts;
  const [before, to] = counts.value;
  if (!before || !to) return fail('not-a-number', 'period', m.verdicts_none_period());
  const [compared] = series.answer.comparisons;
  if (baseline === yearBefore(period) && compared?.kind === 'change') {
    const { count, extracted } = compared.from;
    return ok({ from: { ...before, count, extracted }, to, basis: compared.basis });
  }
  return ok({ from: before, to, basis: isFresh(series, period) ? 'fresh-against-later' : 'final' });
}

function together(parts: readonly Counted[]): Counted {
  const [first, last] = [parts[0], parts.at(-1)];
  return {
    periods: parts.flatMap((part) => part.periods),
    label: m.verdicts_label_rolling({ from: first?.label ?? '', to: last?.label ?? '' }),
    count: parts.reduce((sum, part) => sum + part.count, 0),
    extracted: last?.extracted ?? ''
  };
}

function changeBetween(
  series: CountSeries,
  span: ChangeNumbers['span'],
  { from, to, basis }: Sides
): Result<ChangeReading> {
  const cells = (series.context.cells ?? 1) * to.periods.length;
  const context: Context = { ...series.context, cells };
  const result = change({ from: from.count, to: to.count, ...context });
  return result.ok
    ? ok({ series, context, numbers: { kind: 'change', span, from, to, basis, change: result.value } })
    : result;
}
