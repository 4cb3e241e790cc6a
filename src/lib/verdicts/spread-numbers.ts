import { funnel } from '$lib/change/funnel';
import { parsePeriod } from '$lib/observations/period';
import { fail, ok, type Result } from '$lib/observations/result';
import { ask, type Published } from '$lib/questions/ask';
import { bydeler } from '$lib/questions/code-lists';
import { ALL_BYDELER, type Question } from '$lib/questions/question';
import { period as periodName } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { Asked } from './asked';
import type { SpreadArea, SpreadNumbers } from './verdict';

/** A funnel of the bydeler with the question that draws it. */
export type SpreadReading = {
  readonly numbers: SpreadNumbers;
  readonly question: Question;
  readonly synthetic: boolean;
};

/**
 * Reports per resident in every bydel around their common rate, with 99.8 % limits widened by the overdispersion between them
 * (Spiegelhalter 2005, multiplicative). Sentrum and Marka have hardly any residents and are left out. Fails for other lengths than a
 * tertial, and where fewer than two bydeler have both count and residents.
 */
export async function readSpread(published: Published, asked: Asked): Promise<Result<SpreadReading>> {
  const period = parsePeriod(asked.period);
  if (!period.ok) return period;
  if (period.value.grain !== 'tertial') return fail('no-period', 'period', m.verdicts_none_period());
  const question: Question = {
    indicators: [asked.indicator],
    area: ALL_BYDELER,
    population: asked.population,
    by: 'area',
    grain: 'tertial',
    season: 'same',
    period: asked.period,
    as: 'rate',
    release: asked.release
  };
  const rates = await ask(published, question);
  if (!rates.ok) return rates;
  const counts = await ask(published, { ...question, as: 'count' });
  if (!counts.ok) return counts;
  const units = bydeler.flatMap(({ code }) => {
    const row = counts.value.rows.find((one) => one.area === code && one.period === asked.period);
    const population = rates.value.residents[code];
    return row?.value.kind === 'count' && population !== undefined
      ? [{ id: code, observed: row.value.value, population }]
      : [];
  });
  const drawn = funnel({ units });
  if (!drawn.ok) return fail('no-funnel', 'area', m.verdicts_none_funnel());
  const areas = drawn.value.units.map((unit): SpreadArea => ({
    area: unit.id,
    label: bydeler.find((bydel) => bydel.code === unit.id)?.label ?? unit.id,
    count: unit.observed,
    residents: unit.population,
    ratio: unit.ratio,
    low: unit.multLow998,
    high: unit.multHigh998,
    place: unit.ratio > unit.multHigh998 ? 'above' : unit.ratio < unit.multLow998 ? 'below' : 'within'
  }));
  const label = periodName(asked.period);
  return ok({
    question,
    synthetic: counts.value.synthetic || rates.value.datasets.some((dataset) => dataset.synthetic),
    numbers: { kind: 'spread', period: asked.period, label, phi: drawn.value.phi, areas }
  });
}
