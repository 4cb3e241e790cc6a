import { describe, expect, it } from 'vitest';
import type { Claim } from '$lib/minutes/document';
import { limitCodes, verdictOf } from './judge-for-tests';
import { cubeOf, robberies, type TestCount, type TestDataset } from './release-for-tests';
import type { ClaimVerdict } from './verdict';

const numbersOf = (verdict: ClaimVerdict) => verdict.readings.map((reading) => reading.numbers);

describe('a claim with several readings', () => {
  const violence = (counts: Record<string, [number, number]>): TestDataset =>
    cubeOf(
      Object.entries(counts).flatMap(([period, [young, others]]): TestCount[] => [
        { period, offence: 'kroppskrenkelse', age: '15-17', sex: 'm', value: young },
        { period, offence: 'kroppskrenkelse', value: others }
      ])
    );
  const open = { indicator: 'violence', population: 'unknown', reasons: ['population-open'] } as const;

  it('about an open group is computed for all and for the young', async () => {
    const set = violence({ '2024T1': [200, 800], '2025T1': [100, 600] });
    const verdict = await verdictOf({ ...open, checkable: 'partly' }, [set]);
    expect(verdict.word).toBe('supported');
    expect(verdict.readings.map((reading) => reading.population)).toEqual(['all', 'under-18']);
    expect(numbersOf(verdict)).toMatchObject([{ to: { count: 700 } }, { to: { count: 100 } }]);
    expect(verdict.why).toContain('svaret er det samme');
  });

  it('that disagree is partly right', async () => {
    const set = violence({ '2024T1': [100, 900], '2025T1': [200, 600] });
    const verdict = await verdictOf({ ...open, checkable: 'partly' }, [set]);
    expect(verdict.readings.map((reading) => reading.word)).toEqual(['supported', 'contradicted']);
    expect(verdict.word).toBe('partly');
    expect(verdict.why).toContain('svarene er ikke like');
  });

  it('about a group the reader names two for is computed for those two', async () => {
    const set = violence({ '2024T1': [200, 800], '2025T1': [100, 600] });
    const time = { period: '2025T1', baseline: '2024T1', basis: 'text' } as const;
    const readings = (['unknown', 'all', 'boys-under-18'] as const).map((one) => ({
      population: one,
      ...time
    }));
    const verdict = await verdictOf({ ...open, readings, checkable: 'partly' }, [set]);
    expect(verdict.readings.map((reading) => reading.population)).toEqual(['all', 'boys-under-18']);
  });

  it('about a period that is named and a baseline that is not is read once, against the year before', async () => {
    const readings = (['text', 'assumed'] as const).map((basis) => ({
      population: 'all' as const,
      period: '2025T1',
      baseline: basis === 'text' ? null : '2024T1',
      basis
    }));
    const set = cubeOf(robberies({ '2024T1': 300, '2025T1': 200 }));
    const verdict = await verdictOf({ baseline: null, readings, reasons: ['baseline-open'] }, [set]);
    expect(verdict.readings).toHaveLength(1);
    expect(verdict.word).toBe('supported');
  });

  it('about an open period is held against the rolling year too', async () => {
    const year = { '2023T2': 300, '2023T3': 300, '2024T1': 300, '2024T2': 300, '2024T3': 300 };
    const verdict = await verdictOf({ period: null, baseline: null }, [
      cubeOf(robberies({ ...year, '2025T1': 200 }))
    ]);
    expect(numbersOf(verdict)).toMatchObject([
      { span: 'same-part', from: { count: 300 }, to: { count: 200, periods: ['2025T1'] } },
      {
        span: 'rolling-year',
        from: { count: 900 },
        to: { count: 800, periods: ['2024T2', '2024T3', '2025T1'] }
      }
    ]);
    expect(verdict.readings.map((reading) => reading.word)).toEqual(['supported', 'supported']);
    expect(verdict.readings[1]?.label).toContain('2. tertial\u00a02024–1. tertial\u00a02025');
    expect(verdict.word).toBe('supported');
  });

  it('of which one cannot be computed is partly right at most', async () => {
    const set = cubeOf(robberies({ '2024T1': 300, '2025T1': 200 }));
    const { coverage } = set.dataset;
    const periods = coverage.periods.filter((period) => period >= '2024T1');
    const verdict = await verdictOf({ period: null, baseline: null }, [
      { ...set, dataset: { ...set.dataset, coverage: { ...coverage, periods } } }
    ]);
    expect(verdict.readings.map((reading) => reading.word)).toEqual(['supported', 'not-checkable']);
    expect(verdict.word).toBe('partly');
    expect(limitCodes(verdict)).toEqual(['reading-missing']);
  });

  it('uses equally fresh figures for the newest part of a rolling year', async () => {
    const year = { '2023T2': 300, '2023T3': 300, '2024T1': 300, '2024T2': 300, '2024T3': 300, '2025T1': 200 };
    const before = cubeOf(robberies({ '2024T1': 280 }), { vintage: 'earlier', extracted: '2024-05-05' });
    const verdict = await verdictOf({ period: null, baseline: null }, [
      cubeOf(robberies(year), { provisional: ['2025T1'] }),
      { ...before, dataset: { ...before.dataset, id: 'for', key: 'for/1' } }
    ]);
    expect(numbersOf(verdict)).toMatchObject([
      { from: { count: 280 }, basis: 'equally-matured' },
      { from: { count: 880 }, to: { count: 800 }, basis: 'equally-matured' }
    ]);
  });
});

describe('a claim of the police district', () => {
  it('judged on municipal figures is partly right at most, and says the difference', async () => {
    const verdict = await verdictOf({ area: 'OPD' }, [cubeOf(robberies({ '2024T1': 200, '2025T1': 100 }))]);
    expect(verdict.word).toBe('partly');
    expect(limitCodes(verdict)).toEqual(['district']);
    expect(verdict.readings[0]?.area).toBe('0301');
    expect(verdict.why).toContain('uten Asker og Bærum');
  });

  it('that deviates from municipal figures still deviates', async () => {
    const verdict = await verdictOf({ area: 'OPD', direction: 'up' }, [
      cubeOf(robberies({ '2024T1': 200, '2025T1': 100 }))
    ]);
    expect(verdict.word).toBe('contradicted');
  });
});

describe('a claim that cannot be held against figures', () => {
  const any = cubeOf(robberies({ '2024T1': 200, '2025T1': 100 }));

  it.each([
    [{ checkable: 'no', reasons: ['no-indicator'], indicator: null }, 'Vi har ikke tall for det'],
    [{ checkable: 'partly', reasons: ['negated'] }, 'noe ikke er slik'],
    [{ checkable: 'partly', reasons: ['share-not-count'] }, 'andel'],
    [{ direction: 'none' }, 'høyt, lavt eller endret'],
    [{ indicator: null }, 'Vi har ikke tall for det'],
    [{ kind: 'expected', direction: 'low' }, 'øvre grense'],
    [{ kind: 'count', count: null }, 'høyt, lavt eller endret'],
    [{ period: '2025H1', baseline: '2024H1' }, 'perioden'],
    [{ area: 'Tromsø' }, 'stedet'],
    [{ population: 'unknown', reasons: ['population-not-in-figures'], checkable: 'partly' }, 'gruppen']
  ] as const)('%o is not checkable and says why', async (claim, why) => {
    const verdict = await verdictOf(claim as Partial<Claim>, [any]);
    expect(verdict.word).toBe('not-checkable');
    expect(verdict.why).toContain(why);
    expect(verdict.figure).toBeNull();
  });

  it('in full is partly right at most, with its doubt', async () => {
    for (const [reason, code] of [
      ['narrower-than-indicator', 'narrower'],
      ['place-smaller-than-area', 'place'],
      ['area-vague', 'area'],
      ['range-of-magnitudes', 'range']
    ] as const) {
      const verdict = await verdictOf({ checkable: 'partly', reasons: [reason] }, [any]);
      expect(verdict.word).toBe('partly');
      expect(limitCodes(verdict)).toEqual([code]);
    }
  });
});
