import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose, problemOf, readJson, valueOf } from '../../../tests/reference/read';
import { concentration, type Concentration, type ConcentrationInput } from './concentration';

type Case = {
  readonly id: string;
  readonly input: ConcentrationInput;
  readonly expect: Partial<Concentration>;
};

const FIELDS = [
  'persons',
  'total',
  'gini',
  'giniUnbiased',
  'top1',
  'top5',
  'top10',
  'top20',
  'hhi',
  'share4PlusPersons',
  'share4PlusOffences',
  'lorenz'
];
const histogramOf = fc
  .uniqueArray(fc.record({ k: fc.nat(60), persons: fc.integer({ min: 1, max: 500 }) }), {
    selector: ({ k }) => k,
    minLength: 1,
    maxLength: 15
  })
  .filter((histogram) => histogram.some(({ k }) => k > 0));

describe('concentration', () => {
  test.each(readJson<Case[]>('concentration.json'))(
    'of histogram $id has the reference values',
    ({ input, expect: expected }) => {
      const value = valueOf(concentration(input));
      expectClose(value, expected);
      expect(Object.keys(value)).toEqual(FIELDS);
    }
  );

  test('does not depend on the order of the bins', () => {
    fc.assert(
      fc.property(histogramOf, (histogram) => {
        expectClose(concentration({ histogram: [...histogram].reverse() }), concentration({ histogram }));
      })
    );
  });

  test('is the definition over single persons', () => {
    fc.assert(
      fc.property(histogramOf, (histogram) => {
        const each = histogram
          .flatMap(({ k, persons }) => new Array<number>(persons).fill(k))
          .sort((a, b) => a - b);
        const [n, total] = [each.length, each.reduce((a, b) => a + b, 0)];
        const gini = each.reduce((sum, x, index) => sum + (2 * (index + 1) - n - 1) * x, 0) / (n * total);
        const hhi = each.reduce((sum, x) => sum + (x / total) ** 2, 0);
        const value = valueOf(concentration({ histogram }));
        expect(value.gini).toBeCloseTo(gini, 10);
        expect(value.hhi).toBeCloseTo(hhi, 10);
        const whole = Math.floor(n / 5);
        const top20 =
          each.slice(n - whole).reduce((a, b) => a + b, 0) + (n / 5 - whole) * (each[n - whole - 1] ?? 0);
        expect(value.top20).toBeCloseTo(top20 / total, 10);
      })
    );
  });

  test('has shares that rise to 1 and a Lorenz curve below the diagonal', () => {
    fc.assert(
      fc.property(histogramOf, (histogram) => {
        const value = valueOf(concentration({ histogram }));
        const shares = [value.top1, value.top5, value.top10, value.top20, 1 + 1e-12];
        expect([...shares].sort((a, b) => a - b)).toEqual(shares);
        for (const point of value.lorenz)
          expect(point.cumOffences).toBeLessThanOrEqual(point.cumPersons + 1e-12);
        expectClose(value.lorenz.at(-1), { cumPersons: 1, cumOffences: 1 });
      })
    );
  });

  test('of one person has no unbiased Gini coefficient', () => {
    expect(valueOf(concentration({ histogram: [{ k: 3, persons: 1 }] })).giniUnbiased).toBeNull();
  });

  test.each([
    [[{ k: 1.5, persons: 2 }], 'not-a-count', 'histogram.0.k'],
    [[{ k: 1, persons: -2 }], 'not-a-count', 'histogram.0.persons'],
    [
      [
        { k: 1, persons: 2 },
        { k: 1, persons: 3 }
      ],
      'duplicate-key',
      'histogram.1.k'
    ],
    [[{ k: 0, persons: 5 }], 'no-events', 'histogram'],
    [[], 'no-events', 'histogram']
  ])('refuses %j', (histogram, code, path) => {
    expect(problemOf(concentration({ histogram }))).toEqual({ code, path });
  });
});
