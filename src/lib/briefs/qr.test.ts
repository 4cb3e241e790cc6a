import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrPath } from './qr';

test('the bars of a code cover its dark modules, each once, with a quiet zone of four round them', () => {
  const address = 'https://eksempel.no/moter/2025-06-12/brief';
  const { size, path } = qrPath(address);
  const dark = new Set<string>();
  for (const [, x = '', y = '', length = ''] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/gu)) {
    for (let at = Number(x); at < Number(x) + Number(length); at += 1) {
      expect(dark.has(`${at},${y}`)).toBe(false);
      dark.add(`${at},${y}`);
    }
  }
  const { data } = encode(address, { ecc: 'M', border: 4 });
  const expected = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`${x},${y}`] : [])));
  expect([...dark].sort()).toEqual(expected.sort());
  expect(size).toBe(data.length);
  const edge = (at: string) => at.split(',').some((part) => Number(part) < 4 || Number(part) >= size - 4);
  expect([...dark].some(edge)).toBe(false);
});
