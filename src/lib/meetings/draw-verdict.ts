import { draw } from '$lib/figures/draw';
import type { FigureSpec } from '$lib/figures/figure-spec';
import type { FigureView } from '$lib/figures/figure-view';
import { fail, type Result } from '$lib/observations/result';
import type { Published } from '$lib/questions/ask';
import type { Question } from '$lib/questions/question';
import type { VerdictFigure } from '$lib/verdicts/verdict';

/** A figure with what its address is written from. */
export type Drawn = { readonly view: FigureView; readonly spec: FigureSpec };

/** The figure a verdict asks for; null for a spread of areas or shares of persons: their numbers stand in a table (see `numberTable`). */
export function specOf({ question, form, overlay }: VerdictFigure): FigureSpec | null {
  return form === 'funnel' || form === 'shares' ? null : { question, form, overlay };
}

/** Draws a verdict in the form it asks for, under the id given. Fails with `no-form` where `specOf` has none, and with what `draw` refuses. */
export async function drawVerdict(
  published: Published,
  figure: VerdictFigure,
  id: string
): Promise<Result<Drawn>> {
  const spec = specOf(figure);
  return spec === null
    ? fail('no-form', figure.form, 'Disse tallene vises i en tabell.')
    : drawn(published, spec, id);
}

/** Draws a published series of years as columns under the id given: the latest real figures of an indicator. */
export function drawYears(published: Published, question: Question, id: string): Promise<Result<Drawn>> {
  return drawn(published, { question, form: 'columns', overlay: 'none' }, id);
}

async function drawn(published: Published, spec: FigureSpec, id: string): Promise<Result<Drawn>> {
  const view = await draw(published, spec, { id });
  return view.ok ? { ok: true, value: { view: view.value, spec } } : view;
}
