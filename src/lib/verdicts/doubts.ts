import type { Claim, DoubtReason } from '$lib/minutes/document';
import { findArea } from '$lib/questions/code-lists';
import { indicatorOf } from '$lib/questions/catalogue';
import type { IndicatorId } from '$lib/questions/indicator';
import * as m from '$lib/texts/compiled/messages';
import type { Limit } from './verdict';

/** Why a claim cannot be held against figures at all, in a sentence; null where it can. */
export function uncheckable(claim: Pick<Claim, 'checkable' | 'reasons' | 'population'>): string | null {
  const stop = claim.reasons.find((reason) => stops(reason, claim.population));
  if (stop === undefined) return claim.checkable === 'no' ? sentenceOf(claim.reasons[0]) : null;
  return sentenceOf(stop);
}

/** A negated claim would be judged upside down, a share has no count, and a group outside the figures has no numbers. */
function stops(reason: DoubtReason, population: Claim['population']): boolean {
  if (reason === 'population-not-in-figures') return population === 'unknown';
  return reason === 'negated' || reason === 'share-not-count';
}

function sentenceOf(reason: DoubtReason | undefined): string {
  switch (reason) {
    case undefined:
      return m.verdicts_none_no_claim();
    case 'no-indicator':
    case 'narrower-than-indicator':
      return m.verdicts_reason_no_indicator();
    case 'population-open':
    case 'population-not-in-figures':
      return m.verdicts_none_population();
    case 'period-open':
    case 'period-not-in-figures':
    case 'baseline-open':
      return m.verdicts_none_period();
    case 'area-open':
    case 'area-vague':
    case 'place-smaller-than-area':
      return m.verdicts_none_area();
    case 'share-not-count':
      return m.verdicts_reason_share();
    case 'negated':
      return m.verdicts_reason_negated();
    case 'expected-undefined':
    case 'few-undefined':
    case 'range-of-magnitudes':
      return m.verdicts_reason_other();
  }
}

/** What of the claim's own doubts makes its verdict *partly* at most, given the area it was judged on. */
export function limitsOf(claim: Pick<Claim, 'reasons'>, indicator: IndicatorId, area: string): Limit[] {
  return claim.reasons.flatMap((reason): Limit[] => {
    switch (reason) {
      case 'narrower-than-indicator':
      case 'population-not-in-figures':
        return [
          {
            code: 'narrower',
            text: m.verdicts_limit_narrower({ label: indicatorOf(indicator).label })
          }
        ];
      case 'place-smaller-than-area':
        return [{ code: 'place', text: m.verdicts_limit_place() }];
      case 'area-open':
      case 'area-vague':
        return [{ code: 'area', text: m.verdicts_limit_area({ area: findArea(area)?.label ?? area }) }];
      case 'range-of-magnitudes':
        return [{ code: 'range', text: m.verdicts_limit_range() }];
      default:
        return [];
    }
  });
}

/** The limit of a claim of the police district that is judged on the municipality's figures. */
export function districtLimit(district: string): Limit {
  const name = findArea(district)?.label ?? district;
  const text =
    district === 'OPD-2016'
      ? m.verdicts_limit_district_old({ district: name })
      : m.verdicts_limit_district({ district: name });
  return { code: 'district', text };
}
