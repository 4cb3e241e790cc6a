import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createRequire } from 'node:module';
import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { decode, detectEncoding } from './encoding';
import { parseText } from './parse';
import { sniffCutting } from './sniff';

const spectrum = dirname(createRequire(import.meta.url).resolve('csv-spectrum/package.json'));
const record = v.record(v.string(), v.string());
const records = v.union([
  v.array(record),
  v.pipe(
    record,
    v.transform((one) => [one])
  )
]);

describe('csv-spectrum', () => {
  test.each(readdirSync(join(spectrum, 'csvs')))('%s is read as its authors say', (name) => {
    const bytes = new Uint8Array(readFileSync(join(spectrum, 'csvs', name)));
    const text = decode(bytes, detectEncoding(bytes).name);
    const { rows } = parseText(text, sniffCutting(text));
    const [header = [], ...body] = rows;
    const read = body.map((cells) => Object.fromEntries(header.map((field, at) => [field, cells[at] ?? ''])));
    const said = v.parse(
      records,
      JSON.parse(readFileSync(join(spectrum, 'json', name.replace('.csv', '.json')), 'utf8'))
    );
    // The package's own answer to this one has another telephone number than its table.
    const right = name.startsWith('location')
      ? said.map((one) => ({ ...one, 'Contact Phone Number': '2095257564' }))
      : said;
    expect(read).toEqual(right);
  });
});

describe('the delimiter', () => {
  test.each([
    ['semicolons beside decimal commas', 'a;b;c\n1,5;2,5;3,5\n1,0;2,0;3,0\n', ';'],
    ['a comma beside text with semicolons', 'a,b\n"x; y",1\n"z; w",2\n', ','],
    ['a tab beside keys with commas', 'a,b,c\\d\t2022\t2023\nx,y,z\t1\t2\nx,y,w\t3\t4\n', '\t'],
    ['a bar', 'a|b\n1|2\n3|4\n', '|'],
    ['a comma and a blank', 'a, b, c\n1, 2, 3\n4, 5, 6\n', ', '],
    ['a semicolon under a title with commas', 'Tall, etter år, sted og type\n\nx;y;z\n1;2;3\n4;5;6\n', ';'],
    ['a blank where every row has as many', 'a b c\n1 2 3\n4 5 6\n', ' ']
  ])('is found: %s', (_, text, delimiter) => {
    expect(sniffCutting(text).delimiter).toBe(delimiter);
  });

  test('a single quote is a quote only where it stands around cells', () => {
    expect(sniffCutting("a|b\n'x|y'|1\n'z|w'|2\n").quote).toBe("'");
    expect(sniffCutting("name;n\nO'Brien;1\nd'Or;2\n").quote).toBe('"');
  });
});
