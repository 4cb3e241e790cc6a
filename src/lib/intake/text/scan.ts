/** Where records begin, and where their number of fields changes: the outline of a text, made without keeping any of it. */
export type Scan = {
  readonly records: number;
  /** Byte offsets of the first records. */
  readonly firstStarts: readonly number[];
  /** Byte offsets of the last records, the last of all last. */
  readonly lastStarts: readonly number[];
  /** Where a record has another number of fields than the one before it, from record 0; a blank line has none. At most 1 000. */
  readonly changes: readonly { readonly record: number; readonly fields: number }[];
  /**
   * Every quote opens a field, is doubled inside it, or closes it; and line breaks outside quotes are all alike, `\n`, or
   * `\r\n` with none inside quotes.
   */
  readonly isPlain: boolean;
  /** The line break outside quotes, where they are all alike. */
  readonly newline: '\n' | '\r\n';
  readonly hasNul: boolean;
};

/** How many starts are kept at each end, and how many changes: beyond them a text is not plain. */
export const KEPT = 1000;

const LF = 10;
const CR = 13;

/** Walks once over the bytes of a text in UTF-8 whose delimiter and quote are one byte each. */
export function scan(bytes: Uint8Array, delimiter: string, quote: string): Scan {
  const cut = delimiter.charCodeAt(0);
  const mark = quote.charCodeAt(0);
  const end = bytes.length;
  const outline = new Outline();
  let isPlain = delimiter.length === 1 && quote.length === 1;
  let hasNul = false;
  let hasInnerBreak = false;
  let breaks = 0;
  let crBreaks = 0;
  let recordStart = 0;
  let fieldStart = 0;
  let delimiters = 0;
  for (let at = 0; at < end; at += 1) {
    const byte = bytes[at];
    if (byte === cut) {
      delimiters += 1;
      fieldStart = at + 1;
    } else if (byte === LF) {
      const isCrLf = at > recordStart && bytes[at - 1] === CR;
      breaks += 1;
      if (isCrLf) crBreaks += 1;
      outline.add(
        recordStart,
        delimiters === 0 && at - (isCrLf ? 1 : 0) === recordStart ? 0 : delimiters + 1
      );
      delimiters = 0;
      recordStart = at + 1;
      fieldStart = recordStart;
    } else if (byte === mark) {
      if (at !== fieldStart) {
        isPlain = false;
        continue;
      }
      const open = at;
      at = closing(bytes, at, mark);
      hasInnerBreak ||= breaksWithin(bytes, open, at);
      const next = bytes[at + 1];
      if (at >= end || (next !== undefined && next !== cut && next !== LF && next !== CR)) isPlain = false;
    } else if (byte === CR) {
      if (bytes[at + 1] !== LF) isPlain = false;
    } else if (byte === 0) hasNul = true;
  }
  if (recordStart < end) outline.add(recordStart, delimiters + 1);
  return {
    ...outline.kept(),
    isPlain: isPlain && outline.isRegular && (crBreaks === 0 || (crBreaks === breaks && !hasInnerBreak)),
    newline: crBreaks > 0 ? '\r\n' : '\n',
    hasNul
  };
}

/** What is kept of the records that have been walked over. */
class Outline {
  readonly #firstStarts: number[] = [];
  readonly #lastStarts = new Float64Array(KEPT);
  readonly #changes: { record: number; fields: number }[] = [];
  #records = 0;
  #turn = 0;
  #before = -1;
  isRegular = true;

  add(start: number, fields: number): void {
    if (fields !== this.#before) {
      if (this.#changes.length < KEPT) this.#changes.push({ record: this.#records, fields });
      else this.isRegular = false;
      this.#before = fields;
    }
    if (this.#records < KEPT) this.#firstStarts.push(start);
    this.#lastStarts[this.#turn] = start;
    this.#turn = this.#turn + 1 === KEPT ? 0 : this.#turn + 1;
    this.#records += 1;
  }

  kept(): Pick<Scan, 'records' | 'firstStarts' | 'lastStarts' | 'changes'> {
    const last = [...this.#lastStarts];
    const lastStarts =
      this.#records < KEPT
        ? last.slice(0, this.#records)
        : [...last.slice(this.#turn), ...last.slice(0, this.#turn)];
    return { records: this.#records, firstStarts: this.#firstStarts, lastStarts, changes: this.#changes };
  }
}

/** The offset of the quote that closes the one at `from`, or the length of the bytes where none does. */
export function closing(bytes: Uint8Array, from: number, mark: number): number {
  for (let at = from + 1; at < bytes.length; at += 1) {
    if (bytes[at] !== mark) continue;
    if (bytes[at + 1] !== mark) return at;
    at += 1;
  }
  return bytes.length;
}

function breaksWithin(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (bytes[at] === LF || bytes[at] === CR) return true;
  return false;
}

/** The byte offset at which record `record` (from 0) begins, the end of the bytes for the one after the last; null where it was not kept. */
export function startOf(outline: Scan, record: number, length: number): number | null {
  if (record === outline.records) return length;
  if (record < outline.firstStarts.length) return outline.firstStarts[record] ?? null;
  const fromEnd = outline.records - record;
  return outline.lastStarts[outline.lastStarts.length - fromEnd] ?? null;
}
