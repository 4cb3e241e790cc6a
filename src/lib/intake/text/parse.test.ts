import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { runInNewContext } from 'node:vm';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { newlinesOf, parseText } from './parse';

const cases = v.array(
  v.looseObject({
    description: v.string(),
    input: v.string(),
    config: v.optional(
      v.looseObject({
        delimiter: v.optional(v.any()),
        quoteChar: v.optional(v.any()),
        escapeChar: v.optional(v.any())
      })
    ),
    expected: v.looseObject({ data: v.array(v.any()) })
  })
);

/** The cases that PapaParse's own parser is held to. */
function ownCases() {
  const file = createRequire(import.meta.url).resolve('papaparse/tests/test-cases.js');
  const nothing = Object.assign(() => undefined, { skip: () => undefined });
  const context = {
    module: { exports: {} },
    require: () => ({ assert: {} }),
    describe: nothing,
    it: nothing,
    setTimeout: nothing,
    found: [] as unknown
  };
  runInNewContext(`${readFileSync(file, 'utf8')}\nfound = CORE_PARSER_TESTS;`, context);
  return v.parse(cases, context.found);
}

/** What we never ask PapaParse for: comments, and parts of a text only. */
const known = ['delimiter', 'quoteChar', 'escapeChar', 'newline', 'fastMode'];

describe("PapaParse's own cases", () => {
  const usable = ownCases().filter(
    ({ config = {}, input }) =>
      Object.keys(config).every((key) => known.includes(key)) &&
      [config.delimiter, config.quoteChar, config.escapeChar].every(
        (mark) => mark === undefined || (typeof mark === 'string' && mark !== '')
      ) &&
      input !== ''
  );

  test('are at hand', () => {
    expect(usable.length).toBeGreaterThan(40);
  });

  test.each(usable.map((one) => [one.description, one] as const))(
    '%s',
    (_, { input, config = {}, expected }) => {
      const quote = String(config.quoteChar ?? '"');
      const cutting = {
        delimiter: String(config.delimiter ?? ','),
        quote,
        escape: String(config.escapeChar ?? quote)
      };
      const { rows } = parseText(input, cutting);
      const last: unknown = expected.data.at(-1);
      // A line break at the very end makes a record of its own there, and none here.
      const isEmptyLast = /[\n\r]$/.test(input) && JSON.stringify(last) === '[""]';
      expect(rows).toEqual(isEmptyLast ? expected.data.slice(0, -1) : expected.data);
    }
  );
});

test('line breaks are counted outside quotes alone', () => {
  expect(newlinesOf('a;"b\nc"\r\nd\r\n', '"')).toEqual(['\r\n']);
  expect(newlinesOf('a\nb\r\nc\n', '"')).toEqual(['\n', '\r\n']);
});

test('records that end in different ways are parted alike, and breaks within cells stay as they are', () => {
  const { rows } = parseText('a;b\r\n"c\r\nd";e\nf;g\r', { delimiter: ';', quote: '"', escape: '"' });
  expect(rows).toEqual([
    ['a', 'b'],
    ['c\r\nd', 'e'],
    ['f', 'g']
  ]);
});
