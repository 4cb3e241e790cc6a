import { fail, ok, type Result } from '$lib/observations/result';
import { countAt, firstProblem } from './checks';
import { sum } from './order';

/** How many persons (or places) have k offences each, in any order. k = 0 counts in the denominator. */
export type ConcentrationInput = { readonly histogram: readonly Bin[] };

/** `persons` persons with `k` offences each. */
export type Bin = { readonly k: number; readonly persons: number };

/** One point of the Lorenz curve: shares of persons and of offences up to and with k offences. */
export type LorenzPoint = { readonly k: number; readonly cumPersons: number; readonly cumOffences: number };

/** How unevenly offences are spread over persons. */
export type Concentration = {
  readonly persons: number;
  readonly total: number;
  readonly gini: number;
  /** gini·n/(n − 1); null for one person. */
  readonly giniUnbiased: number | null;
  /** Shares of the offences of the most active 1, 5, 10 and 20 % of persons, the last person counted by fraction. */
  readonly top1: number;
  readonly top5: number;
  readonly top10: number;
  readonly top20: number;
  /** Herfindahl–Hirschman index: the sum of the squared shares. */
  readonly hhi: number;
  /** Shares of persons with four or more, and of their offences. */
  readonly share4PlusPersons: number;
  readonly share4PlusOffences: number;
  /** By rising k. */
  readonly lorenz: readonly LorenzPoint[];
};

/**
 * Concentration of offences on persons from a histogram. Publish the shares only, and only with as many persons as the rounding
 * base in every bin and ten or more in every top group. Problems: `not-a-count` at `histogram.N.k` or `histogram.N.persons`,
 * `duplicate-key` at `histogram.N.k`, `no-events` at `histogram`.
 */
export function concentration({ histogram }: ConcentrationInput): Result<Concentration> {
  const checked = checkBins(histogram);
  if (!checked.ok) return checked;
  const bins = [...histogram].sort((a, b) => a.k - b.k);
  const persons = sum(bins.map((bin) => bin.persons));
  const total = sum(bins.map((bin) => bin.k * bin.persons));
  if (total === 0) {
    return fail('no-events', 'histogram', 'Ingen personer har lovbrudd her. Gi minst én med k over 0.');
  }
  let before = 0;
  let offences = 0;
  let weighted = 0;
  const lorenz = bins.map(({ k, persons: size }): LorenzPoint => {
    weighted += k * size * (2 * before + size - persons);
    before += size;
    offences += k * size;
    return { k, cumPersons: before / persons, cumOffences: offences / total };
  });
  const gini = weighted / (persons * total);
  const often = bins.filter((bin) => bin.k >= 4);
  const top = (share: number): number => mostActive(bins, share * persons) / total;
  return ok({
    persons,
    total,
    gini,
    giniUnbiased: persons === 1 ? null : (gini * persons) / (persons - 1),
    top1: top(0.01),
    top5: top(0.05),
    top10: top(0.1),
    top20: top(0.2),
    hhi: sum(bins.map((bin) => bin.persons * (bin.k / total) ** 2)),
    share4PlusPersons: sum(often.map((bin) => bin.persons)) / persons,
    share4PlusOffences: sum(often.map((bin) => bin.k * bin.persons)) / total,
    lorenz
  });
}

/** Offences of the `count` most active persons, a fraction of the last one included. */
function mostActive(rising: readonly Bin[], count: number): number {
  let left = count;
  let offences = 0;
  for (const { k, persons } of [...rising].reverse()) {
    const taken = Math.min(left, persons);
    offences += taken * k;
    left -= taken;
  }
  return offences;
}

function checkBins(histogram: readonly Bin[]): Result<null> {
  const seen = new Set<number>();
  for (const [index, { k, persons }] of histogram.entries()) {
    const path = `histogram.${index}`;
    const checked = firstProblem([countAt(`${path}.k`, k), countAt(`${path}.persons`, persons)]);
    if (!checked.ok) return checked;
    if (seen.has(k)) return fail('duplicate-key', `${path}.k`, `k = ${k} står to ganger. Gi hver k én gang.`);
    seen.add(k);
  }
  return ok(null);
}
