import type { Workbench } from '$lib/engine/workbench';
import { comparePeriods, parsePeriod } from '$lib/observations/period';
import type { Dimension } from './dictionary';
import { statuses, type ObservationStatus } from './values';

/** An observation as the command line prints it. */
export type TidyObservation = {
  readonly period: string;
  readonly area: string;
  readonly offence: string;
  readonly age: string;
  readonly sex: string;
  readonly measure: string;
  readonly value: number | null;
  readonly status: ObservationStatus;
  readonly row: number;
  readonly column: number | null;
};

/** The observations in figures: how many have a value, why the others have none, their sum, their periods, and the first of them. */
export type Summary = {
  readonly count: number;
  readonly missing: number;
  readonly suppressed: number;
  readonly notApplicable: number;
  readonly sum: number;
  readonly periods: readonly string[];
  readonly sample: readonly TidyObservation[];
};

/** The columns of the tidy table that every file has, in their order. */
export const tidyKinds = ['period', 'area', 'offence', 'age', 'sex', 'measure'] as const;

/** Makes `tidy` of `obs`: the codes in words, in the tidy table's order, sums of others left out; further dimensions as `x1`, `x2` …. */
export async function makeTidy(
  bench: Workbench,
  dimensions: readonly Dimension[],
  isCube: boolean
): Promise<void> {
  const text = (kind: string) => {
    const dimension = dimensions.find((one) => one.kind === kind);
    return dimension ? `coalesce(dict_${dimension.id}.code, '') AS "${kind}"` : `'' AS "${kind}"`;
  };
  const others = dimensions
    .filter(({ kind }) => kind === 'other')
    .map(({ id }) => `coalesce(dict_${id}.code, '') AS ${id}`);
  const joins = dimensions
    .map(({ id }) => ` LEFT JOIN dict_${id} ON dict_${id}.id = obs.${id}::VARCHAR`)
    .join('');
  const words = statuses.map((word, at) => `WHEN ${at} THEN '${word}'`).join(' ');
  await bench.query(
    `CREATE OR REPLACE VIEW tidy AS SELECT ${tidyKinds.map(text).join(', ')}, obs.v AS "value", CASE obs.st ${words} END AS "status",
       obs.r AS "row", ${isCube ? 'NULL::INTEGER' : 'obs.c'} AS "column"${others.map((one) => `, ${one}`).join('')}
     FROM obs${joins} WHERE NOT obs.tot`
  );
}

/** Sums up the observations. The sum is exact for whole numbers, and as near as their digits for others. */
export async function summarise(bench: Workbench, dimensions: readonly Dimension[]): Promise<Summary> {
  const [row] = await bench.query(
    `SELECT count(v)::DOUBLE AS n, (count(*) FILTER (WHERE v IS NULL AND st = 1))::DOUBLE AS missing,
       (count(*) FILTER (WHERE v IS NULL AND st = 2))::DOUBLE AS suppressed, (count(*) FILTER (WHERE v IS NULL AND st = 3))::DOUBLE AS na,
       coalesce(fsum(v), 0)::DOUBLE AS s FROM obs WHERE NOT tot`
  );
  const period = dimensions.find(({ kind }) => kind === 'period');
  const used = period
    ? await bench.query(`SELECT DISTINCT ${period.id}::DOUBLE AS id FROM obs WHERE NOT tot`)
    : [];
  const periods = used
    .flatMap(({ id }) => period?.codes[Number(id)]?.code ?? [])
    .filter((code) => code !== '');
  const [last] = await bench.query(
    'SELECT max(r)::DOUBLE AS r FROM (SELECT r FROM obs WHERE NOT tot ORDER BY r LIMIT 20)'
  );
  const sample = await bench.query('SELECT * FROM tidy WHERE "row" <= ? ORDER BY "row", "column" LIMIT 20', [
    Number(last?.['r'] ?? 0)
  ]);
  return {
    count: Number(row?.['n']),
    missing: Number(row?.['missing']),
    suppressed: Number(row?.['suppressed']),
    notApplicable: Number(row?.['na']),
    sum: Math.round(Number(row?.['s']) * 1e6) / 1e6,
    periods: periods.toSorted(byTime),
    sample: sample.map((one) => ({
      period: String(one['period']),
      area: String(one['area']),
      offence: String(one['offence']),
      age: String(one['age']),
      sex: String(one['sex']),
      measure: String(one['measure']),
      value: one['value'] === null || one['value'] === undefined ? null : Number(one['value']),
      status: statuses.find((word) => word === one['status']) ?? 'missing',
      row: Number(one['row']),
      column: one['column'] === null || one['column'] === undefined ? null : Number(one['column'])
    }))
  };
}

function byTime(a: string, b: string): number {
  const [x, y] = [parsePeriod(a), parsePeriod(b)];
  return x.ok && y.ok ? comparePeriods(x.value, y.value) : a < b ? -1 : 1;
}
