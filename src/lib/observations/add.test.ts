import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addUp } from './add';
import { measures, type Dimension, type MeasureId } from './measure';
import type { Observation } from './observation';
import { count, suppressed, type Value } from './value';

function observation(over: Partial<Observation> & { value: Value }): Observation {
  return {
    period: '2025T1',
    area: '030101',
    offence: 'ran-person',
    age: 'unknown',
    sex: 'unknown',
    measure: 'reported-offences',
    ...over
  };
}

describe('adding up', () => {
  test('reports add up over areas', () => {
    const sum = addUp(
      [observation({ value: count(7) }), observation({ area: '030102', value: count(5, ['provisional']) })],
      ['area']
    );
    expect(sum).toEqual({ ok: true, value: count(12, ['provisional']) });
  });

  test('unique persons are refused along every dimension, with the reason', () => {
    for (const dimension of ['period', 'area', 'offence', 'age', 'sex'] satisfies Dimension[]) {
      const sum = addUp([observation({ measure: 'unique-persons', value: count(7) })], [dimension]);
      expect(sum).toMatchObject({
        ok: false,
        problem: { code: 'not-additive', message: measures['unique-persons'].whyNot }
      });
    }
  });

  test('a suppressed part makes the sum impossible, never smaller', () => {
    const sum = addUp(
      [observation({ value: count(7) }), observation({ area: '030102', value: suppressed('vern') })],
      ['area']
    );
    expect(sum).toMatchObject({ ok: false, problem: { code: 'not-a-count', path: 'observations.1.value' } });
  });

  test('the same key twice is refused', () => {
    const one = observation({ value: count(7) });
    expect(addUp([one, one], ['area'])).toMatchObject({ ok: false, problem: { code: 'duplicate-key' } });
  });

  test('two measures are never added', () => {
    const sum = addUp(
      [
        observation({ value: count(7) }),
        observation({ area: '030102', measure: 'hate-motive-reports', value: count(1) })
      ],
      ['area']
    );
    expect(sum).toMatchObject({ ok: false, problem: { code: 'mixed-measures' } });
  });

  test('what differs along a dimension that is not added is refused', () => {
    const sum = addUp(
      [observation({ value: count(7) }), observation({ period: '2025T2', value: count(1) })],
      ['area']
    );
    expect(sum).toMatchObject({ ok: false, problem: { code: 'differs', path: 'observations.1.period' } });
  });

  test('no observations have no sum: nothing is not 0', () => {
    expect(addUp([], ['area'])).toMatchObject({ ok: false, problem: { code: 'nothing-to-add' } });
  });

  test('a measure that says it is not additive somewhere says why', () => {
    for (const id of Object.keys(measures) as MeasureId[]) {
      expect(measures[id].additiveAlong.length === 5 || measures[id].whyNot.length > 20).toBe(true);
    }
  });

  test('the order of the observations never changes the sum', () => {
    const many = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.nat(1000)), {
      selector: ([area]) => area,
      minLength: 1
    });
    fc.assert(
      fc.property(many, (cells) => {
        const observations = cells.map(([area, n]) => observation({ area: `${area}`, value: count(n) }));
        expect(addUp(observations.toReversed(), ['area'])).toEqual(addUp(observations, ['area']));
      })
    );
  });
});
