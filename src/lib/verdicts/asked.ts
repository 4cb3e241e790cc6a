import type { Population } from '$lib/observations/person';
import { parsePeriod } from '$lib/observations/period';
import type { Published } from '$lib/questions/ask';
import { indicatorOf } from '$lib/questions/catalogue';
import type { IndicatorId } from '$lib/questions/indicator';
import { partOf } from '$lib/questions/parts';
import type { Question } from '$lib/questions/question';

/** What one reading of a claim asks the figures. `period` is a tertial or a year. */
export type Asked = {
  readonly indicator: IndicatorId;
  readonly population: Population;
  readonly area: string;
  readonly period: string;
  readonly release: number | 'latest';
};

/** The question a reading is: the indicator over time at one place, up to the period. */
export function questionOf(asked: Asked, season: Question['season'] = 'same'): Question {
  const period = parsePeriod(asked.period);
  return {
    indicators: [asked.indicator],
    area: asked.area,
    population: asked.population,
    by: 'period',
    grain: period.ok && period.value.grain === 'year' ? 'year' : 'tertial',
    season,
    period: asked.period,
    as: 'count',
    release: asked.release
  };
}

/** Whether the figures that would answer a question are made up, told without asking it. False where nothing would answer. */
export function isMadeUp({ release }: Published, question: Question): boolean {
  return question.indicators.some((indicator) => {
    const part = partOf(release, question, indicatorOf(indicator));
    return part.ok && part.value.shares.some((share) => share.dataset.synthetic);
  });
}
