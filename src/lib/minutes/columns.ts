import { columnHeadings } from './vocabulary/headings';

/** What stands in a column of a table, as its heading tells. */
export type ColumnRole = keyof typeof columnHeadings;

const patterns = {
  what: whole(columnHeadings.what),
  owner: whole(columnHeadings.owner),
  due: whole(columnHeadings.due),
  status: whole(columnHeadings.status)
};

function whole(forms: readonly string[]): RegExp {
  return new RegExp(`^(?:${forms.join('|')})\\s*:?$`, 'iu');
}

/** A cell of a table row, trimmed, with where its words begin in the row. */
export type Cell = { readonly from: number; readonly text: string };

/** The cells of a table row; empty ones count. */
export function cellsOf(row: string): Cell[] {
  const inner = row.replace(/^\|/u, '');
  let from = row.length - inner.length;
  return inner
    .replace(/\|$/u, '')
    .split('|')
    .map((cell) => {
      const start = from + cell.length - cell.trimStart().length;
      from += cell.length + 1;
      return { from: start, text: cell.trim() };
    });
}

/** Whether a column holds what the role says. */
export function isColumn(role: ColumnRole, heading: string | null): boolean {
  return heading !== null && patterns[role].test(heading);
}

/** Whether a table row holds the headings of a list of actions: what is to be done, and who does it or by when. */
export function isActionHead(row: string): boolean {
  const cells = cellsOf(row).map(({ text }) => text);
  const has = (role: ColumnRole) => cells.some((cell) => isColumn(role, cell));
  return cells.length >= 2 && has('what') && (has('owner') || has('due'));
}

/** The place of the column that says what is to be done: of several the last (“Sak | Tittel”). */
export function actionColumn(head: string): number {
  return cellsOf(head).findLastIndex(({ text }) => isColumn('what', text));
}
