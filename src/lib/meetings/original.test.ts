import { expect, test } from 'vitest';
import { originalHeaders } from './original';

const bytes = (text: string) => new TextEncoder().encode(text);

test('plain text opens in the browser, in the encoding that it was written in', () => {
  expect(originalHeaders('2025-05-14', 'txt', bytes('Bærum'))).toMatchObject({
    'content-type': 'text/plain; charset=utf-8',
    'content-disposition': 'inline; filename="referat-2025-05-14.txt"'
  });
  expect(originalHeaders('2025-05-14', 'md', Uint8Array.from([0x42, 0xe6]))['content-type']).toBe(
    'text/plain; charset=windows-1252'
  );
});

test.each([
  ['pdf', 'application/pdf'],
  ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
  ['html', 'application/octet-stream']
])('a document that may hold scripts is saved, not opened: %s', (extension, type) => {
  expect(originalHeaders('2025-05-14', extension, bytes('<script>'))).toMatchObject({
    'content-type': type,
    'content-disposition': `attachment; filename="referat-2025-05-14.${extension}"`
  });
});

test('nothing in a document runs or loads on this site, whatever its kind', () => {
  for (const extension of ['txt', 'md', 'pdf', 'docx']) {
    const headers = originalHeaders('2025-05-14', extension, bytes('<html>'));
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['content-security-policy']).toContain('sandbox');
    expect(headers['x-content-type-options']).toBe('nosniff');
  }
});
