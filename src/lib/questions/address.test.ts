import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { populations } from '$lib/observations/person';
import { parseQuestion, questionAddress } from './address';
import { areas } from './code-lists';
import { catalogue } from './catalogue';
import { indicatorIds } from './indicator';
import { ALL_BYDELER, bys, type Question } from './question';

const year = fc.integer({ min: 2000, max: 2099 });

const anyQuestion: fc.Arbitrary<Question> = fc
  .record({
    by: fc.constantFrom(...bys),
    grain: fc.constantFrom('tertial' as const, 'year' as const, 'span' as const),
    indicators: fc.uniqueArray(fc.constantFrom(...indicatorIds), { minLength: 1, maxLength: 5 }),
    area: fc.constantFrom(...areas.codes.map((area) => area.code)),
    population: fc.constantFrom(...populations),
    season: fc.constantFrom('same' as const, 'all' as const),
    latest: fc.boolean(),
    year,
    part: fc.integer({ min: 1, max: 3 }),
    as: fc.constantFrom('count' as const, 'rate' as const),
    release: fc.oneof(fc.constant('latest' as const), fc.integer({ min: 1, max: 99_999_999 }))
  })
  .map(({ latest, year, part, ...rest }) => ({
    ...rest,
    indicators: rest.by === 'indicator' ? rest.indicators : rest.indicators.slice(0, 1),
    area: rest.by === 'area' ? ALL_BYDELER : rest.area,
    period: latest
      ? 'latest'
      : { tertial: `${year}T${part}`, year: `${year}`, span: `${year}/${year + 1}` }[rest.grain]
  }));

describe('a question', () => {
  test('is the same after being written as an address and read', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        expect(parseQuestion(questionAddress(question))).toEqual({ ok: true, value: question });
      })
    );
  });

  test('has one address: reading and writing it gives it back', () => {
    fc.assert(
      fc.property(anyQuestion, (question) => {
        const address = questionAddress(question);
        const read = parseQuestion(address);
        expect(read.ok && questionAddress(read.value)).toBe(address);
      })
    );
  });

  test('is written in the words of the command line', () => {
    const read = parseQuestion('indicator=robbery&area=0301&by=period&grain=tertial');
    expect(read.ok && questionAddress(read.value)).toBe(
      'indicator=robbery&area=0301&by=period&grain=tertial'
    );
  });

  test('takes a place by its other name', () => {
    expect(parseQuestion('indicator=robbery&area=OSLO')).toMatchObject({ ok: true, value: { area: '0301' } });
  });

  test.each([
    ['', 'indicator'],
    ['indicator=ran', 'indicator'],
    ['indicator=robbery,robbery&by=indicator', 'indicator'],
    ['indicator=robbery,rape', 'indicator'],
    ['indicator=robbery&area=9999', 'area'],
    ['indicator=robbery&by=area&area=0301', 'area'],
    ['indicator=robbery&period=2025', 'period'],
    ['indicator=robbery&period=vår', 'period'],
    ['indicator=robbery&by=place', 'by'],
    ['indicator=robbery&population=old', 'population'],
    ['indicator=robbery&utgave=-1', 'utgave'],
    ['indicator=robbery&colour=red', 'colour'],
    ['indicator=robbery&indicator=rape', 'indicator']
  ])('«%s» is refused with the part that is wrong and what may stand there', (address, path) => {
    const read = parseQuestion(address);
    expect(read).toMatchObject({ ok: false, problem: { path } });
    expect(!read.ok && read.problem.message.length).toBeGreaterThan(15);
  });

  test('whatever is written, reading never throws', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseQuestion(text)));
  });
});

test('the catalogue holds every indicator exactly once', () => {
  expect([...catalogue.keys()].toSorted()).toEqual([...indicatorIds].toSorted());
});
