import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Answer, Comparison } from '$lib/questions/answer';
import { parseQuestion } from '$lib/questions/address';
import { ask } from '$lib/questions/ask';
import type { Result } from '$lib/observations/result';
import type { Value } from '$lib/observations/value';
import { valueOf } from '../reference/read';
import { openShipped } from './shipped';

let shipped: Awaited<ReturnType<typeof openShipped>>;

beforeAll(async () => {
  shipped = await openShipped();
}, 60_000);

afterAll(() => shipped.end());

async function asked(address: string): Promise<Result<Answer>> {
  return ask(shipped, valueOf(parseQuestion(address)));
}

async function answer(address: string): Promise<Answer> {
  return valueOf(await asked(address));
}

function changeOf(comparison: Comparison | undefined): Extract<Comparison, { kind: 'change' }> {
  if (comparison?.kind !== 'change') throw new Error(`No change: ${comparison?.why ?? 'no comparison'}`);
  return comparison;
}

function countOf(value: Value | undefined): number {
  if (value?.kind !== 'count') throw new Error(`No count: ${value?.kind ?? 'no value'}`);
  return value.value;
}

describe('an answer about the city', () => {
  test('compares the same tertial by default, fresh figures with equally fresh ones', async () => {
    const { rows, comparisons, period, synthetic } = await answer('indicator=reported-total');
    expect(period).toBe('2025T1');
    expect(synthetic).toBe(true);
    expect(rows.map((row) => row.period)).toEqual(
      [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => `${year}T1`)
    );
    const change = changeOf(comparisons[0]);
    expect(change.from).toEqual({ period: '2024T1', count: 22_400, extracted: '2024-05-06' });
    expect(change.to).toEqual({ period: '2025T1', count: 19_700, extracted: '2025-05-05' });
    expect(change.basis).toBe('equally-matured');
    expect(change.change.wording).toBe('down');
    expect(change.today?.from.count).toBeGreaterThan(22_400);
  });

  test('compares final figures with final figures, with nothing beside', async () => {
    const { comparisons } = await answer('indicator=reported-total&period=2024T3');
    expect(changeOf(comparisons[0])).toMatchObject({
      basis: 'final',
      today: null,
      from: { period: '2023T3' }
    });
  });

  test('five types are lower, and only physical violence certainly so', async () => {
    const { comparisons } = await answer(
      'indicator=sexual-offences,rape,robbery,physical-violence,serious-violence&by=indicator'
    );
    expect(comparisons.map((one) => [one.indicator, changeOf(one).change.wording])).toEqual([
      ['sexual-offences', 'uncertain'],
      ['rape', 'uncertain'],
      ['robbery', 'uncertain'],
      ['physical-violence', 'down'],
      ['serious-violence', 'uncertain']
    ]);
  });

  test('gives no change over a break in the series, and says why', async () => {
    const { comparisons, breaks } = await answer('indicator=robbery&period=2020T1');
    expect(comparisons[0]).toMatchObject({ kind: 'none', code: 'break' });
    expect(breaks.map((one) => one.at)).toEqual(['2020T1']);
  });

  test('the first period has nothing before it to be compared with', async () => {
    const { comparisons } = await answer('indicator=reported-total&period=2018T1');
    expect(comparisons[0]).toMatchObject({ kind: 'none', code: 'no-earlier' });
  });

  test('marks the newest period as provisional and no other', async () => {
    const { rows } = await answer('indicator=reported-total&season=all');
    const flagged = rows.filter(
      (row) => row.value.kind === 'count' && row.value.flags.includes('provisional')
    );
    expect(flagged.map((row) => row.period)).toEqual(['2025T1']);
    expect(rows).toHaveLength(22);
  });

  test('a rate is per 1 000 residents of its own year', async () => {
    const { rows, residents } = await answer('indicator=reported-total&as=rate');
    const value = rows.at(-1)?.value;
    const people = residents['0301'] ?? 0;
    expect(people).toBeGreaterThan(700_000);
    expect(value).toMatchObject({ kind: 'rate', per: 1000 });
    expect(value?.kind === 'rate' && value.value).toBeCloseTo((19_700 / people) * 1000, 10);
  });
});

describe('an answer about bydeler', () => {
  test('has a row and a comparison for each of the fifteen, in the order of their codes', async () => {
    const { rows, comparisons } = await answer('indicator=reported-total&by=area&area=bydeler');
    const focus = rows.filter((row) => row.period === '2025T1').map((row) => row.area);
    expect(focus).toEqual(
      Array.from({ length: 15 }, (_, index) => `0301${String(index + 1).padStart(2, '0')}`)
    );
    expect(comparisons.map((one) => one.area)).toEqual(focus);
  });

  test('gives one bydel the same number alone and beside the others', async () => {
    const alone = await answer('indicator=reported-total&area=030105');
    const beside = await answer('indicator=reported-total&by=area');
    const one = beside.rows.find((row) => row.area === '030105' && row.period === '2025T1');
    expect(alone.rows.at(-1)?.value).toEqual(one?.value);
    expect(alone.comparisons[0]).toEqual(
      beside.comparisons.find((comparison) => comparison.area === '030105')
    );
  });

  test('the places of the city add up to the city', async () => {
    let sum = 0;
    for (const area of [...Array(17).keys()]
      .map((index) => `0301${String(index + 1).padStart(2, '0')}`)
      .concat('030199')) {
      const value = (await answer(`indicator=reported-total&area=${area}`)).rows.at(-1)?.value;
      sum += value?.kind === 'count' ? value.value : Number.NaN;
    }
    expect(sum).toBe(19_700);
  });

  test('Sentrum and Marka have counts but no rates', async () => {
    for (const area of ['030116', '030117']) {
      const rate = await answer(`indicator=reported-total&area=${area}&as=rate`);
      expect(rate.rows.every((row) => row.value.kind === 'not-applicable')).toBe(true);
      const count = await answer(`indicator=reported-total&area=${area}`);
      expect(count.rows.at(-1)?.value.kind).toBe('count');
    }
  });

  test('an offence among the young in one bydel is not told', async () => {
    const refused = await asked('indicator=robbery&area=030105&population=under-18');
    expect(refused).toMatchObject({ ok: false, problem: { code: 'too-detailed' } });
  });
});

describe('an answer by code', () => {
  test('has a row per ground of hate crime at every period, and they add up to the whole', async () => {
    const whole = await answer('indicator=hate-crime');
    const { rows } = await answer('indicator=hate-crime&by=offence');
    expect(new Set(rows.map((row) => row.offence))).toEqual(
      new Set(['etnisitet', 'religion', 'antisemittisme', 'lhbt', 'funksjonsevne'])
    );
    for (const { period, value } of whole.rows) {
      const parts = rows.filter((row) => row.period === period);
      expect(parts).toHaveLength(5);
      const sum = parts.reduce((total, row) => total + countOf(row.value), 0);
      expect(sum).toBe(countOf(value));
    }
  });

  test('compares each ground by itself, equally fresh, and says where there are too few', async () => {
    const { comparisons } = await answer('indicator=hate-crime&by=offence');
    const [ethnicity] = comparisons;
    expect(ethnicity).toMatchObject({ offence: 'etnisitet', age: null, sex: null });
    expect(changeOf(ethnicity).basis).toBe('equally-matured');
    const few = comparisons.find((one) => one.offence === 'antisemittisme');
    expect(changeOf(few).change.wording).toBe('too-few');
  });

  test('cuts only the codes that a break touches', async () => {
    const { comparisons, breaks } = await answer('indicator=reported-total&by=offence&period=2020T1');
    const kindOf = (code: string) => comparisons.find((one) => one.offence === code)?.kind;
    expect([kindOf('ran-person'), kindOf('tyveri-butikk'), kindOf('narkotika')]).toEqual([
      'none',
      'none',
      'change'
    ]);
    expect(breaks).toHaveLength(1);
  });

  test('gives the persons by how many offences they have, and never more than ten or more', async () => {
    const { rows } = await answer('indicator=repeat-offenders&by=offence');
    expect([...new Set(rows.map((row) => row.offence))]).toEqual(['4', '5-9', '10+']);
  });

  test('does not tell type by age in one bydel', async () => {
    const refused = await asked('indicator=youth-offences&area=030105&by=offence');
    expect(refused).toMatchObject({ ok: false, problem: { code: 'too-detailed' } });
  });
});

describe('an answer by age and sex', () => {
  test('adds up to the whole with the unknown as rows of their own', async () => {
    const whole = await answer('indicator=reported-total');
    const { rows, comparisons } = await answer('indicator=reported-total&by=person');
    expect([...new Set(rows.map((row) => row.period))].toSorted()).toEqual(['2024T1', '2025T1']);
    const now = rows.filter((row) => row.period === '2025T1');
    expect(now).toHaveLength(15);
    expect(now.reduce((sum, row) => sum + countOf(row.value), 0)).toBe(countOf(whole.rows.at(-1)?.value));
    const unknown = now.find((row) => row.age === 'unknown' && row.sex === 'unknown');
    expect(countOf(unknown?.value)).toBeGreaterThan(10_000);
    expect(comparisons).toHaveLength(15);
    expect(comparisons.every((one) => one.age !== null && one.sex !== null && one.offence === null)).toBe(
      true
    );
  });

  test('keeps to the ages of the group asked for', async () => {
    const { rows } = await answer('indicator=robbery&by=person&population=under-18');
    expect(new Set(rows.map((row) => row.age))).toEqual(new Set(['0-14', '15-17']));
  });

  test.each([
    ['indicator=robbery&by=person&area=030105', 'too-detailed'],
    ['indicator=robbery&by=person&area=030116', 'too-detailed'],
    ['indicator=robbery&by=person&as=rate', 'no-residents'],
    ['indicator=hate-crime&by=person', 'outside-coverage'],
    ['indicator=youth-persons&by=person', 'outside-coverage'],
    ['indicator=repeat-offenders&by=person', 'outside-coverage']
  ])('«%s» is refused with a reason', async (address, code) => {
    expect(await asked(address)).toMatchObject({ ok: false, problem: { code } });
  });
});

describe('published yearly figures', () => {
  test('keep their gaps as missing, never as 0', async () => {
    const { rows, synthetic } = await answer('indicator=reported-total&grain=year&area=OPD&season=all');
    expect(synthetic).toBe(false);
    expect(rows.map((row) => [row.period, row.value.kind])).toEqual([
      ['2018', 'count'],
      ['2019', 'count'],
      ['2020', 'missing'],
      ['2021', 'count'],
      ['2022', 'count']
    ]);
  });

  test('never chain the police district before and after 2017', async () => {
    const before = await answer('indicator=reported-total&grain=year&area=OPD-2016&season=all');
    expect(before.rows.every((row) => row.period < '2017')).toBe(true);
    const after = await answer('indicator=reported-total&grain=year&area=OPD&season=all');
    expect(after.rows.every((row) => row.period > '2017')).toBe(true);
  });

  test('overlapping two-year averages are not compared', async () => {
    const { comparisons } = await answer('indicator=reported-total&grain=span');
    expect(comparisons[0]?.kind).toBe('none');
  });
});

describe('what has no answer', () => {
  test.each([
    ['indicator=reported-total&period=2030T1', 'unknown-period'],
    ['indicator=robbery&grain=span', 'no-series'],
    ['indicator=youth-offences&population=18-24', 'unknown-population'],
    ['indicator=hate-crime&population=under-18', 'outside-coverage'],
    ['indicator=hate-crime&area=030101', 'outside-coverage'],
    ['indicator=rape&area=030101', 'too-detailed'],
    ['indicator=sexual-offences&area=bydeler&by=area', 'too-detailed'],
    ['indicator=homicide&area=030117', 'too-detailed']
  ])('%s is refused as %s, with a sentence', async (address, code) => {
    const refused = await asked(address);
    expect(refused).toMatchObject({ ok: false, problem: { code } });
    expect(!refused.ok && refused.problem.message.length).toBeGreaterThan(20);
  });
});

describe('a break in the series', () => {
  test('cuts what reports moved into, but not a sum that holds both sides of the move', async () => {
    const broken = async (indicator: string) => (await answer(`indicator=${indicator}`)).breaks.length > 0;
    expect(await broken('robbery')).toBe(true);
    expect(await broken('property')).toBe(false);
    expect(await broken('reported-total')).toBe(false);
    expect(await broken('violence')).toBe(false);
  });
});
