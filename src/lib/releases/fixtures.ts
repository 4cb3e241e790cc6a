import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Result } from '$lib/observations/result';
import { utf8, type JsonObject } from './canonical';
import { openFolderStore } from './folder-store';
import type { Store } from './store';

/** For tests: the value of a result, or an error that quotes the problem. */
export function must<T>(result: Result<T>): T {
  if (result.ok) return result.value;
  throw new Error(`${result.problem.code} at ${result.problem.path}: ${result.problem.message}`);
}

/** For tests: the code and path of the problem, or an error where there is none. */
export function problemOf(result: Result<unknown>): { readonly code: string; readonly path: string } {
  if (result.ok) throw new Error(`no problem, but ${JSON.stringify(result.value)}`);
  return { code: result.problem.code, path: result.problem.path };
}

/** For tests: runs with a new empty folder, which is deleted afterwards. */
export async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'radstall-'));
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** For tests: runs with a store in a new empty folder, which is deleted afterwards. */
export async function inStore<T>(run: (store: Store, folder: string) => Promise<T>): Promise<T> {
  return inFolder(async (folder) => run(must(await openFolderStore(folder)), folder));
}

/** For tests: what `sampleDescriptor` may be told to write otherwise. */
export type SampleOptions = {
  readonly id?: string;
  readonly title?: string;
  readonly own?: JsonObject;
  readonly coverage?: JsonObject;
};

/** For tests: the descriptor of a small synthetic tertial cube. */
export function sampleDescriptor({
  id = 'kube',
  title = 'Kube',
  own = {},
  coverage = {}
}: SampleOptions = {}) {
  return {
    name: id,
    title,
    description: 'Til prøve',
    sources: [{ title: 'Generator', publisher: 'Rådstall', license: 'NLOD-2.0' }],
    resources: [{ name: 'observations', path: 'observations.csv' }],
    radstall: {
      family: 'reported-offences',
      measures: ['reported-offences'],
      synthetic: true,
      extracted: '2025-05-01',
      vintage: 'current',
      areaScheme: 'bydel',
      offenceScheme: 'test',
      coverage: {
        periods: ['2024T1', '2025T1'],
        areas: ['030101', '030102'],
        offences: ['ran', 'vold'],
        ages: ['0-14', '15-17', 'unknown'],
        sexes: ['m', 'f', 'unknown'],
        ...coverage
      },
      absent: 'zero',
      provisional: ['2025T1'],
      rounding: null,
      breaks: [],
      notes: [],
      ...own
    }
  } satisfies JsonObject;
}

/** For tests: a tidy table with the given rows below the header. */
export function sampleTable(...rows: string[]): Uint8Array {
  return utf8(['period,area,offence,age,sex,measure,value,status', ...rows, ''].join('\n'));
}

/** For tests: a row that the sample descriptor covers. */
export const sampleRow = '2025T1,030101,ran,15-17,m,reported-offences,12,ok';

/** For tests: a dataset with the given options and one row, ready to publish. */
export function sampleFiles(options: SampleOptions = {}, ...rows: string[]) {
  return {
    descriptor: sampleDescriptor(options),
    csv: sampleTable(...(rows.length > 0 ? rows : [sampleRow]))
  };
}
