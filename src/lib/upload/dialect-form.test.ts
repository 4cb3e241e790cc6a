import { expect, test } from 'vitest';
import { delimiterOptions, saidInForm, saysSomething } from './dialect-form';

const source = {
  format: 'csv',
  encoding: 'utf-8',
  delimiter: ';',
  quote: '"',
  decimal: ',',
  newline: '\n',
  sheet: null,
  preamble: 0,
  headerRows: 1,
  footer: 2
} as const;

function form(values: Readonly<Record<string, string>>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(values)) data.set(name, value);
  return data;
}

test('a form that says what was found says nothing', () => {
  const said = saidInForm(
    form({
      encoding: 'utf-8',
      delimiter: ';',
      quote: '"',
      decimal: ',',
      preamble: '0',
      headerRows: '1',
      footer: '2'
    }),
    source
  );
  expect(said).toEqual({ dialect: {}, structure: {} });
  expect(saysSomething(said)).toBe(false);
});

test('only what is changed is held fast', () => {
  const said = saidInForm(
    form({ encoding: 'windows-1252', delimiter: ';', decimal: ',', headerRows: '2', footer: '' }),
    source
  );
  expect(said).toEqual({ dialect: { encoding: 'windows-1252' }, structure: { headerRows: 2 } });
  expect(saysSomething(said)).toBe(true);
});

test('what no form offers is not taken', () => {
  const said = saidInForm(form({ encoding: 'ebcdic', decimal: 'x', preamble: '-1', footer: '1.5' }), source);
  expect(saysSomething(said)).toBe(false);
});

test('a delimiter of the file’s own stands among the choices', () => {
  expect(delimiterOptions('^').map(({ value }) => value)).toContain('^');
  expect(delimiterOptions(';')).toHaveLength(5);
});
