import { parsePeriod, periodCode, step } from '$lib/observations/period';
import { fail, ok, type Result } from '$lib/observations/result';
import type { Answer } from '$lib/questions/answer';
import { ask, type Published } from '$lib/questions/ask';
import { indicatorOf } from '$lib/questions/catalogue';
import type { Category, IndicatorId } from '$lib/questions/indicator';
import { labels } from '$lib/questions/labels';
import * as m from '$lib/texts/compiled/messages';
import { capitalised, year } from '$lib/texts/format';
import { changeDotsFigure } from './change-dots';
import { columnsFigure } from './columns';
import { drawAreas } from './draw-areas';
import { expectedLimits } from './expected';
import type { FigureSpec } from './figure-spec';
import type { FigureOptions, FigureView } from './figure-view';
import { lineFigure } from './line';
import { codePanels, tertialPanels } from './panels';
import { profileFigure } from './profile';
import { sharesFigure } from './shares';
import { slopeFigure } from './slope';
import { readHistogram, sharesOfGroups } from '$lib/verdicts/concentration-numbers';

/** What a drawing is told besides its specification. */
export type DrawOptions = {
  /** Unique in the page; the ids of the figure's parts begin with it. */
  readonly id: string;
  /** How many years columns show at most. */
  readonly years?: number;
  /** The areas whose names stand in a funnel besides those outside its limits. */
  readonly named?: readonly string[];
  /** The highest value of lines that share one axis. */
  readonly max?: number;
  /** Titles of other figures on the page: no two are alike. */
  readonly taken?: readonly string[];
};

/**
 * A figure drawn from a release: its question is asked, and the answer takes the form the specification names. The one way from
 * question to figure on the server and in the browser. Fails with what `ask` refuses, or where the form does not fit the answer.
 */
export async function draw(
  published: Published,
  { question, form, overlay }: FigureSpec,
  options: DrawOptions
): Promise<Result<FigureView>> {
  const answer = await ask(published, question);
  if (!answer.ok) return answer;
  const base = {
    id: options.id,
    labels,
    taken: options.taken ?? [],
    ...colours(question.indicators)
  };
  switch (form) {
    case 'columns': {
      const years = options.years === undefined ? {} : { years: options.years };
      const view = columnsFigure(answer.value, { ...base, ...years, meanOfFive: overlay === 'mean' });
      return view.ok && question.grain !== 'tertial'
        ? ok({ ...view.value, title: publishedTitle(answer.value, view.value) })
        : view;
    }
    case 'line': {
      const limits = overlay === 'expected' ? await expectedLimits(published, answer.value) : [];
      const max = options.max === undefined ? {} : { max: options.max };
      const view = lineFigure(answer.value, { ...base, ...max, limits });
      return view.ok && question.season === 'all'
        ? ok({ ...view.value, title: everyPeriodTitle(answer.value) })
        : view;
    }
    case 'change-dots':
      return changeDotsFigure(answer.value, base);
    case 'panels':
      return question.by === 'offence'
        ? codePanels(answer.value, base)
        : drawTertials(published, answer.value, base);
    case 'profile':
      return profileFigure(answer.value, base);
    case 'slope':
      return slopeFigure(answer.value, base);
    case 'shares':
      return drawShares(published, answer.value, base);
    case 'area-dots':
    case 'tiles':
    case 'funnel':
      return drawAreas(published, answer.value, form, { ...base, named: options.named ?? [] });
  }
}

/** The three tertials up to the one in focus, each asked for by itself so that each is compared with its own year before. */
async function drawTertials(
  published: Published,
  { question, period }: Answer,
  options: FigureOptions
): Promise<Result<FigureView>> {
  const parsed = parsePeriod(period);
  if (question.by !== 'period' || !parsed.ok || parsed.value.grain !== 'tertial') {
    return fail(
      'no-panels',
      'form',
      'Små figurer viser tertialene av én indikator, eller delene den består av. Velg by=offence, eller by=period og grain=tertial.'
    );
  }
  const answers: Answer[] = [];
  for (const back of [0, -1, -2]) {
    const code = back === 0 ? question.period : periodCode(step(parsed.value, back));
    const answer = await ask(published, { ...question, season: 'same', period: code });
    if (answer.ok) answers.push(answer.value);
    else if (back === 0) return answer;
  }
  const [first, ...rest] = answers;
  return first
    ? tertialPanels([first, ...rest], options)
    : fail('no-rows', 'rows', 'Svaret har ingen rader å tegne. Velg en periode som har tall.');
}

/** The shares of few and many, from the histogram that stands behind the repeat offenders of a tertial. */
async function drawShares(
  published: Published,
  answer: Answer,
  options: FigureOptions
): Promise<Result<FigureView>> {
  const { indicators, grain, area } = answer.question;
  if (indicators.join() !== 'repeat-offenders' || grain !== 'tertial') {
    return fail(
      'no-histogram',
      'form',
      'Andeler vises bare for gjengangere i et tertial. Velg indicator=repeat-offenders og grain=tertial.'
    );
  }
  const histogram = await readHistogram(published, { period: answer.period, area });
  if (!histogram.ok) return histogram;
  const groups = sharesOfGroups(histogram.value);
  return groups.ok ? sharesFigure(answer, groups.value, options) : groups;
}

/** The colour of the figure, and of each of its indicators. */
function colours(indicators: readonly IndicatorId[]) {
  const categories: Partial<Record<IndicatorId, Category>> = {};
  for (const id of indicators) categories[id] = indicatorOf(id).category;
  const [first] = indicators;
  return { category: first === undefined ? 'alle' : indicatorOf(first).category, categories } as const;
}

/** The title of a line through every tertial: its finding is that of the same tertial's figure, which stands beside it. */
function everyPeriodTitle({ question }: Answer): string {
  const [indicator = ''] = question.indicators;
  return m.figures_title_every({
    label: capitalised(labels.indicator(indicator).label),
    place: labels.area(question.area)
  });
}

/**
 * The title of a published series over its years: what, where and when, and no finding, since the years may have gaps and stand beside
 * made-up tertials that say something else.
 */
function publishedTitle({ question }: Answer, { values }: FigureView): string {
  const [indicator = ''] = question.indicators;
  const words = {
    subject: labels.indicator(indicator).short,
    place: labels.area(question.area),
    from: year(values[0]?.key ?? ''),
    to: year(values.at(-1)?.key ?? '')
  };
  return question.grain === 'span' ? m.figures_title_spans(words) : m.figures_title_years(words);
}
