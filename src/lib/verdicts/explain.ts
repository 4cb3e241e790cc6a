import { FEW, type Change } from '$lib/change/change';
import type { Population } from '$lib/observations/person';
import { inWords, number, percent, percentRange, signedPercent } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { tellingGroup } from './other-rules';
import type {
  ChangeNumbers,
  ConcentrationNumbers,
  CountedClaim,
  ExpectedNumbers,
  LevelNumbers
} from './verdict';

/** The name of a group of persons in running text. */
export function populationName(population: Population): string {
  switch (population) {
    case 'all':
      return m.verdicts_population_all();
    case 'under-18':
      return m.verdicts_population_under_18();
    case '18-24':
      return m.verdicts_population_18_24();
    case 'boys-under-18':
      return m.verdicts_population_boys_under_18();
  }
}

/** Both counts, the change and its 95 % interval in a sentence; "fra 3 til 7" and no percentage below ten. */
export function changeSentence({ from, to, change }: ChangeNumbers, digits = 0): string {
  const counts = {
    from: number(from.count),
    before: from.label,
    to: number(to.count),
    after: to.label
  };
  const share = shareOf(change, digits);
  return change.wording === 'too-few' || share === null
    ? m.verdicts_change_few(counts)
    : m.verdicts_change({ ...counts, ...share });
}

/** A count, the mean of the years before, the distance and its interval; no percentage below ten. */
export function levelSentence({ to, earlier, mean, change }: LevelNumbers): string {
  const counts = {
    now: number(to.count),
    period: to.label,
    years: inWords(earlier.length),
    mean: number(mean, decimalsOf(mean))
  };
  const share = shareOf(change, 0);
  return isTooFew(to.count, mean) || share === null
    ? m.verdicts_level_few(counts)
    : m.verdicts_level({ ...counts, ...share });
}

/** One decimal for a small mean that is not whole. */
function decimalsOf(mean: number): 0 | 1 {
  return mean >= 100 || Number.isInteger(mean) ? 0 : 1;
}

/** Whether the smaller of a count and a mean allows no percentage. */
function isTooFew(count: number, mean: number): boolean {
  return Math.min(count, mean) < FEW;
}

function shareOf(change: Change, digits: number): { percent: string; range: string } | null {
  const { percent: points, low, high } = change;
  if (points === null || low === null) return null;
  const range =
    high === null
      ? m.verdicts_range_open({ low: signedPercent(low - 1, digits) })
      : percentRange(low - 1, high - 1, digits);
  return { percent: signedPercent(points / 100, digits), range };
}

/** A count beside the mean of five years and the limit they lead to expect. */
export function expectedSentence({ to, mean, limit }: ExpectedNumbers): string {
  const counts = { now: number(to.count), period: to.label };
  return limit === null
    ? m.verdicts_expected_no_limit(counts)
    : m.verdicts_expected({ ...counts, mean: number(mean, decimalsOf(mean)), limit: number(limit, 1) });
}

/** The share of persons and of offences of the group that tells most. */
export function concentrationSentence({ groups, label }: ConcentrationNumbers): string {
  const group = tellingGroup(groups);
  if (!group) return m.verdicts_none_histogram();
  return m.verdicts_concentration({
    least: number(group.least),
    persons: percent(group.persons, group.persons < 0.1 ? 1 : 0),
    offences: percent(group.offences),
    period: label
  });
}

/** What the text says and what was counted. */
export function countSentence({ claimed, counted }: CountedClaim): string {
  return m.verdicts_count({
    claimed: number(claimed),
    period: counted.label,
    counted: number(counted.count)
  });
}
