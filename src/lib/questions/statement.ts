import type { Parameter } from '$lib/engine/engine';
import type { MeasureId } from '$lib/observations/measure';

/** The columns whose codes a statement may keep apart instead of adding up. */
export const keepable = ['area', 'offence', 'age', 'sex'] as const;
/** One of them. */
export type Kept = (typeof keepable)[number];

/** Which rows of one dataset to add up, and along what to keep them apart. A dimension that is null takes every code there is. */
export type Selection = {
  readonly dataset: string;
  readonly measure: MeasureId;
  readonly periods: readonly string[];
  readonly areas: readonly string[] | null;
  readonly offences: readonly string[] | null;
  readonly ages: readonly string[] | null;
  readonly sexes: readonly string[] | null;
  readonly keep: readonly Kept[];
};

/** A statement with its parameters. */
export type Statement = { readonly sql: string; readonly parameters: readonly Parameter[] };

/**
 * The one statement all questions become: sums per period (and per kept code), with how many rows were suppressed, missing, provisional,
 * revised or rounded. Counts come as DOUBLE and the order is fixed, so that both engines give the same rows.
 */
export function sumStatement(selection: Selection): Statement {
  const kept = keepable.filter((column) => selection.keep.includes(column));
  const columns = keepable.map((column) => (kept.includes(column) ? column : `'all' AS "${column}"`));
  const order = ['period', ...kept].join(', ');
  const filters = filtersOf(selection);
  const tally = (status: string) => `sum(CASE WHEN status = '${status}' THEN 1 ELSE 0 END)::DOUBLE`;
  const sql = [
    `SELECT period, ${columns.join(', ')}, sum(value)::DOUBLE AS value,`,
    `  ${tally('suppressed')} AS suppressed, ${tally('missing')} AS missing, ${tally('not-applicable')} AS inapplicable,`,
    `  ${tally('provisional')} AS provisional, ${tally('revised')} AS revised, ${tally('rounded')} AS rounded`,
    'FROM observations',
    'WHERE dataset = ? AND measure = ?',
    ...filters.map(
      ([column, codes]) =>
        `  AND ${column} IN (${codes.length === 0 ? 'NULL' : codes.map(() => '?').join(', ')})`
    ),
    `GROUP BY ${order}`,
    `ORDER BY ${order}`
  ].join('\n');
  return {
    sql,
    parameters: [selection.dataset, selection.measure, ...filters.flatMap(([, codes]) => codes)]
  };
}

function filtersOf({ periods, areas, offences, ages, sexes }: Selection): [string, readonly string[]][] {
  const all: [string, readonly string[] | null][] = [
    ['period', periods],
    ['area', areas],
    ['offence', offences],
    ['age', ages],
    ['sex', sexes]
  ];
  return all.flatMap(([column, codes]): [string, readonly string[]][] =>
    codes === null ? [] : [[column, codes]]
  );
}
