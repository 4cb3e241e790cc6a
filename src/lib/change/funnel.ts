import { fail, ok, type Result } from '$lib/observations/result';
import { countAt, firstProblem, positiveAt } from './checks';
import { Z998 } from './funnel-limits';
import { quantile, sum } from './order';
import { poissonQuantile } from './poisson';

/** The units to set side by side: events and residents of each. */
export type FunnelInput = { readonly units: readonly FunnelCount[] };

/** One unit of a funnel as it comes in. */
export type FunnelCount = { readonly id: string; readonly observed: number; readonly population: number };

/** One unit of a funnel with its distance from what was expected. All limits are limits of the ratio. */
export type FunnelUnit = FunnelCount & {
  /** Events if the unit had the common rate. */
  readonly expected: number;
  /** Observed over expected. */
  readonly ratio: number;
  /** 2(√O − √E). */
  readonly z: number;
  readonly zWinsorised: number;
  /** z under the multiplicative model of overdispersion. */
  readonly zMultiplicative: number;
  /** z under the additive (random effects) model of overdispersion. */
  readonly zAdditive: number;
  /** Poisson limits. */
  readonly low95: number;
  readonly high95: number;
  readonly low998: number;
  readonly high998: number;
  /** Limits on the square root scale, without overdispersion. */
  readonly sqrtLow998: number;
  readonly sqrtHigh998: number;
  /** Limits under the multiplicative model. */
  readonly multLow998: number;
  readonly multHigh998: number;
  /** Limits under the additive model. */
  readonly addLow998: number;
  readonly addHigh998: number;
};

/** A funnel: the overdispersion between the units, and the units in the order they came. Never a league table. */
export type Funnel = {
  /** Overdispersion from the winsorised z. */
  readonly phi: number;
  /** Pearson's overdispersion, not winsorised. */
  readonly phiRaw: number;
  /** Variance between the units on the square root scale. */
  readonly tau2: number;
  readonly units: readonly FunnelUnit[];
};

/**
 * A funnel of the units around their common rate, with overdispersion (D. Spiegelhalter, Statistics in Medicine 24:1185, 2005).
 * Problems: `too-short` and `no-events` at `units`, `not-a-count` at `units.N.observed`, `not-positive` at `units.N.population`,
 * `duplicate-id` at `units.N.id`.
 */
export function funnel({ units }: FunnelInput): Result<Funnel> {
  const checked = checkUnits(units);
  if (!checked.ok) return checked;
  const common = sum(units.map((unit) => unit.observed)) / sum(units.map((unit) => unit.population));
  const drawn = units.map(({ id, observed, population }) => {
    const expected = population * common;
    return { id, observed, population, expected, z: 2 * (Math.sqrt(observed) - Math.sqrt(expected)) };
  });
  const k = drawn.length;
  const all = drawn.map(({ z }) => z);
  const [lowest, highest] = [quantile(all, 0.1), quantile(all, 0.9)];
  const winsorised = (z: number): number => Math.min(Math.max(z, lowest), highest);
  const phi = sum(all.map((z) => winsorised(z) ** 2)) / k;
  const phiRaw = sum(drawn.map(({ observed, expected }) => (observed - expected) ** 2 / expected)) / (k - 1);
  const weights = drawn.map(({ expected }) => 4 * expected);
  const weight = sum(weights);
  const tau2 = Math.max(0, (k * phi - (k - 1)) / (weight - sum(weights.map((w) => w * w)) / weight));
  const inflation = Math.sqrt(Math.max(1, phi));
  const finished = drawn.map(({ id, observed, population, expected, z }): FunnelUnit => {
    const ratio = observed / expected;
    const spread = Math.sqrt(1 / (4 * expected) + tau2);
    const poisson = (probability: number): number => poissonQuantile(probability, expected) / expected;
    const around = (reach: number): number => Math.max(0, 1 + reach) ** 2;
    const plain = Z998 / (2 * Math.sqrt(expected));
    return {
      id,
      observed,
      population,
      expected,
      ratio,
      z,
      zWinsorised: winsorised(z),
      zMultiplicative: z / inflation,
      zAdditive: (Math.sqrt(ratio) - 1) / spread,
      low95: poisson(0.025),
      high95: poisson(0.975),
      low998: poisson(0.001),
      high998: poisson(0.999),
      sqrtLow998: around(-plain),
      sqrtHigh998: around(plain),
      multLow998: around(-plain * inflation),
      multHigh998: around(plain * inflation),
      addLow998: around(-Z998 * spread),
      addHigh998: around(Z998 * spread)
    };
  });
  return ok({ phi, phiRaw, tau2, units: finished });
}

function checkUnits(units: readonly FunnelCount[]): Result<null> {
  if (units.length < 2) return fail('too-short', 'units', `units har ${units.length} enheter. Gi minst to.`);
  const seen = new Set<string>();
  for (const [index, { id, observed, population }] of units.entries()) {
    const path = `units.${index}`;
    const checked = firstProblem([
      countAt(`${path}.observed`, observed),
      positiveAt(`${path}.population`, population)
    ]);
    if (!checked.ok) return checked;
    if (seen.has(id))
      return fail('duplicate-id', `${path}.id`, `Enheten «${id}» står to ganger. Gi hver enhet én gang.`);
    seen.add(id);
  }
  if (units.every((unit) => unit.observed === 0)) {
    return fail('no-events', 'units', 'Ingen av enhetene har hendelser, så det finnes ikke noe felles nivå.');
  }
  return ok(null);
}
