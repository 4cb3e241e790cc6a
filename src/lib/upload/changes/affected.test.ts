import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Table } from '$lib/engine/engine';
import { openNativeEngine } from '$lib/engine/native';
import { sampleClaim } from '$lib/meetings/fixtures';
import { count } from '$lib/observations/value';
import { parseJson } from '$lib/releases/canonical';
import { checkDataset, type CheckedDataset } from '$lib/releases/datasets';
import { must } from '$lib/releases/fixtures';
import { findAffected, type Affected, type MeetingClaims } from './affected';
import { beforeAfter } from './before-after';
import { compareDraft, type Changes } from './compare';
import type { DraftRow } from './draft-rows';
import { openDraftReleases, type DraftReleases } from './engine';
import { previewOf, type PreviewContext } from './preview';

const folders: string[] = [];

/** The native engine reads tables by path, the browser's by bytes. */
async function open(tables: readonly Table[]) {
  const folder = await mkdtemp(join(tmpdir(), 'radstall-changes-'));
  folders.push(folder);
  const files = tables.map(async (table, at): Promise<Table> => {
    if (table.kind === 'file') return table;
    const path = join(folder, `${at}.csv`);
    await writeFile(path, table.bytes);
    return { key: table.key, kind: 'file', path };
  });
  return openNativeEngine(await Promise.all(files));
}

async function shipped(): Promise<CheckedDataset[]> {
  const root = 'data/datasets';
  const found: CheckedDataset[] = [];
  for (const folder of (await readdir(root)).sort()) {
    const json = must(parseJson(await readFile(join(root, folder, 'datapackage.json')), folder));
    const table = new Uint8Array(await readFile(join(root, folder, 'observations.csv')));
    found.push(must(checkDataset(json, table, folder)));
  }
  return found;
}

const meetings: readonly MeetingClaims[] = [
  {
    date: '2025-05-14',
    edition: 'example',
    claims: [
      sampleClaim({ id: 'ran', statement: 4, direction: 'down' }),
      sampleClaim({ id: 'narkotika', statement: 5, indicator: 'drugs', subject: 'narkotika' })
    ],
    brief: { body: 'Politirådet', title: 'Møte', next: null, agenda: [] }
  }
];

let releases: DraftReleases;
let changes: Changes;
let affected: Affected;

/** The draft: the newest tertial as it is published, but with three times as many robberies of persons. */
beforeAll(async () => {
  const sets = await shipped();
  const cube = sets.find(({ dataset }) => dataset.id === 'eksempel-anmeldt-tertial');
  if (!cube) throw new Error('The example cube is not shipped.');
  const draft = cube.observations
    .filter(({ period }) => period === '2025T1')
    .map(({ value, ...codes }): DraftRow => {
      const times = codes.offence === 'ran-person' ? 3 : 1;
      const number = value.kind === 'count' ? value.value * times : null;
      return { ...codes, value: number, status: 'ok', row: null };
    });
  const { dataset, observations: rows } = cube;
  changes = must(compareDraft({ dataset, rows }, draft, { extracted: dataset.extracted }));
  const release = {
    number: 1,
    hash: 'abc',
    published: '2025-05-05',
    title: 'Prøve',
    datasets: sets.map((one) => one.dataset)
  };
  const tables = sets.map((one): Table => ({ key: one.dataset.key, kind: 'bytes', bytes: one.table }));
  releases = await openDraftReleases(release, changes.after, tables, open);
  affected = await findAffected(releases, meetings, '2025-05-20');
}, 60_000);

afterAll(async () => {
  await releases.dispose();
  for (const folder of folders) await rm(folder, { recursive: true });
});

test('the statement on what the draft changes is judged anew, and one on other numbers is not named', () => {
  expect(affected.statements).toMatchObject([
    { meeting: '2025-05-14', statement: 4, kind: 'other-verdict', href: '/moter/2025-05-14#p4' }
  ]);
  const [claim] = affected.statements;
  expect(claim?.before).not.toBe(claim?.after);
});

test('figures with other numbers are named by their topic, with what they will say', () => {
  const topics = affected.figures.map(({ href }) => href);
  expect(topics).toContain('/arbeid/opplasting/forhandsvis/ran');
  expect(topics).not.toContain('/arbeid/opplasting/forhandsvis/hatkriminalitet');
});

test('the brief of the meeting is made of other numbers', () => {
  expect(affected.briefs).toEqual([{ meeting: '2025-05-14', href: '/moter/2025-05-14/brief' }]);
});

test('a number is drawn with the draft and, dashed, as published, and the break cuts both', async () => {
  const difference = changes.numbers.find(({ of }) => of.indicator === 'robbery' && of.area === '0301');
  if (!difference) throw new Error('Robberies did not change.');
  const view = must(await beforeAfter(releases, difference, 'tall.csv'));
  if (view.marks.form !== 'line') throw new Error('Drawn as something else than a line.');
  const [then, now] = view.marks.series;
  expect([then?.name, then?.dash, now?.name, now?.dash]).toEqual(['før', '5 4', 'ny', '']);
  expect(view.breaks).not.toEqual([]);
  expect(now?.points.some(({ value }) => value.kind === 'number' && value.low !== null)).toBe(true);
  const last = (points: typeof now) => points?.points.at(-1)?.value;
  expect([last(then), last(now)]).toMatchObject(
    [difference.before, difference.after].map((one) => ({ value: one?.kind === 'count' ? one.value : null }))
  );
  expect(view.table.rows.every((row) => row.length === view.table.columns.length)).toBe(true);
  expect(view.explore.series.map(({ points }) => points.length)).toEqual([
    now?.points.length,
    now?.points.length
  ]);
  expect([view.stamp, view.subtitle.startsWith('Utkast, ikke publisert.')]).toEqual([
    'Utkast, eksempel',
    true
  ]);
});

test('the topic page is drawn with the draft, and every figure of it says so', async () => {
  const context: PreviewContext = {
    topic: 'ran',
    release: 1,
    today: '2025-05-20',
    ties: { ties: [], at: {} },
    quotes: [],
    real: [],
    published: []
  };
  const filters = {
    period: 'latest',
    area: '0301',
    population: 'all',
    as: 'count',
    release: 'latest'
  } as const;
  const view = must(await previewOf(releases, context, filters, 'tall.csv'));
  const figures = view.parts.flatMap((part) => (part.kind === 'figure' ? [part.view] : []));
  expect(figures.length).toBeGreaterThan(1);
  expect(figures.every(({ source, stamp }) => source.includes('tall.csv') && stamp !== null)).toBe(true);
  const city = changes.numbers.find(({ of }) => of.indicator === 'robbery' && of.area === '0301')?.after;
  if (city?.kind !== 'count') throw new Error('Robberies are no count.');
  expect(city).toEqual(count(city.value, city.flags));
  expect(figures[0]?.values.some(({ value }) => value === city.value)).toBe(true);
});

test('before the draft nothing is other than published', async () => {
  const same = { ...releases, after: releases.before };
  expect(await findAffected(same, meetings, '2025-05-20')).toEqual({
    statements: [],
    figures: [],
    briefs: []
  });
});
