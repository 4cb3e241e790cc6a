import type { FigureSpec } from '$lib/figures/figure-spec';
import { indicatorOf } from '$lib/questions/catalogue';
import { isCityOnly } from '$lib/questions/disclosure';
import type { IndicatorId } from '$lib/questions/indicator';
import { ALL_BYDELER } from '$lib/questions/question';
import { CITY, type Filters } from './filters';
import type { PublishedSeries, TopicFigure } from './topic-parts';

/** A topic's figure under the reader's filters: the question it asks, in its form. */
export function specOf(figure: TopicFigure, filters: Filters): FigureSpec {
  const area = figure.by === 'area' ? ALL_BYDELER : figure.followsArea ? filters.area : CITY;
  return {
    question: {
      indicators: shownAt(figure.indicators, area),
      area,
      population: figure.followsWho ? filters.population : figure.population,
      by: figure.by,
      grain: 'tertial',
      season: figure.season,
      period: filters.period,
      as: figure.measure === 'chosen' ? filters.as : figure.measure,
      release: filters.release
    },
    form: figure.form,
    overlay: figure.overlay
  };
}

/** Those of several indicators that are shown at a place; one alone is asked for as it is, and says why not. */
function shownAt(indicators: readonly IndicatorId[], area: string): readonly IndicatorId[] {
  if (area === CITY || indicators.length === 1) return indicators;
  return indicators.filter((id) => !isCityOnly(indicatorOf(id)));
}

/** A published series as columns over its years, in the release given. */
export function specOfPublished(series: PublishedSeries, release: Filters['release']): FigureSpec {
  return {
    question: {
      indicators: [series.indicator],
      area: series.area,
      population: 'all',
      by: 'period',
      grain: series.grain,
      season: 'all',
      period: 'latest',
      as: 'count',
      release
    },
    form: 'columns',
    overlay: 'none'
  };
}
