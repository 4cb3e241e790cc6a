import { expect, test } from 'vitest';
import { structureOf } from './structure';

const records = [
  ['Anmeldte lovbrudd'],
  [''],
  ['område', '2023', '2024'],
  ['Alna', '12', '15'],
  ['Sagene', '8', '9'],
  ['Kilde: oppdiktet']
];

test('without a word from anybody the table stands where it is found', () => {
  expect(structureOf(records)).toMatchObject({ preamble: 2, headerRows: 1, end: 5 });
});

test('a person says how many rows the header has, and its names follow', () => {
  const said = structureOf(records, { headerRows: 2 });
  expect(said).toMatchObject({ preamble: 2, headerRows: 2, end: 5 });
  expect(said?.header).toEqual(['område Alna', '2023 12', '2024 15']);
});

test('rows after the data are counted from the last that is not blank', () => {
  expect(structureOf([...records, [''], ['', '']], { footer: 2 })?.end).toBe(4);
});

test('a table of which nothing would be left is none', () => {
  expect(structureOf(records, { preamble: 6, headerRows: 1 })).toBeNull();
  expect(structureOf(records, { footer: 5 })).toBeNull();
});
