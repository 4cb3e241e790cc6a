import { expect, test } from 'vitest';
import { readText } from './fixtures';

function abbreviationsOf(body: string, glossary = ''): (string | null)[][] {
  const { abbreviations, text } = readText(
    `Referat politirådet 1.2.2025\n\n1. Sak\n${body}\n\n2. Slutt\nTakk.\n\n${glossary}`
  );
  for (const { short, start, end } of abbreviations) expect(text.slice(start, end)).toContain(short);
  return abbreviations.map(({ short, long, anchor }) => [short, long, anchor]);
}

test.each([
  ['Forkortelser:  AB: Anne Bo\nCDE: Cecilie Dag Egil\n'],
  ['Forkortelser: AB = Anne Bo; CDE = Cecilie Dag Egil\n'],
  ['Forkortingar:\n- AB – Anne Bo.\n- CDE – Cecilie Dag Egil.\n'],
  ['Ordliste\nAB Anne Bo\nCDE Cecilie Dag Egil\n']
])('a list of short forms: %j', (glossary) => {
  expect(abbreviationsOf('Takk.', glossary)).toEqual([
    ['AB', 'Anne Bo', 'glossary'],
    ['CDE', 'Cecilie Dag Egil', 'glossary']
  ]);
});

test.each([
  ['Beredskapsetaten (BER) følger opp.', 'BER', 'Beredskapsetaten'],
  [
    'Vi snakket om Innsats i de prioriterte områdene (IPO) i dag.',
    'IPO',
    'Innsats i de prioriterte områdene'
  ],
  ['Samarbeid om IPO (innsats i prioriterte områder)-satsingene.', 'IPO', 'innsats i prioriterte områder'],
  [
    'KOSS er Kommunenes koordineringssentral som er i politihuset.',
    'KOSS',
    'Kommunenes koordineringssentral'
  ],
  ['Barne- og familieetaten (BFE) svarte.', 'BFE', 'Barne- og familieetaten']
])('in running text: %s', (sentence, short, long) => {
  expect(abbreviationsOf(sentence)).toEqual([[short, long, 'sak-1']]);
});

test.each([
  'Møtet ble holdt i Bydel Alna (IPO) i går.',
  'Rapporten (2024) er ferdig.',
  'PST er invitert til neste møte.',
  'Vi så på tallene (se vedlegg).'
])('brackets and verbs that explain nothing: %s', (sentence) => {
  expect(abbreviationsOf(sentence)).toEqual([]);
});

test('a short form that is listed is not taken again from the text', () => {
  expect(abbreviationsOf('Anne Berit (AB) kom.', 'Forkortelser:\nAB: Anne Bo\n')).toEqual([
    ['AB', 'Anne Bo', 'glossary']
  ]);
});
