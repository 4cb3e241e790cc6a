import { changeDotsFigure } from '$lib/figures/change-dots';
import { columnsFigure } from '$lib/figures/columns';
import type { FigureView } from '$lib/figures/figure-view';
import { lineFigure } from '$lib/figures/line';
import { ok, type Result } from '$lib/observations/result';
import type { Answer } from '$lib/questions/answer';
import { indicatorOf } from '$lib/questions/catalogue';
import { labels } from '$lib/questions/labels';
import * as m from '$lib/texts/compiled/messages';
import { capitalised } from '$lib/texts/format';
import { ALL_BYDELER, type Question } from '$lib/questions/question';
import { CITY, type Filters } from './filters';
import type { TopicFigure } from './topic';

/** The question a topic's figure asks under the reader's filters. */
export function questionOf(figure: TopicFigure, filters: Filters): Question {
  return {
    indicators: figure.indicators,
    area: figure.by === 'area' ? ALL_BYDELER : figure.followsArea ? filters.area : CITY,
    population: figure.population,
    by: figure.by,
    grain: 'tertial',
    season: figure.season,
    period: filters.period,
    as: figure.followsMeasure ? filters.as : 'count',
    release: filters.release
  };
}

/** An answer drawn in a form. Fails where the form does not fit the answer. */
export function drawAnswer(
  answer: Answer,
  figure: Pick<TopicFigure, 'id' | 'form' | 'meanOfFive'>
): Result<FigureView> {
  const first = answer.question.indicators[0];
  const category = first ? indicatorOf(first).category : 'alle';
  const options = { id: figure.id, category, labels };
  const categories = Object.fromEntries(
    answer.question.indicators.map((id) => [id, indicatorOf(id).category])
  );
  switch (figure.form) {
    case 'columns':
      return columnsFigure(answer, { ...options, meanOfFive: figure.meanOfFive });
    case 'line': {
      const view = lineFigure(answer, options);
      return view.ok && answer.question.season === 'all'
        ? ok({ ...view.value, title: everyPeriodTitle(answer) })
        : view;
    }
    case 'change-dots':
      return changeDotsFigure(answer, { ...options, categories });
  }
}

/** The title of a line through every tertial: its finding is that of the same tertial's figure, which stands beside it. */
function everyPeriodTitle({ question }: Answer): string {
  const [indicator = ''] = question.indicators;
  return m.topics_title_every({
    label: capitalised(labels.indicator(indicator).label),
    place: labels.area(question.area)
  });
}
