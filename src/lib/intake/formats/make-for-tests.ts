import { strToU8, zipSync } from 'fflate';
import { columnLetters } from '../column-letters';

/** A sheet to make: its rows as XML of cells, and what the workbook says of it. */
export type MadeSheet = {
  readonly name: string;
  readonly xml: string;
  readonly state?: string;
  readonly before?: string;
  readonly after?: string;
};

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Makes a workbook of sheets for tests, with styles 0 plain, 1 a built-in date, 2 a date of its own format, 3 a length of time. */
export function makeWorkbook(
  sheets: readonly MadeSheet[],
  strings: readonly string[] = [],
  more: { readonly date1904?: boolean; readonly parts?: Readonly<Record<string, string>> } = {}
): Uint8Array {
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<?xml version="1.0" encoding="UTF-8"?><workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${more.date1904 ? ' date1904="1"' : ''}/><sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets
      .map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`)
      .join(
        ''
      )}<Relationship Id="s" Target="styles.xml"/><Relationship Id="t" Target="sharedStrings.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="46"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `<sst xmlns="${main}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ xml, after, before }, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `<worksheet xmlns="${main}">${before ?? ''}<sheetData>${xml}</sheetData>${after ?? ''}</worksheet>`
      ])
    ),
    ...more.parts
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

/** A sheet of rows of numbers and texts, as a spreadsheet would write it. */
export function sheetOf(name: string, rows: readonly (readonly (string | number)[])[]): MadeSheet {
  const xml = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells
        .map((cell, column) => {
          const at = `r="${columnLetters(column + 1)}${row + 1}"`;
          return typeof cell === 'number'
            ? `<c ${at}><v>${cell}</v></c>`
            : `<c ${at} t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
        })
        .join('')}</row>`
  );
  return { name, xml: xml.join('') };
}

function escaped(text: string): string {
  return text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}
