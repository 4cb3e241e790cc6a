import type { Workbench } from '$lib/engine/workbench';
import { comparePeriods, parsePeriod } from '$lib/observations/period';
import { tidyKinds } from '../types';
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

/** Sums up the observations. The sum is exact for whole numbers, and as near as their digits for others. */
export async function summarise(
  bench: Workbench,
  dimensions: readonly Dimension[],
  isCube: boolean
): Promise<Summary> {
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
  return {
    count: Number(row?.['n']),
    missing: Number(row?.['missing']),
    suppressed: Number(row?.['suppressed']),
    notApplicable: Number(row?.['na']),
    sum: Math.round(Number(row?.['s']) * 1e6) / 1e6,
    periods: periods.toSorted(byTime),
    sample: await sampleOf(bench, dimensions, isCube)
  };
}

const MOST_SAMPLED = 20;

async function sampleOf(
  bench: Workbench,
  dimensions: readonly Dimension[],
  isCube: boolean
): Promise<TidyObservation[]> {
  const [last] = await bench.query(
    `SELECT max(r)::DOUBLE AS r FROM (SELECT r FROM obs WHERE NOT tot ORDER BY r LIMIT ${MOST_SAMPLED})`
  );
  const rows = await bench.query(
    `SELECT * FROM obs WHERE NOT tot AND r <= ? ORDER BY r, c LIMIT ${MOST_SAMPLED}`,
    [Number(last?.['r'] ?? 0)]
  );
  return rows.map((row) => {
    const [period = '', area = '', offence = '', age = '', sex = '', measure = ''] = tidyKinds.map((kind) => {
      const dimension = dimensions.find((one) => one.kind === kind);
      return dimension?.codes[Number(row[dimension.id])]?.code ?? '';
    });
    const { v, st, r, c } = row;
    return {
      ...{ period, area, offence, age, sex, measure },
      value: typeof v === 'number' ? v : null,
      status: statuses[Number(st)] ?? 'missing',
      row: Number(r),
      column: isCube || typeof c !== 'number' ? null : c
    };
  });
}

function byTime(a: string, b: string): number {
  const [x, y] = [parsePeriod(a), parsePeriod(b)];
  return x.ok && y.ok ? comparePeriods(x.value, y.value) : a < b ? -1 : 1;
}
