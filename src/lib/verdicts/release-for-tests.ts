import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openNativeEngine } from '$lib/engine/native';
import { selectorOf } from '$lib/minutes/anchors';
import type { Claim } from '$lib/minutes/document';
import type { Dataset } from '$lib/observations/dataset';
import { ages, sexes } from '$lib/observations/person';
import type { Published } from '$lib/questions/ask';
import { areas, bydeler, offences } from '$lib/questions/code-lists';
import { leavesUnder } from '$lib/observations/codes';

/** For tests: a dataset with the rows of its table, `period,area,offence,age,sex,measure,value,status` without header. */
export type TestDataset = { readonly dataset: Dataset; readonly rows: readonly string[] };

/** For tests: a release with its engine; `close` ends it and removes its files. */
export type TestRelease = { readonly published: Published; readonly close: () => Promise<void> };

/** For tests: a release of the given datasets. */
export async function releaseOf(...sets: readonly TestDataset[]): Promise<TestRelease> {
  const folder = await mkdtemp(join(tmpdir(), 'radstall-verdicts-'));
  const tables = await Promise.all(
    sets.map(async ({ dataset, rows }, index) => {
      const path = join(folder, `${index}.csv`);
      const header = 'period,area,offence,age,sex,measure,value,status';
      await writeFile(path, [header, ...rows, ''].join('\n'));
      return { key: dataset.key, kind: 'file', path } as const;
    })
  );
  const engine = await openNativeEngine(tables);
  const release = {
    number: 3,
    hash: 'abc',
    published: '2025-05-05',
    title: 'Prøve',
    datasets: sets.map((set) => set.dataset)
  };
  return {
    published: { release, engine },
    close: async () => {
      await engine.dispose();
      await rm(folder, { recursive: true });
    }
  };
}

const tertials = [2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025].flatMap((year) =>
  [1, 2, 3].map((part) => `${year}T${part}`)
);

/** For tests: the tertials from 2018T1 to 2025T1. */
export const allTertials: readonly string[] = tertials.filter((period) => period <= '2025T1');

const base: Dataset = {
  id: 'kube',
  key: 'kube/1',
  hash: '1',
  title: 'Kuben',
  description: '',
  family: 'reported-offences',
  measures: ['reported-offences'],
  synthetic: false,
  extracted: '2025-05-05',
  vintage: 'current',
  areaScheme: 'omrader',
  offenceScheme: 'eksempel-politi',
  coverage: {
    periods: allTertials,
    areas: leavesUnder(areas, '0301'),
    offences: offences.codes.flatMap(({ code }) => (leavesUnder(offences, code)[0] === code ? [code] : [])),
    ages,
    sexes
  },
  absent: 'zero',
  provisional: [],
  rounding: null,
  breaks: [],
  sources: [],
  notes: []
};

/** For tests: one count of the cube. What is left out is robbery in Gamle Oslo by someone unknown. */
export type TestCount = {
  readonly period: string;
  readonly value: number;
  readonly offence?: string;
  readonly area?: string;
  readonly age?: string;
  readonly sex?: string;
};

/** For tests: a cube of reports. */
export function cubeOf(counts: readonly TestCount[], own: Partial<Dataset> = {}): TestDataset {
  return {
    dataset: { ...base, ...own },
    rows: counts.map(({ period, value, offence = 'ran-person', area = '030101', age, sex }) =>
      [period, area, offence, age ?? 'unknown', sex ?? 'unknown', 'reported-offences', value, 'ok'].join(',')
    )
  };
}

/** For tests: counts of robbery per period. */
export function robberies(counts: Readonly<Record<string, number>>): TestCount[] {
  return Object.entries(counts).map(([period, value]) => ({ period, value }));
}

/** For tests: residents of every bydel in a year. */
export function residentsOf(year: number, each: number): TestDataset {
  return {
    dataset: {
      ...base,
      id: 'folk',
      key: 'folk/1',
      title: 'Folkemengde',
      family: 'residents',
      measures: ['residents'],
      coverage: {
        periods: [`${year}`],
        areas: bydeler.map((area) => area.code),
        offences: ['all'],
        ages: ['all'],
        sexes: ['all']
      },
      absent: 'missing'
    },
    rows: bydeler.map((area) => [year, area.code, 'all', 'all', 'all', 'residents', each, 'ok'].join(','))
  };
}

/** For tests: persons by their number of offences in a tertial, with all their offences. */
export function histogramOf(
  period: string,
  bins: readonly { readonly k: string; readonly persons: number; readonly offences: number }[],
  own: Partial<Dataset> = {}
): TestDataset {
  return {
    dataset: {
      ...base,
      id: 'gjengangere',
      key: 'gjengangere/1',
      title: 'Gjengangere',
      family: 'repeat-offenders',
      measures: ['repeat-persons', 'repeat-offences'],
      coverage: {
        periods: [period],
        areas: ['0301'],
        offences: ['1', '2', '3', '4', '5-9', '10+'],
        ages: ['0-17'],
        sexes: ['all']
      },
      ...own
    },
    rows: bins.flatMap(({ k, persons, offences: count }) => [
      [period, '0301', k, '0-17', 'all', 'repeat-persons', persons, 'ok'].join(','),
      [period, '0301', k, '0-17', 'all', 'repeat-offences', count, 'ok'].join(',')
    ])
  };
}

/** For tests: a published yearly list of all reports. */
export function yearlyOf(counts: Readonly<Record<string, number>>, area = 'OPD'): TestDataset {
  return {
    dataset: {
      ...base,
      id: 'ar',
      key: 'ar/1',
      title: 'Årstall',
      family: 'reported-offences-yearly',
      coverage: {
        periods: Object.keys(counts),
        areas: [area],
        offences: ['alle'],
        ages: ['all'],
        sexes: ['all']
      },
      absent: 'missing',
      sources: [
        { title: 'Årsrapport', publisher: 'Politiet', path: null, license: 'NLOD-2.0', periods: null }
      ]
    },
    rows: Object.entries(counts).map(([year, value]) =>
      [year, area, 'alle', 'all', 'all', 'reported-offences', value, 'ok'].join(',')
    )
  };
}

/** For tests: a claim that robbery fell from 2024T1 to 2025T1, changed as given. */
export function claimOf(own: Partial<Claim> = {}): Claim {
  const quote = own.quote ?? 'en nedgang i ran';
  const population = own.population ?? 'all';
  const period = own.period === undefined ? '2025T1' : own.period;
  const baseline = own.baseline === undefined ? '2024T1' : own.baseline;
  return {
    id: 'c1',
    statement: 1,
    anchor: 'sak-4',
    start: 0,
    end: quote.length,
    quote,
    selector: selectorOf(quote, { start: 0, end: quote.length }),
    kind: 'change',
    indicator: 'robbery',
    subject: 'ran',
    population,
    area: null,
    direction: 'down',
    magnitude: null,
    count: null,
    countBefore: null,
    period,
    baseline,
    hedge: null,
    readings: [{ population, period, baseline, basis: period === null ? 'assumed' : 'text' }],
    checkable: 'yes',
    reasons: [],
    ...own
  };
}
