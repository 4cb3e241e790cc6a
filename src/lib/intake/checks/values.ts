import * as m from '$lib/texts/compiled/messages';
import { codeAtHead, type Dimension } from '../observe/dictionary';
import { problem } from '../problem';
import type { IntakeProblem } from '../types';
import { column, dimensionOf, nameAt, type Checked } from './checked';
import { quoted } from '$lib/engine/workbench';

/** Values that cannot be what they should: fractions and negatives among counts, cells that are neither number nor sign, mixed units. */
export async function valueProblems(checked: Checked): Promise<IntakeProblem[]> {
  if (checked.plan.values.length === 0) return [];
  return [
    ...(await odd(checked, 'negative-count', 'v < 0', m.intake_negative)),
    ...(await odd(checked, 'non-integer-count', 'v <> floor(v)', m.intake_non_integer)),
    ...(await unreadable(checked)),
    ...mixedUnits(checked)
  ];
}

/** What is counted, for SQL: observations that are no rates, percentages or amounts of money. */
export function countsOnly(dimension: Dimension | null): string {
  const rates =
    dimension?.codes.flatMap(({ kind }, at) => (kind !== null && kind !== 'count' ? [at] : [])) ?? [];
  return dimension === null || rates.length === 0 ? 'true' : `${dimension.id} NOT IN (${rates.join(', ')})`;
}

async function odd(
  checked: Checked,
  code: 'negative-count' | 'non-integer-count',
  test: string,
  message: (inputs: { count: number; column: string }) => string
): Promise<IntakeProblem[]> {
  const counts = countsOnly(dimensionOf(checked, 'measure'));
  const columns = await checked.bench.query(
    `SELECT c::DOUBLE AS c, count(*)::DOUBLE AS n, (list(r ORDER BY r)[:100])::VARCHAR AS rows, (list(v ORDER BY r)[:10])::VARCHAR AS found
     FROM obs WHERE v IS NOT NULL AND ${test} AND ${counts} GROUP BY c ORDER BY c`
  );
  return columns.map((row) => {
    const name = nameAt(checked, Number(row['c'])) ?? '';
    return problem(code, 'error', message({ count: Number(row['n']), column: name }), {
      rows: String(row['rows']).match(/\d+/g)?.map(Number) ?? [],
      count: Number(row['n']),
      column: name,
      found: String(row['found']).match(/-?[\d.]+(?:e[-+]?\d+)?/g) ?? []
    });
  });
}

async function unreadable(checked: Checked): Promise<IntakeProblem[]> {
  const { unreadable: texts } = checked.values;
  if (texts.length === 0) return [];
  const list = texts
    .slice(0, 200)
    .map(({ text }) => quoted(text))
    .join(', ');
  const rows = await checked.bench.query(
    `SELECT DISTINCT r::DOUBLE AS r, min(c)::DOUBLE AS c FROM cells WHERE t IN (${list}) GROUP BY r ORDER BY 1 LIMIT 100`
  );
  const count = texts.reduce((sum, one) => sum + one.count, 0);
  return [
    problem('unreadable-value', 'error', m.intake_unreadable_value({ count }), {
      rows: column(rows, 'r'),
      count,
      column: nameAt(checked, Number(rows[0]?.['c'])),
      found: texts.map(({ text }) => text)
    })
  ];
}

function mixedUnits(checked: Checked): IntakeProblem[] {
  const { percents, numbers } = checked.values;
  const measure = dimensionOf(checked, 'measure');
  const kinds = new Set(measure?.codes.flatMap(({ kind }) => (kind === null ? [] : [kind])) ?? []);
  const unitsByHead =
    measure?.source.from === 'headers' ? checked.plan.values.map((_, at) => codeAtHead(measure, at)) : [];
  if (kinds.size > 1) {
    const found = measure?.codes.map(({ code }) => code) ?? [];
    return [
      problem('mixed-units', 'warning', m.intake_mixed_units({ units: found.join(', ') }), {
        count: found.length,
        found,
        column: unitsByHead.length > 0 ? null : (measure?.name ?? null)
      })
    ];
  }
  const isMixed = percents > 0 && percents < numbers && !kinds.has('percent');
  return isMixed
    ? [problem('mixed-units', 'error', m.intake_mixed_percent({ count: percents }), { count: percents })]
    : [];
}
