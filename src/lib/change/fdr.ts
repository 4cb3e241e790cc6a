import { fail, ok, type Result } from '$lib/observations/result';

/** P-values of many comparisons, and the share of false findings to accept (0.1 unless given). */
export type FdrInput = { readonly p: readonly number[]; readonly q?: number | undefined };

/** One comparison among the many. */
export type FdrRow = {
  /** Place in the input, from 1. */
  readonly index: number;
  readonly p: number;
  readonly adjusted: number;
  readonly by: number;
  readonly holm: number;
  readonly bonferroni: number;
  readonly rejected: boolean;
};

/** Adjusted p-values in the order of the input: as lists, and the same once more a row per comparison. */
export type Fdr = {
  /** Benjamini & Hochberg. */
  readonly adjusted: readonly number[];
  /** Benjamini & Yekutieli. */
  readonly by: readonly number[];
  readonly holm: readonly number[];
  readonly bonferroni: readonly number[];
  /** Adjusted (Benjamini & Hochberg) at most q. */
  readonly rejected: readonly boolean[];
  /** How many are rejected. */
  readonly count: number;
  readonly rows: readonly FdrRow[];
};

/**
 * Adjusts p-values for being many: Y. Benjamini & Y. Hochberg, JRSS B 57:289, 1995; Y. Benjamini & D. Yekutieli, Annals of
 * Statistics 29, 2001; Holm; Bonferroni. Problems: `not-a-probability` at `p.N` or `q`.
 */
export function fdr({ p, q = 0.1 }: FdrInput): Result<Fdr> {
  for (const [path, value] of [...p.map((one, index) => [`p.${index}`, one] as const), ['q', q] as const]) {
    if (!(value >= 0 && value <= 1)) {
      return fail('not-a-probability', path, `${path} må være et tall fra 0 til 1, men er ${value}.`);
    }
  }
  const n = p.length;
  const rising = p.map((value, index) => ({ value, index })).sort((a, b) => a.value - b.value);
  const falling = [...rising].reverse();
  let harmonic = 0;
  for (let i = 1; i <= n; i += 1) harmonic += 1 / i;
  const adjusted = stepped(falling, (value, step) => (n / (n - step)) * value, Math.min);
  const by = stepped(falling, (value, step) => harmonic * (n / (n - step)) * value, Math.min);
  const holm = stepped(rising, (value, step) => (n - step) * value, Math.max);
  const bonferroni = p.map((value) => Math.min(1, n * value));
  const rejected = adjusted.map((value) => value <= q);
  const rows = p.map((value, index) => ({
    index: index + 1,
    p: value,
    adjusted: adjusted[index] ?? 1,
    by: by[index] ?? 1,
    holm: holm[index] ?? 1,
    bonferroni: bonferroni[index] ?? 1,
    rejected: rejected[index] ?? false
  }));
  return ok({ adjusted, by, holm, bonferroni, rejected, count: rejected.filter(Boolean).length, rows });
}

/** Adjusts the values along their order, each no less extreme than the one before it, at most 1, back in the input's order. */
function stepped(
  ordered: readonly { readonly value: number; readonly index: number }[],
  adjust: (value: number, step: number) => number,
  keep: (before: number, now: number) => number
): number[] {
  const result = new Array<number>(ordered.length).fill(1);
  let running: number | null = null;
  for (const [step, { value, index }] of ordered.entries()) {
    const now = adjust(value, step);
    running = running === null ? now : keep(running, now);
    result[index] = Math.min(1, running);
  }
  return result;
}
