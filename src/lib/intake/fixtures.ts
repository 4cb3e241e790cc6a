import fc from 'fast-check';
import { openNativeWorkbench } from '$lib/engine/workbench-native';
import type { Workbench } from '$lib/engine/workbench';
import { readIntake, type OpenIntake } from './intake';
import { columnAt } from './raw';
import { decode } from './text/encoding';
import { codeColumns } from './text/code-columns';
import { parseText, type Cutting } from './text/parse';
import { scan, startOf } from './text/scan';
import type { EncodingName } from './types';

/** A file made up for a test: its bytes, how it was written, and whether it was damaged after that. */
export type MadeFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly isDamaged: boolean;
};

const areas = [
  'Gamle Oslo',
  'Grünerløkka',
  'St. Hanshaugen',
  '030105',
  'Bydel Alna',
  'Østensjø',
  'Uoppgitt',
  'Et annet sted'
];
const offences = ['Vold', 'Ran', 'Skadeverk, grovt', 'Tyveri "fra" person', 'Noe\nannet'];
const periods = ['2023T1', '1. tertial 2024', '2025', '2024-01-01', '202403', 'per 2. tertial 2024'];
const signs = ['', '.', '..', ':', '-', '*', '<5', 'NA', 'ukjent', '5 p'];

const cell = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 99_999 }).map(String) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom(' ', '\u00a0', '\u202f', '.'),
        fc.integer({ min: 100, max: 999 })
      )
      .map(([a, mark, b]) => `${a}${mark}${b}`)
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(
        fc.constantFrom('', '-', '−', '–'),
        fc.integer({ min: 0, max: 999 }),
        fc.constantFrom(',', '.'),
        fc.integer({ min: 0, max: 99 })
      )
      .map((parts) => parts.join(''))
  },
  { weight: 2, arbitrary: fc.constantFrom(...signs) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '1e5',
      '0x1f',
      'Infinity',
      '1_000',
      '12 34',
      '5 %',
      '+7',
      '1.2.3',
      '12345678901234567890'
    )
  }
);

const dialect = fc.record({
  delimiter: fc.constantFrom(';', ',', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  quoting: fc.constantFrom('needed', 'all', 'texts'),
  encoding: fc.constantFrom<EncodingName>('utf-8', 'utf-8', 'windows-1252', 'utf-16le'),
  bom: fc.boolean(),
  title: fc.constantFrom('', 'Anmeldte lovbrudd, etter bydel', 'Tabell 1'),
  notes: fc.constantFrom('', 'Kilde: politiet', 'Merk: tallene er foreløpige.'),
  endsInBreak: fc.boolean()
});

const long = fc
  .array(
    fc.tuple(fc.constantFrom(...periods), fc.constantFrom(...areas), fc.constantFrom(...offences), cell),
    { minLength: 1, maxLength: 25 }
  )
  .map((rows) => [['periode', 'bydel', 'lovbrudd', 'antall'], ...rows]);
const wide = fc
  .array(fc.tuple(fc.constantFrom(...areas), cell, cell, cell), { minLength: 1, maxLength: 15 })
  .chain((rows) =>
    fc
      .constantFrom(['2022', '2023', '2024'], ['2024T1', '2024T2', 'I alt'], ['Vold', 'Ran', 'Per 1000'])
      .map((head) => [['bydel', ...head], ...rows])
  );

const damage = fc.oneof(
  { weight: 5, arbitrary: fc.constant((text: string) => text) },
  fc
    .double({ min: 0.2, max: 1, noNaN: true })
    .map((share) => (text: string) => text.slice(0, Math.floor(share * text.length))),
  fc
    .tuple(
      fc.double({ min: 0, max: 0.99, noNaN: true }),
      fc.constantFrom('"', "'", ';', ',', '\n', '\n\n', ' ', '\\"', '\t')
    )
    .map(
      ([share, sign]) =>
        (text: string) =>
          `${text.slice(0, Math.floor(share * text.length))}${sign}${text.slice(Math.floor(share * text.length))}`
    ),
  fc
    .double({ min: 0, max: 0.9, noNaN: true })
    .map(
      (share) => (text: string) =>
        text.slice(0, Math.floor(share * text.length)) + text.slice(Math.floor(share * text.length) + 3)
    )
);

/** Tables of counts in any dialect, some of them damaged. */
export const madeFile: fc.Arbitrary<MadeFile> = fc
  .tuple(fc.oneof(long, wide), dialect, damage)
  .map(([table, how, harm]) => {
    const { delimiter, newline, quoting, encoding, bom, title, notes, endsInBreak } = how;
    const write = (text: string) => {
      const mustQuote = text.includes(delimiter) || /["\n\r]/.test(text);
      const quotes = mustQuote || quoting === 'all' || (quoting === 'texts' && !/^\d/.test(text));
      return quotes ? `"${text.replaceAll('"', '""')}"` : text;
    };
    const lines = [
      ...(title === '' ? [] : [write(title), '']),
      ...table.map((row) => row.map(write).join(delimiter)),
      ...(notes === '' ? [] : ['', write(notes)])
    ];
    const whole = `${lines.join(newline)}${endsInBreak ? newline : ''}`;
    const text = harm(whole);
    return {
      name: delimiter === '\t' ? 'tabell.tsv' : 'tabell.csv',
      bytes: encode(text, encoding, bom),
      text,
      isDamaged: text !== whole
    };
  });

function encode(text: string, encoding: EncodingName, bom: boolean): Uint8Array {
  if (encoding === 'utf-16le') {
    const units = Uint16Array.from(`\ufeff${text}`, (letter) => letter.charCodeAt(0));
    return new Uint8Array(units.buffer);
  }
  if (encoding === 'windows-1252')
    return Uint8Array.from(text, (letter) =>
      letter === '–' ? 0x96 : letter.charCodeAt(0) > 0xff ? 0x3f : letter.charCodeAt(0)
    );
  return new TextEncoder().encode(bom ? `\ufeff${text}` : text);
}

/** The digits of a number without what stands before or after them, so that `1 234,50` and 1234.5 are alike. */
function digitsOf(text: string): string {
  return text.replace(/\D/gu, '').replace(/^0+/u, '');
}

/** The values whose digits stand in no cell of the file: there must be none. A count of cases is a number of rows. */
export async function invented(bench: Workbench, file: MadeFile): Promise<string[]> {
  const read = await readIntake(bench, { name: file.name, bytes: file.bytes });
  if (!read.ok || read.value.intake.shape === 'records') return [];
  const pieces = file.text.split(/[;,\t|\n\r"']/u);
  // A decimal comma or a mark of thousands may be the sign that also parts cells elsewhere: two pieces in a row are one cell as well.
  const digits = new Set(
    [...pieces, ...pieces.map((piece, at) => `${piece}${pieces[at + 1] ?? ''}`)].map(digitsOf)
  );
  const rows = await bench.query('SELECT DISTINCT v::DOUBLE AS v FROM obs WHERE v IS NOT NULL');
  return rows.flatMap(({ v }) => {
    const own = digitsOf(String(v));
    const isThere =
      own === ''
        ? file.text.includes('0')
        : [...digits].some((text) => text.startsWith(own) && /^0*$/u.test(text.slice(own.length)));
    return isThere ? [] : [String(v)];
  });
}

/**
 * Cells that the engine's own reader, the coding of columns and PapaParse read differently: there must be none. Null where the engine's
 * reader was not used.
 */
export async function disagreements(
  bench: Workbench,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }
): Promise<string[] | null> {
  const read = await readIntake(bench, { name, bytes });
  return read.ok && read.value.table.way === 'bulk' ? compare(bench, read.value, bytes) : null;
}

async function compare(
  bench: Workbench,
  { intake, table }: OpenIntake,
  bytes: Uint8Array
): Promise<string[]> {
  const { dialect } = intake.recipe;
  if (dialect === null) return [];
  const { rows } = parseText(decode(bytes, dialect.encoding), dialect);
  const { preamble, headerRows, footer } = intake.source;
  const start = preamble + headerRows;
  const names = table.header.map((_, at) => columnAt(at));
  const coded = codedCells(
    encode(decode(bytes, dialect.encoding), 'utf-8', false),
    dialect,
    start,
    table.rows
  );
  const engine = await bench.query(`SELECT r::DOUBLE AS r, ${names.join(', ')} FROM raw ORDER BY r`);
  const differ: string[] = engine.length === table.rows ? [] : [`${engine.length} rader, ikke ${table.rows}`];
  const blank = footer > 0 || rows.length > start + engine.length;
  if (!blank && rows.length !== start + engine.length)
    differ.push(`${rows.length - start} rader hos PapaParse`);
  for (const [index, row] of engine.entries()) {
    const cells = rows[Number(row['r']) - 1] ?? [];
    for (const [at, name] of names.entries()) {
      if (coded[at]?.[index] !== (cells[at] ?? ''))
        differ.push(
          `rad ${String(row['r'])}, ${name}, kodet: ${String(coded[at]?.[index])} og ${cells[at] ?? ''}`
        );
      if (String(row[name] ?? '') !== (cells[at] ?? ''))
        differ.push(`rad ${String(row['r'])}, ${name}: ${String(row[name])} og ${cells[at] ?? ''}`);
    }
  }
  return differ;
}

/** The cells of each column of a plain text as its coding gives them back. */
function codedCells(bytes: Uint8Array, cutting: Cutting, start: number, rows: number): string[][] {
  const outline = scan(bytes, cutting.delimiter, cutting.quote);
  const [from, to] = [start, start + rows].map((record) => startOf(outline, record, bytes.length) ?? 0);
  const fields = outline.changes.findLast(({ record }) => record <= start)?.fields ?? 0;
  const columns = codeColumns(bytes.subarray(from, to), rows, fields, cutting) ?? [];
  return columns.map(({ codes, texts }) => Array.from(codes, (code) => texts[code] ?? ''));
}

/** Runs both properties on made files. */
export async function holdProperties(numRuns: number): Promise<void> {
  const bench = await openNativeWorkbench();
  try {
    await fc.assert(
      fc.asyncProperty(madeFile, async (file) => {
        const found = await invented(bench, file);
        if (found.length > 0) throw new Error(`Not in the file: ${found.join(', ')}`);
        const differ = await disagreements(bench, file);
        if (differ !== null && differ.length > 0) throw new Error(differ.slice(0, 5).join('; '));
      }),
      { numRuns }
    );
  } finally {
    await bench.dispose();
  }
}
