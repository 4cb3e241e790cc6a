import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Workbench } from '$lib/engine/workbench';
import { openNativeWorkbench } from '$lib/engine/workbench-native';
import { readIntake, type Intake } from './intake';
import type { Recipe } from './recipe';

let bench: Workbench;

beforeAll(async () => {
  bench = await openNativeWorkbench();
});

afterAll(() => bench.dispose());

const table = 'periode;bydel;antall\n2024T1;Grünerløkka;10,5\n2024T2;Østensjø;25,5\n';

async function read(text: string, recipe?: Recipe, encoding: 'utf8' | 'latin1' = 'utf8'): Promise<Intake> {
  const bytes = new Uint8Array(Buffer.from(text, encoding));
  const intake = await readIntake(bench, { name: 'tall.csv', bytes, ...(recipe ? { recipe } : {}) });
  if (!intake.ok) throw new Error(intake.problem.message);
  return intake.value.intake;
}

async function differences(text: string, encoding: 'utf8' | 'latin1' = 'utf8'): Promise<string[]> {
  const { recipe } = await read(table);
  const { problems } = await read(text, recipe, encoding);
  return problems.flatMap(({ code, found }) => (code === 'recipe-difference' ? found : []));
}

test('a file that is written as the recipe says differs in nothing, nor does one without a letter that tells', async () => {
  expect(await differences(table.replaceAll('2024', '2025'))).toEqual([]);
  const { recipe } = await read(table, undefined, 'latin1');
  const plain = await read('periode;bydel;antall\n2025T1;Sagene;10\n2025T2;Alna;25\n', recipe);
  expect(plain.problems.filter(({ code }) => code === 'recipe-difference')).toEqual([]);
});

test('another encoding than the recipe says is told', async () => {
  expect(await differences(table, 'latin1')).toEqual(['encoding: "utf-8" → "windows-1252"']);
});

test('another delimiter and decimal mark are told, with the columns that are not found by them', async () => {
  const found = await differences(table.replaceAll(',', '.').replaceAll(';', ','));
  expect(found).toContain('delimiter: ";" → ","');
  expect(found).toContain('bydel');
});

test('a header that stands elsewhere than the recipe says is told by its columns', async () => {
  const { recipe } = await read(table);
  const said = { ...recipe, structure: { preamble: 0, headerRows: 1 } };
  const { problems } = await read(`Anmeldte lovbrudd\n\n${table}`, said);
  const found = problems.filter(({ code }) => code === 'recipe-difference').flatMap((one) => one.found);
  expect(found).toEqual(expect.arrayContaining(['periode', 'bydel', 'antall']));
});
