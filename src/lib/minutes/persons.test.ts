import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isIdentityNumber } from './identity-numbers';
import { findPersons, sentenceAround } from './persons';
import { readDocument } from './read-document';

const found = (text: string, body: string | null = null) =>
  findPersons({ text, meeting: { body, date: null, title: null, next: null }, abbreviations: [] }).map(
    ({ kind, words }) => [kind, words]
  );

/** The first eleven digits with that date whose control digits are right. */
function withControl(date: string): string {
  for (let last = 10_000; last < 100_000; last += 1) {
    if (isIdentityNumber(`${date}${last}`)) return `${date}${last}`;
  }
  throw new Error(`no number has the date ${date}`);
}

describe('identity numbers', () => {
  const whole = withControl('010190');
  const dNumber = withControl('410190');

  test('are known by their date and both control digits, D numbers too', () => {
    expect(found(`Saken gjelder ${whole}.`)).toEqual([['identity-number', whole]]);
    expect(found(`Saken gjelder ${dNumber}.`)).toEqual([['identity-number', dNumber]]);
    const parted = `${whole.slice(0, 6)} ${whole.slice(6)}`;
    expect(found(`Saken gjelder ${parted}.`)).toEqual([['identity-number', parted]]);
  });

  test('with one digit changed are none', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = (Number(whole[at]) + by) % 10;
        expect(isIdentityNumber(whole.slice(0, at) + String(digit) + whole.slice(at + 1))).toBe(false);
      })
    );
  });
});

test.each([
  ['Ring 912 34 567 ved spørsmål.', 'phone', '912 34 567'],
  ['Ring 91 23 45 67.', 'phone', '91 23 45 67'],
  ['Nummeret er +47 91234567.', 'phone', '+47 91234567'],
  ['Telefon: 20250514', 'phone', '20250514'],
  ['Skriv til kari.n@example.no i dag.', 'email', 'kari.n@example.no'],
  ['Han bor i Storgata 14 B, 0184 Oslo.', 'address', 'Storgata 14 B, 0184 Oslo'],
  ['Det skjedde i Trondheimsveien 100.', 'address', 'Trondheimsveien 100'],
  ['Det skjedde ved Carl Berners plass 3.', 'address', 'Carl Berners plass 3'],
  ['Kari Nordmann orienterte.', 'name', 'Kari Nordmann'],
  ['Politimester Kari Nordmann orienterte.', 'name', 'Kari Nordmann'],
  ['Rådet takket Ola Nordmann Hansen for innsatsen.', 'name', 'Ola Nordmann Hansen'],
  ['Saken ble lagt fram av K. Nordmann.', 'name', 'K. Nordmann'],
  ['Møtet var hos Fatima al Zahra.', 'name', 'Fatima al Zahra'],
  ['Til stede var Kari Bjerke fra etaten.', 'name', 'Kari Bjerke'],
  ['KARI NORDMANN var møteleder.', 'name', 'KARI NORDMANN'],
  ['En 15-åring fra Lillevik ble tatt.', 'one-person', 'En 15-åring fra Lillevik'],
  ['Den 14 år gamle gutten er kjent.', 'one-person', 'Den 14 år gamle gutten'],
  ['Politiet snakket med en gutt på Haugerud skole i går.', 'one-person', 'en gutt på Haugerud skole'],
  ['Politiet fulgte en jente på 13 år fra Furuset.', 'one-person', 'en jente på 13 år fra Furuset'],
  ['Eleven ved Lia skole fikk hjelp.', 'one-person', 'Eleven ved Lia skole']
])('«%s» has %s: %s', (text, kind, words) => {
  expect(found(text)).toEqual([[kind, words]]);
});

test.each([
  'Politidistriktet har 25 000 000 kroner til tiltaket, og 22 50 00 00 kroner neste år.',
  'Saksnummer 20250514 ble behandlet 14.05.2025.',
  'Ungdom på 15–17 år i Gamle Oslo og Søndre Nordstrand skal følges opp.',
  'Gutter under 18 år står for de fleste ranene. 15-åringer er utsatt.',
  'Oslo kommune og Oslo politidistrikt samarbeider med Utdanningsetaten.',
  'Røde Kors og Kirkens Bymisjon deltar på Oslo Pride.',
  'En representant fra Lillevik politistasjon orienterte om Karl Johans gate.',
  'En mann i Oslo ble tatt.',
  'I Oslo og Akershus er tallene høyere. På Grünerløkka er de lavere.',
  'Statsforvalteren i Vestland og Vestre Aker bydel møtte.'
])('«%s» points at nobody', (text) => {
  expect(found(text)).toEqual([]);
});

test('the shipped retelling points at nobody, and made-up minutes only at their own letterhead', async () => {
  const kinds = async (file: string) => {
    const read = await readDocument(file, readFileSync(file));
    if (!read.ok) throw new Error(read.problem.message);
    return findPersons(read.value).map(({ kind }) => kind);
  };
  expect(await kinds('data/meetings/2025-05-14/edition-1.md')).toEqual([]);
  expect(await kinds('tests/fixtures/minutes/romertall.txt')).toEqual([]);
  expect(await kinds('tests/fixtures/minutes/dobbel-linjeavstand.txt')).toEqual(['phone', 'email']);
});

test('words that stand in several places are decided once, and shown in their first sentence', () => {
  const text = 'Møtet ble satt. Kari Nordmann orienterte om ran. Rådet takket.\nkari nordmann svarte.';
  const [finding] = findPersons({
    text: text.replace('kari nordmann', 'Kari Nordmann'),
    meeting: { body: null, date: null, title: null, next: null },
    abbreviations: []
  });
  expect(finding?.places).toHaveLength(2);
  expect(finding).toMatchObject({ before: '', after: ' orienterte om ran.' });
});

test('what is found is in the text, in its sentence, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom(
          'Kari ',
          'Nordmann ',
          'sa. ',
          '912 34 567 ',
          '\n',
          'en gutt på Lia skole ',
          'a@b.no ',
          'i '
        ),
        { maxLength: 30 }
      ),
      (parts) => {
        const text = parts.join('');
        const meeting = { body: null, date: null, title: null, next: null };
        for (const { words, places } of findPersons({ text, meeting, abbreviations: [] })) {
          for (const place of places) {
            const { before, after } = sentenceAround(text, place);
            expect(text.slice(place.start, place.end).toLowerCase()).toBe(words.toLowerCase());
            expect(text).toContain(before + text.slice(place.start, place.end) + after);
          }
        }
      }
    )
  );
});
