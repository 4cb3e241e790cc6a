import { expect, test } from 'vitest';
import { decodeText } from './decode';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('UTF-8 is read, with and without a byte order mark', () => {
  expect(decodeText(utf8('Bærum – åpnet'))).toEqual({ text: 'Bærum – åpnet', encoding: 'utf-8' });
  expect(decodeText(utf8('\ufeffBærum')).text).toBe('Bærum');
});

test('bytes that are no UTF-8 are read as Windows-1252, dashes and quotation marks included', () => {
  const bytes = Uint8Array.from([
    0xab, 0x42, 0xe6, 0x72, 0x75, 0x6d, 0xbb, 0x20, 0x96, 0x20, 0x93, 0xe5, 0x94, 0x80
  ]);
  expect(decodeText(bytes)).toEqual({ text: '«Bærum» – “å”€', encoding: 'windows-1252' });
});

test('UTF-16 with a byte order mark is read in both byte orders', () => {
  expect(decodeText(Uint8Array.from([0xff, 0xfe, 0x53, 0x00, 0xe5, 0x00])).text).toBe('Så');
  expect(decodeText(Uint8Array.from([0xfe, 0xff, 0x00, 0x53, 0x00, 0xe5])).text).toBe('Så');
});
