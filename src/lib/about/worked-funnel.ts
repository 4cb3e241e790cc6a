import { labels } from '$lib/questions/labels';
import * as m from '$lib/texts/compiled/messages';
import { list, number } from '$lib/texts/format';
import { readSpread } from '$lib/verdicts/spread-numbers';
import { cityAsked, type Ground, type Worked } from './worked';

/**
 * All reports per resident in the bydeler as a funnel. The example in numbers is the first bydel outside the limits in the order of the
 * codes, else the first of all. Null where there is no funnel.
 */
export async function workedFunnel(ground: Ground): Promise<Worked | null> {
  const reading = await readSpread(ground.published, cityAsked(ground, 'reported-total', 'all'));
  if (!reading.ok) return null;
  const { areas, phi, label } = reading.value.numbers;
  const outside = areas.filter(({ place }) => place !== 'within');
  const shown = outside[0] ?? areas[0];
  if (!shown) return null;
  const { count, residents, ratio, low, high } = shown;
  const all = areas.reduce((sum, one) => sum + one.count, 0);
  const people = areas.reduce((sum, one) => sum + one.residents, 0);
  return {
    about: m.method_about_areas({
      label: labels.indicator('reported-total').short,
      count: number(areas.length),
      period: label
    }),
    inputs: [
      {
        term: m.method_all_areas(),
        text: m.method_reports_per({ count: number(all), people: number(people) })
      },
      { term: shown.label, text: m.method_reports_per({ count: number(count), people: number(residents) }) }
    ],
    results: [
      { term: m.method_expected_term({ place: shown.label }), text: number((residents * all) / people, 0) },
      { term: m.method_ratio_term(), text: number(ratio, 2) },
      { term: m.method_phi_term(), text: number(phi, 1) },
      {
        term: m.method_limits_998(),
        text: m.method_range({ low: number(low, 2), high: number(high, 2) })
      }
    ],
    says:
      outside.length === 0
        ? m.method_says_none_outside()
        : m.method_says_outside({ places: list(outside.map((one) => one.label)) }),
    synthetic: reading.value.synthetic
  };
}
