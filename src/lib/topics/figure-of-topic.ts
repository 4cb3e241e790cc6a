import type { FigureSpec } from '$lib/figures/figure-spec';
import { ALL_BYDELER } from '$lib/questions/question';
import { CITY, type Filters } from './filters';
import type { TopicFigure } from './topic';

/** A topic's figure under the reader's filters: the question it asks, in its form. */
export function specOf(figure: TopicFigure, filters: Filters): FigureSpec {
  return {
    question: {
      indicators: figure.indicators,
      area: figure.by === 'area' ? ALL_BYDELER : figure.followsArea ? filters.area : CITY,
      population: figure.population,
      by: figure.by,
      grain: 'tertial',
      season: figure.season,
      period: filters.period,
      as: figure.followsMeasure ? filters.as : 'count',
      release: filters.release
    },
    form: figure.form,
    overlay: figure.overlay
  };
}
