import { describe, expect, test } from 'vitest';
import { decodeWindows1252 } from '$lib/files/windows-1252';
import { decode, detectEncoding } from './encoding';

const latin = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe('the encoding of a text', () => {
  test.each([
    ['utf-8', [0x61, 0xc3, 0xb8], 'aø'],
    ['utf-8', [0xef, 0xbb, 0xbf, 0xc3, 0xa5], 'å'],
    ['utf-16le', [0xff, 0xfe, 0xf8, 0x00, 0x61, 0x00], 'øa'],
    ['utf-16be', [0xfe, 0xff, 0x00, 0xf8, 0x00, 0x61], 'øa'],
    ['windows-1252', [0x61, 0xf8, 0x96, 0x35], 'aø–5']
  ] as const)('%s is found and read', (name, bytes, text) => {
    const found = detectEncoding(Uint8Array.from(bytes));
    expect(found).toMatchObject({ name, doubt: null });
    expect(decode(Uint8Array.from(bytes), found.name)).toBe(text);
  });

  test('UTF-8 that breaks off within a letter is still UTF-8', () => {
    expect(detectEncoding(Uint8Array.from([0x61, 0xc3, 0xb8, 0x0a, 0xc3])).name).toBe('utf-8');
  });

  test('a dash that serves as a minus in Windows-1252 is that dash in every runtime', () => {
    expect(decodeWindows1252(Uint8Array.from([0x80, 0x96, 0x97, 0x99]))).toBe('€–—™');
    expect(decodeWindows1252(Uint8Array.from({ length: 20_000 }, () => 0xe6))).toBe('æ'.repeat(20_000));
  });

  test('letters saved wrongly twice are doubted', () => {
    const twice = new TextEncoder().encode('GrÃ¼nerlÃ¸kka;5');
    expect(detectEncoding(twice)).toMatchObject({ name: 'utf-8', doubt: 'twice' });
  });

  test('letters of two encodings in one file are doubted', () => {
    const mixed = Uint8Array.from([
      ...new TextEncoder().encode('Østensjø;Grünerløkka\n'),
      ...latin('Søndre\n')
    ]);
    expect(detectEncoding(mixed)).toMatchObject({ name: 'utf-8', doubt: 'mixed' });
  });

  test('letters of the code pages of DOS are doubted, an apostrophe is not', () => {
    expect(detectEncoding(latin('S\u009bndre;Gr\u0081nerl\u009bkka')).doubt).toBe('old-codepage');
    expect(detectEncoding(latin('It\u0092s;d\u0092Or;\u00f8'))).toMatchObject({
      name: 'windows-1252',
      doubt: null
    });
  });
});
