import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectClose, problemOf, readJson, valueOf } from '../../../tests/reference/read';
import { fdr, type FdrInput, type FdrRow } from './fdr';

const probabilities = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 });

describe('fdr', () => {
  test('has the reference values, as lists and as rows', () => {
    const reference = readJson<{ input: FdrInput; count: number; rows: FdrRow[] }>('fdr.json');
    const value = valueOf(fdr(reference.input));
    expect(value.count).toBe(reference.count);
    for (const expected of reference.rows) {
      const at = expected.index - 1;
      expectClose(value.rows[at], expected);
      expectClose(
        {
          adjusted: value.adjusted[at],
          by: value.by[at],
          holm: value.holm[at],
          bonferroni: value.bonferroni[at],
          rejected: value.rejected[at]
        },
        {
          adjusted: expected.adjusted,
          by: expected.by,
          holm: expected.holm,
          bonferroni: expected.bonferroni,
          rejected: expected.rejected
        }
      );
    }
  });

  test('keeps the order of the p-values', () => {
    fc.assert(
      fc.property(probabilities, (p) => {
        const value = valueOf(fdr({ p }));
        const order = p.map((_, index) => index).sort((a, b) => (p[a] ?? 0) - (p[b] ?? 0));
        for (const list of [value.adjusted, value.by, value.holm, value.bonferroni]) {
          const along = order.map((index) => list[index] ?? NaN);
          expect(along.every((one, at) => at === 0 || one >= (along[at - 1] ?? NaN))).toBe(true);
        }
      })
    );
  });

  test('is never below the p-value nor above 1, and never stricter than Holm or Bonferroni', () => {
    fc.assert(
      fc.property(probabilities, (p) => {
        for (const row of valueOf(fdr({ p })).rows) {
          expect(row.adjusted).toBeGreaterThanOrEqual(row.p * (1 - 1e-12));
          expect(row.bonferroni).toBeLessThanOrEqual(1);
          expect(row.adjusted).toBeLessThanOrEqual(row.holm + 1e-12);
          expect(row.holm).toBeLessThanOrEqual(row.bonferroni);
          expect(row.adjusted).toBeLessThanOrEqual(row.by + 1e-12);
        }
      })
    );
  });

  test('rejects at least as many when more false findings are accepted', () => {
    fc.assert(
      fc.property(probabilities, fc.double({ min: 0, max: 0.5, noNaN: true }), (p, q) => {
        expect(valueOf(fdr({ p, q: 2 * q })).count).toBeGreaterThanOrEqual(valueOf(fdr({ p, q })).count);
      })
    );
  });

  test('accepts a tenth of false findings unless told otherwise', () => {
    const p = [0.001, 0.04, 0.2];
    expect(valueOf(fdr({ p }))).toEqual(valueOf(fdr({ p, q: 0.1 })));
    expect(valueOf(fdr({ p })).count).toBe(2);
  });

  test('of no comparison is empty', () => {
    expect(valueOf(fdr({ p: [] }))).toMatchObject({ adjusted: [], rejected: [], count: 0 });
  });

  test.each([
    [{ p: [0.1, 1.2] }, 'p.1'],
    [{ p: [-0.1] }, 'p.0'],
    [{ p: [NaN] }, 'p.0'],
    [{ p: [0.1], q: 2 }, 'q']
  ])('refuses %j', (input, path) => {
    expect(problemOf(fdr(input))).toEqual({ code: 'not-a-probability', path });
  });
});
