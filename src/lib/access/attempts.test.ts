import { expect, test } from 'vitest';
import { problemOf } from '$lib/releases/fixtures';
import { countAttempts } from './attempts';

test('after so many failures a key waits until the oldest is out of the window, and others do not', () => {
  let time = 0;
  const attempts = countAttempts(3, 60_000, () => time);
  for (const failure of [0, 10_000, 20_000]) {
    time = failure;
    expect(attempts.check('a').ok).toBe(true);
    attempts.failed('a');
  }
  expect(problemOf(attempts.check('a')).code).toBe('too-many-attempts');
  expect(attempts.check('b').ok).toBe(true);
  time = 59_999;
  expect(attempts.check('a').ok).toBe(false);
  time = 60_000;
  expect(attempts.check('a').ok).toBe(true);
});

test('the memory for keys is bounded: the one that failed longest ago is forgotten', () => {
  const attempts = countAttempts(1, 60_000, () => 0);
  for (let key = 0; key <= 10_000; key += 1) attempts.failed(String(key));
  expect(attempts.check('0').ok).toBe(true);
  expect(attempts.check('1').ok).toBe(false);
  expect(attempts.check('10000').ok).toBe(false);
});
