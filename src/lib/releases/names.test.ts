import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkName, checkPrefix, numberedName, numberIn } from './names';

test.each(['a', 'ledger/00000042.json', 'datasets/kube-1/0a/observations.csv', 'used/Ab_-9.x'])(
  '%s is a name',
  (name) => expect(checkName(name).ok).toBe(true)
);

test.each([
  '',
  '/a',
  'a/',
  'a//b',
  '..',
  'a/../b',
  '.',
  'a/.b',
  'a\\b',
  'a\0',
  'a b',
  'å',
  'a\n',
  'x'.repeat(201)
])('%j is refused as a name', (name) => expect(checkName(name).ok).toBe(false));

test('a prefix may end in the middle of a segment or after a slash, and is empty for everything', () => {
  for (const prefix of ['', 'ledger/', 'ledger/0000', 'a/b/c']) expect(checkPrefix(prefix).ok).toBe(true);
  for (const prefix of ['/', '../', 'a//', 'a/.', '.tmp/']) expect(checkPrefix(prefix).ok).toBe(false);
});

test('the number of a log entry is read back from its name, and from that folder only', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 99_999_999 }), (number) => {
      expect(numberIn('ledger', numberedName('ledger', number))).toBe(number);
      expect(numberIn('other', numberedName('ledger', number))).toBeNull();
    })
  );
  expect(numberIn('ledger', 'ledger/1.json')).toBeNull();
  expect(numberIn('ledger', 'ledger/00000000.json')).toBeNull();
});
