import { changeDotsFigure } from '$lib/figures/change-dots';
import { columnsFigure } from '$lib/figures/columns';
import type { FigureLinks } from '$lib/figures/figure-links';
import type { FigureView } from '$lib/figures/figure-view';
import type { Tie } from '$lib/figures/tie';
import type { Population } from '$lib/observations/person';
import type { Result } from '$lib/observations/result';
import { questionAddress } from '$lib/questions/address';
import { ask } from '$lib/questions/ask';
import { indicatorOf } from '$lib/questions/catalogue';
import type { Category, IndicatorId } from '$lib/questions/indicator';
import { labels } from '$lib/questions/labels';
import type { Answer } from '$lib/questions/answer';
import type { Question } from '$lib/questions/question';
import * as m from '$lib/texts/compiled/messages';
import { year } from '$lib/texts/format';
import { questionOn, type Ground } from './asked';
import type { BriefFigure } from './brief';
import type { KeyAnswers } from './key-table';

/** How the figures of a brief find the words they are tied to, and where they can be had by themselves. */
export type FigureMakers = {
  readonly tieOf: (figure: {
    readonly indicators: readonly IndicatorId[];
    readonly population: Population;
    readonly area: string;
  }) => Tie;
  readonly links: (address: string, form: 'columns' | 'change-dots') => FigureLinks;
};

/** The five types whose changes stand beside each other. */
const FIVE: readonly IndicatorId[] = [
  'sexual-offences',
  'rape',
  'robbery',
  'physical-violence',
  'serious-violence'
];

/** How many sentences stand under a figure of a brief: its number and its change. The rest are notes on the figure's own page. */
const SENTENCES = 2;
/** How many years stand beside each other on half a sheet. */
const YEARS = 6;

/** The two figures of a brief: the five types' changes with their intervals, and all reports beside the years before. */
export async function briefFigures(
  { found }: KeyAnswers,
  ground: Ground,
  { tieOf, links }: FigureMakers
): Promise<BriefFigure[]> {
  const five = FIVE.filter((id) => found.some(({ indicator }) => indicator === id));
  const categories: Partial<Record<IndicatorId, Category>> = {};
  for (const id of five) categories[id] = indicatorOf(id).category;
  const many = questionOn(ground, 'reported-total', { indicators: five, by: 'indicator' });
  const whole = questionOn(ground, 'reported-total');
  const figures: BriefFigure[] = [];
  const put = (
    view: Result<FigureView>,
    question: Question,
    form: 'columns' | 'change-dots',
    notes: readonly string[] = []
  ) => {
    if (!view.ok) return;
    const { indicators, population, area } = question;
    figures.push({
      view: { ...view.value, summary: view.value.summary.slice(0, SENTENCES), notes },
      tie: tieOf({ indicators, population, area }),
      links: links(questionAddress(question), form)
    });
  };
  if (five.length > 0) {
    const answer = await ask(ground.published, many);
    if (answer.ok)
      put(
        changeDotsFigure(answer.value, { id: 'brief-typer', category: 'alle', categories, labels }),
        many,
        'change-dots'
      );
  }
  const answer = await ask(ground.published, whole);
  if (answer.ok) {
    const view = columnsFigure(answer.value, { id: 'brief-alle', category: 'alle', labels, years: YEARS });
    put(view, whole, 'columns', todayNote(answer.value));
  }
  return figures;
}

/** That the column of the year before is today's number, where the change is from what it was when equally old. */
function todayNote({ comparisons }: Answer): string[] {
  const [first] = comparisons;
  return first?.kind === 'change' && first.basis === 'equally-matured' && first.today !== null
    ? [m.briefs_figure_today({ before: year(first.from.period) })]
    : [];
}
