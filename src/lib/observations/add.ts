import { measures, type Dimension } from './measure';
import type { Observation } from './observation';
import { fail, ok, type Result } from './result';
import { count, type Count, type Flag } from './value';

/**
 * The sum of observations that differ only along the named dimensions. Refused, with the reason, where the measure is not
 * additive along one of them, where measures are mixed, where a key occurs twice, or where a value is not a count.
 */
export function addUp(observations: readonly Observation[], along: readonly Dimension[]): Result<Count> {
  const first = observations[0];
  if (!first) return fail('nothing-to-add', 'observations', 'Det er ingen tall å legge sammen.');
  const measure = measures[first.measure];
  const blocked = along.find((dimension) => !measure.additiveAlong.includes(dimension));
  if (blocked !== undefined) return fail('not-additive', blocked, measure.whyNot);

  const seen = new Set<string>();
  const flags = new Set<Flag>();
  let sum = 0;
  for (const [index, one] of observations.entries()) {
    const path = `observations.${index}`;
    if (one.measure !== first.measure) {
      return fail(
        'mixed-measures',
        `${path}.measure`,
        `${one.measure} og ${first.measure} kan ikke legges sammen.`
      );
    }
    for (const dimension of ['period', 'area', 'offence', 'age', 'sex'] as const) {
      if (!along.includes(dimension) && one[dimension] !== first[dimension]) {
        return fail(
          'differs',
          `${path}.${dimension}`,
          `Tallene har ulik ${dimension}. Legg sammen langs ${dimension}, eller velg én.`
        );
      }
    }
    const key = [one.period, one.area, one.offence, one.age, one.sex].join('|');
    if (seen.has(key)) return fail('duplicate-key', path, `Ruten ${key} står to ganger.`);
    seen.add(key);
    if (one.value.kind !== 'count') {
      return fail(
        'not-a-count',
        `${path}.value`,
        `Verdien er ${one.value.kind}, ikke et antall. Summen kan ikke regnes ut.`
      );
    }
    sum += one.value.value;
    for (const flag of one.value.flags) flags.add(flag);
  }
  return ok(count(sum, [...flags]));
}
