import type { Workbench } from '$lib/engine/workbench';
import { parsePeriod, periodCode, step } from '$lib/observations/period';
import type { Dimension } from './dictionary';

/**
 * Takes numbers that count from the start of the year apart: each less the one before it in the same year. Only on a person's word,
 * for what comes out stood in no file. Where the one before is not there, the number is missing.
 */
export async function difference(
  bench: Workbench,
  dimensions: readonly Dimension[],
  period: Dimension
): Promise<void> {
  const numberBy = new Map(period.codes.map(({ code }, at) => [code, at]));
  const pairs = period.codes.flatMap(({ code, isCumulative }, at) => {
    const parsed = isCumulative ? parsePeriod(code) : null;
    if (!parsed?.ok || parsed.value.part === 1) return [];
    return [[at, numberBy.get(periodCode(step(parsed.value, -1))) ?? -1] as const];
  });
  if (pairs.length === 0) return;
  const before = `CASE o.${period.id} ${pairs.map(([at, other]) => `WHEN ${at} THEN ${other}`).join(' ')} END`;
  const others = dimensions
    .filter((one) => one !== period)
    .map(({ id }) => ` AND q.${id} = o.${id}`)
    .join('');
  await bench.query(
    `CREATE OR REPLACE TABLE taken_apart AS SELECT o.* REPLACE (
       CASE WHEN ${before} IS NULL THEN o.v ELSE o.v - q.v END AS v,
       CASE WHEN ${before} IS NULL OR o.v IS NULL OR q.v IS NOT NULL THEN o.st ELSE 1 END AS st)
     FROM obs o LEFT JOIN obs q ON q.${period.id} = ${before}${others}`
  );
  await bench.query('DROP TABLE obs');
  await bench.query('ALTER TABLE taken_apart RENAME TO obs');
}
