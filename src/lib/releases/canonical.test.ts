import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, parseJson, sha256, utf8, type Json } from './canonical';
import { must, problemOf } from './fixtures';

test('keys stand in the order of their code units, however they came', () => {
  expect(canonicalJson({ b: 1, a: [true, null, 'æ'], B: { y: 0, x: -0 } })).toBe(
    '{"B":{"x":0,"y":0},"a":[true,null,"æ"],"b":1}'
  );
});

test('a number without a JSON form is a fault of programming', () => {
  expect(() => canonicalJson({ a: Number.NaN })).toThrow(RangeError);
});

test('the canonical form reads back to the same value and has one spelling', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const json: Json = JSON.parse(JSON.stringify(value));
      const text = canonicalJson(json);
      const again = must(parseJson(utf8(text), 'x.json'));
      expect(again).toEqual(json);
      expect(canonicalJson(again)).toBe(text);
    })
  );
});

test('SHA-256 is that of the standard', () => {
  expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
});

test('what is not UTF-8 or not JSON is named by file', () => {
  expect(problemOf(parseJson(new Uint8Array([0xff, 0x7b]), 'x.json'))).toEqual({
    code: 'not-utf8',
    path: 'x.json'
  });
  expect(problemOf(parseJson(utf8('{'), 'x.json'))).toEqual({ code: 'not-json', path: 'x.json' });
});
