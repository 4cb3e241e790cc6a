import type { Change } from '$lib/change/change';
import type { Flatness } from '$lib/change/equivalence';
import type { VerdictWord } from './verdict';

/** Whether the figures show the way that a claim says: shown, opposite, or not to be told from no change. */
export type Shown = 'shown' | 'opposite' | 'open';

/** Whether the claimed size fits: as written, within the interval, neither, or not given. `few`: the counts allow no percentage. */
export type SizeFit = 'fits' | 'within-interval' | 'off' | 'few' | 'not-given';

/** A way shows only where the 95 % interval of the ratio excludes no change. */
export function shownDirection(way: 'up' | 'down', { low, high }: Pick<Change, 'low' | 'high'>): Shown {
  const found = low !== null && low > 1 ? 'up' : high !== null && high < 1 ? 'down' : null;
  if (found === null) return 'open';
  return found === way ? 'shown' : 'opposite';
}

/** How a claimed share (−0.12) fits a change, with a tolerance in points. */
export function sizeFit(
  claimed: number | null,
  tolerance: number,
  { percent, low, high, wording }: Pick<Change, 'percent' | 'low' | 'high' | 'wording'>
): SizeFit {
  if (claimed === null) return 'not-given';
  if (wording === 'too-few' || percent === null) return 'few';
  if (Math.abs(percent - 100 * claimed) <= tolerance + 1e-9) return 'fits';
  const ratio = 1 + claimed;
  return low !== null && ratio >= low && (high === null || ratio <= high) ? 'within-interval' : 'off';
}

/** How counts that a claim gives fit: `none` where it gives none. */
export type CountsFit = 'fit' | 'open' | 'off' | 'none';

/**
 * The word of a claimed change with its counts. Right counts whose change may be chance are partly right; wrong counts take full support
 * away, and leave nothing of a way that may be chance.
 */
export function withCounts(word: VerdictWord, counts: CountsFit): VerdictWord {
  switch (counts) {
    case 'none':
      return word;
    case 'fit':
      return word === 'uncertain' ? 'partly' : word;
    case 'open':
      return word === 'supported' ? 'partly' : word;
    case 'off':
      return word === 'supported' ? 'partly' : word === 'uncertain' ? 'contradicted' : word;
  }
}

/**
 * The word of a claimed change. Way and size are judged apart: both right is support, a right way with another size *partly*; a way
 * that may be chance is uncertain, unless the figures exclude the claimed size; the opposite way is a contradiction.
 */
export function changeWord(shown: Shown, size: SizeFit): VerdictWord {
  switch (shown) {
    case 'shown':
      return size === 'fits' || size === 'not-given' ? 'supported' : 'partly';
    case 'open':
      return size === 'off' ? 'contradicted' : 'uncertain';
    case 'opposite':
      return 'contradicted';
  }
}

/** The word of "flater ut" and "på samme nivå". */
export function flatWord(flatness: Flatness): VerdictWord {
  switch (flatness) {
    case 'flat':
      return 'supported';
    case 'not-flat':
      return 'contradicted';
    case 'open':
      return 'uncertain';
  }
}

/** The word of "høyt" and "lavt", where the change is the one from the mean of the years before. */
export function levelWord(level: 'high' | 'low', change: Pick<Change, 'low' | 'high'>): VerdictWord {
  return changeWord(shownDirection(level === 'high' ? 'up' : 'down', change), 'not-given');
}
