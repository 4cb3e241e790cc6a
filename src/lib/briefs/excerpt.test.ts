import fc from 'fast-check';
import { expect, test } from 'vitest';
import { excerpt } from './excerpt';

test('a text that fits stands whole', () => {
  expect(excerpt('Tallene  flater\n ut.', 20)).toBe('Tallene flater ut.');
});

test('a longer one is cut between words, without punctuation hanging', () => {
  expect(excerpt('Det er nedgang i ran, vold og hærverk', 23)).toBe('Det er nedgang i ran …');
});

test('blanks that never break a line stay', () => {
  expect(excerpt('19\u00a0700 mot 22\u00a0400', 40)).toBe('19\u00a0700 mot 22\u00a0400');
});

test('no excerpt is longer than asked for, and each begins as the text does', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'å', ','), minLength: 1, maxLength: 12 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), fc.integer({ min: 16, max: 60 }), (words, most) => {
      const text = words.join(' ');
      const cut = excerpt(text, most);
      expect(cut.length).toBeLessThanOrEqual(most + 1);
      expect(text.startsWith(cut.replace(/ …$/u, ''))).toBe(true);
    })
  );
});
