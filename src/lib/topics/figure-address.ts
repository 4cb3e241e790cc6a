import type { FigureLinks } from '$lib/figures/figure-links';
import { fail, ok, type Result } from '$lib/observations/result';
import { parseQuestion } from '$lib/questions/address';
import type { Question } from '$lib/questions/question';
import { topicForms, type TopicForm } from './topic';

/** A figure as an address: the question it asks, the form it takes, and whether the mean of five years is drawn. */
export type FigureAddress = {
  readonly question: Question;
  readonly form: TopicForm;
  readonly withMean: boolean;
};

/** The links of a figure that asks the question at `address` (see `questionAddress`). */
export function figureLinks(address: string, form: TopicForm, withMean: boolean): FigureLinks {
  const query = `${address}&form=${form}${withMean ? '&mean=5' : ''}`;
  const [indicator = 'figur'] = new URLSearchParams(address).get('indicator')?.split(',') ?? [];
  return {
    permalink: `/figur?${query}`,
    csv: `/figur/tabell.csv?${query}`,
    svg: `/figur/bilde.svg?${query}`,
    png: `${indicator}-${form}.png`
  };
}

/** Reads a figure's address. Fails with the part that is wrong and what may stand there. */
export function readFigureAddress(query: URLSearchParams): Result<FigureAddress> {
  const rest = new URLSearchParams(query);
  const word = rest.get('form') ?? 'columns';
  const form = topicForms.find((known) => known === word);
  if (form === undefined) {
    return fail(
      'unknown-form',
      'form',
      `«${word}» er ikke en figurform. Velg en av ${topicForms.join(', ')}.`
    );
  }
  const mean = rest.get('mean');
  if (mean !== null && mean !== '5')
    return fail('unknown-mean', 'mean', `«${mean}» kan ikke vises. Skriv mean=5, eller fjern det.`);
  rest.delete('form');
  rest.delete('mean');
  const question = parseQuestion(rest.toString());
  return question.ok ? ok({ question: question.value, form, withMean: mean !== null }) : question;
}
