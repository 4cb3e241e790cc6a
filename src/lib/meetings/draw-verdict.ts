import { draw } from '$lib/figures/draw';
import type { FigureSpec } from '$lib/figures/figure-spec';
import type { FigureView } from '$lib/figures/figure-view';
import type { Result } from '$lib/observations/result';
import type { Published } from '$lib/questions/ask';
import type { Question } from '$lib/questions/question';

/** A figure with what its address is written from. */
export type Drawn = { readonly view: FigureView; readonly spec: FigureSpec };

/** Draws a specification under the id given: the figure of a verdict. Fails with what `draw` refuses. */
export async function drawn(published: Published, spec: FigureSpec, id: string): Promise<Result<Drawn>> {
  const view = await draw(published, spec, { id });
  return view.ok ? { ok: true, value: { view: view.value, spec } } : view;
}

/** Draws a published series of years as columns under the id given: the latest real figures of an indicator. */
export function drawYears(published: Published, question: Question, id: string): Promise<Result<Drawn>> {
  return drawn(published, { question, form: 'columns', overlay: 'none' }, id);
}
