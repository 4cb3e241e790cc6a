import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodCode, type Period } from '$lib/observations/period';
import { serialDate } from './dates';
import { matchPartOfYear, matchPeriod } from './period';
import { periodWithin } from './period-within';
import { matchPeriods } from './periods';
import { bestOf } from './vocabulary';

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
      year: fc.integer({ min: 1950, max: 2049 }),
      part: fc.integer({ min: 1, max: parts }),
      years: fc.constant(1)
    })
  )
);

describe('a text that names a period', () => {
  it.each([
    ['2025T1', '2025T1'],
    ['1. tertial 2025', '2025T1'],
    ['1.tertial 2025', '2025T1'],
    ['2025, 1. tertial', '2025T1'],
    ['T1 2025', '2025T1'],
    ['t1-2025', '2025T1'],
    ['2025-T1', '2025T1'],
    ['2025 T1', '2025T1'],
    ['2025t1', '2025T1'],
    ['1T2025', '2025T1'],
    ['tertial 3 2024', '2024T3'],
    ['første tertial 2025', '2025T1'],
    ['Andre tertial 2025', '2025T2'],
    ['III. tertial 2025', '2025T3'],
    ['jan–apr 2025', '2025T1'],
    ['jan.–apr. 2025', '2025T1'],
    ['januar - april 2025', '2025T1'],
    ['mai til august 2025', '2025T2'],
    ['Sept–des 2024', '2024T3'],
    ['jan-juni 2025', '2025H1'],
    ['jan-mars 2025', '2025K1'],
    ['januar-desember 2024', '2024'],
    ['1. halvår 2025', '2025H1'],
    ['2025H2', '2025H2'],
    ['2. kvartal 2025', '2025K2'],
    ['2025K2', '2025K2'],
    ['Q2 2025', '2025K2'],
    ['2025Q2', '2025K2'],
    ['2025', '2025'],
    ['år 2025', '2025'],
    ['2025*', '2025'],
    ['2025M04', '2025M04'],
    ['201004', '2010M04'],
    ['2010-04', '2010M04'],
    ['04/2010', '2010M04'],
    ['april 2025', '2025M04'],
    ['apr. 2025', '2025M04'],
    ['2025 april', '2025M04'],
    ['apr-25', '2025M04'],
    ['2025-04-17', '2025M04'],
    ['2025-04-17T12:30:00Z', '2025M04'],
    ['17.04.2025', '2025M04'],
    ['17.4.2025', '2025M04'],
    ['17. april 2025', '2025M04'],
    ['17.04.2025 kl. 12:30', '2025M04'],
    ['31/12/2024', '2024M12'],
    ['12/31/2024', '2024M12'],
    ['20250417', '2025M04'],
    ['2025.04.15', '2025M04'],
    ['2025T1 (foreløpig)', '2025T1'],
    ['1. tertial (jan-apr) 2025', '2025T1'],
    ['1T25', '2025T1'],
    ["1. tertial '25", '2025T1'],
    ['1.1.2025-30.4.2025', '2025T1'],
    ['01.01.2025 – 30.04.2025', '2025T1'],
    ['2025-01-01/2025-06-30', '2025H1'],
    ['gj.snitt 2023-2024', '2023/2024'],
    ['per 1. januar 2025', '2025M01'],
    ['2023/2024', '2023/2024'],
    ['2023–2024', '2023/2024']
  ])('«%s» is %s', (text, code) => {
    expect(bestOf(matchPeriod(text))).toMatchObject({ code, isCumulative: false });
  });

  it.each([
    ['per 2. tertial 2025', '2025T2'],
    ['Pr. 2. tertial 2025', '2025T2'],
    ['2. tertial 2025 (hittil i år)', '2025T2'],
    ['jan–aug 2025', '2025T2'],
    ['januar-september 2025', '2025K3'],
    ['hittil i år per august 2025', '2025M08'],
    ['hittil i 2025', '2025'],
    ['per 31.08.2025', '2025T2'],
    ['per 30. april 2025', '2025T1'],
    ['pr. 30.06.2025', '2025H1'],
    ['1.1.2025-31.8.2025', '2025T2'],
    ['per 15. april 2025', '2025M04'],
    ['akkumulert 2025T2', '2025T2']
  ])('«%s» counts from the start of the year up to %s', (text, code) => {
    expect(bestOf(matchPeriod(text))).toMatchObject({ code, isCumulative: true });
  });

  it.each([
    ['2025-1', ['2025T1', '2025M01']],
    ['01/02/2025', ['2025M02', '2025M01']],
    ['2011-12', ['2011M12', '2011/2012']]
  ])('«%s» may be several, and is not decided by itself', (text, codes) => {
    const readings = matchPeriod(text);
    for (const code of codes) expect(readings.map((one) => one.code)).toContain(code);
    if (text !== '2011-12') expect(bestOf(readings)).toBeNull();
  });

  it.each([
    '',
    'Sagene',
    '12',
    '1. tertial',
    '2025T4',
    '2025-13',
    '2025-02-30',
    '31.04.2025',
    '5. kvartal 2025',
    '20419',
    '134506',
    '99999',
    'april–mars 2025',
    '1. tertial (mai-aug) 2025',
    '2.1.2025-30.4.2025',
    'mars–april 2025',
    'uke 12 2025',
    '2024-2023'
  ])('«%s» is none', (text) => {
    expect(matchPeriod(text)).toEqual([]);
  });

  it('takes its year from elsewhere where it names none', () => {
    expect(bestOf(matchPeriod('1. tertial', { year: 2025 }))?.code).toBe('2025T1');
    expect(bestOf(matchPeriod('per 2. tertial', { year: 2025 }))).toMatchObject({
      code: '2025T2',
      isCumulative: true
    });
    expect(matchPartOfYear('første tertial')).toMatchObject({
      grain: 'tertial',
      part: 1,
      isCumulative: false
    });
    expect(matchPartOfYear('per august')).toMatchObject({ grain: 'month', part: 8, isCumulative: true });
    expect(matchPartOfYear('Sagene')).toBeNull();
  });

  it('matches itself with full confidence where it is canonical, and reading twice changes nothing', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const code = periodCode(period);
        expect(matchPeriod(code)).toEqual([expect.objectContaining({ code, confidence: 1, reason: 'code' })]);
      })
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[TKHM0-9 ./-]{1,12}$/u)), (text) => {
        for (const { code } of matchPeriod(text)) expect(bestOf(matchPeriod(code))?.code).toBe(code);
      })
    );
  });

  it('is read alike however its words are written', () => {
    const forms = (period: Period): string[] => {
      const { year, part } = period;
      switch (period.grain) {
        case 'year':
          return [`${year}`, `år ${year}`];
        case 'half':
          return [`${part}. halvår ${year}`, `${year} H${part}`, `H${part}-${year}`];
        case 'tertial':
          return [
            `${part}. tertial ${year}`,
            `T${part} ${year}`,
            `${year}-T${part}`,
            `${part}. TERTIAL ${year}`
          ];
        case 'quarter':
          return [`${part}. kvartal ${year}`, `Q${part} ${year}`, `${year}K${part}`];
        default:
          return [periodCode(period), `${year}-${String(part).padStart(2, '0')}-15`, `15.${part}.${year}`];
      }
    };
    fc.assert(
      fc.property(anyPeriod, (period) => {
        for (const form of forms(period)) expect(bestOf(matchPeriod(form))?.code).toBe(periodCode(period));
      })
    );
  });
});

describe('a column of periods', () => {
  const codes = (texts: string[]) => matchPeriods(texts).readings.map((one) => bestOf(one)?.code ?? null);

  it('with three parts in each year is tertials, with four quarters, with twelve months', () => {
    const parts = (most: number) =>
      [2023, 2024, 2025].flatMap((year) => Array.from({ length: most }, (_, at) => `${year}-${at + 1}`));
    expect(codes(parts(3)).slice(0, 4)).toEqual(['2023T1', '2023T2', '2023T3', '2024T1']);
    expect(codes(parts(4)).slice(0, 2)).toEqual(['2023K1', '2023K2']);
    expect(codes(parts(12)).slice(0, 2)).toEqual(['2023M01', '2023M02']);
  });

  it('that cannot be told keeps both readings', () => {
    const { readings, share } = matchPeriods(['2025-1', '2025-2', '2025-3']);
    expect(share).toBe(0);
    expect(
      readings[0]
        ?.slice(0, 2)
        .map(({ code }) => code)
        .sort()
    ).toEqual(['2025M01', '2025T1']);
  });

  it('reads an open date as its neighbours that can be read in one way', () => {
    expect(codes(['01/02/2025', '31/01/2025'])).toEqual(['2025M02', '2025M01']);
    expect(codes(['01/02/2025', '01/31/2025'])).toEqual(['2025M01', '2025M01']);
    expect(codes(['01/02/2025', '03/04/2025'])).toEqual([null, null]);
    expect(codes(['01/01/2025', '01/02/2025', '01/03/2025'])).toEqual(['2025M01', '2025M02', '2025M03']);
  });

  it('says that two ways of writing dates are mixed', () => {
    expect(matchPeriods(['2025-04-17', '2025-04-18']).scheme).toBe('iso-date');
    expect(matchPeriods(['2025-04-17', '18.04.2025']).scheme).toBe('mixed');
  });

  it('of five-digit numbers may be days of a spreadsheet, with less confidence', () => {
    const { readings } = matchPeriods(['45658', '45778', '45901']);
    expect(readings.map(([one]) => one?.code)).toEqual(['2025M01', '2025M05', '2025M09']);
    expect(readings[0]?.[0]?.confidence).toBeLessThan(0.8);
    expect(matchPeriods(['45658', '12', '300']).readings[0]?.[0]?.confidence).toBe(0.3);
  });

  it('has a share of what is read', () => {
    expect(matchPeriods(['2025T1', '2025T2', '', 'Sum']).share).toBe(0.67);
  });
});

describe('a serial number of a spreadsheet', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [60, false, null],
    [61, false, '1900-03-01'],
    [45658, false, '2025-01-01'],
    [44196, true, '2025-01-01'],
    [0, true, '1904-01-01']
  ] as const)('%d (from 1904: %s) is %s', (serial, date1904, date) => {
    expect(serialDate(serial, date1904)).toBe(date);
  });
});

describe('a period within a header', () => {
  it.each([
    ['Anmeldte lovbrudd 2025T1', '2025T1', 'Anmeldte lovbrudd'],
    ['Anmeldte lovbrudd, 1. tertial 2025', '2025T1', 'Anmeldte lovbrudd'],
    ['2024 Antall', '2024', 'Antall'],
    ['Antall (2024)', '2024', 'Antall'],
    ['Anmeldelser per 2. tertial 2025', '2025T2', 'Anmeldelser'],
    ['Personer som pendler ut av regionen 2021', '2021', 'Personer som pendler ut av regionen']
  ])('«%s» holds %s beside «%s»', (text, code, rest) => {
    const within = periodWithin(text);
    expect(within?.readings[0]?.code).toBe(code);
    expect(within?.rest).toBe(rest);
  });

  it('is not found in a header without one', () => {
    for (const text of ['Antall', '2025', 'Bydel', 'Per 1 000 innbyggere'])
      expect(periodWithin(text), text).toBeNull();
  });
});
