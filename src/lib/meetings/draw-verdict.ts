import { changeDotsFigure } from '$lib/figures/change-dots';
import { columnsFigure } from '$lib/figures/columns';
import type { FigureView } from '$lib/figures/figure-view';
import { lineFigure } from '$lib/figures/line';
import { fail, type Result } from '$lib/observations/result';
import type { Answer } from '$lib/questions/answer';
import { ask, type Published } from '$lib/questions/ask';
import { indicatorOf } from '$lib/questions/catalogue';
import type { Category, IndicatorId } from '$lib/questions/indicator';
import { labels } from '$lib/questions/labels';
import type { Question } from '$lib/questions/question';
import type { ExpectedNumbers, Numbers, VerdictFigure } from '$lib/verdicts/verdict';

/** The forms a figure of a meeting can take. */
export type DrawnForm = 'columns' | 'line' | 'change-dots';

/** A figure with the form its address names, and whether the mean of five years is drawn. */
export type Drawn = { readonly view: FigureView; readonly form: DrawnForm; readonly withMean: boolean };

/**
 * Draws a verdict in the form it asks for, under the id given. Fails with `no-form` for a spread of areas or shares of persons: their
 * numbers stand in a table (see `numberTable`), and with what `ask` and the forms refuse.
 */
export async function drawVerdict(
  published: Published,
  figure: VerdictFigure,
  numbers: readonly Numbers[],
  id: string
): Promise<Result<Drawn>> {
  const { question, form, options } = figure;
  if (form === 'funnel' || form === 'shares') {
    return fail('no-form', form, 'Disse tallene vises i en tabell.');
  }
  const answer = await ask(published, question);
  if (!answer.ok) return answer;
  const base = optionsOf(answer.value, question, id);
  switch (form) {
    case 'same-tertial-columns': {
      const meanOfFive = options.meanOfFive !== undefined;
      return drawn(columnsFigure(answer.value, { ...base, meanOfFive }), 'columns', meanOfFive);
    }
    case 'line-band': {
      const limits = numbers.flatMap((one) => (one.kind === 'expected' ? limitOf(one) : []));
      return drawn(lineFigure(answer.value, { ...base, limits }), 'line', false);
    }
    case 'change-dots':
      return drawn(changeDotsFigure(answer.value, base), 'change-dots', false);
  }
}

/** Draws a published series of years as columns under the id given: the latest real figures of an indicator. */
export async function drawYears(
  published: Published,
  question: Question,
  id: string
): Promise<Result<Drawn>> {
  const answer = await ask(published, question);
  if (!answer.ok) return answer;
  return drawn(columnsFigure(answer.value, optionsOf(answer.value, question, id)), 'columns', false);
}

function optionsOf(answer: Answer, { indicators }: Question, id: string) {
  const categories: Partial<Record<IndicatorId, Category>> = {};
  for (const indicator of indicators) categories[indicator] = indicatorOf(indicator).category;
  const [first] = indicators;
  return {
    id,
    category: first === undefined ? 'alle' : indicatorOf(first).category,
    categories,
    labels
  } as const;
}

function limitOf({ to, mean, limit, exceeds }: ExpectedNumbers) {
  return to.periods.map((period) => ({ period, mean, limit, exceeds }));
}

function drawn(view: Result<FigureView>, form: DrawnForm, withMean: boolean): Result<Drawn> {
  return view.ok ? { ok: true, value: { view: view.value, form, withMean } } : view;
}
