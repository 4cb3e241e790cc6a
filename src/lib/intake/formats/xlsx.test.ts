import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { columnLetters } from '../column-letters';
import { makeWorkbook, sheetOf } from './make-for-tests';
import { plainNumber } from './xlsx-number';
import { isDateFormat } from './xlsx-styles';
import { place } from './xlsx-sheet';
import { readXlsx } from './xlsx';

const file = 'tall.xlsx';

function grid(bytes: Uint8Array, sheet?: number) {
  const read = readXlsx(bytes, sheet === undefined ? { file } : { file, sheet });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

function refused(bytes: Uint8Array, sheet?: number) {
  const read = readXlsx(bytes, sheet === undefined ? { file } : { file, sheet });
  return read.ok ? 'read' : `${read.problem.code}: ${read.problem.message}`;
}

const one = (xml: string, strings: string[] = [], after = '') =>
  makeWorkbook([{ name: 'Ark1', xml, after }], strings);

describe('a workbook', () => {
  it('gives its cells at their places, empty ones between them', () => {
    const { rows } = grid(
      one(
        '<row r="2"><c r="B2"><v>7</v></c><c r="D2"><v>9</v></c></row><row r="5"><c r="A5"><v>1</v></c></row>'
      )
    );
    expect(rows).toEqual([
      { row: 2, cells: ['', '7', '', '9'] },
      { row: 5, cells: ['1'] }
    ]);
  });

  it('may leave out where its rows and cells stand', () => {
    expect(grid(one('<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>')).rows).toEqual([
      { row: 1, cells: ['1', '2'] },
      { row: 2, cells: ['3'] }
    ]);
  });

  it('has texts shared, in runs, in place, and with letters of every kind', () => {
    const xml =
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><t>Bærum</t></is></c><c r="D1" t="str"><v>Ås &amp; Ø</v></c></row>';
    const strings = [
      '<t xml:space="preserve"> Søndre </t>',
      '<r><t>Gamle</t></r><r><t xml:space="preserve"> Oslo</t></r><rPh><t>x</t></rPh>'
    ];
    expect(grid(one(xml, strings)).rows[0]?.cells).toEqual([' Søndre ', 'Gamle Oslo', 'Bærum', 'Ås & Ø']);
  });

  it('tells a number from a text that looks like one', () => {
    const { rows, marks } = grid(
      one(
        '<row r="1"><c r="A1"><v>1234.5</v></c><c r="B1" t="s"><v>0</v></c><c r="C1" t="s"><v>1</v></c></row>',
        ['<t>1\u00a0234</t>', '<t>2025T1</t>']
      )
    );
    expect(rows[0]?.cells).toEqual(['1234.5', '1\u00a0234', '2025T1']);
    expect(marks.map(({ column, mark }) => [column, mark.kind])).toEqual([
      [1, 'number'],
      [2, 'number-as-text']
    ]);
  });

  it('gives dates as ISO text, by the style of the cell and the way days are counted', () => {
    const xml =
      '<row r="1"><c r="A1" s="1"><v>45658</v></c><c r="B1" s="2"><v>45658.5</v></c><c r="C1" s="0"><v>45658</v></c><c r="D1" s="3"><v>1.5</v></c><c r="E1" t="d"><v>2025-04-17</v></c><c r="F1" s="1"><v>45657.999999999</v></c><c r="G1" s="1"><v>-5</v></c></row>';
    expect(grid(one(xml)).rows[0]?.cells).toEqual([
      '2025-01-01',
      '2025-01-01T12:00:00',
      '45658',
      '1.5',
      '2025-04-17',
      '2025-01-01',
      '-5'
    ]);
    const mac = makeWorkbook([{ name: 'A', xml: '<row r="1"><c r="A1" s="1"><v>44196</v></c></row>' }], [], {
      date1904: true
    });
    expect(grid(mac).rows[0]?.cells).toEqual(['2025-01-01']);
    expect(grid(mac).marks[0]?.mark).toEqual({ kind: 'date', iso: '2025-01-01', serial: 44196 });
  });

  it('uses the value that a formula last had, marks it, and never runs it', () => {
    const { rows, marks, problems } = grid(
      one(
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>SUM(A1:A1)</f><v>5</v></c><c r="C1"><f>A1+1</f></c></row>'
      )
    );
    expect(rows[0]?.cells).toEqual(['1', '5']);
    const formulas = marks.filter(({ mark }) => mark.kind === 'formula');
    expect(formulas).toEqual([
      { row: 1, column: 2, mark: { kind: 'formula', formula: 'SUM(A1:A1)', hasCachedValue: true } },
      { row: 1, column: 3, mark: { kind: 'formula', formula: 'A1+1', hasCachedValue: false } }
    ]);
    expect(problems.map(({ code, severity, rows, found }) => ({ code, severity, rows, found }))).toEqual([
      { code: 'formula-cell', severity: 'warning', rows: [1], found: ['=SUM(A1:A1)'] },
      { code: 'formula-cell', severity: 'error', rows: [1], found: ['=A1+1'] }
    ]);
  });

  it('marks merged cells at their first', () => {
    const bytes = one(
      '<row r="1"><c r="B1" t="inlineStr"><is><t>Antall</t></is></c></row>',
      [],
      '<mergeCells><mergeCell ref="B1:D2"/></mergeCells>'
    );
    expect(grid(bytes).marks).toEqual([{ row: 1, column: 2, mark: { kind: 'merged', rows: 2, columns: 3 } }]);
  });

  it('is read with prefixes before its names, and with parts named from the root', () => {
    const bytes = makeWorkbook([{ name: 'A', xml: '' }], [], {
      parts: {
        'xl/_rels/workbook.xml.rels':
          '<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>',
        'xl/worksheets/sheet1.xml':
          '<x:worksheet xmlns:x="y"><x:sheetData><x:row r="1"><x:c r="A1" x:t="n"><x:v>7</x:v></x:c></x:row></x:sheetData></x:worksheet>'
      }
    });
    expect(grid(bytes).rows).toEqual([{ row: 1, cells: ['7'] }]);
  });

  it('keeps errors and truth values as words', () => {
    const xml = '<row r="1"><c r="A1" t="e"><v>#DIV/0!</v></c><c r="B1" t="b"><v>1</v></c></row>';
    expect(grid(one(xml)).rows[0]?.cells).toEqual(['#DIV/0!', 'TRUE']);
  });

  it('is read from the first sheet that is not hidden and has cells, unless another is asked for', () => {
    const bytes = makeWorkbook([
      { ...sheetOf('Skjult', [[1]]), state: 'hidden' },
      sheetOf('Tomt', []),
      sheetOf('Tall', [['a', 2]]),
      { ...sheetOf('Dypt', [[4]]), state: 'veryHidden' }
    ]);
    const first = grid(bytes);
    expect(first.sheet).toEqual({ number: 3, name: 'Tall', hidden: false });
    expect(first.sheets.map(({ hidden }) => hidden)).toEqual([true, false, false, true]);
    expect(first.problems[0]).toMatchObject({ code: 'hidden-sheet', found: ['Skjult', 'Dypt'] });
    expect(grid(bytes, 1)).toMatchObject({ sheet: { name: 'Skjult' }, rows: [{ row: 1, cells: ['1'] }] });
    expect(refused(bytes, 5)).toContain('2 «Tomt», 3 «Tall»');
    expect(refused(bytes, 2)).toMatch(/^intake-empty/u);
    expect(refused(bytes, 0)).toMatch(/^intake-no-sheet/u);
  });

  it('tells of rows that are hidden, which are read as the others', () => {
    const xml = ['', ' hidden="1"', ' hidden="true"', ' hidden="0"']
      .map((hidden, at) => `<row r="${at + 1}"${hidden}><c r="A${at + 1}"><v>${at}</v></c></row>`)
      .join('');
    const read = grid(one(`${xml}<row r="9" hidden="1"/>`));
    expect(read.rows).toHaveLength(4);
    expect(read.problems).toMatchObject([
      { code: 'hidden-rows', severity: 'warning', rows: [2, 3], count: 2 }
    ]);
  });

  it('tells of columns that are hidden and have cells', () => {
    const before =
      '<cols><col min="1" max="1"/><col min="2" max="3" hidden="1"/><col min="5" max="16384" hidden="true"/></cols>';
    const rows = [
      ['a', 'b', 'c', 'd'],
      [1, 2, 3, 4]
    ];
    const bytes = makeWorkbook([{ ...sheetOf('A', rows), before }]);
    const read = grid(bytes);
    expect(read.rows[1]?.cells).toEqual(['1', '2', '3', '4']);
    expect(read.problems).toMatchObject([
      { code: 'hidden-columns', severity: 'warning', count: 2, found: ['B', 'C'] }
    ]);
  });

  it('gives back every number and text that was put in, at its place', () => {
    const cell = fc.oneof(
      fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }),
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }),
      fc.stringMatching(/^[A-Za-zæøåÆØÅ<&;"' 0-9]{1,12}$/u).filter((text) => text.trim() !== '')
    );
    const tables = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(tables, (table) => {
        const { rows } = grid(makeWorkbook([sheetOf('A', table)]));
        expect(rows).toHaveLength(table.length);
        table.forEach((cells, row) =>
          cells.forEach((value, column) => {
            const text = rows[row]?.cells[column] ?? '';
            if (typeof value === 'number') expect(Number(text)).toBe(value === 0 ? 0 : value);
            else expect(text).toBe(value);
          })
        );
      }),
      { numRuns: 60 }
    );
  });
});

describe('a workbook that cannot be read', () => {
  const whole = makeWorkbook([
    sheetOf('A', [
      ['Bydel', 'Antall'],
      ['Sagene', 3]
    ])
  ]);

  it('is refused with one sentence that says what to do', () => {
    expect(refused(new Uint8Array())).toMatch(/^intake-empty/u);
    expect(refused(strToU8('a;b\n1;2\n'))).toMatch(/^intake-damaged/u);
    expect(refused(zipSync({ 'a.txt': strToU8('x') }))).toMatch(/^intake-damaged/u);
    expect(refused(whole.subarray(0, whole.length - 30))).toMatch(/^intake-damaged/u);
    expect(refused(one('<row r="1"><c r="A1"><v>1</v></c>'))).toMatch(/^intake-damaged/u);
    expect(refused(one('<row r="1"><c r="A1" t="s"><v>9</v></c></row>'))).toMatch(/^intake-damaged/u);
    expect(refused(one('<row r="1"><c r="ZZZ1"><v>1</v></c></row>'))).toMatch(/^intake-damaged/u);
    expect(refused(one('<row r="9999999"><c><v>1</v></c></row>'))).toMatch(/^intake-damaged/u);
  });

  it('locked with a password says so', () => {
    const name = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);
    const bytes = new Uint8Array(2048);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(name, 1024);
    expect(refused(bytes)).toMatch(/^intake-encrypted/u);
  });

  it('never expands entities of its own', () => {
    const laughs = `<!DOCTYPE w [<!ENTITY a "ha"><!ENTITY b "${'&a;'.repeat(50)}">]>`;
    const sheet = `<?xml version="1.0"?>${laughs}<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>`;
    const bytes = makeWorkbook([{ name: 'A', xml: '' }], [], {
      parts: { 'xl/worksheets/sheet1.xml': sheet }
    });
    expect(refused(bytes)).toMatch(/^intake-damaged/u);
  });

  it('that nests without end is stopped', () => {
    expect(refused(one(`<row r="1">${'<x>'.repeat(5000)}${'</x>'.repeat(5000)}</row>`))).toMatch(
      /^intake-damaged/u
    );
  });

  it('that says it swells without end is not unpacked', () => {
    const bytes = whole.slice();
    const view = new DataView(bytes.buffer);
    const entry = bytes.findLastIndex(
      (_, at) => at + 4 <= bytes.length && view.getUint32(at, true) === 0x02014b50
    );
    view.setUint32(entry + 24, 0x7fffffff, true);
    expect(refused(bytes)).toMatch(/^intake-swells/u);
  });

  it('whose few cells stand far to the right holds no more than the limit', () => {
    const rows = Array.from(
      { length: 400 },
      (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"><v>1</v></c></row>`
    );
    expect(refused(one(rows.join('')))).toMatch(/^intake-too-many-cells/u);
  });

  it('is refused or read, but never throws, wherever it is cut or changed', () => {
    fc.assert(
      fc.property(
        fc.nat(whole.length - 1),
        fc.integer({ min: 1, max: 255 }),
        fc.boolean(),
        (at, change, isCut) => {
          const bytes = isCut ? whole.slice(0, at) : whole.slice();
          if (!isCut) bytes[at] = (bytes[at] ?? 0) ^ change;
          const read = readXlsx(bytes, { file });
          if (!read.ok) expect(read.problem.message).toContain(file);
          else
            expect(read.value.rows.flatMap(({ cells }) => cells)).toEqual(['Bydel', 'Antall', 'Sagene', '3']);
        }
      ),
      { numRuns: 400 }
    );
  });
});

describe('a number of a workbook', () => {
  it.each([
    ['1234', '1234'],
    ['1234.50', '1234.50'],
    ['5.0000000000000003E-2', '0.05'],
    ['16.399999999999999', '16.4'],
    ['1.2E+3', '1200'],
    ['1E21', '1000000000000000000000'],
    ['-1.5E-7', '-0.00000015'],
    ['.5', '0.5'],
    ['', null],
    ['1,5', null],
    ['#N/A', null],
    ['1E999', null]
  ])('«%s» stands as %s', (text, digits) => {
    expect(plainNumber(text)).toBe(digits);
  });

  it('is the same number in plain digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const digits = plainNumber(String(value));
        expect(digits).toMatch(/^-?\d+(?:\.\d+)?$/u);
        expect(Number(digits)).toBe(value === 0 ? 0 : value);
      })
    );
  });
});

it('a reference is a row and a column that a sheet can have', () => {
  expect(place('A1')).toEqual({ row: 1, column: 1 });
  expect(place('XFD1048576')).toEqual({ row: 1_048_576, column: 16_384 });
  for (const wrong of ['XFE1', 'A0', 'A1048577', '1A', '', 'A']) expect(place(wrong), wrong).toBeNull();
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 16_384 }), (column) => {
      expect(place(`${columnLetters(column)}7`)).toEqual({ row: 7, column });
    })
  );
});

it('a format is a date where it shows a day, not where it is a number or a length of time', () => {
  for (const format of ['dd.mm.yyyy', 'mmm yy', '[$-414]d. mmmm yyyy;@', 'yyyy\\-mm\\-dd hh:mm'])
    expect(isDateFormat(format), format).toBe(true);
  for (const format of ['0.00', '#,##0', 'General', '[h]:mm:ss', '0 "dager"', '[Red]0', '0.0%', '@', 'mm:ss'])
    expect(isDateFormat(format), format).toBe(false);
});
