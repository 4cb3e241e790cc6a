import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPx } from './px';
import { pxParts } from './px-keywords';

const file = 'tall.px';
const latin = (text: string) =>
  Uint8Array.from([...text].map((letter) => (letter === '–' ? 0x96 : letter.charCodeAt(0))));

function cube(text: string) {
  const read = readPx(latin(text), { file });
  if (!read.ok) throw new Error(read.problem.message);
  return read.value;
}

function refused(text: string) {
  const read = readPx(latin(text), { file });
  return read.ok ? 'read' : `${read.problem.code}: ${read.problem.message}`;
}

const head = `CHARSET="ANSI";
AXIS-VERSION="2010";
LANGUAGE="no";
TITLE="Anmeldte lovbrudd, etter "
"bydel og år; foreløpige";
CONTENTS="Lovbrudd";
UNITS="antall";
STUB="bydel";
HEADING="statistikk","år";
CONTVARIABLE="statistikk";
VALUES("bydel")="Oslo i alt","Grünerløkka – øst",
"St. Hanshaugen";
CODES("bydel")="0301","030102","030104";
VALUES[en]("bydel")="Oslo","Grunerlokka","St. Hanshaugen";
HIERARCHIES("bydel")="0301","0301":"030102","0301":"030104";
ELIMINATION("bydel")="Oslo i alt";
VALUES("statistikk")="Lovbrudd";
VALUES("år")="2024","2025";
TIMEVAL("år")=TLIST(A1,"2024"-"2025");
DATASYMBOL3=":";
DATASYMBOL4="Not yet published";
`;
const whole = `${head}DATA=
30 33.5
10 ".."
- "...";
`;

describe('a cube in PC-Axis', () => {
  it('has its texts over several lines, in Windows-1252, with signs within quotes', () => {
    const { title, encoding, version, dimensions } = cube(whole);
    expect(title).toBe('Anmeldte lovbrudd, etter bydel og år; foreløpige');
    expect([encoding, version]).toEqual(['windows-1252', '2010']);
    expect(dimensions[0]?.categories[1]?.label).toBe('Grünerløkka – øst');
  });

  it('has rows before columns, roles, codes, parents, units, and the total that the file names', () => {
    const { dimensions } = cube(whole);
    expect(dimensions.map(({ id, role, total }) => [id, role, total])).toEqual([
      ['bydel', null, '0301'],
      ['statistikk', 'metric', null],
      ['år', 'time', null]
    ]);
    expect(dimensions[0]?.categories.map(({ code, parent }) => [code, parent])).toEqual([
      ['0301', null],
      ['030102', '0301'],
      ['030104', '0301']
    ]);
    expect(dimensions[1]?.categories).toEqual([
      { code: 'Lovbrudd', label: 'Lovbrudd', parent: null, unit: 'antall' }
    ]);
  });

  it('has its numbers as the file writes them, and signs for those that are not there', () => {
    const { values, statuses } = cube(whole);
    expect(values).toEqual(['30', '33.5', '10', '..', '-', ':']);
    expect(statuses).toEqual([null, null, null, null, 'nil', ':']);
  });

  it('keeps the sign where the file only explains it in words', () => {
    const { values, statuses } = cube(whole.replace('"..."', '"...."'));
    expect([values[5], statuses[5]]).toEqual(['....', 'Not yet published']);
  });

  it('may part its numbers by blanks, commas, semicolons, tabs or lines', () => {
    expect(cube(`${head}DATA=30,33.5\t10\r\n1;2 3;`).values).toEqual(['30', '33.5', '10', '1', '2', '3']);
  });

  it('is read in UTF-8 too', () => {
    const read = readPx(new TextEncoder().encode(whole.replace('CHARSET="ANSI"', 'CODEPAGE="utf-8"')), {
      file
    });
    expect(read.ok && read.value.encoding).toBe('utf-8');
    expect(read.ok && read.value.dimensions[0]?.categories[1]?.label).toBe('Grünerløkka – øst');
  });

  it('says that its letters are uncertain where it does not name them', () => {
    expect(cube(whole).problems).toEqual([]);
    expect(cube(whole.replace('CHARSET="ANSI";\n', '')).problems[0]?.code).toBe('encoding-uncertain');
  });

  it('has every number that was put in, at its place, and none besides', () => {
    const cell = fc.oneof(
      fc.integer({ min: -100_000, max: 100_000 }).map(String),
      fc.stringMatching(/^-?[1-9]\d{0,5}\.\d{1,3}$/u),
      fc.constantFrom('".."', '"."', '":"', '-')
    );
    fc.assert(
      fc.property(fc.array(cell, { minLength: 6, maxLength: 6 }), (cells) => {
        expect(cube(`${head}DATA=${cells.join(' ')};`).values).toEqual(
          cells.map((text) => text.replace(/"/gu, ''))
        );
      })
    );
  });
});

describe('a file that is no whole cube in PC-Axis', () => {
  it('is refused with one sentence that says what to do', () => {
    expect(readPx(new Uint8Array(), { file })).toMatchObject({ problem: { code: 'intake-empty' } });
    expect(refused('a;b\n1;2')).toMatch(/^intake-truncated/u);
    expect(refused(whole.replace('- "..."', '-'))).toContain('lover 6 tall, men har 5');
    expect(refused(whole.replace('- "..."', '- 1 2'))).toContain('men har 7');
    expect(refused(whole.replace('33.5', '33,5x'))).toMatch(/^intake-/u);
    expect(refused(whole.replace('33.5', 'mange'))).toContain('«mange»');
    expect(refused(whole.replace('STUB="bydel";\nHEADING="statistikk","år";', ''))).toMatch(
      /^intake-not-px/u
    );
    expect(refused(whole.replace('TITLE="Anm', 'TITLE=Anm'))).toMatch(/^intake-/u);
    expect(refused(`${head}KEYS("bydel")=CODES;DATA=\n"0301",1;`)).toContain('KEYS');
  });

  it('that is cut off is never read, wherever it is cut', () => {
    const end = whole.lastIndexOf(';');
    for (let at = 0; at <= end; at += 1) expect(refused(whole.slice(0, at)), `${at}`).toMatch(/^intake-/u);
  });

  it('is refused or read, but never throws', () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(whole.length), fc.nat(20), (text, at, length) => {
        readPx(new TextEncoder().encode(text), { file });
        const read = readPx(latin(whole.slice(0, at) + text + whole.slice(at + length)), { file });
        if (!read.ok) expect(read.problem.message).toContain(file);
      }),
      { numRuns: 500 }
    );
  });

  it('takes no time that grows faster than the file', () => {
    expect(pxParts('"'.repeat(200_000)).ok).toBe(false);
    expect(pxParts(`VALUES("a")=${'"x",'.repeat(100_000)}`)).toEqual({ ok: false, fault: 'VALUES' });
    expect(pxParts(`A${'('.repeat(100_000)}=1;`).ok).toBe(false);
  });
});
