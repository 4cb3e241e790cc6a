import type { Parameter } from '$lib/engine/engine';
import type { MeasureId } from '$lib/observations/measure';

/** Which rows of one dataset to add up, and along what to keep them apart. */
export type Selection = {
  readonly dataset: string;
  readonly measure: MeasureId;
  readonly periods: readonly string[];
  readonly areas: readonly string[];
  readonly offences: readonly string[];
  readonly ages: readonly string[];
  readonly sexes: readonly string[];
  readonly keepArea: boolean;
};

/** A statement with its parameters. */
export type Statement = { readonly sql: string; readonly parameters: readonly Parameter[] };

/**
 * The one statement all questions become: sums per period (and per area), with how many rows were suppressed, missing, provisional,
 * revised or rounded. Counts come as DOUBLE and the order is fixed, so that both engines give the same rows.
 */
export function sumStatement(selection: Selection): Statement {
  const area = selection.keepArea ? 'area' : `'all'`;
  const tally = (status: string) => `sum(CASE WHEN status = '${status}' THEN 1 ELSE 0 END)::DOUBLE`;
  const sql = [
    `SELECT period, ${area} AS area, sum(value)::DOUBLE AS value,`,
    `  ${tally('suppressed')} AS suppressed, ${tally('missing')} AS missing, ${tally('not-applicable')} AS inapplicable,`,
    `  ${tally('provisional')} AS provisional, ${tally('revised')} AS revised, ${tally('rounded')} AS rounded`,
    'FROM observations',
    'WHERE dataset = ? AND measure = ?',
    ...[
      ['period', selection.periods],
      ['area', selection.areas],
      ['offence', selection.offences],
      ['age', selection.ages],
      ['sex', selection.sexes]
    ].map(([column, codes]) => `  AND ${String(column)} IN (${marks(codes)})`),
    `GROUP BY period${selection.keepArea ? ', area' : ''}`,
    `ORDER BY period${selection.keepArea ? ', area' : ''}`
  ].join('\n');
  return {
    sql,
    parameters: [
      selection.dataset,
      selection.measure,
      ...selection.periods,
      ...selection.areas,
      ...selection.offences,
      ...selection.ages,
      ...selection.sexes
    ]
  };
}

function marks(codes: string | readonly string[] | undefined): string {
  return codes === undefined || codes.length === 0 ? 'NULL' : Array.from(codes, () => '?').join(', ');
}
