import type { Workbench } from '$lib/engine/workbench';
import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import { isBlank } from './cells';
import type { FixedRoles } from './columns/plan';
import { readJsonStat } from './formats/json-stat';
import { readPx } from './formats/px';
import { formatOf } from './formats/which';
import { readXlsx } from './formats/xlsx';
import { loadRecords, type RawTable } from './raw';
import type { Recipe, Sniffed } from './recipe';
import { structureOf, type FixedStructure } from './structure';
import { readText } from './text/read-text';
import { problem } from './problem';
import type { CubeDimension, CubeGrid, Dialect, Format, IntakeProblem, SheetGrid } from './types';
import { classify } from './columns/classify';

/** What the file says of itself, as the command line prints it. */
export type SourceDescription = {
  readonly format: Format;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly quote: string | null;
  readonly decimal: string | null;
  readonly newline: string | null;
  readonly sheet: string | null;
  readonly preamble: number;
  readonly headerRows: number;
  readonly footer: number;
};

/** A table of any format in the workbench as `raw`. */
export type SourceTable = {
  readonly source: SourceDescription;
  readonly dialect: Dialect | null;
  /** How a text seems to be written by itself; null for files that say so. */
  readonly sniffed: Sniffed | null;
  readonly table: RawTable;
  readonly problems: readonly IntakeProblem[];
  readonly isDecimalCertain: boolean;
  readonly title: readonly string[];
  /** Roles that the format itself gives. */
  readonly roles: FixedRoles;
  /** A cube: a row is a value, a total is a category of its own, and there are no columns of the source. */
  readonly isCube: boolean;
};

/** More bytes than any table of counts has. */
export const MOST_BYTES = 1_073_741_824;

/** Reads a file of any format into the workbench, in place of what was read before. Problems say what the file is and what to do. */
export async function readSource(
  bench: Workbench,
  name: string,
  bytes: Uint8Array,
  { sheet, recipe }: { readonly sheet?: number; readonly recipe?: Recipe }
): Promise<Result<SourceTable>> {
  if (bytes.length > MOST_BYTES) return fail('too-large', name, m.intake_too_large({ file: name }));
  const format = formatOf(name, bytes);
  if (!format.ok) return format;
  switch (format.value) {
    case 'xlsx': {
      const grid = readXlsx(bytes, { file: name, ...(sheet === undefined ? {} : { sheet }) });
      return grid.ok ? fromSheet(bench, name, grid.value, recipe?.structure) : grid;
    }
    case 'json-stat':
    case 'px': {
      const options = { file: name, ...(sheet === undefined ? {} : { sheet }) };
      const cube = format.value === 'px' ? readPx(bytes, options) : readJsonStat(bytes, options);
      return cube.ok ? ok(await fromCube(bench, cube.value)) : cube;
    }
    default: {
      const text = await readText(bench, name, bytes, { ...recipe?.dialect, structure: recipe?.structure });
      if (!text.ok) return text;
      const { dialect } = text.value;
      const { encoding, delimiter, quote, decimal, newline, preamble, headerRows, footer } = dialect;
      const source = {
        format: format.value,
        encoding,
        delimiter,
        quote,
        decimal,
        newline,
        sheet: null,
        preamble,
        headerRows,
        footer
      };
      return ok({ ...text.value, source, roles: {}, isCube: false });
    }
  }
}

async function fromSheet(
  bench: Workbench,
  name: string,
  grid: SheetGrid,
  fixed: FixedStructure = {}
): Promise<Result<SourceTable>> {
  const last = grid.rows.at(-1)?.row ?? 0;
  const records: string[][] = Array.from({ length: last }, () => []);
  for (const { row, cells } of grid.rows) records[row - 1] = [...cells];
  for (const { row, column, mark } of grid.marks) {
    if (mark.kind !== 'merged') continue;
    // A cell that reaches over several rows stands in each of them.
    const text = records[row - 1]?.[column - 1] ?? '';
    for (let at = row; at < row - 1 + mark.rows; at += 1) {
      const cells = records[at];
      if (cells === undefined) continue;
      while (cells.length < column) cells.push('');
      cells[column - 1] = text;
    }
  }
  const structure = structureOf(records, fixed);
  if (structure === null) return fail('empty', name, m.intake_empty({ file: name }));
  const start = structure.preamble + structure.headerRows;
  const skipped = new Set(structure.skipped);
  const kept = records
    .map((cells, at) => ({ row: at + 1, cells }))
    .slice(start, structure.end)
    .filter(({ row, cells }) => !skipped.has(row - 1) && !cells.every(isBlank));
  const rows = await loadRecords(bench, kept, structure.header.length);
  const source: SourceDescription = {
    format: 'xlsx',
    encoding: null,
    delimiter: null,
    quote: null,
    decimal: '.',
    newline: null,
    sheet: grid.sheet.name,
    preamble: structure.preamble,
    headerRows: structure.headerRows,
    footer: records.length - structure.end
  };
  const second = structure.hasSecondTable
    ? [
        problem('second-table', 'warning', m.intake_second_table({ row: structure.end + 1 }), {
          rows: [structure.end + 1]
        })
      ]
    : [];
  return ok({
    source,
    dialect: null,
    sniffed: null,
    table: {
      header: structure.header,
      parts: structure.parts,
      rows,
      way: 'records',
      coded: null,
      ragged: new Map()
    },
    problems: [...grid.problems, ...second],
    isDecimalCertain: true,
    title: records
      .slice(0, structure.preamble)
      .flat()
      .filter((cell) => !isBlank(cell)),
    roles: {},
    isCube: false
  });
}

/** A cube as a long table: a column for each dimension, then value and status; the row is the position of the value. */
async function fromCube(bench: Workbench, cube: CubeGrid): Promise<SourceTable> {
  const texts = cube.dimensions.map(textsOf);
  const sizes = cube.dimensions.map(({ categories }) => categories.length);
  const steps = sizes.map((_, at) => sizes.slice(at + 1).reduce((product, size) => product * size, 1));
  const rows = function* () {
    for (let index = 0; index < cube.values.length; index += 1) {
      const value = cube.values[index] ?? null;
      const status = cube.statuses[index] ?? '';
      const codes = texts.map(
        (list, at) => list[Math.floor(index / (steps[at] ?? 1)) % (sizes[at] ?? 1)] ?? ''
      );
      yield { row: index + 1, cells: [...codes, value ?? status, value === null ? '' : status] };
    }
  };
  const header = [...cube.dimensions.map(({ id }) => id), 'value', 'status'];
  const count = await loadRecords(bench, rows(), header.length);
  const hasStatus = cube.statuses.some((status, at) => status !== null && cube.values[at] !== null);
  return {
    source: {
      format: cube.format,
      encoding: cube.encoding,
      delimiter: null,
      quote: null,
      decimal: '.',
      newline: null,
      sheet: null,
      preamble: 0,
      headerRows: 0,
      footer: 0
    },
    dialect: null,
    sniffed: null,
    table: {
      header,
      parts: header.map((name) => [name]),
      rows: count,
      way: 'records',
      coded: null,
      ragged: new Map()
    },
    problems: cube.problems,
    isDecimalCertain: true,
    title: [cube.title],
    roles: { ...rolesOf(cube.dimensions), value: 'value', status: hasStatus ? 'status' : 'ignore' },
    isCube: true
  };
}

/** Codes or names of a dimension, whichever is better understood; a place by both. */
function textsOf({ label, role, categories }: CubeDimension): readonly string[] {
  const codes = categories.map(({ code }) => code);
  const names = categories.map(({ label: name }) => name || '');
  if (names.every((name) => name === '')) return codes;
  if (role === 'geo')
    return categories.map(({ code, label: name }) =>
      name.startsWith(code) || name === '' ? name || code : `${code} ${name}`
    );
  const sure = (texts: readonly string[]) =>
    classify(label, texts).find((one) => one.role !== 'value')?.confidence ?? 0;
  return sure(codes) > sure(names) ? codes : names;
}

function rolesOf(dimensions: readonly CubeDimension[]): FixedRoles {
  const times = dimensions.filter(({ role }) => role === 'time').map(({ id }) => [id, 'period'] as const);
  const places = dimensions.filter(({ role }) => role === 'geo').map(({ id }) => [id, 'area'] as const);
  const measures = dimensions
    .filter(({ role }) => role === 'metric')
    .map(({ id }) => [id, 'measure'] as const);
  return Object.fromEntries([...times.slice(0, 1), ...places.slice(0, 1), ...measures.slice(0, 1)]);
}
