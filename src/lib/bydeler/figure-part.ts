import { draw, type DrawOptions } from '$lib/figures/draw';
import type { FigureLinks } from '$lib/figures/figure-links';
import { figureLinks, type FigureSpec } from '$lib/figures/figure-spec';
import type { FigureView } from '$lib/figures/figure-view';
import type { Tie } from '$lib/figures/tie';
import type { Problem } from '$lib/observations/result';
import type { Published } from '$lib/questions/ask';
import type { TieFinder } from '$lib/topics/topic-figures';

/** A figure with its words in the minutes and its addresses, or the reason why it cannot be drawn. */
export type FigurePart =
  | { readonly kind: 'figure'; readonly view: FigureView; readonly tie: Tie; readonly links: FigureLinks }
  | { readonly kind: 'none'; readonly id: string; readonly why: Problem };

/** Draws a figure as a part of a page. `title` takes the place of the figure's own, for figures that stand in a row. */
export async function figurePart(
  published: Published,
  spec: FigureSpec,
  options: DrawOptions & { readonly title?: string },
  tieOf: TieFinder
): Promise<FigurePart> {
  const { title, ...rest } = options;
  const view = await draw(published, spec, rest);
  if (!view.ok) return { kind: 'none', id: options.id, why: view.problem };
  const { indicators, population, area } = spec.question;
  return {
    kind: 'figure',
    view: title === undefined ? view.value : { ...view.value, title },
    tie: tieOf({ indicators, population, area }),
    links: figureLinks(spec)
  };
}
