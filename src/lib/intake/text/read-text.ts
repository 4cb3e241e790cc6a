import { QueryError } from '$lib/engine/engine';
import type { Workbench } from '$lib/engine/workbench';
import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import { isBlank, looksNumeric } from '../cells';
import { problem } from '../problem';
import { loadBulk, loadCoded, loadRecords, type RawTable } from '../raw';
import { structureOf, type FixedStructure, type Structure } from '../structure';
import type { Sniffed } from '../recipe';
import type { Dialect, EncodingName, IntakeProblem } from '../types';
import { codeColumns } from './code-columns';
import { decode, detectEncoding, type Encoding } from './encoding';
import { decimalOf } from './decimal';
import { newlinesOf, parseText, type Cutting } from './parse';
import { scan, startOf, type Scan } from './scan';
import { sniffCutting } from './sniff';

/** What of the dialect a recipe fixes. */
export type FixedDialect = {
  readonly encoding?: EncodingName;
  readonly delimiter?: string;
  readonly quote?: string;
  readonly escape?: string;
  readonly decimal?: ',' | '.';
  readonly structure?: FixedStructure | undefined;
};

/** A text as a table in the workbench, how it was written, and what was odd about it. */
export type TextTable = {
  readonly dialect: Dialect;
  readonly table: RawTable;
  readonly problems: readonly IntakeProblem[];
  /** How the file seems to be written where nobody says so. */
  readonly sniffed: Sniffed;
  /** Whether the numbers settle which mark separates decimals. */
  readonly isDecimalCertain: boolean;
  /** What stands above the table. */
  readonly title: readonly string[];
};

/** How much of a text is looked at to find its delimiter. */
const SAMPLE = 65_536;
/** Texts up to this size are parted whole to find the table; of larger ones only both ends are. */
const PARTED_WHOLE = 1_048_576;
/** The largest text that is parted here, where the engine's own reader cannot take it. */
const MOST_PARTED = 268_435_456;
/** More columns than any table of counts has. */
export const MOST_COLUMNS = 2000;

/**
 * Reads a text of any dialect into the workbench as `raw`. Problems, each with what to do: `empty`, `not-a-table`, `too-wide`,
 * `too-large`.
 */
export async function readText(
  bench: Workbench,
  name: string,
  bytes: Uint8Array,
  fixed: FixedDialect = {}
): Promise<Result<TextTable>> {
  const found = detectEncoding(bytes);
  const encoding: Encoding = fixed.encoding ? { ...found, name: fixed.encoding } : found;
  const utf8 = asUtf8(bytes, encoding);
  const sample = decode(utf8.subarray(0, SAMPLE), 'utf-8');
  if (sample.trim() === '') return fail('empty', name, m.intake_empty({ file: name }));
  const sniffed = sniffCutting(wholeLines(sample, utf8.length > SAMPLE));
  const quote = fixed.quote ?? sniffed.quote;
  const cutting = {
    delimiter: fixed.delimiter ?? sniffed.delimiter,
    quote,
    escape: fixed.escape ?? fixed.quote ?? sniffed.escape
  };
  const seen = {
    encoding: tells(found, fixed.encoding, bytes) ? found.name : null,
    delimiter: sniffed.delimiter,
    quote: sample.includes(sniffed.quote) ? sniffed.quote : null
  };
  const outline = scan(utf8, cutting.delimiter, cutting.quote);
  if (outline.hasNul) return fail('not-a-table', name, m.intake_binary({ file: name }));
  const whole = partWhole(utf8, outline);
  if (whole && utf8.length > MOST_PARTED)
    return fail('too-large', name, m.intake_too_awkward({ file: name }));
  const read = { encoding, cutting, outline, fixed, seen };
  const ends = whole ? wholeRecords(utf8, cutting) : endRecords(utf8, outline, cutting);
  const structure = structureOf(ends.records, fixed.structure);
  if (structure === null) return fail('empty', name, m.intake_empty({ file: name }));
  if (!whole && (structure.skipped.length > 0 || structure.end <= ends.head)) {
    if (utf8.length > MOST_PARTED) return fail('too-large', name, m.intake_too_awkward({ file: name }));
    return load(bench, name, utf8, { ...read, ends: wholeRecords(utf8, cutting) });
  }
  return load(bench, name, utf8, { ...read, ends });
}

type Read = {
  readonly encoding: Encoding;
  readonly cutting: Cutting;
  readonly outline: Scan;
  readonly ends: Ends;
  readonly fixed: FixedDialect;
  readonly seen: Pick<Sniffed, 'encoding' | 'delimiter' | 'quote'>;
};

/** Records of a text: all of them, or `head` from its beginning and the rest from its end, with `between` left out. */
type Ends = {
  readonly records: string[][];
  readonly head: number;
  readonly between: number;
  readonly faults: number;
};

async function load(
  bench: Workbench,
  name: string,
  utf8: Uint8Array,
  read: Read
): Promise<Result<TextTable>> {
  const { encoding, cutting, ends, fixed } = read;
  const { records, between } = ends;
  const structure = structureOf(records, fixed.structure);
  if (structure === null) return fail('empty', name, m.intake_empty({ file: name }));
  const refused = refuse(name, structure, records, utf8);
  if (refused !== null) return fail(refused.code, name, refused.message);
  const start = structure.preamble + structure.headerRows;
  const newline = newlinesOf(decode(utf8.subarray(0, SAMPLE), 'utf-8'), cutting.quote)[0] ?? '\n';
  const total = trimmedLength(records) + between;
  const end = structure.end + between;
  const decimal = decimalOf(records.slice(start, structure.end), cutting.delimiter);
  const dialect: Dialect = {
    encoding: encoding.name,
    bom: encoding.bom,
    ...cutting,
    decimal: fixed.decimal ?? decimal.decimal,
    newline,
    preamble: structure.preamble,
    headerRows: structure.headerRows,
    footer: Math.max(0, total - end)
  };
  const problems = [...encodingProblems(encoding), ...cutProblems(utf8, ends, structure, records, newline)];
  const loaded = await loadTable(bench, utf8, read, structure, start, end);
  const ragged = raggedRows(records, structure, start, between, loaded.way !== 'records');
  if (ragged.size > 0) {
    problems.push(
      problem(
        'ragged-row',
        'warning',
        m.intake_ragged_row({ count: ragged.size, columns: structure.header.length }),
        {
          rows: [...ragged.keys()],
          found: [...ragged.values()].map((cells) => cells.join(cutting.delimiter))
        }
      )
    );
  }
  const table: RawTable = {
    header: structure.header,
    parts: structure.parts,
    ...loaded,
    ragged
  };
  const isDecimalCertain = decimal.certain || fixed.decimal !== undefined;
  const title = records
    .slice(0, structure.preamble)
    .flat()
    .filter((cell) => !isBlank(cell));
  const sniffed = { ...read.seen, decimal: decimal.isMarked && decimal.certain ? decimal.decimal : null };
  return ok({ dialect, table, problems, isDecimalCertain, title, sniffed });
}

/** The bytes as UTF-8 without a byte order mark. */
function asUtf8(bytes: Uint8Array, { name, bom }: Encoding): Uint8Array {
  if (name === 'utf-8') {
    const text = bom ? bytes.subarray(3) : bytes;
    return text;
  }
  return new TextEncoder().encode(decode(bytes, name));
}

/** Whether the bytes speak for another encoding than the one that was said: they do not where all encodings write them alike. */
function tells({ name, bom }: Encoding, said: EncodingName | undefined, bytes: Uint8Array): boolean {
  return (
    said !== undefined && said !== name && (bom || name !== 'utf-8' || bytes.some((byte) => byte > 0x7f))
  );
}

/** A sample without the line that its end cuts in two. */
function wholeLines(sample: string, isCut: boolean): string {
  const last = Math.max(sample.lastIndexOf('\n'), sample.lastIndexOf('\r'));
  return isCut && last > 0 ? sample.slice(0, last + 1) : sample;
}

/** Whether the text must be parted here, all of it: it is small, or too irregular for the engine's own reader. */
function partWhole(utf8: Uint8Array, outline: Scan): boolean {
  return (
    utf8.length <= PARTED_WHOLE ||
    !outline.isPlain ||
    outline.firstStarts.length + outline.lastStarts.length > outline.records
  );
}

function wholeRecords(utf8: Uint8Array, cutting: Cutting): Ends {
  const { rows, faults } = parseText(decode(utf8, 'utf-8'), cutting);
  return { records: rows, head: rows.length, between: 0, faults };
}

function endRecords(utf8: Uint8Array, outline: Scan, cutting: Cutting): Ends {
  const headEnd = outline.firstStarts.at(-1) ?? 0;
  const tailStart = outline.lastStarts[0] ?? utf8.length;
  const head = parseText(decode(utf8.subarray(0, headEnd), 'utf-8'), cutting).rows;
  const tail = parseText(decode(utf8.subarray(tailStart), 'utf-8'), cutting).rows;
  return {
    records: [...head, ...tail],
    head: head.length,
    between: outline.records - head.length - tail.length,
    faults: 0
  };
}

/** Records up to the last that is not wholly empty: line breaks at the very end are no notes. */
function trimmedLength(records: readonly (readonly string[])[]): number {
  let length = records.length;
  while (length > 0 && records[length - 1]?.length === 1 && isBlank(records[length - 1]?.[0])) length -= 1;
  return length;
}

async function loadTable(
  bench: Workbench,
  utf8: Uint8Array,
  { cutting, outline, ends }: Read,
  structure: Structure,
  start: number,
  end: number
): Promise<Pick<RawTable, 'rows' | 'way' | 'coded'>> {
  const width = structure.header.length;
  const fields = uniformFields(outline, start, end);
  if (
    outline.isPlain &&
    cutting.escape === cutting.quote &&
    fields !== null &&
    fields >= width &&
    fields > 1
  ) {
    const from = startOf(outline, start, utf8.length);
    const to = startOf(outline, end, utf8.length);
    if (from !== null && to !== null && from < to) {
      const body = utf8.subarray(from, to);
      const isMany = body.length > PARTED_WHOLE;
      const coded = isMany ? codeColumns(body, end - start, fields, cutting) : null;
      if (coded !== null) return { rows: await loadCoded(bench, coded, start + 1), way: 'coded', coded };
      try {
        const rows = await loadBulk(bench, body, fields, { ...cutting, newline: outline.newline }, start + 1);
        if (rows === end - start) return { rows, way: 'bulk', coded: null };
      } catch (fault) {
        if (!(fault instanceof QueryError)) throw fault;
      }
    }
  }
  const { records } = ends.between === 0 ? ends : wholeRecords(utf8, cutting);
  const skipped = new Set(structure.skipped);
  const kept = function* () {
    for (let at = start; at < end; at += 1) {
      const cells = records[at] ?? [];
      if (!skipped.has(at) && !cells.every(isBlank)) yield { row: at + 1, cells };
    }
  };
  return { rows: await loadRecords(bench, kept(), width), way: 'records', coded: null };
}

/** The number of fields that all records of a range have, or null where they differ or one is blank. */
function uniformFields(outline: Scan, start: number, end: number): number | null {
  let at: number | null = null;
  for (const { record, fields } of outline.changes) {
    if (record <= start) at = fields;
    else if (record < end) return null;
  }
  return at === 0 ? null : at;
}

/** Records that are shorter than the header, or longer with something in what is over. */
function raggedRows(
  records: readonly (readonly string[])[],
  structure: Structure,
  start: number,
  between: number,
  isBulk: boolean
): Map<number, readonly string[]> {
  const ragged = new Map<number, readonly string[]>();
  if (isBulk || between > 0) return ragged;
  const width = structure.header.length;
  const skipped = new Set(structure.skipped);
  for (let at = start; at < structure.end; at += 1) {
    const cells = records[at] ?? [];
    if (skipped.has(at) || cells.every(isBlank)) continue;
    if (cells.length < width || cells.slice(width).some((cell) => !isBlank(cell))) ragged.set(at + 1, cells);
  }
  return ragged;
}

function refuse(
  name: string,
  { header, preamble, headerRows }: Structure,
  records: readonly (readonly string[])[],
  utf8: Uint8Array
): { code: string; message: string } | null {
  const widest = Math.max(header.length, records[preamble]?.length ?? 0);
  if (widest > MOST_COLUMNS)
    return {
      code: 'too-wide',
      message: m.intake_too_wide({ file: name, columns: widest, most: MOST_COLUMNS })
    };
  const lines = records.slice(preamble + headerRows).filter((cells) => !cells.every(isBlank));
  const isAlone = header.length === 1 && (records.length < 2 || looksLikeMarkup(utf8));
  return isAlone || isProse(header.length === 1 ? lines : [header, ...lines])
    ? { code: 'not-a-table', message: m.intake_not_a_table({ file: name }) }
    : null;
}

/** Whether the lines are sentences: many words to a cell, no number alone in one, and no two of three lines alike in length. */
function isProse(lines: readonly (readonly string[])[]): boolean {
  const cells = lines.slice(0, 200).flatMap((line) => line.filter((cell) => !isBlank(cell)));
  if (cells.length === 0 || cells.some(looksNumeric)) return false;
  const words = cells.reduce((sum, cell) => sum + cell.trim().split(/\s+/).length, 0);
  const lengths = new Set(lines.slice(0, 200).map((line) => line.length));
  return words > 4 * cells.length && (lengths.size > 1 || lines[0]?.length === 1);
}

function looksLikeMarkup(utf8: Uint8Array): boolean {
  return /^\s*(?:<|\{|\[)/.test(decode(utf8.subarray(0, 200), 'utf-8'));
}

function encodingProblems({ doubt }: Encoding): IntakeProblem[] {
  if (doubt === null) return [];
  const message =
    doubt === 'twice'
      ? m.intake_encoding_twice()
      : doubt === 'mixed'
        ? m.intake_encoding_mixed()
        : m.intake_encoding_old();
  return [problem('encoding-uncertain', 'warning', message)];
}

/** Signs that the text was cut off: an open quote at the end, or a last record that breaks off. */
function cutProblems(
  utf8: Uint8Array,
  { faults, between }: Ends,
  structure: Structure,
  records: readonly (readonly string[])[],
  newline: string
): IntakeProblem[] {
  const problems: IntakeProblem[] = [];
  const last = records[structure.end - 1] ?? [];
  const before = records[structure.end - 2] ?? [];
  const endsOpen = utf8.at(-1) !== newline.charCodeAt(newline.length - 1);
  const isShort =
    structure.end === records.length &&
    structure.end - structure.preamble - structure.headerRows > 1 &&
    last.length < before.length;
  if (endsOpen && (isShort || (faults > 0 && last.some((cell) => cell.includes('\n'))))) {
    problems.push(
      problem('truncated', 'error', m.intake_truncated({ row: structure.end + between }), {
        rows: [structure.end + between],
        found: [last.join(' | ').slice(0, 100)]
      })
    );
  }
  if (structure.hasSecondTable) {
    const row = structure.end + between + 1;
    problems.push(problem('second-table', 'warning', m.intake_second_table({ row }), { rows: [row] }));
  }
  return problems;
}
