import { fail, ok, type Result } from '$lib/observations/result';
import { parseQuestion, questionAddress } from '$lib/questions/address';
import type { Question } from '$lib/questions/question';
import type { FigureLinks } from './figure-links';

/** The forms a figure takes, by the name its address gives them. To add one: see CONTRIBUTING.md. */
export const figureForms = [
  'columns',
  'line',
  'change-dots',
  'shares',
  'area-dots',
  'tiles',
  'funnel'
] as const;
/** The name of a form. */
export type FigureForm = (typeof figureForms)[number];

/** What a form may draw besides the answer: the mean of the five years before, or what they lead to expect. */
export const overlays = ['none', 'mean', 'expected'] as const;
/** One of them. */
export type Overlay = (typeof overlays)[number];

/** A figure written down: the question it asks, the form it takes, and what is drawn besides. */
export type FigureSpec = {
  readonly question: Question;
  readonly form: FigureForm;
  readonly overlay: Overlay;
};

/** The address of a figure, without `?`: that of its question, then `form` and, where there is one, `overlay`. */
export function figureAddress({ question, form, overlay }: FigureSpec): string {
  return `${questionAddress(question)}&form=${form}${overlay === 'none' ? '' : `&overlay=${overlay}`}`;
}

/** Reads a figure's address; the inverse of `figureAddress`. Fails with the part that is wrong and what may stand there. */
export function readFigureAddress(query: URLSearchParams): Result<FigureSpec> {
  const rest = new URLSearchParams(query);
  const form = chosen('form', rest.get('form') ?? 'columns', figureForms);
  if (!form.ok) return form;
  const overlay = chosen('overlay', rest.get('overlay') ?? 'none', overlays);
  if (!overlay.ok) return overlay;
  rest.delete('form');
  rest.delete('overlay');
  const question = parseQuestion(rest.toString());
  return question.ok ? ok({ question: question.value, form: form.value, overlay: overlay.value }) : question;
}

function chosen<T extends string>(path: string, word: string, known: readonly T[]): Result<T> {
  const found = known.find((one) => one === word);
  return found === undefined
    ? fail(`unknown-${path}`, path, `«${word}» er ikke en ${path}. Velg en av ${known.join(', ')}.`)
    : ok(found);
}

/** Where a figure stands by itself, and where its table and pictures can be had. */
export function figureLinks(spec: FigureSpec): FigureLinks {
  const query = figureAddress(spec);
  return {
    permalink: `/figur?${query}`,
    csv: `/figur/tabell.csv?${query}`,
    svg: `/figur/bilde.svg?${query}`,
    png: `${spec.question.indicators[0] ?? 'figur'}-${spec.form}.png`
  };
}
