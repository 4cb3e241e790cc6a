import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDraft } from './draft';

const read = (draft: string) =>
  readDraft(draft, '2025-05-01').map(({ number, quote, claims }) => [
    number,
    quote,
    claims.map(({ indicator, direction }) => `${indicator} ${direction}`)
  ]);

describe('a draft', () => {
  test('of one sentence is read, with or without a full stop', () => {
    expect(read('Ran har gått ned med 10 prosent siden i fjor.')).toEqual([
      [1, 'Ran har gått ned med 10 prosent siden i fjor.', ['robbery down']]
    ]);
    expect(read('ran har gått ned siden i fjor')).toMatchObject([[1, expect.any(String), ['robbery down']]]);
  });

  test('of several sentences gives those that say something of the numbers, numbered in their order', () => {
    const draft = [
      'Vi takker for samarbeidet.',
      'Antall anmeldte ran har gått ned med 13 % siden i fjor.',
      '',
      'Det er en økning i voldtekt og seksuallovbrudd siden i fjor.'
    ].join('\n');
    expect(read(draft)).toEqual([
      [1, 'Antall anmeldte ran har gått ned med 13 % siden i fjor.', ['robbery down']],
      [2, 'Det er en økning i voldtekt og seksuallovbrudd siden i fjor.', ['rape up', 'sexual-offences up']]
    ]);
  });

  test('that says nothing of the numbers gives nothing', () => {
    expect(read('Møtet begynte klokken ni.')).toEqual([]);
    expect(read('')).toEqual([]);
  });

  test('of any characters is read without a fault', () => {
    fc.assert(fc.property(fc.string({ maxLength: 200 }), (draft) => Array.isArray(read(draft))));
  });
});
