/** What a row of the source is taken for. */
export type RowKind = 'preamble' | 'header' | 'data' | 'skipped' | 'footer';

/** A row as it stands in the source, with its 1-based number there. */
export type SourceRow = { readonly row: number; readonly cells: readonly string[] };

/** A row of the preview; a cell of a column that looks personal is null. */
export type PreviewRow = {
  readonly row: number;
  readonly kind: RowKind;
  readonly cells: readonly (string | null)[];
};

/** The first rows of a file and its last, and how many stand between. */
export type Preview = {
  readonly rows: readonly PreviewRow[];
  readonly last: readonly PreviewRow[];
  readonly width: number;
  /** Columns that are hidden, from 0. */
  readonly hidden: readonly number[];
};

/** Where the table stands among the rows of the source. */
export type Extent = {
  readonly preamble: number;
  readonly headerRows: number;
  readonly rows: number;
  readonly footer: number;
};

/** Cells are cut at so many letters; the source has them whole. */
const MOST_LETTERS = 60;
const MOST_COLUMNS = 40;

/** What row number `row` is, in a source of `total` rows. */
export function kindOfRow(row: number, { preamble, headerRows, footer }: Extent, total: number): RowKind {
  if (row <= preamble) return 'preamble';
  if (row <= preamble + headerRows) return 'header';
  return row > total - footer ? 'footer' : 'data';
}

/**
 * The preview of a source: its first rows and its last. Nothing of the columns in `personal` comes along, not even above or below the
 * table, where the same place may hold the same person.
 */
export function previewOf(
  first: readonly SourceRow[],
  last: readonly SourceRow[],
  extent: Extent,
  total: number,
  personal: readonly number[]
): Preview {
  const hidden = new Set(personal);
  const shown = ({ row, cells }: SourceRow): PreviewRow => {
    const kept = cells.slice(0, MOST_COLUMNS).map((cell, at) => (hidden.has(at) ? null : cut(cell)));
    return { row, kind: kindOfRow(row, extent, total), cells: kept };
  };
  const rows = first.map(shown);
  const seen = new Set(first.map(({ row }) => row));
  const ends = last.filter(({ row }) => !seen.has(row)).map(shown);
  const width = Math.max(1, ...[...rows, ...ends].map(({ cells }) => cells.length));
  return { rows, last: ends, width, hidden: [...hidden] };
}

function cut(cell: string): string {
  return cell.length > MOST_LETTERS ? `${cell.slice(0, MOST_LETTERS)}…` : cell;
}
