import { expect, test } from 'vitest';
import { TextPieces } from './text-pieces';

const textOf = (pieces: TextPieces) => new TextDecoder().decode(Buffer.concat(pieces.done()));

test.each([
  [0, '0'],
  [-0, '0'],
  [7, '7'],
  [-1203, '-1203'],
  [10, '10'],
  [999_999_999_999_999, '999999999999999'],
  [1e21, '1000000000000000000000'],
  [1.5, '1.5'],
  [-0.25, '-0.25'],
  [1.25e-7, '0.000000125'],
  [NaN, '']
])('%d is written %s', (value, text) => {
  const pieces = new TextPieces();
  pieces.addNumber(value);
  expect(textOf(pieces)).toBe(text);
});

test('a text longer than a piece comes out as it went in', () => {
  const pieces = new TextPieces();
  const word = new TextEncoder().encode('ø'.repeat(1000));
  for (let at = 0; at < 5000; at += 1) pieces.add(word);
  pieces.add(new Uint8Array(5_000_000).fill(97));
  pieces.endLine();
  expect(pieces.done().length).toBeGreaterThan(2);
  expect(textOf(pieces)).toBe(`${'ø'.repeat(5_000_000)}${'a'.repeat(5_000_000)}\n`);
});
