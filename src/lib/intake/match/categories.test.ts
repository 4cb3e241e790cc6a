import { readFileSync } from 'node:fs';
import { csvParse } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findOffence } from '$lib/questions/code-lists';
import { matchAge, matchAges } from './ages';
import { kindsOf, matchMeasure } from './measures';
import { offenceSchemes } from './offence-words';
import { matchOffence, matchOffences } from './offences';
import { matchSex, matchSexes } from './sexes';
import { bestOf } from './vocabulary';

const codesOf = (file: string) =>
  csvParse(readFileSync(new URL(`../../../../data/codes/${file}`, import.meta.url), 'utf8')).map((row) => ({
    code: row['code'] ?? '',
    label: row['label'] ?? ''
  }));

describe('a text that names an offence', () => {
  it.each([
    ['Vold', 'vold'],
    ['voldslovbrudd', 'vold'],
    ['Grov kroppsskade', 'grov-kroppsskade'],
    ['Mishandling i nære relasjoner', 'mishandling'],
    ['Personran', 'ran-person'],
    ['Økonomisk kriminalitet', 'okonomi'],
    ['Okonomi', 'okonomi'],
    ['Seksuallovbrud', 'seksual'],
    ['Narkotika', 'narkotika'],
    ['Vold mv.', 'vold'],
    ['Skadeverk (hærverk)', 'skadeverk']
  ])('«%s» is %s in the scheme of the police', (text, code) => {
    expect(bestOf(matchOffence(text, 'eksempel-politi'))?.code).toBe(code);
  });

  it.each([
    ['Eiendomstyveri', '1AAAAA-1ZZZZz', null],
    ['¬ Eiendomstyveri', '1AAAAA-1ZZZZz', 1],
    ['¬¬ Vold og mishandling', '4AAAAA-4ZZZZz', 2],
    ['4AAAAA-4ZZZZz', '4AAAAA-4ZZZZz', null],
    ['4AAAAA-4ZZZZz Vold og mishandling', '4AAAAA-4ZZZZz', null],
    ['Alle lovbruddsgrupper', '1AAAAA-9ZZZZz', null],
    ['1ABEBZ', '1ABEBZ', null]
  ])('«%s» is %s in the standard of SSB, at depth %s', (text, code, depth) => {
    expect(bestOf(matchOffence(text, 'ssb-2015'))).toMatchObject({ code, depth });
  });

  it('is not a code where only capitals differ', () => {
    expect(matchOffence('4aaaaa-4zzzzz', 'ssb-2015')).toEqual([]);
    expect(matchOffence('1AAAAA-1ZZZZZ', 'ssb-2015')).toEqual([]);
    expect(matchOffence('1abebz', 'ssb-2015')).toEqual([]);
  });

  it('that is a sum says so, of all or of its kind', () => {
    expect(bestOf(matchOffence('Sum vold', 'eksempel-politi'))).toMatchObject({
      code: 'vold',
      isTotal: true
    });
    expect(bestOf(matchOffence('Vold, i alt', 'eksempel-politi'))).toMatchObject({
      code: 'vold',
      isTotal: true
    });
    expect(bestOf(matchOffence('I alt', 'eksempel-politi'))).toMatchObject({ code: 'all', isTotal: true });
    expect(bestOf(matchOffence('I alt', 'ssb-2015'))).toMatchObject({ code: '1AAAAA-9ZZZZz', isTotal: true });
  });

  it('stands in each scheme that has the word, and is not chosen between them', () => {
    const readings = matchOffence('Ran');
    expect(readings.map(({ scheme }) => scheme)).toEqual(['eksempel-politi', 'opd-ar']);
    expect(bestOf(readings)).toBeNull();
  });

  it.each([
    '',
    '¬',
    'Gamle Oslo',
    '2025T1',
    'Arson',
    'Betrug',
    '12',
    'Voldtekt (forsøk)',
    'Ran og utpressing'
  ])('«%s» is none', (text) => {
    expect(matchOffence(text)).toEqual([]);
  });

  it('matches itself with full confidence where it is a code of its scheme', () => {
    for (const [scheme, { terms }] of offenceSchemes) {
      for (const { code, label, isTotal } of terms) {
        expect(bestOf(matchOffence(code, scheme)), code).toMatchObject({ code, confidence: 1, scheme });
        expect(bestOf(matchOffence(label, scheme)), label).toMatchObject({ code, isTotal });
      }
    }
  });

  it('is the same when its code is read again', () => {
    const labels = [...offenceSchemes.values()].flatMap(({ terms }) =>
      terms.flatMap(({ label, variants }) => [label, ...variants])
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...labels)), (text) => {
        for (const { code, scheme } of matchOffence(text))
          if (code !== 'all') expect(bestOf(matchOffence(code, scheme))?.code).toBe(code);
      })
    );
  });

  it('has words that mean one thing within a scheme', () => {
    for (const [scheme, { byName, bySkeleton }] of offenceSchemes) {
      for (const map of [byName, bySkeleton]) {
        const shared = [...map].filter(([, found]) => found.length > 1).map(([name]) => name);
        expect(shared, scheme).toEqual([]);
      }
    }
  });
});

describe('a column of offences', () => {
  it('is of the scheme that understands most of it', () => {
    expect(matchOffences(['Kroppskrenkelse', 'Ran av person', 'Trafikk']).scheme).toBe('eksempel-politi');
    expect(matchOffences(['¬ Eiendomstyveri', '¬ Eiendomsskade', '¬ Seksuallovbrudd'])).toMatchObject({
      scheme: 'ssb-2015',
      share: 1
    });
    expect(matchOffences(['Etnisitet', 'Religion', 'Antisemittisme']).scheme).toBe('hatgrunnlag');
  });

  it('names the other schemes that fit it as well', () => {
    expect(matchOffences(['Vold', 'Ran'])).toMatchObject({
      scheme: 'eksempel-politi',
      alternatives: ['opd-ar']
    });
    expect(matchOffences(['Kroppskrenkelse', 'Ran av person']).alternatives).toEqual([]);
  });

  it('of something else is of no scheme', () => {
    expect(matchOffences(['Arson', 'Burglary'])).toMatchObject({ scheme: 'none', share: 0 });
  });
});

describe('an age group', () => {
  it.each([
    ['15-17', '15-17'],
    ['15–17 år', '15-17'],
    ['15 til 17 år', '15-17'],
    ['15 - 17', '15-17'],
    [' 05-09', '5-9'],
    ['Under 18 år', '0-17'],
    ['under 15', '0-14'],
    ['< 18 år', '0-17'],
    ['17 år og yngre', '0-17'],
    ['25+', '25+'],
    ['25 år og eldre', '25+'],
    ['25 år +', '25+'],
    ['over 24 år', '25+'],
    ['60+', '60+'],
    ['85 y mas', '85+'],
    ['95 år og over', '95+'],
    ['0 år', '0'],
    ['Under 30', '0-29'],
    ['unge under 18', '0-17'],
    ['015-017 15-17 år', '15-17'],
    ['F25 25 år og eldre', '25+'],
    ['10–12-åringer', '10-12'],
    ['Ukjent', 'unknown'],
    ['Ukjent alder', 'unknown'],
    ['Alder i alt', 'all'],
    ['I alt', 'all']
  ])('«%s» is %s', (text, code) => {
    expect(bestOf(matchAge(text))?.code).toBe(code);
  });

  it.each(['', 'Sagene', '17-15', '2025', '2025-2026', '1 234', '15-17 personer', '150-160'])(
    '«%s» is none',
    (text) => {
      expect(matchAge(text)).toEqual([]);
    }
  );

  it('matches itself with full confidence where it is a code, and every group reads the same again', () => {
    for (const file of ['ages.csv', 'ages-published.csv'])
      for (const { code } of codesOf(file)) expect(matchAge(code)[0]).toMatchObject({ code, confidence: 1 });
    fc.assert(
      fc.property(fc.nat(90), fc.integer({ min: 1, max: 30 }), (first, more) => {
        const [range] = matchAge(`${first}–${first + more} år`);
        expect(range?.code).toBe(`${first}-${first + more}`);
        expect(matchAge(range?.code ?? '')[0]?.code).toBe(range?.code);
        expect(matchAge(`${first} år og over`)[0]?.code).toBe(`${first}+`);
      })
    );
  });

  it('in a column is of the code list that has them all', () => {
    expect(matchAges(['Under 15 år', '15–17 år', '25 år og eldre', 'Ukjent'])).toMatchObject({
      scheme: 'mistenkt-alder',
      share: 1
    });
    expect(matchAges(['10-12', '13-15', '16-17']).scheme).toBe('publisert-alder');
    expect(matchAges(['30-39', '40-49']).scheme).toBe('andre');
    expect(matchAges(['Vold', 'Ran']).scheme).toBe('none');
  });
});

describe('a sex', () => {
  it.each([
    ['m', 'm'],
    ['Menn', 'm'],
    ['Gutter', 'm'],
    ['K', 'f'],
    ['Kvinner', 'f'],
    ['kvinne', 'f'],
    ['Jenter og kvinner', 'f'],
    ['Varones', 'm'],
    ['1 Menn', 'm'],
    ['2 Kvinner', 'f'],
    ['Begge kjønn', 'all'],
    ['Kvinner i alt', 'f'],
    ['Ukjent', 'unknown']
  ])('«%s» is %s', (text, code) => {
    expect(bestOf(matchSex(text))?.code).toBe(code);
  });

  it('matches itself with full confidence where it is a code', () => {
    for (const { code } of codesOf('sexes.csv'))
      expect(matchSex(code)[0]).toMatchObject({ code, confidence: 1, reason: 'code' });
  });

  it('as a number is surer in a column of such numbers, and never sure', () => {
    expect(matchSex('1')[0]?.confidence).toBe(0.3);
    expect(matchSexes(['0', '1', '2'])).toMatchObject({ scheme: 'ssb-kjonn', share: 1 });
    expect(matchSexes(['0', '1', '2']).readings[1]?.[0]).toMatchObject({ code: 'm', confidence: 0.6 });
    expect(matchSexes(['1', '2', '3']).readings[0]?.[0]?.confidence).toBe(0.3);
  });
});

describe('what a number measures', () => {
  it.each([
    ['Antall', 'count', 'count', null],
    ['Anmeldte lovbrudd', 'reported-offences', 'count', null],
    ['Antall anmeldelser', 'reported-offences', 'count', null],
    ['Unike personer', 'unique-persons', 'count', null],
    ['Folkemengde', 'residents', 'count', null],
    ['reported-offences', 'reported-offences', 'count', null],
    ['Anmeldte lovbrudd per 1 000 innbyggere', 'rate-1000', 'rate', 1000],
    ['per 1000', 'rate-1000', 'rate', 1000],
    ['Pr. 10.000 innbyggere', 'rate-10000', 'rate', 10_000],
    ['Per 100\u00a0000', 'rate-100000', 'rate', 100_000],
    ['Rate', 'rate', 'rate', null],
    ['Häufigkeitszahlen (‰)', 'rate-1000', 'rate', 1000],
    ['Prosent', 'percent', 'percent', null],
    ['Andel (%)', 'percent', 'percent', null],
    ['Endring i prosent', 'change', 'change', null],
    ['Indeks', 'index', 'index', null],
    ['Kroner', 'money', 'money', null],
    ['Kr per innbygger', 'money', 'money', null],
    ['Gjennomsnitt', 'other', 'other', null]
  ])('«%s» is %s', (text, code, kind, per) => {
    expect(matchMeasure(text)[0]).toMatchObject({ code, kind, per });
  });

  it.each(['', 'Bydel', '2025T1', 'Gamle Oslo', 'Kjønn'])('«%s» says nothing of it', (text) => {
    expect(matchMeasure(text)).toEqual([]);
  });

  it('is the same when its code is read again', () => {
    for (const text of ['Antall', 'Anmeldelser', 'per 1 000', 'Prosent', 'Endring', 'Kroner', '‰']) {
      const [first] = matchMeasure(text);
      expect(matchMeasure(first?.code ?? '')[0]).toMatchObject({
        code: first?.code,
        kind: first?.kind,
        per: first?.per
      });
    }
  });

  it('is mixed in a column that counts and rates', () => {
    expect(kindsOf(['Antall', 'Per 1 000 innbyggere', 'Antall'])).toEqual(['count', 'rate']);
    expect(kindsOf(['Antall', 'Anmeldelser'])).toEqual(['count']);
  });
});

it('every offence that a column may be read as is known by its scheme, with its label and what it is part of', () => {
  for (const [scheme, { terms }] of offenceSchemes)
    for (const { code } of terms) expect(findOffence(scheme, code), `${scheme} ${code}`).toBeDefined();
  expect(findOffence('ssb-2015', '4AAAAA-4ZZZZz')).toMatchObject({
    label: 'Vold og mishandling',
    parent: '1AAAAA-9ZZZZz'
  });
});
