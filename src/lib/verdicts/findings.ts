import { change } from '$lib/change/change';
import { flatness } from '$lib/change/equivalence';
import type { Claim } from '$lib/minutes/document';
import { signedPercent } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { ChangeReading } from './change-numbers';
import {
  changeWord,
  flatWord,
  levelWord,
  shownDirection,
  sizeFit,
  withCounts,
  type SizeFit
} from './change-rule';
import { claimedCounts, type ClaimedCounts } from './claimed-counts';
import { changeSentence, levelSentence } from './explain';
import { sameSeasonBefore, YEARS, type LevelReading } from './level-numbers';
import type { Limit, VerdictWord } from './verdict';
import { limited, underFresh } from './words';
import { shareTolerance, writtenDecimals } from './written';

/** What a reading came to: its word, what limits it, and the sentences that say why. */
export type Finding = {
  readonly word: VerdictWord;
  readonly limits: readonly Limit[];
  readonly why: readonly string[];
};

/** The parts of a claim that decide a change. */
export type ClaimedChange = Pick<Claim, 'quote' | 'magnitude' | 'hedge'>;

/** Judges "ned" and "opp", with or without a size or counts. */
export function findChange(
  claim: ClaimedChange & ClaimedCounts,
  way: 'up' | 'down',
  reading: ChangeReading
): Finding {
  const { numbers } = reading;
  const shown = shownDirection(way, numbers.change);
  const size = sizeFit(claim.magnitude, shareTolerance(claim), numbers.change);
  const counts = claimedCounts(claim, reading);
  const isLower =
    claim.magnitude === null
      ? way === 'up' || counts.isLower
      : (numbers.change.percent ?? Infinity) < 100 * claim.magnitude;
  const digits = writtenDecimals(claim) ?? 0;
  const directions = {
    shown: way === 'down' ? m.verdicts_down_supported() : m.verdicts_up_supported(),
    opposite: way === 'down' ? m.verdicts_down_contradicted() : m.verdicts_up_contradicted(),
    open: m.verdicts_direction_uncertain()
  };
  const why = [
    changeSentence(numbers, digits),
    directions[shown],
    ...sizeSentences(claim, size, digits),
    ...counts.why
  ];
  const word = withCounts(changeWord(shown, size), counts.fit);
  return withFreshness(word, isLower, numbers, [], why);
}

function sizeSentences(claim: ClaimedChange, size: SizeFit, digits: number): string[] {
  if (claim.magnitude === null) return [];
  const claimed = signedPercent(claim.magnitude, digits);
  switch (size) {
    case 'fits':
      return [m.verdicts_size_fits({ claimed })];
    case 'within-interval':
      return [m.verdicts_size_open({ claimed })];
    case 'off':
      return [m.verdicts_size_off({ claimed })];
    case 'few':
      return [m.verdicts_size_few({ claimed })];
    case 'not-given':
      return [];
  }
}

/** Judges "flater ut" and "på samme nivå"; a levelling out needs five points of the same part of the year, rising before the newest. */
export function findFlat(claim: ClaimedChange, reading: ChangeReading): Finding {
  const { numbers, context } = reading;
  const word = flatWord(flatness(numbers.from.count, numbers.to.count, context));
  const sentence =
    word === 'supported'
      ? m.verdicts_flat_supported()
      : word === 'contradicted'
        ? m.verdicts_flat_contradicted()
        : m.verdicts_flat_uncertain();
  const why = [changeSentence(numbers), sentence];
  const limits = word === 'supported' && saysLevelling(claim.quote) ? levellingLimits(reading) : [];
  return withFreshness(word, (numbers.change.ratio ?? 1) < 1, numbers, limits, why);
}

/** Whether a claim of no change says that a rise has ended ("flater ut"), not only that the level is the same. */
export function saysLevelling(quote: string): boolean {
  return /(?<!\p{L})flat(?:er|et|ar|a|e)?(?!\p{L})[^.]*(?<!\p{L})ut(?!\p{L})|utflat/iu.test(quote);
}

/** The points a levelling out is seen from, the newest included. */
const LEVELLING_POINTS = 5;

function levellingLimits({ series, numbers }: ChangeReading): Limit[] {
  const newest = numbers.to.periods.at(-1) ?? '';
  const { counts } = sameSeasonBefore(series, newest, LEVELLING_POINTS - 1);
  const [first, last] = [counts[0], counts.at(-1)];
  if (counts.length < LEVELLING_POINTS - 1 || !first || !last) {
    return [{ code: 'short-series', text: m.verdicts_flat_short() }];
  }
  const rise = change({ from: first.count, to: last.count, ...series.context });
  return rise.ok && shownDirection('up', rise.value) === 'shown'
    ? []
    : [{ code: 'no-rise', text: m.verdicts_flat_no_rise() }];
}

/** Judges "høyt" and "lavt" against the mean of the same part of the five years before. */
export function findLevel(level: 'high' | 'low', { numbers, brokenBy }: LevelReading): Finding {
  const word = levelWord(level, numbers.change);
  const years = numbers.earlier.length;
  const short: Limit | null =
    years >= YEARS
      ? null
      : brokenBy === null
        ? { code: 'short-series', text: m.verdicts_limit_short({ years }) }
        : { code: 'break', text: m.verdicts_limit_break({ label: brokenBy, years }) };
  const found = {
    supported: level === 'high' ? m.verdicts_high_supported() : m.verdicts_low_supported(),
    contradicted: level === 'high' ? m.verdicts_high_contradicted() : m.verdicts_low_contradicted()
  };
  const sentence =
    word === 'supported' || word === 'contradicted' ? found[word] : m.verdicts_level_uncertain();
  const why = [levelSentence(numbers), sentence];
  return withFreshness(word, level === 'high', numbers, short === null ? [] : [short], why);
}

function withFreshness(
  word: VerdictWord,
  isLower: boolean,
  { basis, change: found }: Pick<ChangeReading['numbers'], 'basis' | 'change'>,
  limits: readonly Limit[],
  why: readonly string[]
): Finding {
  if (basis !== 'fresh-against-later') return { word: limited(word, limits), limits, why };
  const fresh = freshLimit((found.ratio ?? 1) < 1);
  return { word: underFresh(limited(word, limits), isLower), limits: [...limits, fresh], why };
}

/** The limit of fresh figures held against later updated ones. */
export function freshLimit(isDecline: boolean): Limit {
  const text = isDecline ? m.verdicts_limit_fresh_down() : m.verdicts_limit_fresh_other();
  return { code: 'fresh', text };
}
