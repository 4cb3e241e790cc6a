import { describe, expect, it } from 'vitest';
import { bydeler } from '$lib/questions/code-lists';
import { verdictOf } from './judge-for-tests';
import {
  allTertials,
  cubeOf,
  histogramOf,
  residentsOf,
  type TestCount,
  type TestDataset
} from './release-for-tests';

describe('«innenfor det som er forventet»', () => {
  const claim = { kind: 'expected', direction: 'none' } as const;
  const steady = (now: number, own = {}): TestDataset =>
    cubeOf(
      allTertials.map((period) => ({ period, value: period === '2025T1' ? now : 100 })),
      own
    );

  it('is partly right up to the limit of the same tertials, whose definition is said to be ours', async () => {
    const verdict = await verdictOf(claim, [steady(129)]);
    expect(verdict.word).toBe('partly');
    expect(verdict.readings[0]?.numbers).toMatchObject({ kind: 'expected', mean: 100, exceeds: false });
    expect(verdict.definition).toContain('Grensen er vår');
    expect(verdict.why).toContain('Grensen er vår');
    expect(verdict.figure).toMatchObject({ form: 'line', question: { season: 'same' } });
    expect(verdict.figure?.overlay).toBe('expected');
  });

  it('deviates above the limit', async () => {
    expect((await verdictOf(claim, [steady(130)])).word).toBe('contradicted');
  });

  it('turned round, «mer enn forventet» is partly right above the limit', async () => {
    expect((await verdictOf({ ...claim, direction: 'high' }, [steady(130)])).word).toBe('partly');
    expect((await verdictOf({ ...claim, direction: 'high' }, [steady(129)])).word).toBe('contradicted');
  });

  it('is not checkable without five years behind it, or with a break among them', async () => {
    const short = steady(100);
    const { coverage } = short.dataset;
    const periods = coverage.periods.filter((period) => period >= '2020T2');
    const cut = { ...short, dataset: { ...short.dataset, coverage: { ...coverage, periods } } };
    expect((await verdictOf(claim, [cut])).word).toBe('not-checkable');
    const broken = (at: string) => steady(100, { breaks: [{ at, label: 'Brudd', why: '', offences: [] }] });
    expect((await verdictOf(claim, [broken('2020T2')])).word).toBe('not-checkable');
    expect((await verdictOf(claim, [broken('2020T1')])).word).toBe('partly');
  });

  it('is uncertain with fewer than five cases in four tertials', async () => {
    const rare = (value: number) =>
      cubeOf(allTertials.map((period) => ({ period, value: period === '2024T2' ? 0 : value })));
    expect((await verdictOf(claim, [rare(1)])).word).toBe('uncertain');
    expect((await verdictOf(claim, [rare(2)])).word).toBe('partly');
  });
});

describe('«ingen områder peker seg ut»', () => {
  const claim = { kind: 'spread', direction: 'none', indicator: null } as const;
  const spread = (own: Readonly<Record<string, number>>): TestDataset[] => [
    cubeOf(bydeler.map(({ code }): TestCount => ({ period: '2025T1', area: code, value: own[code] ?? 100 }))),
    residentsOf(2025, 10_000)
  ];

  it('is partly right where no bydel lies outside the 99.8 % limits, and says whose limits they are', async () => {
    const verdict = await verdictOf(claim, spread({ '030101': 120, '030107': 82 }));
    expect(verdict.word).toBe('partly');
    expect(verdict.why).toContain('Av 15 bydeler er ingen utenfor');
    expect(verdict.definition).toContain('99,8');
    expect(verdict.figure).toMatchObject({ form: 'funnel', question: { by: 'area', as: 'rate' } });
  });

  it('deviates where one bydel lies above its limit, which is named', async () => {
    const verdict = await verdictOf(claim, spread({ '030101': 300 }));
    expect(verdict.word).toBe('contradicted');
    expect(verdict.why).toContain('Gamle Oslo ligger over grensen');
  });

  it('is partly right where one lies below, which is named', async () => {
    const verdict = await verdictOf(claim, spread({ '030107': 20 }));
    expect(verdict.word).toBe('partly');
    expect(verdict.why).toContain('Vestre Aker ligger under grensen');
  });

  it('keeps the bydeler in the order of their codes: nothing is ranked', async () => {
    const verdict = await verdictOf(claim, spread({ '030115': 300 }));
    const [reading] = verdict.readings;
    const areas = reading?.numbers.kind === 'spread' ? reading.numbers.areas.map((one) => one.area) : [];
    expect(areas).toEqual(bydeler.map((area) => area.code));
  });

  it('turned round, is about the bydel it names', async () => {
    const named = { ...claim, direction: 'high', area: '030101' } as const;
    expect((await verdictOf(named, spread({ '030101': 300 }))).word).toBe('partly');
    expect((await verdictOf(named, spread({ '030115': 300 }))).word).toBe('contradicted');
  });

  it('of the police district is held against the bydeler of the municipality, and says so', async () => {
    const verdict = await verdictOf({ ...claim, area: 'OPD' }, spread({}));
    expect(verdict.limits.map((limit) => limit.code)).toEqual(['district']);
  });

  it('is not checkable without residents', async () => {
    const [cube] = spread({});
    expect((await verdictOf(claim, cube ? [cube] : [])).word).toBe('not-checkable');
  });
});

describe('«noen få personer begår mange lovbrudd»', () => {
  const claim = { kind: 'concentration', direction: 'none', indicator: null } as const;
  const young = { ...claim, population: 'under-18' } as const;
  const bins = (ten: number, offences: number) => [
    { k: '1', persons: 150, offences: 150 },
    { k: '2', persons: 20, offences: 40 },
    { k: '3', persons: 4, offences: 12 },
    { k: '4', persons: 3, offences: 12 },
    { k: '5-9', persons: 5, offences: 30 },
    { k: '10+', persons: ten, offences }
  ];

  it('is right of the young where a tenth of them hold a quarter, told by the group that does', async () => {
    const verdict = await verdictOf(young, [histogramOf('2025T1', bins(12, 200))]);
    expect(verdict.word).toBe('supported');
    expect(verdict.why.replaceAll('\u00a0', ' ')).toContain(
      'De som har 10 forhold eller flere, er 6,2 % av personene og har 45 % av forholdene'
    );
    expect(verdict.definition).toContain('regelen er vår');
    expect(verdict.figure?.form).toBe('shares');
  });

  it('is partly right of everyone, since the figures are about the young', async () => {
    const verdict = await verdictOf(claim, [histogramOf('2025T1', bins(12, 200))]);
    expect(verdict.word).toBe('partly');
    expect(verdict.readings[0]?.limits).toMatchObject([{ code: 'group' }]);
  });

  it('is partly right where it says «særlig blant unge», for then it is about others too', async () => {
    const time = { period: '2025T1', baseline: null, basis: 'text' } as const;
    const readings = (['under-18', 'all'] as const).map((population) => ({ population, ...time }));
    const verdict = await verdictOf({ ...young, readings }, [histogramOf('2025T1', bins(12, 200))]);
    expect(verdict.word).toBe('partly');
    expect(verdict.readings).toHaveLength(1);
  });

  it('never tells of a group of fewer than ten', async () => {
    const verdict = await verdictOf(young, [histogramOf('2025T1', bins(9, 200))]);
    const [reading] = verdict.readings;
    const groups = reading?.numbers.kind === 'concentration' ? reading.numbers.groups : [];
    expect(groups.map((group) => group.least)).toEqual([4]);
    const none = bins(0, 0).map((bin) => ({ ...bin, persons: bin.k === '1' ? 150 : 1 }));
    expect((await verdictOf(young, [histogramOf('2025T1', none)])).word).toBe('not-checkable');
  });

  it('deviates where no small group holds a quarter', async () => {
    const even = bins(10, 100).map((bin) => (bin.k === '1' ? { ...bin, offences: 900, persons: 900 } : bin));
    expect((await verdictOf(young, [histogramOf('2025T1', even)])).word).toBe('contradicted');
  });
});
