import type { Context } from '$lib/change/interval';
import type { Break, Dataset } from '$lib/observations/dataset';
import { fail, ok, type Result } from '$lib/observations/result';
import type { Count } from '$lib/observations/value';
import type { Answer } from '$lib/questions/answer';
import { ask, type Published } from '$lib/questions/ask';
import { indicatorOf } from '$lib/questions/catalogue';
import { partOf } from '$lib/questions/parts';
import type { Question } from '$lib/questions/question';
import { period as periodName } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { Counted } from './verdict';

/** The counts of one indicator over time, with what widens the interval of a change between them. */
export type CountSeries = {
  readonly answer: Answer;
  readonly dataset: Dataset;
  readonly counts: ReadonlyMap<string, Count>;
  /** Rounding and number of published cells behind one count. */
  readonly context: Context;
};

/** Asks for one indicator over time. Fails as `ask` does, with the part of the question that has no answer. */
export async function readCounts(published: Published, question: Question): Promise<Result<CountSeries>> {
  const answer = await ask(published, question);
  if (!answer.ok) return answer;
  const [indicator] = question.indicators;
  if (indicator === undefined)
    return fail('unknown-indicator', 'indicator', m.verdicts_reason_no_indicator());
  const part = partOf(published.release, question, indicatorOf(indicator));
  if (!part.ok) return part;
  const [share] = part.value.shares;
  if (share === undefined) return fail('no-dataset', 'indicator', m.verdicts_reason_no_indicator());
  const counts = new Map<string, Count>();
  for (const row of answer.value.rows) {
    if (row.value.kind === 'count' && !counts.has(row.period)) counts.set(row.period, row.value);
  }
  const { areas, offences, ages, sexes } = share.cut;
  const cells = areas.length * offences.length * ages.length * sexes.length;
  const { rounding } = share.dataset;
  return ok({
    answer: answer.value,
    dataset: share.dataset,
    counts,
    context: rounding === null ? {} : { rounding, cells: Math.max(1, cells) }
  });
}

/** The count of a period, or a problem that says that it is not shown. */
export function countAt(series: CountSeries, period: string): Result<Counted> {
  const value = series.counts.get(period);
  if (!value) {
    return fail('not-a-number', 'period', m.verdicts_none_not_a_number({ period: periodName(period) }));
  }
  return ok({
    periods: [period],
    label: periodName(period),
    count: value.value,
    extracted: series.dataset.extracted
  });
}

/** Whether the count of a period may still grow. */
export function isFresh(series: CountSeries, period: string): boolean {
  return series.counts.get(period)?.flags.includes('provisional') ?? false;
}

/** The last break after the first period and up to the second, if any. */
export function breakAfter(series: CountSeries, first: string, last: string): Break | undefined {
  return series.answer.breaks.filter((one) => first < one.at && one.at <= last).at(-1);
}
