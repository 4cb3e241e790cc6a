import type { Workbench } from '$lib/engine/workbench';
import type { Row } from '$lib/engine/engine';
import type { Plan } from '../columns/plan';
import type { Dimension } from '../observe/dictionary';
import type { ValueTexts } from '../observe/values';

/** What a check looks at: the observations in the workbench, and what is known of them. */
export type Checked = {
  readonly bench: Workbench;
  readonly plan: Plan;
  readonly header: readonly string[];
  readonly dimensions: readonly Dimension[];
  readonly values: ValueTexts;
};

/** The dimension of a kind, where the file has it. */
export function dimensionOf(
  { dimensions }: Pick<Checked, 'dimensions'>,
  kind: Dimension['kind']
): Dimension | null {
  return dimensions.find((one) => one.kind === kind) ?? null;
}

/** The name of the column that a dimension stands in, or null where the headers name it. */
export function columnOf({ source }: Dimension): string | null {
  return source.from === 'rows' ? (source.columns[0] ?? null) : null;
}

/** Numbers of codes as a list of SQL; never empty. */
export function numbersOf(dimension: Dimension, test: (code: Dimension['codes'][number]) => boolean): string {
  return ['-1', ...dimension.codes.flatMap((code, at) => (test(code) ? [`${at}`] : []))].join(', ');
}

/** The numbers of a column of a result. */
export function column(rows: readonly Row[], name: string): number[] {
  return rows.map((row) => Number(row[name]));
}

/** The name of the source's column `c` (from 1). */
export function nameAt({ header }: Pick<Checked, 'header'>, c: number | null): string | null {
  return c === null ? null : (header[c - 1]?.trim() ?? null);
}
