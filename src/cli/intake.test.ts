import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './intake';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'radstall-cli-intake-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text);
  return join(folder, name);
}

async function intake(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const code = await run(args, {
    stdout: (text) => void (out += text),
    stderr: (text) => void (err += text)
  });
  return { code, out, err };
}

const good = 'bydel;år;antall\nSagene;2023;5\nFrogner;2023;6\n';

describe('intake', () => {
  test('prints one document with the fields of the contract, and gives 0', async () => {
    const { code, out, err } = await intake(await file('god.csv', good), '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(JSON.parse(out)).toMatchObject({
      source: {
        format: 'csv',
        encoding: 'utf-8',
        delimiter: ';',
        quote: '"',
        decimal: ',',
        newline: '\n',
        sheet: null,
        preamble: 0,
        headerRows: 1,
        footer: 0
      },
      shape: 'long',
      table: { rows: 2, columns: 3, header: ['bydel', 'år', 'antall'] },
      observations: { count: 2, missing: 0, suppressed: 0, sum: 11, periods: ['2023'] },
      problems: [],
      questions: []
    });
  });

  test('gives 1 for a file with an error, and for one that is empty, with one line about it', async () => {
    expect((await intake(await file('dobbel.csv', `${good}Sagene;2023;7\n`), '--json')).code).toBe(1);
    const empty = await intake(await file('tom.csv', ''), '--json');
    expect(empty.code).toBe(1);
    expect(empty.err.trim().split('\n')).toHaveLength(1);
    expect(JSON.parse(empty.out)).toMatchObject({
      source: null,
      problems: [{ code: 'empty', severity: 'error' }]
    });
  });

  test.each([
    ['no file', []],
    ['a flag that is not there', ['x.csv', '--fort']],
    ['a sheet that is no number', ['x.csv', '--sheet', 'to']],
    ['a file that is not there', ['finnes-ikke.csv']],
    ['one table for two files', ['a.csv', 'b.csv', '--table', 'ut.csv']]
  ])('gives 2 and one line for %s', async (_, args) => {
    const { code, err } = await intake(...args);
    expect(code).toBe(2);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  test('gives 2 for ten thousand columns and for bytes that are no text', async () => {
    const wide = Array.from({ length: 10_000 }, (_, at) => `k${at}`).join(';');
    expect((await intake(await file('bred.csv', `${wide}\n${wide}\n`))).code).toBe(2);
    expect((await intake(await file('binær.csv', '\u0000\u0001\u0002\u0003'.repeat(200)))).code).toBe(2);
  });

  test('writes the tidy table with the columns of the contract, harmless in a spreadsheet, and a Data Package beside it', async () => {
    const source = await file(
      'formel.csv',
      'bydel;kilde;år;antall\nSagene;=1+1;2024;-5\nFrogner;@x;2024;6,25\n'
    );
    await intake(source, '--out', join(folder, 'tall.csv'));
    expect(await readFile(join(folder, 'tall.csv'), 'utf8')).toBe(
      "period,area,offence,age,sex,measure,value,status,row,column,kilde\n2024,030103,,,,count,-5,ok,2,4,'=1+1\n2024,030105,,,,count,6.25,ok,3,4,'@x\n"
    );
    const described: unknown = JSON.parse(await readFile(join(folder, 'tall.datapackage.json'), 'utf8'));
    expect(described).toMatchObject({
      name: 'tall',
      resources: [{ path: 'tall.csv', schema: { missingValues: [{ value: '' }] } }]
    });
  });

  test('writes each table under its own name, untouched but for dialect, and prints an array for several files', async () => {
    const one = await file(
      'en.csv',
      'tittel\n\nbydel;år;antall\nSagene;2023;" 1 ""234"" "\nFrogner;2023;,5\n\nKilde: her\n'
    );
    const two = await file('to.csv', good);
    const { out } = await intake(one, two, '--table-dir', join(folder, 'tabeller'), '--json');
    expect(JSON.parse(out)).toHaveLength(2);
    expect(await readFile(join(folder, 'tabeller', 'en.csv'), 'utf8')).toBe(
      'bydel,år,antall\r\nSagene,2023," 1 ""234"" "\r\nFrogner,2023,",5"\r\n'
    );
  });

  test('a recipe from one file reads the next alike, answers and all, and tells how it differs', async () => {
    const first = await file(
      'kumulativ.csv',
      'periode;bydel;antall\nper 1. tertial 2024;Sagene;10\nper 2. tertial 2024;Sagene;25\n'
    );
    const before = await intake(first, '--json');
    expect(before.code).toBe(1);
    const proposed = JSON.parse(before.out) as { recipe: { answers: object } };
    const recipe = await file(
      'oppskrift.json',
      JSON.stringify({ ...proposed.recipe, answers: { cumulative: 'difference' } })
    );
    const next = await file(
      'neste.csv',
      'periode;bydel;antall;merk\nper 1. tertial 2025;Sagene;7;x\nper 2. tertial 2025;Sagene;19;x\n'
    );
    const after = JSON.parse((await intake(next, '--recipe', recipe, '--json')).out) as {
      observations: object;
      problems: { code: string }[];
    };
    expect(after.observations).toMatchObject({ count: 2, sum: 19, sample: [{ value: 7 }, { value: 12 }] });
    expect(after.problems.map(({ code }) => code)).toContain('recipe-difference');
    expect(after.problems.map(({ code }) => code)).not.toContain('cumulative-period');
  });

  test('a recipe that is none is refused with the place of the fault', async () => {
    const wrong = await file(
      'feil.json',
      '{"recipe": 1, "dialect": null, "sheet": null, "header": [], "roles": {"a": "pris"}, "answers": {}}'
    );
    const { code, err } = await intake(await file('god.csv', good), '--recipe', wrong);
    expect(code).toBe(2);
    expect(err).toContain('roles.a');
  });

  test('no name of a person, no case number and no free text of a file of cases is printed or kept in the recipe', async () => {
    const cases = await file(
      'saker.csv',
      'Saksnummer;Navn;Dato;Bydel;Lovbrudd\n15000001;Kari Testesen;2024-01-03;Sagene;Vold\n15000001;Ola Prøvesen;2024-01-20;Sagene;Vold\n'
    );
    const { out } = await intake(cases, '--json');
    expect(out).not.toMatch(/Testesen|Prøvesen|15000001/);
    expect(JSON.parse(out)).toMatchObject({ shape: 'records', observations: { count: 1, sum: 2 } });
    const { recipe } = JSON.parse(out) as { recipe: { header: string[]; answers: object } };
    expect(recipe.header).not.toContain('Navn');
    const byCase = await file('saker.json', JSON.stringify({ ...recipe, answers: { counted: 'cases' } }));
    const counted = JSON.parse((await intake(cases, '--recipe', byCase, '--json')).out) as {
      observations: object;
    };
    expect(counted.observations).toMatchObject({ count: 1, sum: 1 });
  });
});
