import { draw } from '$lib/figures/draw';
import { figureLinks, type FigureSpec } from '$lib/figures/figure-spec';
import type { Tie } from '$lib/figures/tie';
import type { Population } from '$lib/observations/person';
import { ask } from '$lib/questions/ask';
import type { IndicatorId } from '$lib/questions/indicator';
import * as m from '$lib/texts/compiled/messages';
import { year } from '$lib/texts/format';
import { questionOn, type Ground } from './asked';
import type { BriefFigure } from './brief';
import type { KeyAnswers } from './key-table';

/** How the figures of a brief find the words they are tied to. */
export type FigureMakers = {
  readonly tieOf: (figure: {
    readonly indicators: readonly IndicatorId[];
    readonly population: Population;
    readonly area: string;
  }) => Tie;
};

/** The five types whose changes stand beside each other. */
const FIVE: readonly IndicatorId[] = [
  'sexual-offences',
  'rape',
  'robbery',
  'physical-violence',
  'serious-violence'
];

/** How many sentences stand under a figure of a brief: its number, its change and its range. The rest are notes on the figure's own page. */
const SENTENCES = 3;
/** How many years stand beside each other on half a sheet. */
const YEARS = 6;

/** The two figures of a brief: the five types' changes with their intervals, and all reports beside the years before. */
export async function briefFigures(
  { found }: KeyAnswers,
  ground: Ground,
  { tieOf }: FigureMakers
): Promise<BriefFigure[]> {
  const five = FIVE.filter((id) => found.some(({ indicator }) => indicator === id));
  const figures: BriefFigure[] = [];
  const put = async (spec: FigureSpec, id: string) => {
    const view = await draw(ground.published, spec, { id, years: YEARS });
    if (!view.ok) return;
    const { indicators, population, area } = spec.question;
    const notes = await todayNote(ground, spec);
    figures.push({
      view: { ...view.value, summary: view.value.summary.slice(0, SENTENCES), notes },
      tie: tieOf({ indicators, population, area }),
      links: figureLinks(spec)
    });
  };
  if (five.length > 0) {
    const question = questionOn(ground, 'reported-total', { indicators: five, by: 'indicator' });
    await put({ question, form: 'change-dots', overlay: 'none' }, 'brief-typer');
  }
  const question = questionOn(ground, 'reported-total');
  await put({ question, form: 'columns', overlay: 'none' }, 'brief-alle');
  return figures;
}

/** That the column of the year before is today's number, where the change is from what it was when equally old. */
async function todayNote({ published }: Ground, { question, form }: FigureSpec): Promise<string[]> {
  if (form !== 'columns') return [];
  const answer = await ask(published, question);
  const first = answer.ok ? answer.value.comparisons[0] : undefined;
  return first?.kind === 'change' && first.basis === 'equally-matured' && first.today !== null
    ? [m.briefs_figure_today({ before: year(first.from.period) })]
    : [];
}
