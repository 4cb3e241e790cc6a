/** How a table is sorted: by which column, and which way. */
export type Sorting = { readonly column: number; readonly descending: boolean };

/** The rows sorted by a column: numbers as numbers, cells without a number last whichever way, words by the Norwegian alphabet. */
export function sortRows(
  rows: readonly (readonly string[])[],
  sorting: Sorting | null
): readonly (readonly string[])[] {
  if (sorting === null) return rows;
  const { column, descending } = sorting;
  const cells = rows.map((row) => ({ row, text: row[column] ?? '', value: numberIn(row[column] ?? '') }));
  const numeric = cells.some((cell) => cell.value !== null);
  const way = descending ? -1 : 1;
  return cells
    .toSorted((a, b) => {
      if (!numeric) return way * a.text.localeCompare(b.text, 'nb');
      if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null);
      return way * (a.value - b.value);
    })
    .map((cell) => cell.row);
}

/** The number that a cell is, as it is written in Norwegian; null where it is something else. */
export function numberIn(cell: string): number | null {
  const plain = cell.replaceAll('\u00a0', '').replace('−', '-').replace('+', '').replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
