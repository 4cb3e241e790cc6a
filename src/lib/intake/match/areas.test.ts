import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areas } from '$lib/questions/code-lists';
import { matchArea } from './area';
import { matchAreas } from './areas';
import { bestOf } from './vocabulary';

const code = (text: string) => bestOf(matchArea(text))?.code ?? null;

describe('a text that names an area', () => {
  it.each([
    ['030101', '030101'],
    ['30101', '030101'],
    ['Gamle Oslo', '030101'],
    ['Bydel Gamle Oslo', '030101'],
    ['GAMLE OSLO', '030101'],
    ['Gamle Oslo bydel', '030101'],
    ['030101 Gamle Oslo', '030101'],
    ['30101 Gamle Oslo', '030101'],
    ['01 Gamle Oslo', '030101'],
    ['1. Gamle Oslo', '030101'],
    ['Gamle Oslo (030101)', '030101'],
    ['0311 Gamle Oslo', '030101'],
    ['St.Hanshaugen', '030104'],
    ['St. Hanshaugen', '030104'],
    ['Bydel St.Hanshaugen', '030104'],
    ['St Hanshaugen', '030104'],
    ['Søndre Nordstrand ', '030115'],
    ['\u00a0Søndre\u00a0Nordstrand', '030115'],
    ['Bydel Alna', '030112'],
    ['Grunerløkka', '030102'],
    ['Gruenerloekka', '030102'],
    ['GrÃ¼nerlÃ¸kka', '030102'],
    ['Gr�nerl�kka', '030102'],
    ['Grünerlokka', '030102'],
    ['Ostensjo', '030113'],
    ['Østensjö', '030113'],
    ['A1na', '030112'],
    ['0stensjø', '030113'],
    ['S. Nordstrand', '030115'],
    ['G. Oslo', '030101'],
    ['Bydel 1 Gamle Oslo', '030101'],
    ['Bydel 12', '030112'],
    ['Frogner*', '030105'],
    ['Frogner 1)', '030105'],
    ['Sentrum', '030116'],
    ['Marka', '030117'],
    ['Uoppgitt', '030199'],
    ['Ukjent bydel', '030199'],
    ['Oslo', '0301'],
    ['Oslo kommune', '0301'],
    ['OSLO', '0301'],
    ['OPD', 'OPD'],
    ['OPD-2016', 'OPD-2016'],
    ['Oslo politidistrikt (før 2017)', 'OPD-2016'],
    ['3801 Horten', '3801'],
    ['3813 Bamble', '3813']
  ])('«%s» is %s', (text, expected) => {
    expect(code(text)).toBe(expected);
  });

  it.each([
    ['Søndre Nordstran', '030115'],
    ['Gronerløkka', '030102'],
    ['Sagnee', '030103'],
    ['Stovnar', '030111'],
    ['Vestre Akr', '030107']
  ])('«%s» is misspelt, and %s is suggested with less confidence', (text, expected) => {
    const [first] = matchArea(text);
    expect(first).toMatchObject({ code: expected, reason: 'spelling' });
    expect(first?.confidence).toBeLessThan(0.9);
  });

  it.each([
    '',
    'Bern',
    'Barking and Dagenham',
    'Asker',
    'Antall',
    'Nord',
    'XNordstrand',
    'Foslo',
    'Sentrum og Marka',
    'Utenfor Oslo',
    '12345',
    '2025T1',
    '0'
  ])('«%s» is none', (text) => {
    expect(matchArea(text)).toEqual([]);
  });

  it.each([
    ['Oslo i alt', '0301'],
    ['Hele byen', '0301'],
    ['Oslo kommune i alt', '0301'],
    ['Sum alle bydeler', '0301'],
    ['Sum bydeler', '0301'],
    ['I alt', 'all'],
    ['000 Total', 'all'],
    ['Totalt', 'all']
  ])('«%s» is a sum', (text, expected) => {
    expect(matchArea(text)).toEqual([expect.objectContaining({ code: expected, isTotal: true })]);
  });

  it('keeps the police district apart before and after May 2017, and does not choose without a date', () => {
    const name = 'Oslo politidistrikt';
    expect(matchArea(name, { from: '2018-01-01', to: '2018-12-31' }).map((one) => one.code)).toEqual(['OPD']);
    expect(matchArea(name, { from: '2014-01-01', to: '2016-12-31' }).map((one) => one.code)).toEqual([
      'OPD-2016'
    ]);
    expect(bestOf(matchArea(name, { from: '2014-01-01', to: '2020-12-31' }))).toBeNull();
    expect(bestOf(matchArea(name))).toBeNull();
  });

  it('matches itself with full confidence where it is a code, and its name gives the same code', () => {
    for (const area of areas.codes) {
      expect(matchArea(area.code)[0], area.code).toMatchObject({
        code: area.code,
        confidence: 1,
        reason: 'code'
      });
      if (area.kind !== 'district')
        expect(matchArea(area.label)[0], area.label).toMatchObject({ code: area.code, reason: 'name' });
    }
  });

  it('is the same when its code is read again', () => {
    const texts = fc.oneof(
      fc.string(),
      fc.constantFrom(...areas.codes.flatMap((area) => [area.label, ...area.aliases])),
      fc.stringMatching(/^\d{1,6}$/u)
    );
    fc.assert(
      fc.property(texts, (text) => {
        const best = bestOf(matchArea(text));
        if (best && best.code !== 'all') expect(bestOf(matchArea(best.code))?.code).toBe(best.code);
      })
    );
  });

  it('with any one letter wrong is found, or not at all, but never as another place', () => {
    const wrong: string[] = [];
    for (const { code, label } of areas.codes.filter((area) => area.kind === 'bydel')) {
      for (let at = 0; at < label.length; at += 1) {
        for (const letter of 'abcdefghijklmnopqrstuvwxyzæøå') {
          const text = label.slice(0, at) + letter + label.slice(at + 1);
          const found = matchArea(text).map((one) => one.code);
          if (found[0] !== undefined && found[0] !== code) wrong.push(`${text}: ${found.join(', ')}`);
        }
      }
    }
    expect(wrong).toEqual([]);
  });
});

describe('a column of areas', () => {
  const numbers = (from: number, to: number, width = 0) =>
    Array.from({ length: to - from + 1 }, (_, at) => String(from + at).padStart(width, '0'));
  const codes = (texts: string[], beside?: string[]) =>
    matchAreas(texts, beside ? { beside } : {}).readings.map((one) => bestOf(one)?.code ?? null);
  const names = areas.codes.filter((area) => area.kind === 'bydel').map((area) => area.label);

  it('is read by the scheme of its numbers', () => {
    const expected = areas.codes.filter((area) => area.kind === 'bydel').map((area) => area.code);
    for (const [scheme, texts] of [
      ['omrader', numbers(30101, 30115, 6)],
      ['uten-null', numbers(30101, 30115)],
      ['bydelsnr', numbers(1, 15, 2)],
      ['husbanken', numbers(311, 325, 4)]
    ] as const) {
      expect(matchAreas(texts)).toMatchObject({ scheme, share: 1 });
      expect(codes([...texts])).toEqual(expected);
    }
  });

  it('of numbers 2 to 16 is hardly the bydeler', () => {
    const { readings } = matchAreas(numbers(2, 16));
    expect(readings.every(([one]) => (one?.confidence ?? 0) < 0.5)).toBe(true);
  });

  it('believes the names beside its numbers', () => {
    expect(codes(numbers(1, 15), names)[0]).toBe('030101');
    const shifted = matchAreas(numbers(2, 16), { beside: names });
    expect(shifted.readings.every((one) => one.every(({ confidence }) => confidence < 0.6))).toBe(true);
  });

  it('of four-digit numbers with names elsewhere holds municipalities', () => {
    const { scheme, readings } = matchAreas(['3801 Horten', '3802 Holmestrand', '3811 Færder', '0301 Oslo']);
    expect(scheme).toBe('no-kommune');
    expect(readings.map((one) => bestOf(one)?.code)).toEqual(['3801', '3802', '3811', '0301']);
  });

  it('reads Oslo among the numbers of Husbanken as Oslo', () => {
    expect(codes(['0301', ...numbers(311, 325, 4)])[0]).toBe('0301');
  });

  it('of years is no column of areas', () => {
    const { readings } = matchAreas(['2015', '2016', '2017', '2018']);
    expect(readings.every((one) => one.every(({ confidence }) => confidence <= 0.3))).toBe(true);
  });

  it('of names is read by name, sums among them', () => {
    const { scheme, share, readings } = matchAreas([...names, 'Sentrum', 'Marka', 'Uoppgitt', 'Oslo i alt']);
    expect([scheme, share]).toEqual(['navn', 1]);
    expect(readings.at(-1)?.[0]?.isTotal).toBe(true);
  });

  it('of other countries is not understood', () => {
    expect(matchAreas(['Bern', 'Thun', 'Köniz'])).toMatchObject({ scheme: 'none', share: 0 });
  });
});
