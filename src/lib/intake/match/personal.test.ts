import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchArea } from './area';
import { isIdentityNumber } from './identity-number';
import { matchOffence } from './offences';
import { personalColumns, type ColumnSample } from './personal';

// Made-up numbers: months above 80 are those of test persons, and no person has them.
const identityNumbers = ['01889010041', '57879910260'];

const isKnown = (value: string) => matchArea(value).length > 0 || matchOffence(value).length > 0;
const kinds = (...columns: ColumnSample[]) =>
  personalColumns(columns, isKnown).map(({ column, kind }) => `${column}: ${kind}`);
const column = (name: string, ...values: string[]) => ({ name, values });

describe('an identity number', () => {
  it('has a day that is and both control digits right', () => {
    for (const number of identityNumbers) expect(isIdentityNumber(number), number).toBe(true);
    expect(isIdentityNumber('018890 10041')).toBe(true);
    expect(isIdentityNumber('01889010042')).toBe(false);
    expect(isIdentityNumber('0188901004')).toBe(false);
    expect(isIdentityNumber('00000000000')).toBe(false);
  });

  it('is none any more when one digit is changed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...identityNumbers),
        fc.nat(10),
        fc.integer({ min: 1, max: 9 }),
        (number, at, more) => {
          const digit = (Number(number[at]) + more) % 10;
          expect(isIdentityNumber(number.slice(0, at) + digit + number.slice(at + 1))).toBe(false);
        }
      )
    );
  });
});

describe('a column that looks personal', () => {
  it.each([
    ['identity-number', column('ID', ...identityNumbers)],
    ['identity-number', column('fødselsnummer', '')],
    ['identity-number', column('antall', '12', '15', '18', identityNumbers[0] ?? '')],
    ['identity-number', column('Opplysninger', `Siktet, f. ${identityNumbers[0]}`, 'Ingen', 'Ingen')],
    ['name', column('Mistenkt', 'Ola Testesen', 'Kari Prøve', 'Nora Eksempel')],
    ['name', column('Etternavn', 'Testesen', 'Prøve')],
    ['name', column('x', 'Testesen, Ola', 'Prøve, Kari', 'Eksempel, Lars')],
    ['address', column('sted', 'Storgata 12', 'Prøveveien 3 B', 'Testallé 7, 0123 Oslo')],
    ['phone', column('kontakt', '+47 22 33 44 55', '912 34 567')],
    ['phone', column('Tlf.', '22334455')],
    ['e-mail', column('kontakt', 'a@example.no', 'b.c@example.org')],
    ['free-text', column('x', ...sentences())],
    ['free-text', column('Merknad', 'Se rapport')],
    ['case-number', column('Saksnr', '15012345', '15012346')],
    ['case-number', column('ref', '2025/012345', '2025/012346', '2025/012347')],
    ['birth-date', column('Fødselsdato', '01.02.1990', '03.04.1991')]
  ] as const)('is named as %s: %o', (kind, one) => {
    const [found] = personalColumns([one], isKnown);
    expect(found).toMatchObject({ column: one.name, kind });
    expect(found?.reason).not.toBe('');
  });

  it('has a reason that never repeats a value', () => {
    for (const found of personalColumns([column('ID', ...identityNumbers), column('x', ...sentences())]))
      for (const value of [...identityNumbers, ...sentences()]) expect(found.reason).not.toContain(value);
  });

  it('is surer where header and values agree', () => {
    const [both] = personalColumns([column('Fødselsnummer', ...identityNumbers)]);
    const [header] = personalColumns([column('Fødselsnummer', '')]);
    expect(both?.confidence).toBeGreaterThan(header?.confidence ?? 1);
  });
});

describe('a column that does not look personal', () => {
  it('is one of places, kinds, periods or numbers', () => {
    expect(
      kinds(
        column('Bydel', 'Gamle Oslo', 'St. Hanshaugen', 'Nordre Aker'),
        column('Navn', 'Gamle Oslo', 'Frogner', 'Søndre Nordstrand'),
        column('bosted_navn', 'Bydel Gamle Oslo', 'Bydel Alna'),
        column('Lovbrudd', 'Mishandling i nære relasjoner', 'Ran av person', 'Tyveri fra person'),
        column('Periode', '2025T1', '2025T2', '2025T3'),
        column('År', '2024', '2025'),
        column('Antall', '12', '0', '345', '22334455', '10000000000', '12345678901'),
        column('Antall saker', '12', '13'),
        column('Region', '3801 Horten', '3802 Holmestrand', '3803 Tønsberg'),
        column('Kommune', 'Bern', 'Biel/Bienne', 'Muri bei Bern'),
        column(
          'MinorText',
          ...new Array<string>(40).fill('Disclosure, Obstruction, False or Misleading Statements')
        ),
        column('Dato', '01.02.2025', '03.04.2025'),
        column('Måned', '2024/11', '2024/12', '2025/01')
      )
    ).toEqual([]);
  });
});

function sentences(): string[] {
  return [
    'Ukjent person tok en sykkel som sto låst utenfor en butikk.',
    'To personer kranglet på gata, og den ene ble dyttet over ende.',
    'Melder kom hjem og så at døra var brutt opp i løpet av dagen.'
  ];
}
