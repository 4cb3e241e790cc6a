import type { IntakeProblem, PersonalColumn } from './types';

/** Problems whose values as found are whole rows, or cells of any column. */
const ofWholeRows: ReadonlySet<string> = new Set(['ragged-row', 'truncated', 'formula-cell', 'second-table']);

/** The problems of a file without what they show of columns that look personal. */
export function withoutPersons(
  problems: readonly IntakeProblem[],
  personal: readonly PersonalColumn[]
): readonly IntakeProblem[] {
  if (personal.length === 0) return problems;
  const hidden = new Set(personal.map(({ column }) => column));
  return problems.map((one) =>
    ofWholeRows.has(one.code) || (one.column !== null && hidden.has(one.column)) ? { ...one, found: [] } : one
  );
}
