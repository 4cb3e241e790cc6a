import { labels } from '$lib/questions/labels';
import * as m from '$lib/texts/compiled/messages';
import { list, number } from '$lib/texts/format';
import { CITY } from '$lib/topics/filters';
import { readExpected, sameSeasonBefore, YEARS } from '$lib/verdicts/level-numbers';
import { cityAsked, type Ground, type Worked } from './worked';

/** Hate crime against the upper limit that the same tertial of the five years before leads to expect; null where years are missing. */
export async function workedExpected(ground: Ground): Promise<Worked | null> {
  const reading = await readExpected(ground.published, cityAsked(ground, 'hate-crime', 'all'));
  if (!reading.ok) return null;
  const { to, mean, limit, exceeds, enough } = reading.value.numbers;
  if (limit === null) return null;
  const { counts } = sameSeasonBefore(reading.value.series, ground.period, YEARS);
  return {
    about: m.method_about({
      label: labels.indicator('hate-crime').short,
      place: labels.area(CITY),
      period: to.label
    }),
    inputs: [
      { term: m.method_five_before(), text: list(counts.map(({ count }) => number(count))) },
      { term: to.label, text: number(to.count) }
    ],
    results: [
      { term: m.method_mean_term(), text: number(mean, 1) },
      { term: m.method_limit_term(), text: number(limit, 1) }
    ],
    says: !enough
      ? m.method_says_not_enough()
      : exceeds
        ? m.method_says_exceeds()
        : m.method_says_within_expected(),
    synthetic: reading.value.series.answer.synthetic
  };
}
