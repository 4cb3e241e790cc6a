import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { crc32 } from './crc32';
import { unzip, unzipTo, zipEntries } from './zip';

const text = strToU8('navn;verdi\n'.repeat(2000));

function only(bytes: Uint8Array) {
  const entries = zipEntries(bytes);
  const entry = entries.ok ? entries.value[0] : undefined;
  if (!entry) throw new Error('no entry');
  return entry;
}

describe('a file in an archive', () => {
  it.each([0, 9] as const)('comes out as it went in, packed at level %d', (level) => {
    const bytes = zipSync({ 'a.csv': text }, { level });
    expect(unzip(bytes, only(bytes), 1_000_000)).toEqual({ ok: true, value: text });
  });

  it('is not unpacked past the limit, whatever size the archive claims', () => {
    const bytes = zipSync({ 'a.csv': new Uint8Array(3_000_000) });
    const entry = { ...only(bytes), unpacked: 10 };
    let taken = 0;
    expect(unzipTo(bytes, entry, 100_000, (chunk) => void (taken += chunk.length))).toEqual({
      ok: false,
      problem: 'too-large'
    });
    expect(taken).toBeLessThanOrEqual(100_000);
  });

  it('with one bit turned is damaged, though it still unpacks', () => {
    const bytes = zipSync({ 'a.csv': text }, { level: 0 });
    const at = bytes.indexOf(0x6e, 40);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(unzip(bytes, only(bytes), 1_000_000)).toEqual({ ok: false, problem: 'damaged' });
  });

  it('may be stopped by the one who takes it', () => {
    const bytes = zipSync({ 'a.csv': text });
    const stop = () => {
      throw new RangeError('enough');
    };
    expect(() => unzipTo(bytes, only(bytes), 1_000_000, stop)).toThrow(RangeError);
  });
});

it('the cyclic sum is that of the standard, in one go or in several', () => {
  expect(crc32(strToU8('123456789'))).toBe(0xcbf43926);
  expect(crc32(strToU8('6789'), crc32(strToU8('12345')))).toBe(0xcbf43926);
});
