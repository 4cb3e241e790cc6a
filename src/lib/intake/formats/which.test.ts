import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { makeWorkbook, sheetOf } from './make-for-tests';
import { formatOf } from './which';

const workbook = makeWorkbook([sheetOf('A', [[1]])]);
const cube = strToU8('{"version":"2.0","class":"dataset"}');
const axis = strToU8('CHARSET="ANSI";\nAXIS-VERSION="2000";\n');
const table = strToU8('bydel;antall\nSagene;3\n');
const old = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

describe('the format of a file', () => {
  it.each([
    ['a.xlsx', workbook, 'xlsx'],
    ['A.XLSX', workbook, 'xlsx'],
    ['a.json', cube, 'json-stat'],
    ['a.px', axis, 'px'],
    ['a.csv', table, 'csv'],
    ['a.tsv', table, 'tsv'],
    ['a.txt', table, 'txt']
  ])('%s is what its name says', (file, bytes, format) => {
    expect(formatOf(file, bytes)).toEqual({ ok: true, value: format });
  });

  it.each([
    ['a.csv', workbook, 'Excel-bok (.xlsx)'],
    ['a.xlsx', old, 'gamle slaget'],
    ['a.xlsx', table, 'ren tekst'],
    ['a.xlsx', strToU8('<html><table></table></html>'), 'nettside'],
    ['a.csv', strToU8('%PDF-1.7'), 'PDF'],
    ['a.xlsx', zipSync({ 'word/document.xml': strToU8('<a/>') }), 'Word'],
    ['a.xlsx', zipSync({ 'content.xml': strToU8('<a/>') }), 'LibreOffice'],
    ['a.xlsx', zipSync({ 'xl/workbook.bin': strToU8('x') }), '.xlsb'],
    ['a.csv', cube, 'JSON'],
    ['a.csv', axis, 'PC-Axis'],
    ['a.json', axis, 'PC-Axis'],
    ['a.json', table, 'ren tekst'],
    ['a.px', table, 'ren tekst'],
    ['a.csv', new Uint8Array(4000), 'ukjent slag']
  ])('%s that is something else is refused, and the problem says what it is', (file, bytes, kind) => {
    const format = formatOf(file, bytes);
    expect(format).toMatchObject({ ok: false, problem: { code: 'intake-disguised', path: file } });
    expect(format.ok ? '' : format.problem.message).toContain(kind);
  });

  it('is refused where nothing is read from such files, or there is nothing in it', () => {
    expect(formatOf('a.docx', table)).toMatchObject({ problem: { code: 'intake-format' } });
    expect(formatOf('uten-endelse', table)).toMatchObject({ problem: { code: 'intake-format' } });
    expect(formatOf('a.csv', new Uint8Array())).toMatchObject({ problem: { code: 'intake-empty' } });
  });
});
