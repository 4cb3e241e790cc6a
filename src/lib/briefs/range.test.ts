import { expect, test } from 'vitest';
import { rangeOf } from './range';

const plain = (range: { words: string } | null) => range?.words.replace(/\u00a0/gu, ' ');

test('an interval stands in whole per cent', () => {
  expect(plain(rangeOf({ low: 0.86, high: 0.9 }))).toBe('−14 til −10 %');
});

test('an interval that leaves out no change is not rounded to hold it', () => {
  expect(plain(rangeOf({ low: 0.826, high: 0.9968 }))).toBe('−17,4 til −0,3 %');
  expect(plain(rangeOf({ low: 1.002, high: 1.2 }))).toBe('+0,2 til +20,0 %');
});

test('an interval without an upper end says where it begins', () => {
  expect(plain(rangeOf({ low: 0.6, high: null }))).toBe('fra −40 % og oppover');
  expect(rangeOf({ low: null, high: null })).toBeNull();
});
