import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { afterAll, describe, expect, it } from 'vitest';
import { leavesUnder } from '$lib/observations/codes';
import { isMeasureId } from '$lib/observations/measure';
import { parsePeriod } from '$lib/observations/period';
import { indicatorOf } from '$lib/questions/catalogue';
import { areas } from '$lib/questions/code-lists';
import { indicatorIds } from '$lib/questions/indicator';
import { ids, packageOf, packages, read, root, rowsOf } from './data/files';

describe('every dataset', () => {
  it.each(ids)('%s has unique keys, all inside its coverage, in sorted order', (id) => {
    const { coverage, measures } = packageOf(id).radstall;
    const lines = read(`data/datasets/${id}/observations.csv`).trimEnd().split('\n');
    expect(lines[0]).toBe('period,area,offence,age,sex,measure,value,status');
    const keys = rowsOf(id).map(
      (row) =>
        packageOf(id)
          .resources[0]?.schema.primaryKey.map((name) => row[name])
          .join('|') ?? ''
    );
    expect(new Set(keys).size).toBe(keys.length);
    const outside = rowsOf(id).filter(
      (row) =>
        !coverage.periods.includes(row['period'] ?? '') ||
        !coverage.areas.includes(row['area'] ?? '') ||
        !coverage.offences.includes(row['offence'] ?? '') ||
        !coverage.ages.includes(row['age'] ?? '') ||
        !coverage.sexes.includes(row['sex'] ?? '') ||
        !measures.includes(row['measure'] ?? '')
    );
    expect(outside).toEqual([]);
    const cells = lines.slice(1).map((line) => line.split(',').slice(0, 6));
    const sorted = cells.toSorted((a, b) => (a.join('\u0000') < b.join('\u0000') ? -1 : 1));
    expect(cells).toEqual(sorted);
  });

  it.each(ids)('%s names known periods, areas, measures and where it comes from', (id) => {
    const { radstall, sources, title, name } = packageOf(id);
    expect(name).toBe(id);
    expect(radstall.coverage.periods.filter((code) => !parsePeriod(code).ok)).toEqual([]);
    expect(radstall.coverage.areas.filter((code) => !areas.codes.some((area) => area.code === code))).toEqual(
      []
    );
    expect(radstall.measures.filter((measure) => !isMeasureId(measure))).toEqual([]);
    expect(sources.length).toBeGreaterThan(0);
    expect(title.startsWith('Eksempeltall')).toBe(radstall.synthetic);
    expect(id.startsWith('eksempel-')).toBe(radstall.synthetic);
  });

  it.each(ids)('%s uses the codes of the scheme it names', (id) => {
    const { offenceScheme, coverage } = packageOf(id).radstall;
    const scheme = csvParse(read('data/codes/schemes.csv')).find((row) => row['scheme'] === offenceScheme);
    const known = scheme ? csvParse(read(`data/codes/${scheme['file']}`)).map((row) => row['code']) : ['all'];
    expect(coverage.offences.filter((code) => !known.includes(code))).toEqual([]);
  });

  it('marks exactly the rows of the provisional periods', () => {
    for (const id of ids) {
      const { provisional } = packageOf(id).radstall;
      const wrong = rowsOf(id).filter(
        (row) => provisional.includes(row['period'] ?? '') !== (row['status'] === 'provisional')
      );
      expect(wrong).toEqual([]);
    }
  });
});

describe('the code lists and the catalogue', () => {
  const files = readdirSync(join(root, 'data/codes')).filter(
    (file) => !['mappings.csv', 'schemes.csv'].includes(file)
  );

  it.each(files)('%s has unique codes, whose parents exist', (file) => {
    const rows = csvParse(read(`data/codes/${file}`));
    const codes = rows.map((row) => row['code']);
    expect(rows.columns.slice(0, 6)).toEqual(['code', 'label', 'parent', 'valid_from', 'valid_to', 'note']);
    expect(new Set(codes).size).toBe(codes.length);
    expect(rows.filter((row) => row['parent'] && !['all', ...codes].includes(row['parent']))).toEqual([]);
    expect(rows.filter((row) => !row['label'])).toEqual([]);
  });

  it('map only codes that exist in the schemes they name', () => {
    const lists = new Map(
      csvParse(read('data/codes/schemes.csv')).map((row) => [
        row['scheme'],
        csvParse(read(`data/codes/${row['file']}`)).map((code) => code['code'])
      ])
    );
    for (const row of csvParse(read('data/codes/mappings.csv'))) {
      expect(['exact', 'close', 'broad', 'narrow']).toContain(row['match']);
      for (const side of ['from', 'to'] as const) {
        const known = lists.get(row[`${side}_scheme`]);
        if (known) expect(known).toContain(row[`${side}_code`]);
      }
    }
  });

  it('hold every indicator once, on codes that a dataset of its family covers', () => {
    expect(JSON.parse(read('data/indicators.json'))).toHaveLength(indicatorIds.length);
    for (const id of indicatorIds) {
      const { series } = indicatorOf(id);
      expect(series.map((one) => one.grain)).toContain('tertial');
      for (const one of series) {
        const answering = [...packages.values()].filter(
          ({ radstall }) =>
            radstall.family === one.family &&
            radstall.measures.includes(one.measure) &&
            one.offences.every((code) => radstall.coverage.offences.includes(code)) &&
            coversArea(radstall.coverage.areas, one.area)
        );
        expect(answering.length, `${id} ${one.grain}`).toBeGreaterThan(0);
      }
    }
  });

  it('have definitions and notes that are easy to read', () => {
    const texts = [
      ...indicatorIds.flatMap((id) => [
        indicatorOf(id).definition,
        ...indicatorOf(id).series.map((one) => one.note ?? '')
      ]),
      ...ids.flatMap((id) => [packageOf(id).description, packageOf(id).radstall.notes.join(' ')])
    ].filter(Boolean);
    expect(texts.filter((text) => lix(text) > 40).map((text) => `${lix(text).toFixed(1)}: ${text}`)).toEqual(
      []
    );
  });
});

/** Whether areas cover an area, by itself or by all its parts. */
function coversArea(covered: readonly string[], area: string): boolean {
  return covered.includes(area) || leavesUnder(areas, area).every((code) => covered.includes(code));
}

/** Björnsson's readability index: words per sentence plus the percentage of words of more than six letters. */
function lix(text: string): number {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const sentences = text.match(/[.!?:](?=\s|$)/g) ?? [''];
  const long = words.filter((word) => [...word].length > 6);
  return words.length / sentences.length + (100 * long.length) / words.length;
}

describe('the generator', () => {
  const folder = mkdtempSync(join(tmpdir(), 'radstall-data-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('makes every dataset anew, byte for byte, and says its seed', () => {
    const said = execFileSync(process.execPath, ['scripts/data.mjs', folder], {
      cwd: root,
      encoding: 'utf8'
    });
    expect(said).toContain('Seed of the example figures: 20250505');
    expect(readdirSync(folder).sort()).toEqual(ids);
    for (const id of ids) {
      for (const file of ['observations.csv', 'datapackage.json']) {
        expect(
          readFileSync(join(folder, id, file), 'utf8') === read(`data/datasets/${id}/${file}`),
          `${id}/${file}`
        ).toBe(true);
      }
    }
  });
});
