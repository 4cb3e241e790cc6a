import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import { afterAll, describe, expect, it } from 'vitest';
import { change, changeOfLevel, type Change } from '$lib/change/change';
import { exceedance } from '$lib/change/exceedance';
import { flatness } from '$lib/change/equivalence';
import { funnel } from '$lib/change/funnel';
import { isMeasureId } from '$lib/observations/measure';
import { parsePeriod } from '$lib/observations/period';
import type { Result } from '$lib/observations/result';
import { indicatorOf } from '$lib/questions/catalogue';
import { areas, bydeler } from '$lib/questions/code-lists';
import { indicatorIds, type IndicatorId } from '$lib/questions/indicator';

type Row = Readonly<Record<string, string>>;
type Package = {
  readonly name: string;
  readonly title: string;
  readonly sources: readonly { readonly id?: string; readonly title: string; readonly publisher: string }[];
  readonly resources: readonly {
    readonly bytes: number;
    readonly schema: { readonly primaryKey: readonly string[] };
  }[];
  readonly radstall: {
    readonly family: string;
    readonly measures: readonly string[];
    readonly synthetic: boolean;
    readonly extracted: string;
    readonly vintage: 'current' | 'earlier';
    readonly offenceScheme: string;
    readonly coverage: Readonly<
      Record<'periods' | 'areas' | 'offences' | 'ages' | 'sexes', readonly string[]>
    >;
    readonly absent: 'zero' | 'missing';
    readonly provisional: readonly string[];
    readonly breaks: readonly { readonly at: string; readonly offences: readonly string[] }[];
    readonly notes: readonly string[];
  };
};

const root = join(import.meta.dirname, '../..');
const ids = readdirSync(join(root, 'data/datasets')).sort();
const tables = new Map(
  ids.map((id) => [id, csvParse(read(`data/datasets/${id}/observations.csv`)) as readonly Row[]])
);
const packages = new Map(
  ids.map((id) => [id, JSON.parse(read(`data/datasets/${id}/datapackage.json`)) as Package])
);

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

function rowsOf(id: string): readonly Row[] {
  const rows = tables.get(id);
  if (!rows) throw new Error(`No dataset ${id}.`);
  return rows;
}

function packageOf(id: string): Package {
  const found = packages.get(id);
  if (!found) throw new Error(`No dataset ${id}.`);
  return found;
}

function total(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + Number(row['value']), 0);
}

function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}

const NOW = 'eksempel-anmeldt-tertial';
const BEFORE = 'eksempel-anmeldt-tertial-2024';
const young = ['0-14', '15-17'];

/** The city-wide figure of an indicator in a cube, summed over its leaf codes. */
function figure(id: string, indicator: IndicatorId, period: string, sex?: string): number {
  const { population, series } = indicatorOf(indicator);
  const offences = series.find((one) => one.grain === 'tertial')?.offences ?? [];
  const ages = population === 'under-18' || sex ? young : null;
  return total(
    rowsOf(id).filter(
      (row) =>
        row['period'] === period &&
        offences.includes(row['offence'] ?? '') &&
        (ages === null || ages.includes(row['age'] ?? '')) &&
        (sex === undefined || row['sex'] === sex)
    )
  );
}

const firstTertials = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].map((year) => `${year}T1`);

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

describe('the published figures', () => {
  const real = ids.filter((id) => !packageOf(id).radstall.synthetic);
  const listed = real.filter((id) => id !== 'folkemengde-bydel');
  const figures = csvParse(read('data/sources/oslo-figures.csv')) as readonly Row[];

  it('are the rows of the sources, each once, with no number besides', () => {
    const published = listed
      .flatMap((id) => rowsOf(id).map((row) => `${row['period']} ${row['value']}`))
      .sort();
    expect(published).toEqual(
      figures.map((row) => `${row['period']?.replace('-', '/')} ${row['value']}`).sort()
    );
  });

  it('name every source of their rows, and each is in the list of sources', () => {
    const known = csvParse(read('data/sources/sources.csv')).map((row) => row['source_id']);
    const named = new Set(listed.flatMap((id) => packageOf(id).sources.map((source) => source.id)));
    expect([...new Set(figures.map((row) => row['source_id']))].filter((id) => !named.has(id))).toEqual([]);
    expect([...named].filter((id) => !known.includes(id ?? ''))).toEqual([]);
  });

  it('leave gaps missing, and write no row for them', () => {
    for (const id of real) expect(packageOf(id).radstall.absent).toBe('missing');
    const years = rowsOf('opd-anmeldt-ar').filter((row) => row['offence'] === 'alle');
    expect(years.map((row) => [row['period'], row['area'], row['value']])).toEqual([
      ['2018', 'OPD', '71388'],
      ['2019', 'OPD', '70796'],
      ['2021', 'OPD', '66162'],
      ['2022', 'OPD', '72774']
    ]);
  });

  it('never put a year of the old police district on the new one, or the other way', () => {
    for (const id of listed) {
      for (const row of rowsOf(id)) {
        if (row['area'] === 'OPD') expect(Number(row['period'])).toBeGreaterThanOrEqual(2017);
        if (row['area'] === 'OPD-2016') expect(Number(row['period'])).toBeLessThan(2017);
      }
    }
  });

  it('keep averages over two years as spans of their own measure', () => {
    const spans = rowsOf('ssb-toarssnitt');
    expect(packageOf('ssb-toarssnitt').radstall.measures).toEqual(['reported-offences-per-year']);
    expect(spans.every((row) => /^\d{4}\/\d{4}$/.test(row['period'] ?? ''))).toBe(true);
    const others = ids
      .filter((id) => id !== 'ssb-toarssnitt')
      .flatMap((id) => packageOf(id).radstall.measures);
    expect(others).not.toContain('reported-offences-per-year');
    for (const period of new Set(spans.map((row) => row['period']))) {
      const groups = spans.filter((row) => row['period'] === period && row['offence'] !== 'alle');
      const all = spans.filter((row) => row['period'] === period && row['offence'] === 'alle');
      expect(Math.abs(total(groups) - total(all))).toBeLessThanOrEqual(3);
    }
  });

  it('choose one side of a conflict, set the other aside with a reason and tell of it in the notes', () => {
    const values = (id: string) => rowsOf(id).map((row) => row['value']);
    expect(values('unge-ar')).toContain('3123');
    expect(values('unge-ar')).not.toContain('3140');
    expect(packageOf('unge-ar').radstall.notes.join(' ')).toContain('3140');
    expect(values('hatkriminalitet-ar')).toEqual(['143', '175', '238', '278']);
    expect(packageOf('hatkriminalitet-ar').radstall.notes.join(' ')).toContain('145');
    const aside = csvParse(read('data/sources/set-aside.csv'));
    expect(aside.filter((row) => !row['why'])).toEqual([]);
    const kept = new Set(figures.map((row) => JSON.stringify({ ...row })));
    const carried = aside.filter(({ why: _why, ...row }) => kept.has(JSON.stringify(row)));
    expect(carried).toEqual([]);
  });

  it('count residents that add up over the bydeler to the whole of Oslo', () => {
    const residents = rowsOf('folkemengde-bydel');
    expect(residents).toHaveLength(csvParse(read('data/sources/population.csv')).length);
    const groups = packageOf('folkemengde-bydel').radstall.coverage;
    for (const period of groups.periods) {
      for (const age of groups.ages) {
        const here = residents.filter((row) => row['period'] === period && row['age'] === age);
        const city = here.filter((row) => row['area'] === '0301');
        expect(here).toHaveLength(16);
        expect(total(here.filter((row) => row['area'] !== '0301'))).toBe(total(city));
      }
    }
  });
});

describe('the example cube', () => {
  const targets: readonly [IndicatorId, number, number, number][] = [
    ['reported-total', 19700, 22400, 22647],
    ['physical-violence', 2209, 2375, 2400],
    ['serious-violence', 122, 134, 135],
    ['robbery', 122, 140, 141],
    ['sexual-offences', 440, 468, 474],
    ['rape', 135, 152, 154],
    ['youth-offences', 531, 538, 541]
  ];

  function changed(indicator: IndicatorId): Change {
    return unwrap(
      change({ from: figure(BEFORE, indicator, '2024T1'), to: figure(NOW, indicator, '2025T1') })
    );
  }

  it.each(targets)(
    'shows %s of %i in 2025T1, against %i a year before, now %i',
    (indicator, now, before, today) => {
      expect(figure(NOW, indicator, '2025T1')).toBe(now);
      expect(figure(BEFORE, indicator, '2024T1')).toBe(before);
      expect(figure(NOW, indicator, '2024T1')).toBe(today);
      expect(today / before).toBeGreaterThan(1.005);
      expect(today / before).toBeLessThan(1.015);
    }
  );

  it('has a certain decline in all reports and physical violence, and no certain one in the others', () => {
    expect(changed('reported-total').wording).toBe('down');
    expect(changed('physical-violence').wording).toBe('down');
    for (const indicator of [
      'serious-violence',
      'robbery',
      'sexual-offences',
      'rape',
      'youth-offences'
    ] as const) {
      expect(changed(indicator).wording).toBe('uncertain');
      expect(changed(indicator).percent).toBeLessThan(0);
    }
    expect(changed('reported-total').percent).toBeCloseTo(-12.05, 2);
  });

  it('has young suspects whose level cannot be told from flat, after years of rise', () => {
    expect(flatness(538, 531)).toBe('open');
    const rise = firstTertials.slice(0, 7).map((period) => figure(NOW, 'youth-offences', period));
    expect(rise).toEqual([398, 412, 405, 431, 468, 508, 541]);
  });

  it('has violence above the mean of the five years before and below the year before', () => {
    const earlier = firstTertials.slice(2, 7).map((period) => figure(NOW, 'violence', period));
    const now = figure(NOW, 'violence', '2025T1');
    expect(unwrap(changeOfLevel({ earlier, now })).low).toBeGreaterThan(1);
    expect(now).toBeLessThan(figure(BEFORE, 'violence', '2024T1'));
    expect(changed('violence').wording).toBe('down');
  });

  it('has violence of boys under 18 rising every year through 2024', () => {
    const boys = firstTertials.map((period) => figure(NOW, 'violence', period, 'm'));
    for (let year = 1; year < 7; year += 1) expect(boys[year]).toBeGreaterThan(boys[year - 1] ?? 0);
    expect(unwrap(change({ from: boys[0] ?? 0, to: boys[6] ?? 0 })).wording).toBe('up');
  });

  it('has a break in robbery in 2020, and upswings in two later tertials', () => {
    const robbery = (period: string) => figure(NOW, 'robbery', period);
    expect(packageOf(NOW).radstall.breaks).toMatchObject([
      { at: '2020T1', offences: ['ran-person', 'ran-annet'] }
    ]);
    expect(firstTertials.map(robbery)).toEqual([96, 128, 104, 92, 132, 158, 141, 122]);
    expect(unwrap(change({ from: robbery('2023T2'), to: robbery('2023T3') })).wording).toBe('up');
    expect(unwrap(change({ from: robbery('2024T1'), to: robbery('2024T2') })).wording).toBe('up');
  });

  it('adds up over the areas, with Sentrum, Marka and unplaced reports in the total of the city', () => {
    const now = rowsOf(NOW).filter((row) => row['period'] === '2025T1');
    const byArea = packageOf(NOW).radstall.coverage.areas.map((area) =>
      total(now.filter((row) => row['area'] === area))
    );
    expect(byArea).toHaveLength(18);
    expect(byArea.every((count) => count > 0)).toBe(true);
    expect(byArea.reduce((sum, count) => sum + count, 0)).toBe(19700);
    const bydelsum = total(now.filter((row) => bydeler.some((bydel) => bydel.code === row['area'])));
    expect(bydelsum).toBeLessThan(19700);
  });

  it('knows no suspect in most reports, and never an age without a sex', () => {
    const rows = rowsOf(NOW);
    const unknown = rows.filter((row) => row['age'] === 'unknown');
    expect(total(unknown) / total(rows)).toBeGreaterThan(0.5);
    expect(rows.filter((row) => (row['age'] === 'unknown') !== (row['sex'] === 'unknown'))).toEqual([]);
    expect(rows.filter((row) => Number(row['value']) < 1)).toEqual([]);
    expect(packageOf(NOW).resources[0]?.bytes).toBeLessThan(2_200_000);
  });

  function funnelOf(period: string) {
    const year = period.slice(0, 4);
    const units = bydeler.map(({ code }) => ({
      id: code,
      observed: total(rowsOf(NOW).filter((row) => row['period'] === period && row['area'] === code)),
      population: total(
        rowsOf('folkemengde-bydel').filter(
          (row) => row['period'] === year && row['area'] === code && row['age'] === 'all'
        )
      )
    }));
    return unwrap(funnel({ units })).units;
  }

  it('lets only Nordre Aker stand out in 2025T1, low, and no bydel the year before', () => {
    const outside = (period: string) =>
      funnelOf(period).filter((unit) => unit.ratio < unit.multLow998 || unit.ratio > unit.multHigh998);
    expect(outside('2025T1').map((unit) => unit.id)).toEqual(['030108']);
    expect(outside('2025T1')[0]?.ratio).toBeLessThan(1);
    expect(outside('2024T1')).toEqual([]);
    const others = funnelOf('2025T1').filter((unit) => unit.id !== '030108');
    expect(Math.max(...others.map((unit) => Math.abs(unit.zMultiplicative)))).toBeLessThan(2.5);
  });

  it('orders the bydeler much like the published figures of 2024', () => {
    const published = rowsOf('oslo-bydel-2024').filter((row) =>
      bydeler.some((bydel) => bydel.code === row['area'])
    );
    const rates = funnelOf('2024T1').map((unit) => unit.observed / unit.population);
    const real = funnelOf('2024T1').map(
      (unit) => total(published.filter((row) => row['area'] === unit.id)) / unit.population
    );
    const rank = (values: readonly number[]) =>
      values.map((value) => values.filter((other) => other < value).length);
    const [left, right] = [rank(rates), rank(real)];
    const squares = left.reduce((sum, place, index) => sum + (place - (right[index] ?? 0)) ** 2, 0);
    expect(1 - (6 * squares) / (15 * (15 ** 2 - 1))).toBeGreaterThan(0.8);
  });

  it('is the earlier extraction plus what came later: never fewer reports in any cell', () => {
    const { coverage, vintage, provisional, extracted } = packageOf(BEFORE).radstall;
    expect([vintage, extracted, provisional]).toEqual(['earlier', '2024-05-06', ['2024T1']]);
    expect([packageOf(NOW).radstall.vintage, packageOf(NOW).radstall.extracted]).toEqual([
      'current',
      '2025-05-05'
    ]);
    expect(coverage.periods).toEqual(packageOf(NOW).radstall.coverage.periods.slice(0, 19));
    const key = (row: Row) => ['period', 'area', 'offence', 'age', 'sex'].map((name) => row[name]).join('|');
    const now = new Map(rowsOf(NOW).map((row) => [key(row), Number(row['value'])]));
    expect(rowsOf(BEFORE).filter((row) => (now.get(key(row)) ?? 0) < Number(row['value']))).toEqual([]);
    for (const period of coverage.periods.slice(0, 17)) {
      expect(figure(BEFORE, 'reported-total', period)).toBe(figure(NOW, 'reported-total', period));
    }
    const share = figure(BEFORE, 'reported-total', '2023T3') / figure(NOW, 'reported-total', '2023T3');
    expect(share).toBeCloseTo(0.99, 3);
  });
});

describe('the example figures beside the cube', () => {
  const hate = (id: string, period: string) => total(rowsOf(id).filter((row) => row['period'] === period));

  it('have 112 hate motives in 2025T1, against 101 a year before, now 102, inside the expected limit', () => {
    expect(hate('eksempel-hatmotiv-tertial', '2025T1')).toBe(112);
    expect(hate('eksempel-hatmotiv-tertial-2024', '2024T1')).toBe(101);
    expect(hate('eksempel-hatmotiv-tertial', '2024T1')).toBe(102);
    expect(unwrap(change({ from: 101, to: 112 })).wording).toBe('uncertain');
    const { periods } = packageOf('eksempel-hatmotiv-tertial').radstall.coverage;
    const series = periods.map((period) => hate('eksempel-hatmotiv-tertial', period));
    const last = unwrap(exceedance({ series, period: 'tertial' })).points.at(-1);
    expect(last).toMatchObject({ index: 22, observed: 112, enough: true, exceeds: false });
    expect(last?.limit).toBeGreaterThan(112);
    expect(last?.mean).toBeLessThan(112);
  });

  it('let 6 % of the persons stand for 38 % of the offences, with enough persons in every bin', () => {
    const rows = rowsOf('eksempel-gjengangere-tertial');
    const sumOf = (period: string, measure: string, offence?: string) =>
      total(
        rows.filter(
          (row) =>
            row['period'] === period &&
            row['measure'] === measure &&
            (offence === undefined || row['offence'] === offence)
        )
      );
    const share = (measure: string) => sumOf('2025T1', measure, '10+') / sumOf('2025T1', measure);
    expect(share('repeat-persons')).toBeCloseTo(0.06, 3);
    expect(share('repeat-offences')).toBeCloseTo(0.38, 3);
    for (const row of rows.filter((one) => one['measure'] === 'repeat-persons')) {
      expect(Number(row['value'])).toBeGreaterThanOrEqual(row['offence'] === '10+' ? 10 : 5);
    }
    for (const period of packageOf('eksempel-gjengangere-tertial').radstall.coverage.periods) {
      for (const bin of ['1', '2', '3', '4']) {
        expect(sumOf(period, 'repeat-offences', bin)).toBe(
          Number(bin) * sumOf(period, 'repeat-persons', bin)
        );
      }
      for (const [bin, low, high] of [
        ['5-9', 5, 9],
        ['10+', 10, Infinity]
      ] as const) {
        const mean = sumOf(period, 'repeat-offences', bin) / sumOf(period, 'repeat-persons', bin);
        expect(mean).toBeGreaterThanOrEqual(low);
        expect(mean).toBeLessThanOrEqual(high);
      }
      const persons = total(rowsOf('eksempel-personer-tertial').filter((row) => row['period'] === period));
      expect(persons).toBe(sumOf(period, 'repeat-persons'));
      expect(sumOf(period, 'repeat-offences')).toBeGreaterThanOrEqual(figure(NOW, 'youth-offences', period));
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
            (radstall.coverage.areas.includes(one.area) || one.area === '0301')
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
      ...ids.flatMap((id) => packageOf(id).radstall.notes.join(' '))
    ].filter(Boolean);
    expect(texts.filter((text) => lix(text) > 40).map((text) => `${lix(text).toFixed(1)}: ${text}`)).toEqual(
      []
    );
  });
});

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
