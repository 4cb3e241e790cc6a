import { isBlank, looksLikePeriod, looksLikeSign, looksNumeric } from './cells';

/** Where in a sheet the table stands: all counts are of records, blank ones included. */
export type Structure = {
  readonly preamble: number;
  readonly headerRows: number;
  /** Index of the record after the last of the data, among those given. */
  readonly end: number;
  /** The names of the columns, from all header rows; made up where there is no header. */
  readonly header: readonly string[];
  /** For each column its parts, one for each header row, merged cells filled in. */
  readonly parts: readonly (readonly string[])[];
  /** Indexes between header and end that hold no data: blank records, and the header once more. */
  readonly skipped: readonly number[];
  /** Whether another table with columns of its own follows the first. */
  readonly hasSecondTable: boolean;
};

type Records = readonly (readonly string[])[];

/** Where a person has said that the table stands, of what they have said. */
export type FixedStructure = {
  readonly preamble?: number | undefined;
  readonly headerRows?: number | undefined;
  readonly footer?: number | undefined;
};

/** What the columns of the body hold, to tell a header from data. */
type Body = {
  readonly numeric: readonly boolean[];
  readonly periods: readonly boolean[];
  readonly texts: readonly ReadonlySet<string>[];
};

const MOST_HEADER_ROWS = 4;
/** Records of the body that are looked at to tell what its columns hold. */
const LOOKED_AT = 200;

/**
 * Finds the table among the records of a sheet: what stands before it, its one or more header rows, and the notes after it. Null where
 * no record has anything in it.
 */
export function findStructure(records: Records): Structure | null {
  const filled = records.map((cells) => cells.filter((cell) => !isBlank(cell)).length);
  const usual = usualFilling(filled);
  if (usual === 0) return null;
  const needed = usual === 1 ? 1 : Math.max(2, Math.ceil(usual / 2));
  const first = filled.findIndex((count) => count >= needed);
  const last = filled.findLastIndex((count) => count >= needed);
  const body = describe(
    records.slice(first + 1, last + 1).filter((_, at) => (filled[first + 1 + at] ?? 0) >= needed)
  );
  const top = upperHeader(records, first);
  const start = firstOfData(records, first, last, body);
  const headerRows = start === first ? 0 : start - top;
  const preamble = headerRows === 0 ? first : top;
  const { end, skipped, hasSecondTable } = endOfData(records, filled, {
    start,
    last,
    needed,
    body,
    header: records.slice(preamble, start),
    usual
  });
  const width = widthOf(records, preamble, start, end);
  const parts = headerParts(records.slice(preamble, start), width);
  const header =
    headerRows === 0 ? Array.from({ length: width }, (_, at) => `Kolonne ${at + 1}`) : parts.map(nameOf);
  return { preamble, headerRows, end, header, parts, skipped, hasSecondTable };
}

function nameOf(parts: readonly string[]): string {
  const distinct = parts
    .map((part) => part.trim())
    .filter((part, at, all) => part !== '' && part !== all[at - 1]?.trim());
  // One part stands as it is; several are joined, since a column has one name.
  return parts.length === 1 ? (parts[0] ?? '') : distinct.join(' ');
}

/** The number of filled cells that most records with more than one have; 1 where none has more, 0 where none has any. */
function usualFilling(filled: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const count of filled) if (count > 1) counts.set(count, (counts.get(count) ?? 0) + 1);
  if (counts.size === 0) return filled.some((count) => count > 0) ? 1 : 0;
  return [...counts].sort(([a, n], [b, k]) => k - n || b - a)[0]?.[0] ?? 1;
}

function describe(rows: Records): Body {
  const looked =
    rows.length > LOOKED_AT ? [...rows.slice(0, LOOKED_AT / 2), ...rows.slice(-LOOKED_AT / 2)] : rows;
  // The first rows may still be header: they are left out of the picture where there are more.
  const sample = looked.length > 4 ? looked.slice(2) : looked;
  const width = Math.max(0, ...sample.map((cells) => cells.length));
  const columns = Array.from({ length: width }, (_, at) =>
    sample.map((cells) => cells[at] ?? '').filter((cell) => !isBlank(cell))
  );
  const share = (cells: readonly string[], test: (cell: string) => boolean) =>
    cells.length > 0 && cells.filter(test).length >= 0.6 * cells.length;
  return {
    numeric: columns.map(
      (cells) => share(cells, (cell) => looksNumeric(cell) || looksLikeSign(cell)) && cells.some(looksNumeric)
    ),
    periods: columns.map((cells) => share(cells, looksLikePeriod)),
    texts: columns.map((cells) => new Set(cells.map((cell) => cell.trim().toLowerCase())))
  };
}

/** The first of the records above the first full one that belong to the header: merged cells over several columns. */
function upperHeader(records: Records, first: number): number {
  let top = first;
  while (top > 0 && first - top < MOST_HEADER_ROWS - 1) {
    const above = records[top - 1] ?? [];
    const below = records[top] ?? [];
    const besides = above.slice(1).filter((cell) => !isBlank(cell)).length;
    const isStub =
      isBlank(above[0]) ||
      (isBlank(below[0]) && besides > 1) ||
      (isBlank(below[0]) && looksLikePeriod(above.slice(1).find((cell) => !isBlank(cell)) ?? ''));
    if (besides === 0 || !isStub) return top;
    top -= 1;
  }
  return top;
}

/** The index of the first record that is data: after the header rows, or `first` itself where there is no header. */
function firstOfData(records: Records, first: number, last: number, body: Body): number {
  let at = first;
  while (at < last && at - first < MOST_HEADER_ROWS - 1 && isHeader(records[at] ?? [], body, at > first))
    at += 1;
  // A file of a header and nothing else.
  if (at === last && isHeader(records[at] ?? [], body, at > first)) at += 1;
  return at;
}

const HEADER_WORDS =
  /^(?:år|year|aar|periode|period|tertial|kvartal|måned|dato|date|tid|time|område|bydel|region|kommune|sted|area|geo|kjønn|sex|gender|alder|aldersgruppe|age|lovbrudd|lovbruddsgruppe|lovbruddstype|offence|type|kategori|antall|verdi|value|count|navn|kode|code|name|id|status|enhet|unit|mål|measure|saksnummer|adresse)(?:[ _-].*)?$/iu;

/** Whether a record names columns rather than fills them. A second header row must say so in a column of numbers. */
function isHeader(cells: readonly string[], body: Body, isSecond: boolean): boolean {
  let score = 0;
  let speaks = false;
  for (const [at, cell] of cells.entries()) {
    const text = cell.trim();
    if (text === '') continue;
    const isNumeric = body.numeric[at] ?? false;
    const isPeriods = body.periods[at] ?? false;
    if (looksLikeSign(text)) score -= 1;
    else if (isNumeric && looksNumeric(text)) {
      const isYear = looksLikePeriod(text) && !isPeriods;
      score += isYear ? 1 : -1;
      speaks ||= isYear;
    } else if (isNumeric) {
      const isPart = isPeriods && looksLikePeriod(text);
      score += isPart ? -1 : 1;
      speaks ||= !isPart;
    } else if (body.texts[at]?.has(text.toLowerCase()) || (isPeriods && looksLikePeriod(text))) score -= 1;
    else if (HEADER_WORDS.test(text)) score += 1;
    else if (looksNumeric(text)) score -= 1;
    else score += isSecond ? -0.2 : 0.1;
  }
  return score > 0 && (speaks || !isSecond);
}

type Found = {
  readonly start: number;
  readonly last: number;
  readonly needed: number;
  readonly usual: number;
  readonly body: Body;
  readonly header: Records;
};

/** Where the data end, what between is none, and whether what follows is another table. */
function endOfData(
  records: Records,
  filled: readonly number[],
  found: Found
): Pick<Structure, 'end' | 'skipped' | 'hasSecondTable'> {
  const { start, last, needed, body, header } = found;
  const headerTexts = new Set(header.map((cells) => cells.join('\u001f')));
  const skipped: number[] = [];
  let blanks: number[] = [];
  let end = start;
  for (let at = start; at <= last; at += 1) {
    const cells = records[at] ?? [];
    const count = filled[at] ?? 0;
    if (count === 0) {
      blanks.push(at);
      continue;
    }
    if (headerTexts.has(cells.join('\u001f'))) {
      skipped.push(...blanks, at);
      blanks = [];
      continue;
    }
    const isFull = count >= needed;
    if (blanks.length > 0) {
      // After a blank record the table goes on only where a record like those before follows.
      const next = isFull ? at : nextFull(filled, at, last, needed);
      if (next === null || !isLikeBody(records[next] ?? [], body)) {
        return { end, skipped, hasSecondTable: isFull && count > 1 };
      }
      skipped.push(...blanks);
      blanks = [];
    }
    if (isFull && at > start && !isLikeBody(cells, body) && isNotes(records, filled, at, last, body, needed))
      return { end, skipped, hasSecondTable: false };
    end = at + 1;
  }
  return {
    end: withStubs(records, filled, end, found),
    skipped: skipped.filter((at) => at < end),
    hasSecondTable: false
  };
}

function nextFull(filled: readonly number[], from: number, last: number, needed: number): number | null {
  const at = filled.findIndex((count, index) => index >= from && index <= last && count >= needed);
  return at === -1 ? null : at;
}

/**
 * Whether a record has numbers, or signs for them, where the body has: in at least half of the columns it fills there. One that fills
 * none of them is like the body where it fills all the others, and does not begin as notes do.
 */
function isLikeBody(cells: readonly string[], { numeric }: Body): boolean {
  if (!numeric.includes(true)) return true;
  const inNumeric = cells.filter((cell, at) => numeric[at] && !isBlank(cell));
  if (inNumeric.length === 0) {
    const names = numeric.flatMap((is, at) => (is ? [] : [cells[at]]));
    return names.length > 1 && !names.some(isBlank) && !NOTE.test(names[0] ?? '');
  }
  return inNumeric.filter((cell) => looksNumeric(cell) || looksLikeSign(cell)).length * 2 >= inNumeric.length;
}

const NOTE = /[:.*]\s*$|^\s*(?:\d+\)|kilde|note|merk|sist |source)/iu;

/** Whether no record from here on is like the body. */
function isNotes(
  records: Records,
  filled: readonly number[],
  from: number,
  last: number,
  body: Body,
  needed: number
): boolean {
  for (let at = from; at <= last; at += 1)
    if ((filled[at] ?? 0) >= needed && isLikeBody(records[at] ?? [], body)) return false;
  return true;
}

/** Records right after the data that hold nothing but a short name, in a file where notes look otherwise: places without numbers. */
function withStubs(records: Records, filled: readonly number[], end: number, { usual, body }: Found): number {
  let at = end;
  const width = records[end - 1]?.length ?? 0;
  while (at < records.length && usual > 1) {
    const cells = records[at] ?? [];
    const name = (cells[0] ?? '').trim();
    const isStub =
      filled[at] === 1 &&
      name !== '' &&
      cells.length >= width &&
      name.length <= 40 &&
      !NOTE.test(name) &&
      !name.includes(':');
    const isKnownKind = !(body.numeric[0] ?? false) || looksNumeric(name);
    if (!isStub || !isKnownKind) break;
    at += 1;
  }
  // A lone line with nothing after it may as well be a note: it is data only where the lines before it are padded alike.
  return at;
}

/** The number of columns: what the header fills, and what many records of the body do; blank cells at their ends make none. */
function widthOf(records: Records, from: number, start: number, end: number): number {
  let width = 1;
  const lengths = new Map<number, number>();
  for (let at = from; at < end; at += 1) {
    const cells = records[at] ?? [];
    let length = cells.length;
    while (length > 1 && isBlank(cells[length - 1])) length -= 1;
    if (at < start) width = Math.max(width, length);
    else lengths.set(length, (lengths.get(length) ?? 0) + 1);
  }
  // A single record that runs over makes no column, unless it is all there is.
  const many = Math.min(end - start, Math.max(2, 0.1 * (end - start)));
  for (const [length, count] of lengths) if (length > width && count >= many) width = length;
  return width;
}

/** The parts of each column's name, a merged cell standing for all the columns it covers. */
function headerParts(rows: Records, width: number): string[][] {
  const filledRows = rows.map((cells, level) => {
    const isLast = level === rows.length - 1;
    let before = '';
    return Array.from({ length: width }, (_, at) => {
      const cell = cells[at] ?? '';
      if (!isBlank(cell)) before = cell;
      return isLast || at === 0 ? cell : isBlank(cell) && hasBelow(rows, level, at) ? before : cell;
    });
  });
  return Array.from({ length: width }, (_, at) => filledRows.map((cells) => cells[at] ?? ''));
}

function hasBelow(rows: Records, level: number, at: number): boolean {
  return rows.slice(level + 1).some((cells) => !isBlank(cells[at]));
}

/**
 * The table where a person has said that it stands; what they have not said is found. Null where nothing is left of it. The records
 * after the data are counted from the last one that is not blank.
 */
export function structureOf(records: Records, fixed: FixedStructure = {}): Structure | null {
  const found = findStructure(records);
  const isFixed = [fixed.preamble, fixed.headerRows, fixed.footer].some((rows) => rows !== undefined);
  if (found === null || !isFixed) return found;
  const preamble = fixed.preamble ?? found.preamble;
  const headerRows = fixed.headerRows ?? found.headerRows;
  const start = preamble + headerRows;
  const length = records.findLastIndex((cells) => !cells.every(isBlank)) + 1;
  const end = fixed.footer === undefined ? Math.max(found.end, start) : length - fixed.footer;
  if (start > length || end < start) return null;
  const width = widthOf(records, preamble, start, end);
  const parts = headerParts(records.slice(preamble, start), width);
  const header =
    headerRows === 0 ? Array.from({ length: width }, (_, at) => `Kolonne ${at + 1}`) : parts.map(nameOf);
  const skipped = found.skipped.filter((at) => at >= start && at < end);
  return { preamble, headerRows, end, header, parts, skipped, hasSecondTable: false };
}
