import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { encodingFor, packed } from './encoding';

const text = new TextEncoder().encode('Anmeldte lovbrudd gikk ned. '.repeat(100));

describe('the packing a reader takes', () => {
  it.each([
    ['gzip, deflate, br, zstd', 'br'],
    ['GZIP', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br; q=0.000', 'identity'],
    ['brave, xgzip', 'identity'],
    ['', 'identity'],
    [null, 'identity']
  ] as const)('is of %s %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });
});

describe('packed', () => {
  it('gives the same bytes back by either packing', async () => {
    const br = await packed(text, 'text/html; charset=utf-8', 'br');
    const gzip = await packed(text, 'application/json', 'gzip');
    expect(brotliDecompressSync(br.body).equals(text)).toBe(true);
    expect(gunzipSync(gzip.body).equals(text)).toBe(true);
    expect(br.body.byteLength).toBeLessThan(text.byteLength / 4);
  });

  it('leaves pictures and short texts as they are', async () => {
    expect(await packed(text, 'image/png', 'br')).toEqual({ body: text, encoding: 'identity' });
    const short = text.slice(0, 200);
    expect(await packed(short, 'text/html', 'br')).toEqual({ body: short, encoding: 'identity' });
  });
});
