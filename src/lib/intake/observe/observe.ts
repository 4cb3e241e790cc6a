import type { Workbench } from '$lib/engine/workbench';
import type { Plan } from '../columns/plan';
import { columnAt, loadTexts } from '../raw';
import { observationsByNumber } from './by-number';
import { loadHeads, loadMaps, type Dimension, type TotalTest } from './dictionary';
import { readValues, statuses, type ValueOptions, type ValueTexts } from './values';

/**
 * Makes `cells` of the raw table: one row for each value cell, with its place, its text and the text of each dimension of the rows.
 * Rows of cases have no value cells.
 */
export async function makeCells(
  bench: Workbench,
  plan: Plan,
  dimensions: readonly Dimension[],
  countedBy: string | null = null
): Promise<void> {
  const texts = rowTexts(dimensions);
  const status = plan.status === null ? '' : `, ${plan.status.sql} AS stt`;
  const [only, ...more] = plan.values;
  if (only === undefined) {
    await bench.query(
      `CREATE OR REPLACE VIEW cells AS SELECT r, NULL::INTEGER AS c, ${countedBy ?? 'NULL'}::VARCHAR AS t${texts} FROM raw`
    );
  } else if (more.length === 0) {
    await bench.query(
      `CREATE OR REPLACE VIEW cells AS SELECT r, ${only.at + 1}::INTEGER AS c, '${columnAt(only.at)}' AS n, ${only.sql} AS t${status}${texts} FROM raw`
    );
  } else {
    const names = plan.values.map(({ at }) => columnAt(at)).join(', ');
    await bench.query(
      `CREATE OR REPLACE VIEW cells AS SELECT u.*, heads.c
       FROM (SELECT * FROM (SELECT r${texts}, ${names} FROM raw) UNPIVOT INCLUDE NULLS (t FOR n IN (${names}))) u
       JOIN heads ON heads.n = u.n`
    );
  }
}

function rowTexts(dimensions: readonly Dimension[]): string {
  return dimensions
    .map(({ id, source }) => (source.from === 'rows' ? `, ${source.sql} AS d_${id}` : ''))
    .join('');
}

/**
 * Makes `obs`, the observations: place `r` and `c`, a number for the code of each dimension, value `v`, status number `st`, and `tot`
 * where the row or the column is a sum of others. Cases are counted.
 */
export async function makeObservations(
  bench: Workbench,
  plan: Plan,
  dimensions: readonly Dimension[],
  totals: TotalTest,
  options: ValueOptions
): Promise<ValueTexts> {
  const byNumber = observationsByNumber(plan, dimensions, totals);
  if (byNumber !== null) {
    await makeCells(bench, plan, dimensions, options.countedBy);
    await loadMaps(bench, byNumber.mapped, totals);
    const { texts } = await readValues(bench, options, plan.values);
    await bench.query(byNumber.sql);
    return texts;
  }
  await loadMaps(bench, dimensions, totals);
  await loadHeads(bench, plan, dimensions, totals);
  await makeCells(bench, plan, dimensions, options.countedBy);
  const rows = dimensions.filter(({ source }) => source.from === 'rows');
  const heads = dimensions.filter(({ source }) => source.from === 'headers');
  const joins = rows.map(({ id }) => ` JOIN map_${id} ON map_${id}.t = cells.d_${id}`).join('');
  const numbers = dimensions.map(({ id, source }) =>
    source.from === 'rows' ? `map_${id}.id AS ${id}` : `heads.${id} AS ${id}`
  );
  const isTotal = [...rows.map(({ id }) => `map_${id}.tot = 1`), 'false'].join(' OR ');
  if (plan.values.length === 0) {
    const keys = rows.map(({ id }) => `map_${id}.id`);
    await bench.query(
      `CREATE OR REPLACE TABLE obs AS SELECT min(cells.r)::INTEGER AS r, NULL::INTEGER AS c${numbers.map((one) => `, ${one}`).join('')},
       ${options.countedBy === null ? 'count(*)' : 'count(DISTINCT cells.t)'}::DOUBLE AS v, 0::UTINYINT AS st, false AS tot FROM cells${joins}${keys.length > 0 ? ` GROUP BY ${keys.join(', ')}` : ''} HAVING count(*) > 0`
    );
    return { unreadable: [], dashes: 0, percents: 0, numbers: 0 };
  }
  const { sql, texts } = await readValues(bench, options, plan.values);
  const status = plan.status === null ? sql.status : await withStatus(bench, plan, sql.status);
  await bench.query(
    `CREATE OR REPLACE TABLE obs AS SELECT cells.r, cells.c${numbers.map((one) => `, ${one}`).join('')},
     ${sql.value} AS v, (${heads.length > 0 ? `CASE WHEN heads.prov AND (${status}) = 0 THEN 4 ELSE ${status} END` : status})::UTINYINT AS st, ${heads.length > 0 ? 'heads.tot OR ' : ''}${isTotal} AS tot
     FROM cells${joins}${heads.length > 0 ? ' JOIN heads ON heads.n = cells.n' : ''}
     LEFT JOIN values_map vm ON vm.t = coalesce(cells.t, '')${plan.status === null ? '' : " LEFT JOIN status_map sm ON sm.t = coalesce(cells.stt, '')"}`
  );
  return texts;
}

const words: Readonly<Record<string, (typeof statuses)[number]>> = {
  p: 'provisional',
  f: 'provisional',
  foreløpig: 'provisional',
  provisional: 'provisional',
  rounded: 'rounded',
  avrundet: 'rounded',
  suppressed: 'suppressed',
  skjermet: 'suppressed',
  c: 'suppressed',
  ':': 'suppressed',
  '*': 'suppressed',
  missing: 'missing',
  mangler: 'missing',
  '..': 'missing',
  'not-applicable': 'not-applicable',
  '.': 'not-applicable'
};

/** A status column says why a number is not there, or what mark it has; it never takes a number away. */
async function withStatus(bench: Workbench, { status }: Plan, own: string): Promise<string> {
  const texts = [...(status?.texts ?? []), ...(status?.blankTexts ?? [])];
  const rows = texts.map((text) => [
    text,
    `${Math.max(0, statuses.indexOf(words[text.trim().toLowerCase()] ?? 'ok'))}`
  ]);
  await loadTexts(bench, 'status_texts', ['t', 'st'], rows);
  await bench.query('CREATE OR REPLACE TABLE status_map AS SELECT t, st::UTINYINT AS st FROM status_texts');
  return `CASE WHEN vm.v IS NULL AND sm.st BETWEEN 1 AND 3 THEN sm.st WHEN vm.v IS NOT NULL AND sm.st > 3 THEN sm.st ELSE ${own} END`;
}
