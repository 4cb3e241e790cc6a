import type { ZipFault } from '$lib/files/zip';
import { ok, type Result } from '$lib/observations/result';
import type { SheetName } from '../types';
import { readRelations, type XlsxPackage } from './xlsx-package';
import { isTrue } from './xlsx-xml';

/** A sheet of a workbook with the part that holds its cells; null for a chart. */
export type XlsxSheet = SheetName & { readonly part: string | null };

/** What a workbook says of itself: its sheets in order, and from when it counts days. */
export type Workbook = {
  readonly sheets: readonly XlsxSheet[];
  readonly date1904: boolean;
  readonly styles: string | null;
  readonly strings: string | null;
};

const quiet = { close: () => {}, text: () => {} };

/** Reads the workbook part (SpreadsheetML 18.2); without sheets where the archive holds none. */
export function readWorkbook(pack: XlsxPackage): Result<Workbook, ZipFault> {
  const part = findWorkbook(pack);
  if (!part.ok) return part;
  const relations = readRelations(pack, part.value);
  if (!relations.ok) return relations;
  const sheets: XlsxSheet[] = [];
  let date1904 = false;
  const read = pack.read(part.value, {
    ...quiet,
    open: (name, attributes) => {
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      const target = relations.value.get(attributes['id'] ?? '') ?? null;
      sheets.push({
        number: sheets.length + 1,
        name: attributes['name'] ?? '',
        hidden: /hidden/iu.test(attributes['state'] ?? ''),
        part: target !== null && pack.has(target) && !/chartsheets|dialogsheets/u.test(target) ? target : null
      });
    }
  });
  if (!read.ok) return read;
  const named = (pattern: RegExp) =>
    [...relations.value.values()].find((target) => pattern.test(target)) ?? null;
  return ok({ sheets, date1904, styles: named(/styles\.xml$/iu), strings: named(/sharedstrings\.xml$/iu) });
}

function findWorkbook(pack: XlsxPackage): Result<string, ZipFault> {
  if (pack.has('xl/workbook.xml')) return ok('xl/workbook.xml');
  const root = readRelations(pack, '');
  if (!root.ok) return root;
  return ok(
    [...root.value.values()].find((target) => /workbook\d*\.xml$/iu.test(target)) ?? 'xl/workbook.xml'
  );
}
