import { expect, test } from 'vitest';
import { KEPT, scan, startOf } from './scan';

const bytesOf = (text: string) => new TextEncoder().encode(text);

test('an outline says where the number of fields changes, and a blank line has none', () => {
  const outline = scan(bytesOf('tittel\n\na;b;c\n1;2;3\n'), ';', '"');
  expect(outline.records).toBe(4);
  expect(outline.changes).toEqual([
    { record: 0, fields: 1 },
    { record: 1, fields: 0 },
    { record: 2, fields: 3 }
  ]);
  expect(outline.isPlain).toBe(true);
});

test('delimiters and breaks within quotes part nothing', () => {
  const outline = scan(bytesOf('a;"b;\n""c"""\nd;e\n'), ';', '"');
  expect(outline).toMatchObject({ records: 2, changes: [{ record: 0, fields: 2 }], isPlain: true });
});

test.each([
  ['a quote inside a field', 'a;b"c\nd;e\n'],
  ['text after a closing quote', 'a;"b"c\nd;e\n'],
  ['a quote that does not close', 'a;"b\nd;e\n'],
  ['two kinds of line break', 'a;b\r\nc;d\n'],
  ['a lone carriage return', 'a;b\rc;d\n'],
  ['a break within quotes where records end in CRLF', 'a;"b\nc"\r\nd;e\r\n']
])('%s is not plain', (_, text) => {
  expect(scan(bytesOf(text), ';', '"').isPlain).toBe(false);
});

test('the starts of the first and the last records are kept, of those between none', () => {
  const text = Array.from({ length: 3 * KEPT }, (_, at) => `${at};x`).join('\n');
  const bytes = bytesOf(text);
  const outline = scan(bytes, ';', '"');
  expect(outline.records).toBe(3 * KEPT);
  for (const record of [0, 1, KEPT - 1, 2 * KEPT, 3 * KEPT - 1]) {
    const start = startOf(outline, record, bytes.length) ?? -1;
    expect(text.slice(start, start + 6).split(';')[0]).toBe(`${record}`);
  }
  expect(startOf(outline, KEPT + 10, bytes.length)).toBeNull();
  expect(startOf(outline, 3 * KEPT, bytes.length)).toBe(bytes.length);
});
