import type { FigureLinks } from '$lib/figures/figure-links';
import { figureLinks } from '$lib/figures/figure-spec';
import type { FigureView } from '$lib/figures/figure-view';
import type { Tie } from '$lib/figures/tie';
import type { Published } from '$lib/questions/ask';
import * as m from '$lib/texts/compiled/messages';
import type { StatementVerdict } from '$lib/verdicts/statement';
import { drawn, drawYears, type Drawn } from './draw-verdict';

/** What stands beside a statement: a figure, or nothing. */
export type StatementPicture =
  | {
      readonly kind: 'figure';
      readonly view: FigureView;
      readonly tie: Tie;
      readonly links: FigureLinks;
    }
  | { readonly kind: 'none' };

/** What pictures are drawn with. */
export type PictureOptions = { readonly published: Published };

/**
 * Draws what stands beside a statement, under an id of `fig-` and its number: the figure of its verdict; else the latest real figures
 * where real words have no real numbers, with a title that claims nothing; else nothing.
 */
export async function pictureOf(
  verdict: StatementVerdict,
  tie: Extract<Tie, { kind: 'claim' }>,
  { published }: PictureOptions
): Promise<StatementPicture> {
  const number = tie.statement;
  const id = `fig-${number}`;
  const framed = ({ view, spec }: Drawn, over: Partial<FigureView>) => ({
    kind: 'figure' as const,
    view: { ...view, ...over },
    tie,
    links: figureLinks(spec)
  });
  if (verdict.figure !== null) {
    const drawing = await drawn(published, verdict.figure, id);
    if (drawing.ok) {
      const title = m.meetings_figure_title({ number, title: drawing.value.view.title });
      return framed(drawing.value, { title });
    }
  }
  const real = verdict.claims.find(({ latestReal }) => latestReal !== null)?.latestReal ?? null;
  if (real !== null) {
    const drawing = await drawYears(published, real.question, id);
    const title = m.meetings_figure_title({ number, title: m.meetings_real_title() });
    if (drawing.ok) return framed(drawing.value, { title, brief: real.text });
  }
  return { kind: 'none' };
}
