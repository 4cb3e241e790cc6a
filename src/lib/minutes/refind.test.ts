import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Minutes, Passage } from './document';
import { readMinutes } from './read';
import { refind } from './refind';

function minutes(...lines: string[]): Minutes {
  const read = readMinutes({
    name: 'referat.txt',
    text: ['Referat politirådet 14.05.2025', ...lines].join('\n')
  });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

function passage({ text, sections }: Minutes, quote: string): Passage {
  const start = text.indexOf(quote);
  const end = start + quote.length;
  const home = sections.findLast((one) => one.start <= start && end <= one.end);
  return { start, end, quote, anchor: home?.anchor ?? '' };
}

const ran = 'Antall anmeldte ran har gått ned med 10 prosent siden i fjor.';
const before = minutes(
  '1. Åpning',
  'Møtet ble satt klokken ni av lederen.',
  '2. Situasjonen',
  `Politiet orienterte om året. ${ran} Rådet tok det til etterretning.`,
  '3. Eventuelt',
  'Det var ingen saker.'
);

const how = (now: Minutes, quote = ran) => {
  const [found] = refind([passage(before, quote)], before, now);
  return found === undefined
    ? null
    : { ...found, words: found.range ? now.text.slice(found.range.start, found.range.end) : null };
};

describe('a sentence of an earlier edition', () => {
  test('is the same where its words stand in the same section, whatever was put in before them', () => {
    const now = minutes(
      '1. Åpning',
      'Møtet ble satt klokken ni av lederen. Det var et nytt medlem.',
      '2. Situasjonen',
      `Politiet orienterte om året. ${ran} Rådet tok det til etterretning.`
    );
    expect(how(now)).toMatchObject({ how: 'same', sure: true, anchor: 'sak-2', words: ran });
  });

  test('has moved where its words and neighbours stand in another section', () => {
    const now = minutes(
      '1. Åpning',
      'Møtet ble satt.',
      '2. Ny sak',
      'Rådet hilste.',
      '3. Situasjonen',
      `Politiet orienterte om året. ${ran} Rådet tok det til etterretning.`
    );
    expect(how(now)).toMatchObject({ how: 'moved', sure: true, anchor: 'sak-3', words: ran });
  });

  test('is left to a person where it moved away from its neighbours', () => {
    const now = minutes('1. Åpning', 'Møtet ble satt.', '4. Ran', `Nå nytt. ${ran} Slutt.`);
    expect(how(now)).toMatchObject({ how: 'moved', sure: false, words: ran });
  });

  test('is changed where a like sentence stands there, and never by itself carried over', () => {
    const other = ran.replace('10 prosent', '12 prosent');
    const now = minutes(
      '2. Situasjonen',
      `Politiet orienterte om året. ${other} Rådet tok det til etterretning.`
    );
    expect(how(now)).toMatchObject({ how: 'changed', sure: false, words: other });
  });

  test('is not the same where its words became a part of a longer sentence', () => {
    const longer = `Det stemmer ikke at ${ran.charAt(0).toLowerCase()}${ran.slice(1)}`;
    const part = 'anmeldte ran har gått ned med 10 prosent siden i fjor.';
    const now = minutes('2. Situasjonen', `Politiet orienterte om året. ${longer}`);
    expect(how(now)?.sure).toBe(false);
    expect(how(now, part)?.sure).toBe(false);
  });

  test('is lost where nothing like it stands', () => {
    expect(how(minutes('2. Situasjonen', 'Politiet orienterte om noe annet.'))).toMatchObject({
      how: 'lost',
      range: null
    });
  });
});

test('two sentences that would come to stand on the same words are both left to a person', () => {
  const twice = minutes('1. A', `Først kom dette. ${ran}`, '2. B', `Så kom dette. ${ran}`);
  const once = minutes('3. C', `Først kom dette. ${ran} Slutt.`);
  const places = [...twice.text.matchAll(/Antall/gu)].map(({ index }) => index);
  const passages = places.map((start, at) => ({
    start,
    end: start + ran.length,
    quote: ran,
    anchor: `sak-${at + 1}`
  }));
  expect(refind(passages, twice, once).filter(({ sure }) => sure).length).toBeLessThanOrEqual(1);
});

test('what is sure stands on the very same sentence, whatever is put in, taken out, moved or changed', () => {
  const sentences = [
    ran,
    'Det er en økning i voldslovbrudd blant unge.',
    'Hatkriminalitet er på samme nivå.',
    'Rådet takket politiet.',
    'Ran er et problem i sentrum.'
  ];
  const edit = fc.array(fc.constantFrom(...sentences, 'Ny setning her.', 'Ikke sant er det.'), {
    maxLength: 8
  });
  fc.assert(
    fc.property(edit, edit, (first, second) => {
      const now = minutes('1. Åpning', [...first].join(' '), '2. Situasjonen', second.join(' '));
      const old = minutes('1. Åpning', 'Møtet ble satt.', '2. Situasjonen', sentences.join(' '));
      const passages = sentences.map((quote) => passage(old, quote));
      const found = refind(passages, old, now);
      const sure = found.flatMap((one, at) => (one.sure ? [{ ...one, quote: sentences[at] ?? '' }] : []));
      for (const { range, quote } of sure) {
        expect(now.text.slice(range.start, range.end)).toBe(quote);
      }
      const starts = sure.map(({ range }) => range.start);
      expect(new Set(starts).size).toBe(starts.length);
    })
  );
});
