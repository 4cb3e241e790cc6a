import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose, problemOf, readJson, valueOf } from '../../../tests/reference/read';
import { funnel, type Funnel, type FunnelInput } from './funnel';

const reference = readJson<Funnel & { input: FunnelInput }>('funnel.json');

describe('funnel', () => {
  test('has the reference values', () => {
    const value = valueOf(funnel(reference.input));
    expectClose(value, { phi: reference.phi, phiRaw: reference.phiRaw, tau2: reference.tau2 });
    for (const expected of reference.units)
      expectClose(
        value.units.find(({ id }) => id === expected.id),
        expected
      );
  });

  test('names the fields of the reference and no others', () => {
    const value = valueOf(funnel(reference.input));
    expect(Object.keys(value).sort()).toEqual(['phi', 'phiRaw', 'tau2', 'units']);
    expect(Object.keys(value.units[0] ?? {}).sort()).toEqual(Object.keys(reference.units[0] ?? {}).sort());
  });

  test('keeps the order of the units', () => {
    const value = valueOf(funnel(reference.input));
    expect(value.units.map(({ id }) => id)).toEqual(reference.input.units.map(({ id }) => id));
  });

  const units = fc.array(
    fc.record({ observed: fc.nat(3000), population: fc.integer({ min: 100, max: 90_000 }) }),
    { minLength: 2, maxLength: 20 }
  );

  test('expects as many events as there were, and draws wider limits for rarer chances and overdispersion', () => {
    fc.assert(
      fc.property(units, (rows) => {
        fc.pre(rows.some(({ observed }) => observed > 0));
        const input = rows.map((row, index) => ({ id: `B${index}`, ...row }));
        const value = valueOf(funnel({ units: input }));
        const total = (numbers: number[]): number => numbers.reduce((a, b) => a + b, 0);
        expectClose(
          total(value.units.map(({ expected }) => expected)),
          total(rows.map(({ observed }) => observed))
        );
        expect(value.tau2).toBeGreaterThanOrEqual(0);
        for (const unit of value.units) {
          expect(unit.low998).toBeLessThanOrEqual(unit.low95);
          expect(unit.high998).toBeGreaterThanOrEqual(unit.high95);
          expect(unit.sqrtLow998).toBeLessThan(1);
          expect(unit.multHigh998).toBeGreaterThanOrEqual(unit.sqrtHigh998 * (1 - 1e-12));
          expect(unit.addHigh998).toBeGreaterThanOrEqual(unit.sqrtHigh998 * (1 - 1e-12));
          expect(Math.abs(unit.zMultiplicative)).toBeLessThanOrEqual(Math.abs(unit.z));
        }
      })
    );
  });

  test('has no bracket below 0', () => {
    const value = valueOf(
      funnel({
        units: [
          { id: 'a', observed: 0, population: 10 },
          { id: 'b', observed: 90, population: 900 }
        ]
      })
    );
    expect(value.units[0]).toMatchObject({ sqrtLow998: 0, multLow998: 0, addLow998: 0, low95: 0 });
  });

  const unit = { id: 'a', observed: 3, population: 10 };
  test.each([
    [[unit], 'too-short', 'units'],
    [[unit, unit], 'duplicate-id', 'units.1.id'],
    [[unit, { id: 'b', observed: -1, population: 10 }], 'not-a-count', 'units.1.observed'],
    [[unit, { id: 'b', observed: 1, population: 0 }], 'not-positive', 'units.1.population'],
    [
      [
        { ...unit, observed: 0 },
        { ...unit, id: 'b', observed: 0 }
      ],
      'no-events',
      'units'
    ]
  ])('refuses %j', (rows, code, path) => {
    expect(problemOf(funnel({ units: rows }))).toEqual({ code, path });
  });
});
