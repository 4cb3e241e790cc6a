import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ask } from './brief';
import { edited, LONGEST_QUESTION, moved, questionText } from './questions';

const ask = (key: string): Ask => ({ key, text: `Hva med ${key}?`, where: 'referat', href: `#${key}` });
const none = { worded: {}, hidden: [], added: [], order: [] };

describe('the questions of a brief', () => {
  test('stand as they were proposed until somebody edits them', () => {
    const questions = edited([ask('a'), ask('b')], none);
    expect(questions.map(({ key, hidden, own, proposed }) => [key, hidden, own, proposed])).toEqual([
      ['a', false, false, null],
      ['b', false, false, null]
    ]);
  });

  test('keep their sentence and the proposed words when they get others', () => {
    const [first] = edited([ask('a')], { ...none, worded: { a: 'Hvordan går det?' } });
    expect(first).toMatchObject({ text: 'Hvordan går det?', href: '#a', proposed: 'Hva med a?' });
  });

  test('that are hidden are still there for those who edit', () => {
    expect(edited([ask('a')], { ...none, hidden: ['a'] })[0]?.hidden).toBe(true);
  });

  test('that somebody wrote come from no sentence, and stand after the others until they are moved', () => {
    const edits = { ...none, added: [{ key: 'egen-1', text: 'Hva koster det?' }] };
    expect(edited([ask('a')], edits).map(({ key, href }) => [key, href])).toEqual([
      ['a', '#a'],
      ['egen-1', null]
    ]);
    const order = { ...edits, order: ['egen-1'] };
    expect(edited([ask('a')], order).map(({ key }) => key)).toEqual(['egen-1', 'a']);
  });
});

test('moving a question swaps it with its neighbour, and back again', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.nat(), (keys, pick) => {
      const key = keys[pick % keys.length] ?? '';
      const up = moved(keys, key, -1);
      expect(up.toSorted()).toEqual(keys.toSorted());
      if (keys[0] === key) expect(up).toEqual(keys);
      else expect(moved(up, key, 1)).toEqual(keys);
    })
  );
});

describe('the words of a question', () => {
  test('have their blanks folded', () => {
    expect(questionText(' Hva er nytt\nom hatkriminalitet? ')).toEqual({
      ok: true,
      value: 'Hva er nytt om hatkriminalitet?'
    });
  });

  test.each([
    ['', 'no-text'],
    ['x'.repeat(LONGEST_QUESTION + 1), 'too-long'],
    ['Hvorfor er økningen så dramatisk?', 'loaded'],
    ['Er dette en bølge?', 'loaded']
  ])('are refused where there are none, too many, or they judge: %s', (text, code) => {
    expect(questionText(text)).toMatchObject({ ok: false, problem: { code } });
  });
});
