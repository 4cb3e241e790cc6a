import { isBlank } from '../cells';
import { closing } from './scan';

/** A column of a table with each distinct text kept once: the text of row `i` is `texts[codes[i]]`. */
export type CodedColumn = {
  readonly codes: Uint8Array | Uint16Array | Uint32Array;
  /** Distinct texts, the most frequent first and of those as frequent in their order; blanks last. */
  readonly texts: readonly string[];
  /** How many rows have each text. */
  readonly counts: readonly number[];
};

/** A column with more distinct texts than this is no list of words or of small numbers. */
export const MOST_CODED = 131_072;

const LF = 10;
/** Of the hash by Fowler, Noll and Vo (FNV-1a, 32 bits). */
const BASIS = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/**
 * Parts records that are all alike, as `scan` has found them to be, into columns of codes: each distinct text is made once, however
 * many rows have it. Null where a column has more than `most` distinct texts.
 */
export function codeColumns(
  bytes: Uint8Array,
  rows: number,
  fields: number,
  { delimiter, quote }: { readonly delimiter: string; readonly quote: string },
  most = MOST_CODED
): readonly CodedColumn[] | null {
  const cut = delimiter.charCodeAt(0);
  const mark = quote.charCodeAt(0);
  const end = bytes.length;
  const columns = Array.from({ length: fields }, () => new Coding(bytes, rows));
  let at = 0;
  for (let row = 0; row < rows; row += 1) {
    for (let field = 0; field < fields; field += 1) {
      const stop = field === fields - 1 ? LF : cut;
      const start = at;
      const inside = bytes[at] === mark ? closing(bytes, at, mark) + 1 : at;
      let hash = BASIS;
      for (; at < end; at += 1) {
        const byte = bytes[at] ?? 0;
        if (byte === stop && at >= inside) break;
        hash = Math.imul(hash ^ byte, PRIME);
      }
      if (columns[field]?.add(row, start, at, hash, most) === false) return null;
      at += 1;
    }
  }
  return columns.map((column) => column.done(quote));
}

/** The codes of one column while it is walked over: a table of hashes from bytes to code, by the place where they first stood. */
class Coding {
  readonly #bytes: Uint8Array;
  #codes: Uint16Array | Uint32Array;
  #slots = new Int32Array(1024);
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  readonly #hashes: number[] = [];
  readonly #counts: number[] = [];

  constructor(bytes: Uint8Array, rows: number) {
    this.#bytes = bytes;
    this.#codes = new Uint16Array(rows);
  }

  /** Notes the text of a row; false where there are more than `most`. */
  add(row: number, start: number, end: number, hash: number, most: number): boolean {
    const slots = this.#slots;
    const last = slots.length - 1;
    let slot = (hash ^ (hash >>> 15)) & last;
    for (;;) {
      const code = (slots[slot] ?? 0) - 1;
      if (code < 0) return this.#addNew(row, start, end, hash, slot, most);
      if (this.#hashes[code] === hash && this.#isSame(code, start, end)) {
        this.#codes[row] = code;
        this.#counts[code] = (this.#counts[code] ?? 0) + 1;
        return true;
      }
      slot = (slot + 1) & last;
    }
  }

  #isSame(code: number, start: number, end: number): boolean {
    const from = this.#starts[code] ?? 0;
    const length = end - start;
    if ((this.#ends[code] ?? 0) - from !== length) return false;
    for (let at = 0; at < length; at += 1)
      if (this.#bytes[from + at] !== this.#bytes[start + at]) return false;
    return true;
  }

  #addNew(row: number, start: number, end: number, hash: number, slot: number, most: number): boolean {
    const code = this.#starts.length;
    if (code >= most) return false;
    if (code === 65_536) this.#codes = Uint32Array.from(this.#codes);
    this.#starts.push(start);
    this.#ends.push(end);
    this.#hashes.push(hash);
    this.#counts.push(1);
    this.#codes[row] = code;
    this.#slots[slot] = code + 1;
    if (this.#starts.length * 2 > this.#slots.length) this.#grow();
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 4);
    const last = slots.length - 1;
    for (const [code, hash] of this.#hashes.entries()) {
      let slot = (hash ^ (hash >>> 15)) & last;
      while (slots[slot] !== 0) slot = (slot + 1) & last;
      slots[slot] = code + 1;
    }
    this.#slots = slots;
  }

  /** The column with its texts in their order: what is written in two ways, with quotes and without, is one text. */
  done(quote: string): CodedColumn {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    const own = this.#starts.map((start, code) =>
      unquoted(decoder.decode(this.#bytes.subarray(start, this.#ends[code])), quote)
    );
    const counts = new Map<string, number>();
    for (const [code, text] of own.entries())
      counts.set(text, (counts.get(text) ?? 0) + (this.#counts[code] ?? 0));
    const sorted = [...counts].sort(
      ([a, n], [b, k]) => Number(isBlank(a)) - Number(isBlank(b)) || k - n || (a < b ? -1 : 1)
    );
    const numbers = new Map(sorted.map(([text], at) => [text, at]));
    const turned = Uint32Array.from(own, (text) => numbers.get(text) ?? 0);
    const codes = narrow(sorted.length, this.#codes.length);
    for (let row = 0; row < codes.length; row += 1) codes[row] = turned[this.#codes[row] ?? 0] ?? 0;
    return { codes, texts: sorted.map(([text]) => text), counts: sorted.map(([, count]) => count) };
  }
}

function narrow(size: number, rows: number): CodedColumn['codes'] {
  if (size <= 256) return new Uint8Array(rows);
  return size <= 65_536 ? new Uint16Array(rows) : new Uint32Array(rows);
}

/** What a field holds: without the quotes around it, and without the `\r` of the break after the last. */
function unquoted(field: string, quote: string): string {
  const text = field.endsWith('\r') ? field.slice(0, -1) : field;
  return text.startsWith(quote) ? text.slice(1, -1).replaceAll(quote + quote, quote) : text;
}
