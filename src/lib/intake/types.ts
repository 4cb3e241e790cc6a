/** A kind of file that numbers are read from. */
export type Format = 'csv' | 'tsv' | 'txt' | 'xlsx' | 'json-stat' | 'px';

/** What the file said of a cell besides its text. */
export type CellMark =
  | { readonly kind: 'number' }
  | { readonly kind: 'number-as-text' }
  | { readonly kind: 'date'; readonly iso: string; readonly serial: number | null }
  | { readonly kind: 'formula'; readonly formula: string; readonly hasCachedValue: boolean }
  | { readonly kind: 'merged'; readonly rows: number; readonly columns: number };

/** A mark at its place: 1-based row and column of the source. */
export type PlacedMark = { readonly row: number; readonly column: number; readonly mark: CellMark };

/** A row of a grid: its 1-based number in the source, and its cells as the source has them; the cell of column c is `cells[c - 1]`. */
export type GridRow = { readonly row: number; readonly cells: readonly string[] };

/** A sheet of a workbook, numbered from 1 as `--sheet` takes it. */
export type SheetName = { readonly number: number; readonly name: string; readonly hidden: boolean };

/**
 * A sheet of cells, before anything is understood. A number stands with the digits the file holds and a full stop, a date as ISO
 * text; an empty cell is ''. Rows that are empty may be left out. `date1904` is the workbook's way to count days.
 */
export type SheetGrid = {
  readonly kind: 'sheet';
  readonly format: 'xlsx';
  readonly sheet: SheetName;
  readonly sheets: readonly SheetName[];
  readonly rows: readonly GridRow[];
  readonly marks: readonly PlacedMark[];
  readonly problems: readonly IntakeProblem[];
};

/** A category of a dimension, with the parent and the unit that the file gives it. */
export type Category = {
  readonly code: string;
  readonly label: string;
  readonly parent: string | null;
  readonly unit: string | null;
};

/** A dimension of a cube, with the role the file gives it. */
export type CubeDimension = {
  readonly id: string;
  readonly label: string;
  readonly role: 'time' | 'geo' | 'metric' | null;
  /** The code of the category that the file itself says is the sum of the others, or null. */
  readonly total: string | null;
  readonly categories: readonly Category[];
};

/**
 * A cube as JSON-stat and PC-Axis hold it: values in row-major order, the last dimension fastest. `values[i]` is the number as the
 * file writes it with a full stop, or the sign that stands for it (`..`), or null; `statuses[i]` the file's own status word, or null.
 * The position of a value is `i + 1`.
 */
export type CubeGrid = {
  readonly kind: 'cube';
  readonly format: 'json-stat' | 'px';
  readonly encoding: string;
  readonly version: string;
  readonly title: string;
  readonly dimensions: readonly CubeDimension[];
  readonly values: readonly (string | null)[];
  readonly statuses: readonly (string | null)[];
  readonly problems: readonly IntakeProblem[];
};

/** What a reader of a file that is no plain text may be told. */
export type ReadOptions = {
  /** The sheet by its number from 1; without it the first that is not hidden and has cells. */
  readonly sheet?: number;
};

/** How a code was found in a text: the code itself, its name, a known variant of the name, or a name spelled nearly so. */
export type MatchReason = 'code' | 'name' | 'variant' | 'spelling';

/** A reading of a text as a code. `isTotal` means that the text names a sum of others ("Sum bydeler", "I alt"). */
export type Match<Code extends string = string> = {
  readonly code: Code;
  readonly confidence: number;
  readonly reason: MatchReason;
  readonly isTotal: boolean;
};

/** A reading of a text as a period: its canonical code, whether it counts from the start of the year, and how it was written. */
export type PeriodMatch = Match & {
  /** «per 2. tertial», «hittil i år»: the number counts from the start of the year up to and with this period. */
  readonly isCumulative: boolean;
  /** The way it was written, the same word for all that are written alike: `canonical`, `iso-date`, `norwegian-date`, `excel-serial` … */
  readonly written: string;
};

/** Readings of a text, best first; none where it is not understood, several where it may mean several things. */
export type Matches<M extends Match = Match> = readonly M[];

/**
 * Readings of the distinct texts of a column, decided by the column as a whole: the scheme they were read by, and in the order of the
 * texts the readings of each. `share` is how many of the texts (0–1, blanks apart) have exactly one best reading.
 */
export type ColumnMatches<M extends Match = Match> = {
  readonly scheme: string;
  readonly share: number;
  readonly readings: readonly Matches<M>[];
};

/** Why there is no number in a cell. `zeroPossible` is the sign that is 0 in older tables only (`-`). */
export type StatusSign = {
  readonly status: 'missing' | 'suppressed' | 'not-applicable';
  readonly zeroPossible: boolean;
};

/** The mark that separates decimals. */
export type Decimal = ',' | '.';

/** A number read from a cell, with the marks that stood by it. Its digits are those of the cell. */
export type ReadNumber = {
  readonly value: number;
  /** The number in plain digits with a full stop, exactly: what `value` was made from. */
  readonly digits: string;
  readonly isPercent: boolean;
  readonly flag: 'ok' | 'provisional' | 'rounded';
};

/** What a number counts or measures. */
export type MeasureMatch = Match & {
  readonly kind: 'count' | 'rate' | 'percent' | 'change' | 'index' | 'money' | 'other';
  /** Of a rate: how many residents it is per, where the text says so. */
  readonly per: number | null;
};

/** A column that looks personal, with the reason in words for the analyst. */
export type PersonalColumn = {
  readonly column: string;
  readonly kind:
    'name' | 'identity-number' | 'address' | 'phone' | 'e-mail' | 'free-text' | 'case-number' | 'birth-date';
  readonly confidence: number;
  readonly reason: string;
};

/** Codes of problems, as the command line names them. */
export type ProblemCode =
  | 'duplicate-key'
  | 'total-row'
  | 'non-integer-count'
  | 'negative-count'
  | 'unknown-area'
  | 'unknown-offence'
  | 'unknown-period'
  | 'mixed-date-format'
  | 'cumulative-period'
  | 'no-period'
  | 'unequal-periods'
  | 'duplicate-header'
  | 'truncated'
  | 'empty'
  | 'not-a-table'
  | 'encoding-uncertain'
  | 'formula-cell'
  | 'hidden-sheet'
  | 'sum-mismatch'
  | 'mixed-units'
  // Besides those of the contract:
  | 'personal-column'
  | 'gap'
  | 'jump'
  | 'fell-to-zero'
  | 'coverage-changed'
  | 'unreadable-value'
  | 'ragged-row'
  | 'second-table'
  | 'hidden-rows'
  | 'hidden-columns'
  | 'recipe-difference';

/** An error stops, a warning asks for a word, information is only told. */
export type Severity = 'error' | 'warning' | 'info';

/** Something in the file that a person should know of: where (1-based rows of the source), what was found, and what to do. */
export type IntakeProblem = {
  readonly code: ProblemCode;
  readonly severity: Severity;
  /** The first rows it concerns, at most 100; `count` says how many there are in all. */
  readonly rows: readonly number[];
  readonly count: number;
  /** The column's name in the header, or null where it concerns no single column. */
  readonly column: string | null;
  /** Values as found, at most 10. */
  readonly found: readonly string[];
  readonly message: string;
};

/** A question to the analyst: what the file itself does not settle. `standard` is the choice taken where nobody answers. */
export type IntakeQuestion = {
  readonly id: string;
  readonly text: string;
  readonly column: string | null;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly standard: string;
};

/** The arrangement of a table. */
export type Shape = 'long' | 'wide' | 'matrix' | 'records';

/** What tells observations apart in every tidy table, in the order of its columns. */
export const tidyKinds = ['period', 'area', 'offence', 'age', 'sex', 'measure'] as const;

/** What a column may hold, in the order in which it is offered. */
export const roles = [...tidyKinds, 'value', 'status', 'label', 'ignore'] as const;
/** What a column holds. */
export type Role = (typeof roles)[number];

/** The encodings that text is read in. */
export type EncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/** How a text file is written. */
export type Dialect = {
  readonly encoding: EncodingName;
  readonly bom: boolean;
  readonly delimiter: string;
  readonly quote: string;
  /** What makes a quote inside quotes a letter: the quote again, or a backslash. */
  readonly escape: string;
  readonly decimal: Decimal;
  readonly newline: '\n' | '\r\n' | '\r';
  /** Lines before the header, header rows, and lines after the data. */
  readonly preamble: number;
  readonly headerRows: number;
  readonly footer: number;
};
