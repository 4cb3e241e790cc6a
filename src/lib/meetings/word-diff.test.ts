import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wordDiff } from './word-diff';

test('only the words that differ are marked', () => {
  const { before, after } = wordDiff('Det er en økning i ran.', 'Det er en liten økning i ran.');
  expect(before.every(({ isOwn }) => !isOwn)).toBe(true);
  expect(after.filter(({ isOwn }) => isOwn).map(({ text }) => text.trim())).toEqual(['liten']);
});

test('the pieces of each side give its text back, and what is shared is the same on both', () => {
  const text = fc.array(fc.constantFrom('ran', 'opp', 'ned', ' ', '.', 'og'), { maxLength: 20 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { before, after } = wordDiff(a.join(''), b.join(''));
      const joined = (pieces: typeof before) => pieces.map(({ text: words }) => words).join('');
      const shared = (pieces: typeof before) => joined(pieces.filter(({ isOwn }) => !isOwn));
      expect(joined(before)).toBe(a.join(''));
      expect(joined(after)).toBe(b.join(''));
      expect(shared(before)).toBe(shared(after));
    })
  );
});
