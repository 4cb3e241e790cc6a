import * as m from '$lib/texts/compiled/messages';
import { problem } from '../problem';
import type { IntakeProblem } from '../types';
import type { Checked } from './checked';
import { nameAt } from './checked';

/** So many different keys are told apart by a bit each: 4 MB. */
const MOST_BITS = 2 ** 25;

/** Two observations of the same key: the first rows, and whether their values differ. */
export async function duplicates(checked: Checked): Promise<IntakeProblem[]> {
  const { bench, dimensions, plan } = checked;
  if (plan.values.length === 0 || dimensions.length === 0) return [];
  const key = packedKey(dimensions);
  // Most files have none: that is settled without looking at a single group, and with a bit for each key where there are not too many.
  const size = sizeOf(dimensions);
  const keys = size <= MOST_BITS ? `bit_count(bitstring_agg(${key}, 0, ${size}))` : `count(DISTINCT ${key})`;
  const [all] = await bench.query(
    `SELECT count(*)::DOUBLE AS n, coalesce(${keys}, 0)::DOUBLE AS keys FROM obs WHERE NOT tot`
  );
  if (Number(all?.['n']) === Number(all?.['keys'])) return [];
  const groups = await bench.query(
    `SELECT list(r ORDER BY r)[:20]::VARCHAR AS rows, min(c)::DOUBLE AS c, count(*)::DOUBLE AS n, count(DISTINCT v)::DOUBLE AS kinds, (count(*) OVER ())::DOUBLE AS groups
     FROM obs WHERE NOT tot AND ${key} IN (SELECT ${key} FROM obs WHERE NOT tot GROUP BY 1 HAVING count(*) > 1) GROUP BY ${key} ORDER BY min(r), min(c) LIMIT 50`
  );
  const [first] = groups;
  if (first === undefined) return [];
  const rows = [
    ...new Set(groups.flatMap(({ rows: list }) => String(list).match(/\d+/g)?.map(Number) ?? []))
  ].sort((a, b) => a - b);
  const differ = groups.some(({ kinds }) => Number(kinds) > 1);
  const message = differ
    ? m.intake_duplicate_differs({ count: Number(first['groups']) })
    : m.intake_duplicate_same({ count: Number(first['groups']) });
  const c = first['c'] === null || first['c'] === undefined ? null : Number(first['c']);
  return [problem('duplicate-key', 'error', message, { rows, column: nameAt(checked, c) })];
}

/** The codes of an observation as one number, where all of them fit in one; else as they are. */
function packedKey(dimensions: Checked['dimensions']): string {
  const size = sizeOf(dimensions);
  if (size > 2 ** 62) return `(${dimensions.map(({ id }) => id).join(', ')})`;
  const type = size <= MOST_BITS ? 'INTEGER' : 'BIGINT';
  // A dimension of one code tells nothing apart.
  return dimensions
    .filter(({ codes }) => codes.length > 1)
    .reduce((sql, { id, codes }) => `(${sql}) * ${codes.length}::${type} + ${id}::${type}`, `0::${type}`);
}

/** How many packed keys there may be. */
function sizeOf(dimensions: Checked['dimensions']): number {
  return dimensions.reduce((product, { codes }) => product * Math.max(1, codes.length), 1);
}
