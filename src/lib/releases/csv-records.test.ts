import fc from 'fast-check';
import { expect, test } from 'vitest';
import { splitRecords } from './csv-records';
import { must, problemOf } from './fixtures';

test.each([
  [
    'a,b\nc,d\n',
    [
      ['a', 'b'],
      ['c', 'd']
    ]
  ],
  [
    'a,b\r\nc,d',
    [
      ['a', 'b'],
      ['c', 'd']
    ]
  ],
  [
    'a,\n,b\n',
    [
      ['a', ''],
      ['', 'b']
    ]
  ],
  ['a,', [['a', '']]],
  ['\n', [['']]],
  ['', []],
  ['"a,b","c""d",""\n', [['a,b', 'c"d', '']]]
])('%j is split by RFC 4180', (text, records) => {
  expect(must(splitRecords(text, 'x.csv'))).toEqual(records);
});

test.each([
  ['a\n"b', 'open-quote', 2],
  ['"a\nb"\n', 'open-quote', 1],
  ['a,b"c\n', 'stray-character', 1],
  ['"a"b\n', 'stray-character', 1],
  ['a\rb\n', 'stray-character', 1]
])('%j is refused at its line', (text, code, line) => {
  expect(problemOf(splitRecords(text, 'x.csv'))).toEqual({ code, path: `x.csv:${line}` });
});

test('whatever fields are quoted by the RFC read back as they were', () => {
  const field = fc.string({ unit: 'binary' }).filter((text) => !/[\r\n]/.test(text));
  fc.assert(
    fc.property(fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (records) => {
      const text = records
        .map((record) => record.map((one) => `"${one.replaceAll('"', '""')}"`).join(',') + '\r\n')
        .join('');
      expect(must(splitRecords(text, 'x.csv'))).toEqual(records);
    })
  );
});
