import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3-dsv';
import type { Result } from '$lib/observations/result';

/** A row of a CSV file by column name. */
export type Row = Readonly<Record<string, string>>;
/** What the tests read of a dataset's datapackage.json. */
export type Package = {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly sources: readonly { readonly id?: string; readonly periods?: readonly string[]; readonly title: string; readonly publisher: string }[];
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

/** The project's folder. */
export const root = join(import.meta.dirname, '../../..');

/** The ids of the shipped datasets. */
export const ids = readdirSync(join(root, 'data/datasets')).sort();
const tables = new Map(
  ids.map((id) => [id, csvParse(read(`data/datasets/${id}/observations.csv`)) as readonly Row[]])
);
/** The descriptions of all datasets by id. */
export const packages = new Map(
  ids.map((id) => [id, JSON.parse(read(`data/datasets/${id}/datapackage.json`)) as Package])
);

/** The text of a file of the project. */
export function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** The rows of a dataset. */
export function rowsOf(id: string): readonly Row[] {
  const rows = tables.get(id);
  if (!rows) throw new Error(`No dataset ${id}.`);
  return rows;
}

/** The description of a dataset. */
export function packageOf(id: string): Package {
  const found = packages.get(id);
  if (!found) throw new Error(`No dataset ${id}.`);
  return found;
}

/** The sum of the values of rows. */
export function total(rows: readonly Row[]): number {
  return rows.reduce((sum, row) => sum + Number(row['value']), 0);
}

/** The value of a result that must not fail. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message);
  return result.value;
}
