import { kindOf } from '$lib/files/kind';
import type { ZipFault } from '$lib/files/zip';
import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import { problem } from '../problem';
import type { IntakeProblem, PlacedMark, SheetGrid } from '../types';
import { refuse, type FormatOptions } from './fault';
import { MOST_BYTES } from './limits';
import { openPackage, type XlsxPackage } from './xlsx-package';
import { SheetReader, type SheetCells, type SheetContext } from './xlsx-sheet';
import { readStrings } from './xlsx-strings';
import { readDateStyles } from './xlsx-styles';
import { readWorkbook, type Workbook, type XlsxSheet } from './xlsx-workbook';
import { Unreadable } from './xlsx-xml';

/**
 * Reads one sheet of a workbook in Office Open XML (`.xlsx`): the one asked for by number, else the first that is not hidden and has
 * cells. Numbers keep the digits of the file, dates become ISO text, formulas are marked with the value the spreadsheet kept and
 * never run. Hidden sheets, rows and columns, and formulas are told as problems; a file that is damaged, locked, too large, or no workbook is refused.
 */
export function readXlsx(bytes: Uint8Array, options: FormatOptions): Result<SheetGrid> {
  const { file } = options;
  if (bytes.length === 0) return refuse(file, 'empty');
  if (bytes.length > MOST_BYTES) return refuse(file, 'too-large');
  if (kindOf(bytes) === 'protected-office') return refuse(file, 'encrypted');
  try {
    const pack = openPackage(bytes);
    return pack.ok ? readPackage(pack.value, options) : refuseZip(file, pack.problem);
  } catch (error) {
    if (error instanceof Unreadable) return refuse(file, error.fault);
    throw error;
  }
}

function refuseZip(file: string, fault: ZipFault): Result<never> {
  return refuse(file, fault === 'too-large' ? 'swells' : fault);
}

function readPackage(pack: XlsxPackage, { file, sheet }: FormatOptions): Result<SheetGrid> {
  const workbook = readWorkbook(pack);
  if (!workbook.ok) return refuseZip(file, workbook.problem);
  const { sheets, date1904 } = workbook.value;
  const wanted =
    sheet === undefined ? sheets.filter(({ hidden }) => !hidden) : sheets.slice(sheet - 1, sheet);
  if (sheets.length === 0) return refuse(file, 'damaged');
  if (wanted.length === 0 || (sheet !== undefined && sheet < 1))
    return fail('intake-no-sheet', file, m.formats_no_sheet({ file, sheets: listOf(sheets) }));
  const context = contextOf(pack, workbook.value, date1904);
  if (!context.ok) return refuseZip(file, context.problem);
  for (const one of wanted) {
    const cells = readCells(pack, one, context.value);
    if (!cells.ok) return refuseZip(file, cells.problem);
    if (cells.value.rows.length > 0) return ok(grid(one, sheets, cells.value));
  }
  return fail('intake-empty', file, m.formats_no_cells({ file, sheets: listOf(wanted) }));
}

function contextOf(pack: XlsxPackage, book: Workbook, date1904: boolean): Result<SheetContext, ZipFault> {
  const dateStyles = readDateStyles(pack, book.styles);
  if (!dateStyles.ok) return dateStyles;
  const strings = readStrings(pack, book.strings);
  return strings.ok ? ok({ dateStyles: dateStyles.value, strings: strings.value, date1904 }) : strings;
}

function readCells(pack: XlsxPackage, sheet: XlsxSheet, context: SheetContext): Result<SheetCells, ZipFault> {
  if (sheet.part === null) return ok({ rows: [], marks: [], hiddenRows: [], hiddenColumns: [] });
  const reader = new SheetReader(context);
  const read = pack.read(sheet.part, {
    open: (name, attributes) => reader.open(name, attributes),
    close: (name) => reader.close(name),
    text: (text) => reader.text(text)
  });
  return read.ok ? ok(reader.cells()) : read;
}

function grid(
  sheet: XlsxSheet,
  sheets: readonly XlsxSheet[],
  { rows, marks, hiddenRows, hiddenColumns }: SheetCells
): SheetGrid {
  const named = ({ number, name, hidden: isHidden }: XlsxSheet) => ({ number, name, hidden: isHidden });
  return {
    kind: 'sheet',
    format: 'xlsx',
    sheet: named(sheet),
    sheets: sheets.map(named),
    rows,
    marks,
    problems: [
      ...formulaProblems(marks),
      ...hiddenSheetProblems(sheet, sheets),
      ...hiddenRowProblems(hiddenRows),
      ...hiddenColumnProblems(hiddenColumns)
    ]
  };
}

function formulaProblems(marks: readonly PlacedMark[]): IntakeProblem[] {
  const formulas = marks.flatMap(({ row, mark }) => (mark.kind === 'formula' ? [{ row, ...mark }] : []));
  return [true, false].flatMap((hasValue) => {
    const some = formulas.filter(({ hasCachedValue }) => hasCachedValue === hasValue);
    if (some.length === 0) return [];
    const message = hasValue
      ? m.formats_formula({ count: some.length })
      : m.formats_formula_without_value({ count: some.length });
    return [
      problem('formula-cell', hasValue ? 'warning' : 'error', message, {
        rows: [...new Set(some.map(({ row }) => row))],
        count: some.length,
        found: some.flatMap(({ formula }) => (formula === '' ? [] : [`=${formula}`]))
      })
    ];
  });
}

function hiddenSheetProblems(sheet: XlsxSheet, sheets: readonly XlsxSheet[]): IntakeProblem[] {
  const hidden = sheets.filter((one) => one.hidden);
  if (hidden.length === 0) return [];
  const message = sheet.hidden
    ? m.formats_reads_hidden({ sheet: sheet.name })
    : m.formats_hidden({ sheets: listOf(hidden) });
  return [
    problem('hidden-sheet', 'warning', message, {
      count: hidden.length,
      found: hidden.map(({ name }) => name)
    })
  ];
}

function hiddenRowProblems(rows: readonly number[]): IntakeProblem[] {
  if (rows.length === 0) return [];
  return [problem('hidden-rows', 'warning', m.formats_hidden_rows({ count: rows.length }), { rows })];
}

function hiddenColumnProblems(columns: readonly string[]): IntakeProblem[] {
  if (columns.length === 0) return [];
  const message = m.formats_hidden_columns({ columns: columns.join(', ') });
  return [problem('hidden-columns', 'warning', message, { count: columns.length, found: columns })];
}

function listOf(sheets: readonly XlsxSheet[]): string {
  return sheets.map(({ number, name }) => `${number} «${name}»`).join(', ');
}
