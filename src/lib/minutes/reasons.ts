import * as m from '$lib/texts/compiled/messages';
import type { DoubtReason } from './document';

/** Why figures cannot settle a claim in full, as a sentence for readers. */
export function reasonText(reason: DoubtReason): string {
  switch (reason) {
    case 'no-indicator':
      return m.minutes_reason_no_indicator();
    case 'narrower-than-indicator':
      return m.minutes_reason_narrower();
    case 'population-open':
      return m.minutes_reason_population_open();
    case 'population-not-in-figures':
      return m.minutes_reason_population_not_in_figures();
    case 'period-open':
      return m.minutes_reason_period_open();
    case 'period-not-in-figures':
      return m.minutes_reason_period_not_in_figures();
    case 'baseline-open':
      return m.minutes_reason_baseline_open();
    case 'area-open':
      return m.minutes_reason_area_open();
    case 'area-vague':
      return m.minutes_reason_area_vague();
    case 'place-smaller-than-area':
      return m.minutes_reason_place_small();
    case 'expected-undefined':
      return m.minutes_reason_expected();
    case 'few-undefined':
      return m.minutes_reason_few();
    case 'share-not-count':
      return m.minutes_reason_share();
    case 'negated':
      return m.minutes_reason_negated();
    case 'range-of-magnitudes':
      return m.minutes_reason_range();
  }
}
