import type { Result } from '$lib/observations/result';
import type { Answer } from '$lib/questions/answer';
import { ask, type Published } from '$lib/questions/ask';
import type { IndicatorId } from '$lib/questions/indicator';
import type { Question } from '$lib/questions/question';

/** What every number of a brief has in common: the release it is read from, the place and the period. */
export type Ground = {
  readonly published: Published;
  /** The release that addresses name: the latest unless the page is pinned to one. */
  readonly release: number | 'latest';
  readonly area: string;
  readonly period: string;
};

/** The question of one indicator on a ground: the same tertial of every year up to the brief's, counted. */
export function questionOn(ground: Ground, indicator: IndicatorId, over: Partial<Question> = {}): Question {
  return {
    indicators: [indicator],
    area: ground.area,
    population: 'all',
    by: 'period',
    grain: 'tertial',
    season: 'same',
    period: ground.period,
    as: 'count',
    release: ground.release,
    ...over
  };
}

/** Asks that question. Fails as `ask` does. */
export function askOn(
  ground: Ground,
  indicator: IndicatorId,
  over: Partial<Question> = {}
): Promise<Result<Answer>> {
  return ask(ground.published, questionOn(ground, indicator, over));
}
