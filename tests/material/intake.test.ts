import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { csvParseRows } from 'd3-dsv';
import { describe, expect, test } from 'vitest';
import { openNativeWorkbench } from '$lib/engine/workbench-native';
import { readIntake, type Intake } from '$lib/intake/intake';
import { writeTable } from '$lib/intake/write-tables';
import { writeTidy } from '$lib/intake/write-tidy';

const material = process.env['RADSTALL_MATERIAL'] ?? '';
const folder = [join(material, 'examples'), material].find(
  (candidate) =>
    material !== '' && statSync(join(candidate, 'eurostat_asylum.tsv'), { throwIfNoEntry: false })?.isFile()
);

/** What each file holds. Counts and sums were made apart, but the sums of the two of SSB, where structure and counts were read by eye. They are not part of the project, so this runs only where they are at hand. */
const files = [
  {
    name: 'ssb_11616_raw_statbank_latin1.csv',
    source: {
      encoding: 'windows-1252',
      delimiter: ';',
      newline: '\n',
      preamble: 2,
      headerRows: 1,
      footer: 0
    },
    shape: 'wide',
    table: { rows: 23, columns: 5 },
    observations: { count: 92, missing: 0, suppressed: 0, sum: 544_600, periods: ['2021'] },
    first: { area: '3801', value: 12_807, row: 4, column: 2 },
    totals: []
  },
  {
    name: 'ssb_10484_excel_saved_utf8bom_merged_header.csv',
    source: { encoding: 'utf-8', delimiter: ';', newline: '\n', preamble: 2, headerRows: 2, footer: 48 },
    shape: 'matrix',
    table: { rows: 9, columns: 5 },
    observations: { count: 36, missing: 0, suppressed: 0, sum: 5_088_281_666 },
    first: { period: '2015', value: 4_634_886, row: 5, column: 2 },
    totals: []
  },
  {
    name: 'london_mps_borough_FEB2022-JAN2024_wide.csv',
    source: { encoding: 'utf-8', delimiter: ',', newline: '\r\n', preamble: 0, headerRows: 1, footer: 0 },
    shape: 'wide',
    table: { rows: 1574, columns: 27 },
    observations: { count: 37_776, missing: 0, suppressed: 0, sum: 1_804_498 },
    first: { period: '2022M02', area: 'Barking and Dagenham', value: 4, row: 2, column: 4 },
    totals: []
  },
  {
    name: 'oslo_bef005_folkemengde_bydel_2017-2026.csv',
    source: { encoding: 'utf-8', delimiter: ',', newline: '\n', preamble: 0, headerRows: 1, footer: 0 },
    shape: 'long',
    table: { rows: 3360, columns: 11 },
    observations: { count: 3000, missing: 0, suppressed: 0, sum: 6_969_688 },
    first: { period: '2017', area: '030101', age: '0', value: 974, row: 24, column: 11 },
    totals: [
      ['bosted_navn', 210],
      ['aldersgruppe_navn', 160]
    ]
  },
  {
    // 101 rows of twelve years; 34 rows of all applicants and two of the whole union are sums of others.
    name: 'eurostat_asylum.tsv',
    source: { encoding: 'utf-8', delimiter: '\t', newline: '\r\n', preamble: 0, headerRows: 1, footer: 0 },
    shape: 'wide',
    table: { rows: 101, columns: 13 },
    observations: { count: 501, missing: 279, suppressed: 0, sum: 9_807_630 },
    first: { period: '2013', area: 'AT', value: null, status: 'missing', row: 2, column: 2 },
    totals: [
      ['geo', 3],
      ['applicant', 34]
    ]
  }
] as const;

type Read = { readonly intake: Intake; readonly table: string; readonly tidy: string };

async function read(name: string): Promise<Read> {
  const bench = await openNativeWorkbench();
  try {
    const bytes = new Uint8Array(readFileSync(join(folder ?? '', name)));
    const result = await readIntake(bench, { name, bytes });
    if (!result.ok) throw new Error(result.problem.message);
    const text = (written: Uint8Array) => new TextDecoder().decode(written);
    return {
      intake: result.value.intake,
      table: text(await writeTable(bench, result.value.table, true)),
      tidy: (await writeTidy(bench, result.value)).map(text).join('')
    };
  } finally {
    await bench.dispose();
  }
}

describe.runIf(folder !== undefined)('a real file is read as it was read by hand', () => {
  test.each(files)('$name', async ({ name, source, shape, table, observations, first, totals }) => {
    const { intake, table: written, tidy } = await read(name);
    expect(intake).toMatchObject({ source, shape, table, observations });
    expect(intake.observations.sample[0]).toMatchObject(first);
    const named = intake.problems
      .filter(({ code }) => code === 'total-row')
      .map(({ column, count }) => [column, count]);
    expect(named).toEqual(totals);
    expect(csvParseRows(written)).toHaveLength(table.rows + 1);
    const [, ...rows] = csvParseRows(tidy);
    const values = rows.map((row) => row[6] ?? '').filter((value) => value !== '');
    expect(values).toHaveLength(observations.count);
    expect(values.reduce((sum, value) => sum + Number(value), 0)).toBe(observations.sum);
  });
});
