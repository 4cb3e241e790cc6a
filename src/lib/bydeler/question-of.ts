import type { Question } from '$lib/questions/question';
import { ALL_BYDELER } from '$lib/questions/question';
import type { Choices } from './choices';

/** The question of every bydel beside the others, under the reader's choices. */
export function allQuestion({ indicator, period, as, release }: Choices): Question {
  return {
    indicators: [indicator],
    area: ALL_BYDELER,
    population: 'all',
    by: 'area',
    grain: 'tertial',
    season: 'same',
    period,
    as,
    release
  };
}

/** The question of one place over the years, the same tertial of each. */
export function placeQuestion(choices: Choices, area: string): Question {
  return { ...allQuestion(choices), area, by: 'period' };
}

/** The question of the published figures of all reports in every bydel, which exist for whole years. */
export function realQuestion({ as, release }: Choices): Question {
  return {
    indicators: ['reported-total'],
    area: ALL_BYDELER,
    population: 'all',
    by: 'area',
    grain: 'year',
    season: 'same',
    period: 'latest',
    as,
    release
  };
}
