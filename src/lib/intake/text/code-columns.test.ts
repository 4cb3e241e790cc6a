import { expect, test } from 'vitest';
import { codeColumns } from './code-columns';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const dialect = { delimiter: ';', quote: '"' };

test('each distinct text stands once, the most frequent first and blanks last', () => {
  const columns = codeColumns(bytesOf('b;1\na;\nb; \n;1\n'), 4, 2, dialect);
  expect(columns?.map(({ texts, counts }) => ({ texts, counts }))).toEqual([
    { texts: ['b', 'a', ''], counts: [2, 1, 1] },
    { texts: ['1', '', ' '], counts: [2, 1, 1] }
  ]);
  expect(columns?.map(({ codes }) => [...codes])).toEqual([
    [0, 1, 0, 2],
    [0, 1, 2, 0]
  ]);
});

test('quotes belong to no text, and a text with and without them is one', () => {
  const [column, last] =
    codeColumns(bytesOf('"a;b";x\r\n"""a""";"x"\r\n"a\nb";y'), 3, 2, dialect)?.map(({ texts, codes }) =>
      Array.from(codes, (code) => texts[code])
    ) ?? [];
  expect(column).toEqual(['a;b', '"a"', 'a\nb']);
  expect(last).toEqual(['x', 'x', 'y']);
});

test('codes are as wide as they must be, and too many texts are no column of words', () => {
  const many = bytesOf(Array.from({ length: 70_000 }, (_, at) => `${at % 300};${at}\n`).join(''));
  const columns = codeColumns(many, 70_000, 2, dialect);
  expect(columns?.map(({ codes }) => codes.BYTES_PER_ELEMENT)).toEqual([2, 4]);
  expect(Array.from(columns?.[1]?.codes ?? [], (code) => columns?.[1]?.texts[code])[66_123]).toBe('66123');
  expect(codeColumns(many, 70_000, 2, dialect, 60_000)).toBeNull();
});
