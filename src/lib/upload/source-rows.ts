import type { Workbench } from '$lib/engine/workbench';
import type { Intake, OpenIntake } from '$lib/intake/intake';
import { readXlsx } from '$lib/intake/formats/xlsx';
import { columnAt } from '$lib/intake/raw';
import { decode } from '$lib/intake/text/encoding';
import { parseText } from '$lib/intake/text/parse';
import type { SheetName } from '$lib/intake/types';
import { previewOf, type Preview, type SourceRow } from './preview';

/** How many rows of the beginning and of the end are shown. */
const FIRST = 14;
const LAST = 6;
/** How much of a text is parted to show its ends. */
const START_BYTES = 65_536;
const END_BYTES = 16_384;

/** The preview of a file that was read, and the sheets of a workbook. */
export async function previewFile(
  bench: Workbench,
  name: string,
  bytes: Uint8Array,
  { intake, table }: OpenIntake,
  sheet: number | null
): Promise<{ readonly preview: Preview; readonly sheets: readonly SheetName[] }> {
  const hidden = new Set(intake.personal.map(({ column }) => column));
  const personal = intake.table.header.flatMap((column, at) => (hidden.has(column.trim()) ? [at] : []));
  const { source } = intake;
  switch (source.format) {
    case 'xlsx': {
      const grid = readXlsx(bytes, { file: name, ...(sheet === null ? {} : { sheet }) });
      if (!grid.ok) throw new Error('A workbook that was read can be read again.');
      const total = grid.value.rows.at(-1)?.row ?? 0;
      const rows = grid.value.rows;
      const preview = previewOf(rows.slice(0, FIRST), rows.slice(-LAST), extentOf(intake), total, personal);
      return { preview, sheets: grid.value.sheets };
    }
    case 'json-stat':
    case 'px': {
      const names = table.header.map((_, at) => columnAt(at));
      const some = async (order: string, count: number) =>
        (
          await bench.query(
            `SELECT r::DOUBLE AS r, ${names.join(', ')} FROM raw ORDER BY r ${order} LIMIT ${count}`
          )
        ).map((row): SourceRow => ({
          row: Number(row['r']),
          cells: names.map((column) => String(row[column] ?? ''))
        }));
      const first = await some('ASC', FIRST);
      const last = (await some('DESC', LAST)).reverse();
      const extent = { preamble: 0, headerRows: 0, rows: table.rows, footer: 0 };
      return { preview: previewOf(first, last, extent, table.rows, personal), sheets: [] };
    }
    default: {
      const extent = extentOf(intake);
      const total = extent.preamble + extent.headerRows + extent.rows + extent.footer;
      return { preview: textPreview(bytes, intake, total, personal), sheets: [] };
    }
  }
}

function extentOf({ source, table }: Intake) {
  const { preamble, headerRows, footer } = source;
  return { preamble, headerRows, rows: table.rows, footer };
}

/** Both ends of a text; where it is short, all of it, so that rows after the data have the numbers they have. */
function textPreview(bytes: Uint8Array, intake: Intake, total: number, personal: readonly number[]): Preview {
  const dialect = intake.recipe.dialect;
  if (dialect === null) throw new Error('A text has a dialect.');
  const parted = (part: Uint8Array) => parseText(decode(part, dialect.encoding), dialect).rows;
  const extent = extentOf(intake);
  if (bytes.length <= START_BYTES * 4) {
    const rows = parted(bytes).map((cells, at) => ({ row: at + 1, cells }));
    const length = rows.findLastIndex(({ cells }) => cells.some((cell) => cell.trim() !== '')) + 1;
    return previewOf(rows.slice(0, FIRST), rows.slice(0, length).slice(-LAST), extent, length, personal);
  }
  const first = parted(bytes.subarray(0, START_BYTES))
    .slice(0, FIRST)
    .map((cells, at) => ({ row: at + 1, cells }));
  const width = dialect.encoding.startsWith('utf-16') ? 2 : 1;
  const start = bytes.length - END_BYTES - ((bytes.length - END_BYTES) % width);
  const end = parted(bytes.subarray(start)).slice(1);
  const length = end.findLastIndex((cells) => cells.some((cell) => cell.trim() !== '')) + 1;
  const tail = end.slice(0, length).slice(-LAST);
  const last = tail.map((cells, at) => ({ row: total - tail.length + at + 1, cells }));
  return previewOf(first, last, extent, total, personal);
}
