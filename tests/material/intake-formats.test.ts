import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { readJsonStat } from '$lib/intake/formats/json-stat';
import { readPx } from '$lib/intake/formats/px';
import { formatOf } from '$lib/intake/formats/which';
import { readXlsx } from '$lib/intake/formats/xlsx';
import { matchAges } from '$lib/intake/match/ages';
import { matchAreas } from '$lib/intake/match/areas';
import { readNumber } from '$lib/intake/match/numbers';
import { matchPeriods } from '$lib/intake/match/periods';
import { personalColumns } from '$lib/intake/match/personal';
import { matchSexes } from '$lib/intake/match/sexes';
import { bestOf } from '$lib/intake/match/vocabulary';

// The expected numbers were counted by hand and by other programs than these readers.
const material = process.env['RADSTALL_MATERIAL'] ?? '';
const folder = [material, join(material, 'examples')].find(
  (path) => material !== '' && statSync(join(path, 'px_example.px'), { throwIfNoEntry: false })?.isFile()
);

const bytesOf = (file: string) => readFileSync(join(folder ?? '', file));
const sum = (values: readonly (string | null)[]) =>
  values.reduce((total, value) => total + (value === null ? 0 : Number(value)), 0);
const codes = (readings: readonly (readonly { code: string; confidence: number }[])[]) =>
  readings.map((one) => one[0]?.code ?? null);

describe.runIf(folder !== undefined)('real files of numbers', () => {
  test('are what their names say', () => {
    for (const [file, format] of [
      ['ch_bern_gemeinde_straftaten.xlsx', 'xlsx'],
      ['jsonstat2_oslo_sos001_aap_bydel.json', 'json-stat'],
      ['px_example.px', 'px'],
      ['eurostat_asylum.tsv', 'tsv'],
      ['london_mps_borough_FEB2022-JAN2024_wide.csv', 'csv']
    ] as const)
      expect(formatOf(file, bytesOf(file))).toEqual({ ok: true, value: format });
  });

  test('a workbook of the police in Bern: 43 rows, a merged title, numbers among texts that are numbers', () => {
    const file = 'ch_bern_gemeinde_straftaten.xlsx';
    const read = readXlsx(bytesOf(file), { file });
    if (!read.ok) throw new Error(read.problem.message);
    const { rows, marks, sheets, problems } = read.value;
    expect(sheets).toEqual([{ number: 1, name: 'Tabelle1', hidden: false }]);
    expect([rows.length, rows[0]?.row, rows.at(-1)?.row]).toEqual([43, 1, 43]);
    expect(rows[1]?.cells).toEqual(['Gemeinde', 'Straftaten', 'Einwohner/innen']);
    expect(marks.find(({ mark }) => mark.kind === 'merged')).toEqual({
      row: 1,
      column: 1,
      mark: { kind: 'merged', rows: 1, columns: 7 }
    });
    expect(marks.filter(({ mark }) => mark.kind === 'number')).toHaveLength(32);
    const column = (at: number) =>
      rows.slice(2).map(({ cells }) => readNumber(cells[at] ?? '', ',')?.value ?? NaN);
    expect(column(1)).toHaveLength(41);
    expect(column(1).reduce((a, b) => a + b, 0)).toBe(62_613);
    expect(column(2).reduce((a, b) => a + b, 0)).toBe(1_051_437);
    expect(problems).toEqual([]);
  });

  test('a cube of Oslo in JSON-stat 2: 4212 cells, 365 of them a dash', () => {
    const file = 'jsonstat2_oslo_sos001_aap_bydel.json';
    const read = readJsonStat(bytesOf(file), { file });
    if (!read.ok) throw new Error(read.problem.message);
    const { dimensions, values, statuses, version } = read.value;
    expect(version).toBe('2.0');
    expect(dimensions.map(({ id, role, total, categories }) => [id, role, total, categories.length])).toEqual(
      [
        ['ContentsCode', 'metric', null, 1],
        ['år', 'time', null, 13],
        ['geografi', null, '301', 18],
        ['kjønn', null, '0', 3],
        ['aldersgruppe', null, '0', 6],
        ['statistikkvariabel', null, null, 1]
      ]
    );
    expect(values).toHaveLength(4212);
    expect(values.filter((value) => value === null)).toHaveLength(365);
    expect(statuses.filter((status) => status === '-')).toHaveLength(365);
    expect(sum(values)).toBe(1_842_728);
  });

  test('its codes are the bydeler without their nought, its years, sexes and ages are understood', () => {
    const file = 'jsonstat2_oslo_sos001_aap_bydel.json';
    const read = readJsonStat(bytesOf(file), { file });
    if (!read.ok) throw new Error(read.problem.message);
    const [, years, places, sexes, ages] = read.value.dimensions.map(({ categories }) => categories);
    const labels = (of: typeof years) => of?.map(({ label }) => label) ?? [];
    const numbers = matchAreas(places?.map(({ code }) => code) ?? [], { beside: labels(places) });
    expect(numbers).toMatchObject({ scheme: 'uten-null', share: 1 });
    expect(codes(numbers.readings)).toEqual(codes(matchAreas(labels(places)).readings));
    expect(codes(matchPeriods(labels(years)).readings)[0]).toBe('2012');
    expect(codes(matchSexes(labels(sexes)).readings)).toEqual(['all', 'm', 'f']);
    expect(codes(matchAges(labels(ages)).readings)).toEqual([
      'all',
      '0-29',
      '30-39',
      '40-49',
      '50-59',
      '60+'
    ]);
  });

  test('a cube of Soria in PC-Axis: 3 × 184 × 19 cells, all of them there', () => {
    const file = 'px_example.px';
    const read = readPx(bytesOf(file), { file });
    if (!read.ok) throw new Error(read.problem.message);
    const { dimensions, values, encoding } = read.value;
    expect(encoding).toBe('windows-1252');
    expect(dimensions.map(({ id, role, total, categories }) => [id, role, total, categories.length])).toEqual(
      [
        ['sexo', null, 'Ambos sexos', 3],
        ['municipios', 'geo', '000', 184],
        ['edad', null, 'Total', 19]
      ]
    );
    expect(values).toHaveLength(10_488);
    expect(values.slice(0, 3)).toEqual(['95258', '3773', '3954']);
    expect(sum(values)).toBe(762_064);
  });

  test('the population of the bydeler: their numbers are believed because of the names beside them', () => {
    const rows = csvParse(
      readFileSync(join(folder ?? '', 'oslo_bef005_folkemengde_bydel_2017-2026.csv'), 'utf8')
    );
    const pairs = new Map(rows.map((row) => [row['bosted_kode'] ?? '', row['bosted_navn'] ?? '']));
    const named = matchAreas([...pairs.values()]);
    expect(named.share).toBe(1);
    expect(named.readings.map((one) => bestOf(one)?.isTotal).filter(Boolean)).toHaveLength(1);
    const numbered = matchAreas([...pairs.keys()], { beside: [...pairs.values()] });
    expect(numbered.scheme).toBe('bydelsnr');
    expect(codes(numbered.readings).slice(1)).toEqual(codes(named.readings).slice(1));
    const ages = [...new Set(rows.map((row) => row['aldersgruppe_navn'] ?? ''))];
    expect(matchAges(ages)).toMatchObject({ share: 1 });
  });

  test('none of the published tables looks personal', () => {
    for (const file of [
      'oslo_bef005_folkemengde_bydel_2017-2026.csv',
      'london_mps_borough_FEB2022-JAN2024_wide.csv'
    ]) {
      const rows = csvParse(readFileSync(join(folder ?? '', file), 'utf8'));
      const columns = rows.columns.map((name) => ({ name, values: rows.map((row) => row[name] ?? '') }));
      expect(personalColumns(columns), file).toEqual([]);
    }
  });
});
