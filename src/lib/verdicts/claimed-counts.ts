import type { Claim } from '$lib/minutes/document';
import { number } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { ChangeReading } from './change-numbers';
import type { CountsFit } from './change-rule';
import { roundingNoise } from './count-numbers';
import { countFit } from './other-rules';
import type { Counted, CountedClaim } from './verdict';
import { countTolerance } from './written';

/** The counts that a claim of change gives beside it. */
export type ClaimedCounts = Pick<Claim, 'count' | 'countBefore' | 'hedge'>;

/** How the counts of a claim fit: the newest, and the earlier one as it was when equally old or as it reads today. */
export function claimedCounts(
  { count, countBefore, hedge }: ClaimedCounts,
  { numbers, series, context }: ChangeReading
): { readonly fit: CountsFit; readonly isLower: boolean; readonly why: readonly string[] } {
  if (count === null || numbers.span === 'rolling-year') return { fit: 'none', isLower: false, why: [] };
  const noise = roundingNoise(context);
  const partOf = (claimed: number, counted: Counted): CountedClaim => ({
    claimed,
    counted,
    tolerance: countTolerance(claimed, hedge),
    noise
  });
  const today = series.counts.get(numbers.from.periods[0] ?? '')?.value ?? numbers.from.count;
  const earlier = [numbers.from.count, today].map((one) => ({ ...numbers.from, count: one }));
  const fits = [
    countFit(partOf(count, numbers.to)),
    ...(countBefore === null ? [] : [bestFit(earlier.map((one) => countFit(partOf(countBefore, one))))])
  ];
  const fit = fits.includes('off') ? 'off' : fits.includes('open') ? 'open' : 'fit';
  const claimed =
    countBefore === null
      ? number(count)
      : m.verdicts_claimed_counts({ from: number(countBefore), to: number(count) });
  const sentences = {
    fit: m.verdicts_size_fits({ claimed }),
    open: m.verdicts_size_rounded({ claimed }),
    off: m.verdicts_size_off({ claimed })
  };
  const isLower = fits[0] !== 'fits' && numbers.to.count < count;
  return { fit, isLower, why: [sentences[fit]] };
}

function bestFit(fits: readonly ReturnType<typeof countFit>[]): ReturnType<typeof countFit> {
  if (fits.includes('fits')) return 'fits';
  return fits.includes('open') ? 'open' : 'off';
}
