import { columnLetters } from '$lib/intake/column-letters';
import { csvCell, harmless } from '$lib/intake/csv-cell';
import type { IntakeProblem } from '$lib/intake/types';

/** The columns of the list of problems. */
export const problemColumns = [
  'severity',
  'code',
  'cell',
  'row',
  'column',
  'found',
  'message',
  'explanation'
] as const;

/** The address of a cell as a spreadsheet writes it; the row or the column alone where only it is known; '' where neither is. */
export function cellAddress(row: number | null, column: string | null, header: readonly string[]): string {
  const at = column === null ? -1 : header.findIndex((name) => name.trim() === column.trim());
  const letters = at === -1 ? '' : columnLetters(at + 1);
  return `${letters}${row ?? ''}`;
}

/**
 * Problems as CSV (UTF-8 with a mark, comma, RFC 4180): a line for each row that a problem names, with the cell's address in the source,
 * else one line for the problem. `explanationOf` gives the word that a person has written.
 */
export function problemsCsv(
  problems: readonly IntakeProblem[],
  header: readonly string[],
  explanationOf: (problem: IntakeProblem) => string
): string {
  const lines = problems.flatMap((problem) => {
    const { severity, code, rows, column, found, message } = problem;
    const places = rows.length > 0 ? rows : [null];
    return places.map((row) => [
      severity,
      code,
      cellAddress(row, column, header),
      row === null ? '' : `${row}`,
      column ?? '',
      found.join(' | '),
      message,
      explanationOf(problem)
    ]);
  });
  const all = [[...problemColumns], ...lines];
  return `\uFEFF${all.map((cells) => cells.map((cell) => csvCell(harmless(cell))).join(',')).join('\r\n')}\r\n`;
}
