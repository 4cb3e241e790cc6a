import { describe, expect, test } from 'vitest';
import { expectClose, problemOf, readJson, valueOf } from '../../../tests/reference/read';
import { stats } from './stats';

describe('stats', () => {
  test.each(['funnel', 'exceedance', 'xmr', 'fdr'])('runs %s on the input of its reference file', (kind) => {
    const { input, ...expected } = readJson<{ input: unknown }>(`${kind}.json`);
    const scalars = Object.entries(expected).filter(([, value]) => typeof value === 'number');
    expectClose(valueOf(stats(kind, input)), Object.fromEntries(scalars));
  });

  test('runs rate and concentration', () => {
    expectClose(valueOf(stats('rate', { count: 100, population: 60_000 })), { rate: 1.666666666667 });
    expectClose(valueOf(stats('concentration', { histogram: [{ k: 1, persons: 10 }] })), { hhi: 0.1 });
  });

  test('looks past fields it does not know', () => {
    expect(stats('rate', { count: 1, population: 10, note: 'x' }).ok).toBe(true);
  });

  test.each([
    ['median', {}, 'unknown-kind', 'kind'],
    ['toString', {}, 'unknown-kind', 'kind'],
    ['rate', null, 'wrong-shape', 'input'],
    ['rate', [], 'wrong-shape', 'count'],
    ['rate', { count: 3 }, 'wrong-shape', 'population'],
    ['rate', { count: '3', population: 10 }, 'wrong-shape', 'count'],
    ['rate', { count: -3, population: 10 }, 'not-a-count', 'count'],
    ['xmr', { series: [1, null, 3] }, 'wrong-shape', 'series.1'],
    ['funnel', { units: [{ id: 'a', population: 3 }] }, 'wrong-shape', 'units.0.observed'],
    ['funnel', { units: [{ id: 7, observed: 1, population: 3 }] }, 'wrong-shape', 'units.0.id'],
    ['exceedance', { series: [1], period: 'week' }, 'wrong-shape', 'period'],
    ['fdr', { p: 0.1 }, 'wrong-shape', 'p'],
    ['concentration', { histogram: {} }, 'wrong-shape', 'histogram']
  ])('refuses %s with %j', (kind, input, code, path) => {
    expect(problemOf(stats(kind, input))).toEqual({ code, path });
  });

  test.each([
    [{ count: 3 }, 'Feltet population mangler. Legg det til.'],
    [{ count: '3', population: 1 }, 'count er "3". Gi et tall.']
  ])('says of %j what to do', (input, message) => {
    const result = stats('rate', input);
    expect(result.ok ? '' : result.problem.message).toBe(message);
  });
});
