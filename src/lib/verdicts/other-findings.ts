import type { Claim } from '$lib/minutes/document';
import { findArea } from '$lib/questions/code-lists';
import { list } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { CountReading } from './count-numbers';
import { concentrationSentence, countSentence, expectedSentence } from './explain';
import { freshLimit, type Finding } from './findings';
import {
  concentrationWord,
  countWord,
  expectedWord,
  countFit,
  noneStandsOutWord,
  standsOutWord
} from './other-rules';
import type {
  ConcentrationNumbers,
  CountedClaim,
  CountNumbers,
  ExpectedNumbers,
  Limit,
  SpreadNumbers
} from './verdict';
import { limited, underFresh } from './words';
import { countTolerance } from './written';

/** Judges "innenfor det som er forventet" (`above` false) and "mer enn forventet". */
export function findExpected(above: boolean, numbers: ExpectedNumbers): Finding {
  const { limit, enough, exceeds, basis } = numbers;
  const sentence =
    limit === null || !enough
      ? m.verdicts_expected_too_few()
      : exceeds
        ? m.verdicts_expected_above()
        : m.verdicts_expected_within();
  const word = expectedWord(above, numbers);
  const why = [expectedSentence(numbers), sentence];
  if (basis !== 'fresh-against-later') return { word, limits: [], why };
  return { word: underFresh(word, above), limits: [freshLimit(false)], why };
}

/** Judges "ingen områder peker seg ut" (`standsOut` false), and "Alna peker seg ut" where `area` is named. */
export function findSpread(standsOut: boolean, area: string | null, numbers: SpreadNumbers): Finding {
  const word = standsOut ? standsOutWord(numbers, area) : noneStandsOutWord(numbers);
  const named = (place: 'above' | 'below') =>
    numbers.areas.filter((one) => one.place === place && (area === null || one.area === area));
  const sentence = (place: 'above' | 'below'): string[] => {
    const areas = list(named(place).map((one) => one.label));
    if (areas === '') return [];
    const words = { areas, period: numbers.label };
    return [place === 'above' ? m.verdicts_spread_above(words) : m.verdicts_spread_below(words)];
  };
  const why = [...sentence('above'), ...sentence('below')];
  if (why.length > 0) return { word, limits: [], why };
  const label = area === null ? null : (findArea(area)?.label ?? area);
  const within =
    label === null
      ? m.verdicts_spread_within({ count: numbers.areas.length, period: numbers.label })
      : m.verdicts_spread_area_within({ area: label, period: numbers.label });
  return { word, limits: [], why: [within] };
}

/** Judges "noen få personer begår mange lovbrudd". `isOnlyYoung`: the claim is about the young, as the histogram is. */
export function findConcentration(isOnlyYoung: boolean, numbers: ConcentrationNumbers): Finding {
  const word = concentrationWord(numbers);
  const sentences = {
    supported: m.verdicts_concentration_supported(),
    partly: m.verdicts_concentration_partly(),
    contradicted: m.verdicts_concentration_contradicted(),
    uncertain: m.verdicts_concentration_uncertain(),
    'not-checkable': m.verdicts_none_histogram()
  };
  const limits: Limit[] = isOnlyYoung ? [] : [{ code: 'group', text: m.verdicts_limit_group() }];
  return { word: limited(word, limits), limits, why: [concentrationSentence(numbers), sentences[word]] };
}

/** The numbers a claim of one count, or of "fra 120 til 98", is judged on. */
export function countNumbersOf(
  claim: Pick<Claim, 'count' | 'countBefore' | 'hedge'>,
  { counts, noise, isFresh }: CountReading
): CountNumbers {
  const parts = counts.flatMap((counted, index): CountedClaim[] => {
    const claimed = index === 0 ? claim.count : claim.countBefore;
    if (claimed === null) return [];
    return [{ claimed, counted, tolerance: countTolerance(claimed, claim.hedge), noise }];
  });
  return { kind: 'count', basis: isFresh ? 'fresh-against-later' : 'final', parts };
}

/** Judges a claimed count. */
export function findCount({ parts, basis }: CountNumbers): Finding {
  const word = countWord(parts);
  const verdicts = {
    supported: m.verdicts_count_fits(),
    partly: m.verdicts_count_half(),
    contradicted: m.verdicts_count_off(),
    uncertain: m.verdicts_count_open(),
    'not-checkable': m.verdicts_none_no_direction()
  };
  const why = [...parts.map(countSentence), verdicts[word]];
  if (basis !== 'fresh-against-later') return { word, limits: [], why };
  const [newest] = parts;
  const isLower =
    newest !== undefined && countFit(newest) !== 'fits' && newest.counted.count < newest.claimed;
  return { word: underFresh(word, isLower), limits: [freshLimit(false)], why };
}
