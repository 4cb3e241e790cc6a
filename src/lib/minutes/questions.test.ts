import { describe, expect, test } from 'vitest';
import { readText } from './fixtures';

const minutesOf = (body: string) =>
  readText(`Referat politirådet 14.05.2025\n\n1. Status\n${body}\n\n2. Slutt\nRan ble nevnt.\n`);

describe('questions asked in the meeting', () => {
  test('hold the matters they name, and whether the item records an answer to them', () => {
    const [question] = minutesOf(
      'Spørsmål i møtet om utviklingen i hatkriminalitet, vold mellom ungdom, også ran. Politiet ser flere hatkrimsaker.'
    ).questions;
    expect(question).toMatchObject({
      anchor: 'sak-1',
      topics: ['utviklingen i hatkriminalitet', 'vold mellom ungdom', 'ran'],
      indicators: ['hate-crime', 'violence', 'robbery'],
      answered: 'partly'
    });
  });

  test('may be told as they were asked', () => {
    expect(
      minutesOf('Til oppfølging senere: Vil satsingen utvides til andre områder.').questions
    ).toHaveLength(1);
    expect(minutesOf('Hvordan når vi unge som ruser seg?').questions[0]).toMatchObject({ answered: 'none' });
  });

  test.each([
    'Hva angår ran, er det rolig.',
    'Når det gjelder vold, følger politiet med.',
    'På spørsmål svarte politiet at alt er bra.',
    'Rådet drøftet tre spørsmål:'
  ])('are not %s', (sentence) => {
    expect(minutesOf(sentence).questions).toEqual([]);
  });
});

describe('what is held out for later', () => {
  test.each([
    ['Vi kommer tilbake til dette når vi har noen erfaringer.', 'promise', null, null],
    ['Etter et halvår vil det bli en bedre analyse.', 'promise', '2025-11', 'half'],
    ['Hatkrimrapporten for 2024 publiseres ved månedsskiftet.', 'announced-document', '2025-06', 'month'],
    ['Rusplanen legges fram 12. juni.', 'announced-document', '2025-06-12', 'day']
  ])('%s', (sentence, kind, due, duePrecision) => {
    expect(minutesOf(sentence).promises).toMatchObject([{ quote: sentence, kind, due, duePrecision }]);
  });

  test.each([
    'Rapporten ble publisert 7. mai.',
    'Kommunen arbeider med saken.',
    'Kan vi komme tilbake til dette?'
  ])('is not %s', (sentence) => {
    expect(minutesOf(sentence).promises).toEqual([]);
  });
});

test('every naming of an indicator or an area is a mention, claim or not', () => {
  const { mentions } = minutesOf('Vold blant gutter bekymrer Bydel Alna og rådet.');
  expect(mentions.filter(({ anchor }) => anchor === 'sak-1')).toMatchObject([
    { quote: 'Vold', indicator: 'violence', population: 'boys-under-18', area: null },
    { quote: 'Bydel Alna', indicator: null, area: '030112' }
  ]);
});
