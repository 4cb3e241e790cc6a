import { ok, type Result } from '$lib/observations/result';
import type { Answer } from '$lib/questions/answer';
import { ask, type Published } from '$lib/questions/ask';
import { areaDotsFigure } from './area-dots';
import { askAreas } from './area-levels';
import type { FigureView } from './figure-view';
import { funnelFigure, type FunnelOptions } from './funnel';
import { tilesFigure } from './tiles';

/** The forms that set every bydel beside the others. */
export type AreaForm = 'area-dots' | 'tiles' | 'funnel';

/**
 * Draws an answer for every bydel, with what it is read against asked for besides. A funnel is always of rates. Fails with what `ask`
 * refuses, and where the question is not one of all bydeler.
 */
export async function drawAreas(
  published: Published,
  answer: Answer,
  form: AreaForm,
  options: FunnelOptions
): Promise<Result<FigureView>> {
  const main: Result<Answer> =
    form === 'funnel' && answer.question.as === 'count'
      ? await ask(published, { ...answer.question, as: 'rate' })
      : ok(answer);
  if (!main.ok) return main;
  const answers = await askAreas(published, main.value);
  if (!answers.ok) return answers;
  switch (form) {
    case 'area-dots':
      return areaDotsFigure(answers.value, options);
    case 'tiles':
      return tilesFigure(answers.value, options);
    case 'funnel':
      return funnelFigure(answers.value, options);
  }
}
