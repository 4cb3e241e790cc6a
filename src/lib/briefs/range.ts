import type { Change } from '$lib/change/change';
import * as m from '$lib/texts/compiled/messages';
import { percentRange, signedPercent, spokenPercent } from '$lib/texts/format';

/** The 95 % interval of a change in per cent, for the eye and for a screen reader. */
export type RangeWords = { readonly words: string; readonly spoken: string };

/**
 * The interval of a change: `−14 til −10 %`, `fra −40 % og oppover` where it has no upper end, null where it has no lower. An interval
 * that leaves out no change is never rounded so that it seems to hold it: then it has one decimal.
 */
export function rangeOf({ low, high }: Pick<Change, 'low' | 'high'>): RangeWords | null {
  if (low === null) return null;
  const nearest = low > 1 ? low - 1 : high !== null && high < 1 ? high - 1 : null;
  const digits = nearest !== null && Math.abs(nearest) < 0.005 ? 1 : 0;
  const from = spokenPercent(low - 1, digits);
  return high === null
    ? {
        words: m.briefs_range_open({ low: signedPercent(low - 1, digits) }),
        spoken: m.briefs_spoken_open({ low: from })
      }
    : {
        words: percentRange(low - 1, high - 1, digits),
        spoken: m.briefs_spoken({ low: from, high: spokenPercent(high - 1, digits) })
      };
}
