import { flatness, interval90 } from '$lib/change/equivalence';
import { ask } from '$lib/questions/ask';
import { labels } from '$lib/questions/labels';
import * as m from '$lib/texts/compiled/messages';
import { number, percentRange, period } from '$lib/texts/format';
import { CITY } from '$lib/topics/filters';
import { firstChange } from '$lib/topics/lead';
import { cityQuestion, type Ground, type Worked } from './worked';

/** Whether reports with young suspects stand on the level of the year before; null where the two are not compared. */
export async function workedFlat(ground: Ground): Promise<Worked | null> {
  const answer = await ask(ground.published, cityQuestion(ground, 'youth-offences'));
  const found = answer.ok ? firstChange(answer.value) : null;
  if (!answer.ok || !found || found.change.low === null || found.change.high === null) return null;
  const { from, to } = found;
  if (answer.value.datasets.some(({ rounding }) => rounding !== null)) return null;
  const narrow = interval90(from.count, to.count);
  if (narrow.high === null) return null;
  const says = {
    flat: m.method_says_flat,
    'not-flat': m.method_says_not_flat,
    open: m.method_says_flat_open
  };
  return {
    about: m.method_about({
      label: labels.indicator('youth-offences').short,
      place: labels.area(CITY),
      period: period(to.period)
    }),
    inputs: [from, to].map((side) => ({ term: period(side.period), text: number(side.count) })),
    results: [
      { term: m.method_interval_90(), text: percentRange(narrow.low - 1, narrow.high - 1, 1) },
      {
        term: m.method_interval_95(),
        text: percentRange(found.change.low - 1, found.change.high - 1, 1)
      }
    ],
    says: says[flatness(from.count, to.count)](),
    synthetic: answer.value.synthetic
  };
}
