import { describe, expect, it } from 'vitest';
import { change, changeOfLevel, type Change } from '$lib/change/change';
import { exceedance } from '$lib/change/exceedance';
import { flatness } from '$lib/change/equivalence';
import { funnel } from '$lib/change/funnel';
import { indicatorOf } from '$lib/questions/catalogue';
import { bydeler } from '$lib/questions/code-lists';
import type { IndicatorId } from '$lib/questions/indicator';
import { packageOf, rowsOf, total, unwrap, type Row } from './files';

const NOW = 'eksempel-anmeldt-tertial';
const BEFORE = 'eksempel-anmeldt-tertial-2024';
const young = ['0-14', '15-17'];

/** The city-wide figure of an indicator in a cube, summed over its leaf codes. */
function figure(id: string, indicator: IndicatorId, period: string, sex?: string): number {
  const { population, series } = indicatorOf(indicator);
  const offences = series.find((one) => one.grain === 'tertial')?.offences ?? [];
  const ages = population === 'under-18' || sex ? young : null;
  return total(
    rowsOf(id).filter(
      (row) =>
        row['period'] === period &&
        offences.includes(row['offence'] ?? '') &&
        (ages === null || ages.includes(row['age'] ?? '')) &&
        (sex === undefined || row['sex'] === sex)
    )
  );
}

const firstTertials = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => `${year}T1`);

describe('the example cube', () => {
  const targets: readonly [IndicatorId, number, number, number][] = [
    ['reported-total', 19700, 22400, 22647],
    ['physical-violence', 2209, 2375, 2400],
    ['serious-violence', 122, 134, 135],
    ['robbery', 122, 140, 141],
    ['sexual-offences', 440, 468, 474],
    ['rape', 135, 152, 154],
    ['youth-offences', 531, 538, 541]
  ];

  function changed(indicator: IndicatorId): Change {
    return unwrap(
      change({ from: figure(BEFORE, indicator, '2024T1'), to: figure(NOW, indicator, '2025T1') })
    );
  }

  it.each(targets)(
    'shows %s of %i in 2025T1, against %i a year before, now %i',
    (indicator, now, before, today) => {
      expect(figure(NOW, indicator, '2025T1')).toBe(now);
      expect(figure(BEFORE, indicator, '2024T1')).toBe(before);
      expect(figure(NOW, indicator, '2024T1')).toBe(today);
      expect(today / before).toBeGreaterThan(1.005);
      expect(today / before).toBeLessThan(1.015);
    }
  );

  it('has a certain decline in all reports and physical violence, and no certain one in the others', () => {
    expect(changed('reported-total').wording).toBe('down');
    expect(changed('physical-violence').wording).toBe('down');
    for (const indicator of [
      'serious-violence',
      'robbery',
      'sexual-offences',
      'rape',
      'youth-offences'
    ] as const) {
      expect(changed(indicator).wording).toBe('uncertain');
      expect(changed(indicator).percent).toBeLessThan(0);
    }
    expect(changed('reported-total').percent).toBeCloseTo(-12.05, 2);
  });

  it('has young suspects whose level cannot be told from flat, after years of rise', () => {
    expect(flatness(538, 531)).toBe('open');
    const rise = firstTertials.slice(0, 7).map((period) => figure(NOW, 'youth-offences', period));
    expect(rise).toEqual([398, 412, 405, 431, 468, 508, 541]);
  });

  it('has violence above the mean of the five years before and below the year before', () => {
    const earlier = firstTertials.slice(2, 7).map((period) => figure(NOW, 'violence', period));
    const now = figure(NOW, 'violence', '2025T1');
    expect(unwrap(changeOfLevel({ earlier, now })).low).toBeGreaterThan(1);
    expect(now).toBeLessThan(figure(BEFORE, 'violence', '2024T1'));
    expect(changed('violence').wording).toBe('down');
  });

  it('has violence of boys under 18 rising every year through 2024', () => {
    const boys = firstTertials.map((period) => figure(NOW, 'violence', period, 'm'));
    for (let year = 1; year < 7; year += 1) expect(boys[year]).toBeGreaterThan(boys[year - 1] ?? 0);
    expect(unwrap(change({ from: boys[0] ?? 0, to: boys[6] ?? 0 })).wording).toBe('up');
  });

  it('has a break in robbery in 2020, and upswings in two later tertials', () => {
    const robbery = (period: string) => figure(NOW, 'robbery', period);
    expect(packageOf(NOW).radstall.breaks).toMatchObject([
      { at: '2020T1', offences: ['ran-person', 'ran-annet'] }
    ]);
    expect(firstTertials.map(robbery)).toEqual([96, 128, 104, 92, 132, 158, 141, 122]);
    expect(unwrap(change({ from: robbery('2023T2'), to: robbery('2023T3') })).wording).toBe('up');
    expect(unwrap(change({ from: robbery('2024T1'), to: robbery('2024T2') })).wording).toBe('up');
  });

  it('adds up over the areas, with Sentrum, Marka and unplaced reports in the total of the city', () => {
    const now = rowsOf(NOW).filter((row) => row['period'] === '2025T1');
    const byArea = packageOf(NOW).radstall.coverage.areas.map((area) =>
      total(now.filter((row) => row['area'] === area))
    );
    expect(byArea).toHaveLength(18);
    expect(byArea.every((count) => count > 0)).toBe(true);
    expect(byArea.reduce((sum, count) => sum + count, 0)).toBe(19700);
    const bydelsum = total(now.filter((row) => bydeler.some((bydel) => bydel.code === row['area'])));
    expect(bydelsum).toBeLessThan(19700);
  });

  it('knows no suspect in most reports, and never an age without a sex', () => {
    const rows = rowsOf(NOW);
    const unknown = rows.filter((row) => row['age'] === 'unknown');
    expect(total(unknown) / total(rows)).toBeGreaterThan(0.5);
    expect(rows.filter((row) => (row['age'] === 'unknown') !== (row['sex'] === 'unknown'))).toEqual([]);
    expect(rows.filter((row) => Number(row['value']) < 1)).toEqual([]);
    expect(packageOf(NOW).resources[0]?.bytes).toBeLessThan(2_200_000);
  });

  function funnelOf(period: string) {
    const year = period.slice(0, 4);
    const units = bydeler.map(({ code }) => ({
      id: code,
      observed: total(rowsOf(NOW).filter((row) => row['period'] === period && row['area'] === code)),
      population: total(
        rowsOf('folkemengde-bydel').filter(
          (row) => row['period'] === year && row['area'] === code && row['age'] === 'all'
        )
      )
    }));
    return unwrap(funnel({ units })).units;
  }

  it('lets only Nordre Aker stand out in 2025T1, low, and no bydel the year before', () => {
    const outside = (period: string) =>
      funnelOf(period).filter((unit) => unit.ratio < unit.multLow998 || unit.ratio > unit.multHigh998);
    expect(outside('2025T1').map((unit) => unit.id)).toEqual(['030108']);
    expect(outside('2025T1')[0]?.ratio).toBeLessThan(1);
    expect(outside('2024T1')).toEqual([]);
    const others = funnelOf('2025T1').filter((unit) => unit.id !== '030108');
    expect(Math.max(...others.map((unit) => Math.abs(unit.zMultiplicative)))).toBeLessThan(2.5);
  });

  it('orders the bydeler much like the published figures of 2024', () => {
    const published = rowsOf('oslo-bydel-2024').filter((row) =>
      bydeler.some((bydel) => bydel.code === row['area'])
    );
    const rates = funnelOf('2024T1').map((unit) => unit.observed / unit.population);
    const real = funnelOf('2024T1').map(
      (unit) => total(published.filter((row) => row['area'] === unit.id)) / unit.population
    );
    const rank = (values: readonly number[]) =>
      values.map((value) => values.filter((other) => other < value).length);
    const [left, right] = [rank(rates), rank(real)];
    const squares = left.reduce((sum, place, index) => sum + (place - (right[index] ?? 0)) ** 2, 0);
    expect(1 - (6 * squares) / (15 * (15 ** 2 - 1))).toBeGreaterThan(0.8);
  });

  it('is the earlier extraction plus what came later: never fewer reports in any cell', () => {
    const { coverage, vintage, provisional, extracted } = packageOf(BEFORE).radstall;
    expect([vintage, extracted, provisional]).toEqual(['earlier', '2024-05-06', ['2024T1']]);
    expect([packageOf(NOW).radstall.vintage, packageOf(NOW).radstall.extracted]).toEqual([
      'current',
      '2025-05-05'
    ]);
    expect(coverage.periods).toEqual(packageOf(NOW).radstall.coverage.periods.slice(0, 19));
    const key = (row: Row) => ['period', 'area', 'offence', 'age', 'sex'].map((name) => row[name]).join('|');
    const now = new Map(rowsOf(NOW).map((row) => [key(row), Number(row['value'])]));
    expect(rowsOf(BEFORE).filter((row) => (now.get(key(row)) ?? 0) < Number(row['value']))).toEqual([]);
    for (const period of coverage.periods.slice(0, 17)) {
      expect(figure(BEFORE, 'reported-total', period)).toBe(figure(NOW, 'reported-total', period));
    }
    const share = figure(BEFORE, 'reported-total', '2023T3') / figure(NOW, 'reported-total', '2023T3');
    expect(share).toBeCloseTo(0.99, 3);
  });
});

describe('the example figures beside the cube', () => {
  const hate = (id: string, period: string) => total(rowsOf(id).filter((row) => row['period'] === period));

  it('have 112 hate motives in 2025T1, against 101 a year before, now 102, inside the expected limit', () => {
    expect(hate('eksempel-hatmotiv-tertial', '2025T1')).toBe(112);
    expect(hate('eksempel-hatmotiv-tertial-2024', '2024T1')).toBe(101);
    expect(hate('eksempel-hatmotiv-tertial', '2024T1')).toBe(102);
    expect(unwrap(change({ from: 101, to: 112 })).wording).toBe('uncertain');
    const { periods } = packageOf('eksempel-hatmotiv-tertial').radstall.coverage;
    const series = periods.map((period) => hate('eksempel-hatmotiv-tertial', period));
    const last = unwrap(exceedance({ series, period: 'tertial' })).points.at(-1);
    expect(last).toMatchObject({ index: 22, observed: 112, enough: true, exceeds: false });
    expect(last?.limit).toBeGreaterThan(112);
    expect(last?.mean).toBeLessThan(112);
  });

  it('let 6 % of the persons stand for 38 % of the offences, with enough persons in every bin', () => {
    const rows = rowsOf('eksempel-gjengangere-tertial');
    const sumOf = (period: string, measure: string, offence?: string) =>
      total(
        rows.filter(
          (row) =>
            row['period'] === period &&
            row['measure'] === measure &&
            (offence === undefined || row['offence'] === offence)
        )
      );
    const share = (measure: string) => sumOf('2025T1', measure, '10+') / sumOf('2025T1', measure);
    expect(share('repeat-persons')).toBeCloseTo(0.06, 3);
    expect(share('repeat-offences')).toBeCloseTo(0.38, 3);
    for (const row of rows.filter((one) => one['measure'] === 'repeat-persons')) {
      expect(Number(row['value'])).toBeGreaterThanOrEqual(row['offence'] === '10+' ? 10 : 5);
    }
    for (const period of packageOf('eksempel-gjengangere-tertial').radstall.coverage.periods) {
      for (const bin of ['1', '2', '3', '4']) {
        expect(sumOf(period, 'repeat-offences', bin)).toBe(
          Number(bin) * sumOf(period, 'repeat-persons', bin)
        );
      }
      for (const [bin, low, high] of [
        ['5-9', 5, 9],
        ['10+', 10, Infinity]
      ] as const) {
        const mean = sumOf(period, 'repeat-offences', bin) / sumOf(period, 'repeat-persons', bin);
        expect(mean).toBeGreaterThanOrEqual(low);
        expect(mean).toBeLessThanOrEqual(high);
      }
      const persons = total(rowsOf('eksempel-personer-tertial').filter((row) => row['period'] === period));
      expect(persons).toBe(sumOf(period, 'repeat-persons'));
      expect(sumOf(period, 'repeat-offences')).toBeGreaterThanOrEqual(figure(NOW, 'youth-offences', period));
    }
  });
});

