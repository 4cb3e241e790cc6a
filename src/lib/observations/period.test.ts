import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  comparable,
  comparePeriods,
  dateBounds,
  daysIn,
  parsePeriod,
  periodCode,
  periodRange,
  sameSeason,
  step,
  type Period
} from './period';

const anyPeriod: fc.Arbitrary<Period> = fc.oneof(
  ...(
    [
      ['year', 1],
      ['half', 2],
      ['tertial', 3],
      ['quarter', 4],
      ['month', 12]
    ] as const
  ).map(([grain, parts]) =>
    fc.record({
      grain: fc.constant(grain),
      year: fc.integer({ min: 1900, max: 2100 }),
      part: fc.integer({ min: 1, max: parts }),
      years: fc.constant(1)
    })
  ),
  fc.record({
    grain: fc.constant('span' as const),
    year: fc.integer({ min: 1900, max: 2100 }),
    part: fc.constant(1),
    years: fc.integer({ min: 2, max: 5 })
  })
);

function read(code: string): Period {
  const period = parsePeriod(code);
  if (!period.ok) throw new Error(period.problem.message);
  return period.value;
}

describe('a period', () => {
  test('is the same after being written and read', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        expect(read(periodCode(period))).toEqual({ ...period });
      })
    );
  });

  test('begins the day after the one before it ends', () => {
    fc.assert(
      fc.property(
        anyPeriod.filter((period) => period.grain !== 'span'),
        (period) => {
          const dayAfter = Date.parse(dateBounds(step(period, -1)).end) + 86_400_000;
          expect(new Date(dayAfter).toISOString().slice(0, 10)).toBe(dateBounds(period).start);
        }
      )
    );
  });

  test.each([
    '2025T4',
    '2025T0',
    '2025M13',
    '2025M4',
    '2025K02',
    '25T1',
    '2025-T1',
    '',
    '2024/2024',
    '2025/2024'
  ])('is not read from «%s», and the problem says what to write', (code) => {
    const period = parsePeriod(code, 'row.3');
    expect(period).toMatchObject({ ok: false, problem: { code: 'unknown-period', path: 'row.3' } });
  });

  test('of four months has 120 days, and 121 in a leap year', () => {
    expect(daysIn(read('2025T1'))).toBe(120);
    expect(daysIn(read('2024T1'))).toBe(121);
  });

  test('has its bounds in whole months', () => {
    expect(dateBounds(read('2025T2'))).toEqual({ start: '2025-05-01', end: '2025-08-31' });
    expect(dateBounds(read('2023/2024'))).toEqual({ start: '2023-01-01', end: '2024-12-31' });
  });

  test('is ordered by its beginning', () => {
    const codes = ['2025T1', '2024T3', '2024', '2024T1'].map(read).sort(comparePeriods).map(periodCode);
    expect(codes).toEqual(['2024', '2024T1', '2024T3', '2025T1']);
  });

  test('is followed by the next over the turn of the year', () => {
    expect(periodRange(read('2024T2'), read('2025T1')).map(periodCode)).toEqual([
      '2024T2',
      '2024T3',
      '2025T1'
    ]);
  });
});

describe('comparing periods', () => {
  test('a part is never compared with a whole', () => {
    expect(comparable(read('2025T1'), read('2024'))).toMatchObject({
      ok: false,
      problem: { code: 'unequal-periods' }
    });
    expect(comparable(read('2025H1'), read('2025T1'))).toMatchObject({ ok: false });
    expect(comparable(read('2023/2024'), read('2024'))).toMatchObject({ ok: false });
  });

  test('the first tertial is never compared with the third', () => {
    expect(comparable(read('2025T1'), read('2024T3'))).toMatchObject({
      ok: false,
      problem: { code: 'different-season' }
    });
  });

  test('the same part of two years may always be compared', () => {
    fc.assert(
      fc.property(anyPeriod, fc.integer({ min: -20, max: 20 }), (period, years) => {
        expect(comparable(period, sameSeason(period, years)).ok).toBe(true);
      })
    );
  });
});
