import { funnelFacts } from '$lib/figures/funnel-words';
import { labels } from '$lib/questions/labels';
import type { IndicatorId } from '$lib/questions/indicator';
import { capitalised, inWords, list, period as periodName } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { Sentence } from '$lib/topics/lead';
import type { FigurePart } from './figure-part';

/** How many bydeler are named; more are counted. */
const NAMED = 3;

/**
 * The answer to "does any bydel stand out?", from the funnel of the page: who lies beyond its outer limits, which are widened by how
 * much bydeler vary anyway. Says that it cannot be told where there is no funnel.
 */
export function standOut(indicator: IndicatorId, period: string, funnel: FigurePart): Sentence {
  const { label } = labels.indicator(indicator);
  if (funnel.kind === 'none' || funnel.view.marks.form !== 'funnel') {
    return [{ text: m.bydeler_lead_unknown({ label }) }];
  }
  const { above, below, count } = funnelFacts(funnel.view.marks);
  const outside = [...above, ...below];
  const said =
    outside.length === 0
      ? m.bydeler_lead_none()
      : outside.length > NAMED
        ? m.bydeler_lead_many({ some: capitalised(inWords(outside.length)), count: inWords(count) })
        : m.bydeler_lead_some({ names: list(outside) });
  return [
    { text: said, strong: true },
    { text: m.bydeler_lead_for({ label, period: periodName(period) }) },
    { text: outside.length === 0 ? m.bydeler_lead_within() : m.bydeler_lead_outside() }
  ];
}
