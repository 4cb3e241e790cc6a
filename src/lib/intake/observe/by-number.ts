import { isProvisional } from '../columns/levels';
import type { Plan } from '../columns/plan';
import { codeAtHead, numberOf, type Dimension, type TotalTest } from './dictionary';

/** A statement that makes `obs`, and the dimensions whose `map_…` it looks into. */
export type ByNumber = { readonly sql: string; readonly mapped: readonly Dimension[] };

/**
 * How `obs` is made of a table that came in as codes: a number is looked up by its place in a list, and no text is compared; where
 * each text has a code of its own it is the number itself. Null where a dimension stands in several columns, or the values do.
 */
export function observationsByNumber(
  plan: Plan,
  dimensions: readonly Dimension[],
  totals: TotalTest
): ByNumber | null {
  const [value, ...more] = plan.values;
  const key = value?.numbered?.key;
  if (value === undefined || key === undefined || more.length > 0 || plan.status !== null) return null;
  const columns: string[] = [];
  const sums: string[] = [];
  const mapped: Dimension[] = [];
  for (const dimension of dimensions) {
    const { id, source } = dimension;
    if (source.from === 'headers') {
      const code = codeAtHead(dimension, 0);
      columns.push(`${Math.max(0, numberOf(dimension, code))}::UTINYINT AS ${id}`);
      if (totals(dimension, code)) sums.push('true');
      continue;
    }
    if (source.key === null) return null;
    const isOwn = dimension.coded.texts.every(({ code }, at) => dimension.codes[at]?.code === code);
    if (!isOwn) mapped.push(dimension);
    columns.push(`${isOwn ? source.key : nth(`map_${id}`, 'id', source.key)} AS ${id}`);
    const marked = dimension.coded.texts.flatMap(({ code }, at) => (totals(dimension, code) ? [at] : []));
    if (marked.length > 0) sums.push(`${source.key} IN (${marked.join(', ')})`);
  }
  const status = nth('values_map', 'st', key);
  const sql = `CREATE OR REPLACE TABLE obs AS SELECT r, ${value.at + 1}::INTEGER AS c${columns.map((one) => `, ${one}`).join('')},
    ${nth('values_map', 'v', key)} AS v, ${isProvisional(value.name) ? `(CASE ${status} WHEN 0 THEN 4 ELSE ${status} END)::UTINYINT` : status} AS st,
    ${sums.length > 0 ? sums.join(' OR ') : 'false'} AS tot FROM raw`;
  return { sql, mapped };
}

/** What stands in a column of a small table at a place that a row gives. */
function nth(table: string, column: string, place: string): string {
  return `(SELECT list(${column} ORDER BY k) FROM ${table})[${place}::INTEGER + 1]`;
}
