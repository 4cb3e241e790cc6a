import type { Claim } from '$lib/minutes/document';

/** Points by which a share with a hedge ("i grove trekk", "om lag") may stray. */
const HEDGED_POINTS = 2;
/** The share by which a count with a hedge may stray: the same two in a hundred. */
const HEDGED_SHARE = 0.02;

/**
 * How many points a claimed share may stray and still fit: two with a hedge, or where it is written in words ("halvert"); else half of
 * the last digit written, so 0.5 for `12 %` and 0.05 for `12,5 %`.
 */
export function shareTolerance(claim: Pick<Claim, 'quote' | 'magnitude' | 'hedge'>): number {
  const decimals = writtenDecimals(claim);
  return claim.hedge !== null || decimals === null ? HEDGED_POINTS : 0.5 * 10 ** -decimals;
}

/** The decimals with which the quote writes the claimed share, or null where it stands in words. */
export function writtenDecimals({ quote, magnitude }: Pick<Claim, 'quote' | 'magnitude'>): number | null {
  if (magnitude === null) return null;
  const claimed = Math.abs(magnitude) * 100;
  for (const [, whole = '', decimals = ''] of quote.matchAll(/(\d+)(?:[,.](\d+))?\s*(?:%|prosent|pst)/giu)) {
    const written = Number(`${whole}.${decimals || '0'}`);
    if (Math.abs(written - claimed) < 1e-9 * Math.max(1, claimed)) return decimals.length;
  }
  return null;
}

/**
 * How far a claimed count may stray and still fit: 2 % with a hedge; else half of the unit of its last digit that is not 0, where at
 * least two digits count as written: 0.5 for `124`, 5 for `200`, 50 for `8000` and `22 400`.
 */
export function countTolerance(count: number, hedge: string | null): number {
  if (hedge !== null) return Math.max(0.5, Math.abs(count) * HEDGED_SHARE);
  const digits = `${Math.abs(Math.round(count))}`;
  const zeros = /0*$/.exec(digits)?.[0].length ?? 0;
  return 0.5 * 10 ** Math.max(0, Math.min(zeros, digits.length - 2));
}
