import type { FigureView, TableColumn } from './figure-view';

/** A column's name with its unit: `Antall (anmeldelser)`. The table on the page and the CSV have the same. */
export function columnName({ label, unit }: TableColumn): string {
  return unit === null ? label : `${label} (${unit})`;
}

/** The figure's table as CSV after RFC 4180: header and rows with CRLF, the cells exactly as the table on the page shows them. */
export function csvDocument(view: FigureView): string {
  const { columns, rows } = view.table;
  return [columns.map(columnName), ...rows].map((cells) => `${cells.map(field).join(',')}\r\n`).join('');
}

function field(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
