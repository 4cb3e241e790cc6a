import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from './canonical';
import { readDescriptor } from './datapackage';
import { must, problemOf, sampleDescriptor, sampleRow, sampleTable } from './fixtures';
import { readObservations } from './observations-csv';
import { writeTidy } from './tidy';

const described = (own: JsonObject = {}) => must(readDescriptor(sampleDescriptor({ own }), 'x')).description;
const read = (table: Uint8Array, own: JsonObject = {}) => readObservations(table, described(own), 'kube.csv');

test('a row is an observation, and a status becomes a flag or a reason for absence', () => {
  const rows = must(
    read(
      sampleTable(
        sampleRow,
        '2025T1,030101,vold,15-17,m,reported-offences,7,provisional',
        '2025T1,030101,vold,15-17,f,reported-offences,,suppressed',
        '2025T1,030102,vold,15-17,f,reported-offences,0,ok'
      )
    )
  );
  expect(rows.map(({ value }) => value)).toEqual([
    { kind: 'count', value: 12, flags: [] },
    { kind: 'count', value: 7, flags: ['provisional'] },
    { kind: 'suppressed', why: expect.stringMatching(/./) },
    { kind: 'count', value: 0, flags: [] }
  ]);
  expect(rows[0]).toMatchObject({ period: '2025T1', area: '030101', offence: 'ran', age: '15-17', sex: 'm' });
});

const faults: [string, string, string, string][] = [
  ['a period that is none', '2025T4,030101,ran,15-17,m,reported-offences,1,ok', 'unknown-period', 'period'],
  [
    'a period outside the coverage',
    '2023T1,030101,ran,15-17,m,reported-offences,1,ok',
    'outside-coverage',
    'period'
  ],
  [
    'an area outside the coverage',
    '2025T1,030103,ran,15-17,m,reported-offences,1,ok',
    'outside-coverage',
    'area'
  ],
  [
    'an offence outside the coverage',
    '2025T1,030101,drap,15-17,m,reported-offences,1,ok',
    'outside-coverage',
    'offence'
  ],
  [
    'an age outside the coverage',
    '2025T1,030101,ran,25+,m,reported-offences,1,ok',
    'outside-coverage',
    'age'
  ],
  [
    'a sex outside the coverage',
    '2025T1,030101,ran,15-17,x,reported-offences,1,ok',
    'outside-coverage',
    'sex'
  ],
  ['an empty code', '2025T1,,ran,15-17,m,reported-offences,1,ok', 'unknown-code', 'area'],
  ['a code with a blank', '2025T1,030101 ,ran,15-17,m,reported-offences,1,ok', 'unknown-code', 'area'],
  ['an unknown measure', '2025T1,030101,ran,15-17,m,crimes,1,ok', 'unknown-measure', 'measure'],
  ['a measure of another dataset', '2025T1,030101,ran,15-17,m,residents,1,ok', 'outside-coverage', 'measure'],
  ['a negative count', '2025T1,030101,ran,15-17,m,reported-offences,-1,ok', 'negative-count', 'value'],
  [
    'a count with decimals',
    '2025T1,030101,ran,15-17,m,reported-offences,1.5,ok',
    'non-integer-count',
    'value'
  ],
  [
    'a number with a blank in it',
    '2025T1,030101,ran,15-17,m,reported-offences,1 000,ok',
    'not-a-number',
    'value'
  ],
  [
    'a number with a zero first',
    '2025T1,030101,ran,15-17,m,reported-offences,01,ok',
    'not-a-number',
    'value'
  ],
  [
    'a number in another notation',
    '2025T1,030101,ran,15-17,m,reported-offences,1e3,ok',
    'not-a-number',
    'value'
  ],
  [
    'a number beyond exact ones',
    `2025T1,030101,ran,15-17,m,reported-offences,${'9'.repeat(17)},ok`,
    'not-a-number',
    'value'
  ],
  [
    'no number where one is said to be',
    '2025T1,030101,ran,15-17,m,reported-offences,,ok',
    'no-value',
    'value'
  ],
  [
    'a number beside a status of absence',
    '2025T1,030101,ran,15-17,m,reported-offences,3,suppressed',
    'value-with-absence',
    'value'
  ],
  ['an unknown status', '2025T1,030101,ran,15-17,m,reported-offences,3,fine', 'unknown-status', 'status'],
  [
    'rounded where nothing is',
    '2025T1,030101,ran,15-17,m,reported-offences,3,rounded',
    'unexpected-status',
    'status'
  ]
];

test.each(faults)('%s is refused with line and column named', (_, row, code, column) => {
  const good = '2024T1,030101,ran,15-17,m,reported-offences,12,ok';
  const result = read(sampleTable(good, row));
  expect(problemOf(result)).toEqual({ code, path: `kube.csv:3:${column}` });
  expect(result.ok ? '' : result.problem.message).toMatch(
    new RegExp(`^kube.csv, linje 3, kolonne ${column}: `)
  );
});

test('the same key twice is refused, and the message says where it stood first', () => {
  const result = read(sampleTable(sampleRow, '2025T1,030101,vold,15-17,m,reported-offences,1,ok', sampleRow));
  expect(problemOf(result)).toEqual({ code: 'duplicate-key', path: 'kube.csv:4:period' });
  expect(result.ok ? '' : result.problem.message).toContain('linje 2');
});

test.each([
  ['too few fields', '2025T1,030101,ran,15-17,m,reported-offences,12'],
  ['too many fields', `${sampleRow},more`],
  ['an empty line', '']
])('%s is refused with the line named', (_, row) => {
  expect(problemOf(read(sampleTable(row)))).toEqual({ code: 'wrong-columns', path: 'kube.csv:2' });
});

test.each([
  ['nothing', ''],
  ['no header', `${sampleRow}\n`],
  ['columns in another order', 'area,period,offence,age,sex,measure,value,status\n'],
  ['a byte order mark', '\ufeffperiod,area,offence,age,sex,measure,value,status\n']
])('a table with %s is refused at line 1', (_, text) => {
  expect(problemOf(read(new TextEncoder().encode(text)))).toEqual({ code: 'bad-header', path: 'kube.csv:1' });
});

test('a table in another encoding is refused', () => {
  const latin = Uint8Array.from([...sampleTable(sampleRow), 0xe6]);
  expect(problemOf(read(latin))).toEqual({ code: 'not-utf8', path: 'kube.csv' });
});

test('a rounded cube holds no number that rounding should have taken, and no row with 0', () => {
  const row = (value: number) => sampleTable(`2025T1,030101,ran,15-17,m,reported-offences,${value},rounded`);
  expect(problemOf(read(row(4), { rounding: 5 }))).toEqual({ code: 'small-value', path: 'kube.csv:2:value' });
  expect(problemOf(read(row(0), { rounding: 5 }))).toEqual({ code: 'zero-row', path: 'kube.csv:2:value' });
  expect(read(row(4), { rounding: 3 }).ok).toBe(true);
  expect(read(row(0), { rounding: 5, absent: 'missing' }).ok).toBe(true);
});

const row = fc.record({
  period: fc.constantFrom('2024T1', '2025T1'),
  area: fc.constantFrom('030101', '030102'),
  offence: fc.constantFrom('ran', 'vold'),
  age: fc.constantFrom('0-14', '15-17', 'unknown'),
  sex: fc.constantFrom('m', 'f', 'unknown'),
  cell: fc.oneof(
    fc.tuple(fc.nat().map(String), fc.constantFrom('ok', 'provisional', 'revised')),
    fc.constantFrom<[string, string]>(['', 'missing'], ['', 'suppressed'], ['', 'not-applicable'])
  )
});
const tables = fc
  .uniqueArray(row, { selector: ({ cell: _, ...key }) => JSON.stringify(key), maxLength: 8 })
  .map((rows) =>
    sampleTable(
      ...rows.map(({ period, area, offence, age, sex, cell }) =>
        [period, area, offence, age, sex, 'reported-offences', ...cell].join(',')
      )
    )
  );

test('what is read is written back byte for byte', () => {
  fc.assert(
    fc.property(tables, (table) => {
      expect(writeTidy(must(read(table)))).toBe(new TextDecoder().decode(table));
    })
  );
});

test('any cut, swapped or inserted byte is refused, or what is read is written and read the same again', () => {
  const mutation = fc.record({
    at: fc.nat(),
    byte: fc.nat({ max: 255 }),
    how: fc.constantFrom('cut', 'swap', 'insert')
  });
  fc.assert(
    fc.property(tables, mutation, (table, { at, byte, how }) => {
      const place = at % table.length;
      const mutated =
        how === 'cut'
          ? table.slice(0, place)
          : Uint8Array.from([
              ...table.slice(0, place),
              byte,
              ...table.slice(how === 'swap' ? place + 1 : place)
            ]);
      const result = read(mutated);
      if (!result.ok) {
        expect(result.problem.path).toMatch(
          /^kube\.csv(:\d+(:(period|area|offence|age|sex|measure|value|status))?)?$/
        );
        return;
      }
      const again = must(read(new TextEncoder().encode(writeTidy(result.value))));
      expect(again).toEqual(result.value);
    })
  );
});
