import { rate } from '$lib/change/rate';
import { ask } from '$lib/questions/ask';
import { labels } from '$lib/questions/labels';
import * as m from '$lib/texts/compiled/messages';
import { number, period } from '$lib/texts/format';
import { CITY } from '$lib/topics/filters';
import { cityQuestion, type Ground, type Worked } from './worked';

/** Robberies per so many residents of the city as the pages give them, with the limits by mid-P and by Byar beside each other; null without count or residents. */
export async function workedRate(ground: Ground): Promise<Worked | null> {
  const counts = await ask(ground.published, cityQuestion(ground, 'robbery'));
  const rates = await ask(ground.published, cityQuestion(ground, 'robbery', { as: 'rate' }));
  if (!counts.ok || !rates.ok) return null;
  const value = counts.value.rows.find((row) => row.period === ground.period)?.value;
  const shown = rates.value.rows.find((row) => row.period === ground.period)?.value;
  const population = rates.value.residents[CITY];
  if (value?.kind !== 'count' || shown?.kind !== 'rate' || population === undefined) return null;
  const result = rate({ count: value.value, population });
  if (!result.ok) return null;
  const per = number(shown.per);
  const scale = shown.per / 1000;
  const range = (low: number, high: number) =>
    m.method_range({ low: number(scale * low, 3), high: number(scale * high, 3) });
  return {
    about: m.method_about({
      label: labels.indicator('robbery').short,
      place: labels.area(CITY),
      period: period(ground.period)
    }),
    inputs: [
      { term: m.method_reports_term(), text: number(value.value) },
      { term: m.method_residents_term(), text: number(population) }
    ],
    results: [
      { term: m.method_rate_term({ per }), text: number(scale * result.value.rate, 3) },
      { term: m.method_rate_mid(), text: range(result.value.midLow, result.value.midHigh) },
      { term: m.method_rate_byar(), text: range(result.value.low, result.value.high) }
    ],
    says: m.method_says_rate({ rate: number(shown.value, 1), per }),
    synthetic: counts.value.synthetic || rates.value.datasets.some((dataset) => dataset.synthetic)
  };
}
