import { parseText, type Cutting } from './parse';

/** Of two that fit as well the first is taken: a blank that follows every comma belongs to the delimiter. */
const DELIMITERS = ['; ', ', ', ';', '\t', ',', '|', ':', '^', '~', '#', ' '];
const QUOTES = ['"', "'"];
/** How many records of the sample are weighed. */
const RECORDS = 400;

/**
 * How the cells of a text are parted, found from a sample of it: of all ways that are possible, the one that gives rows alike in
 * length and cells that look like something (G. J. J. van den Burg et al., "Wrangling messy CSV files by detecting row and type
 * patterns", 2019). A text that nothing parts is one column, which is a table with a comma.
 */
export function sniffCutting(sample: string): Cutting {
  let best: Cutting = { delimiter: sample.includes('\t') ? '\t' : ',', quote: '"', escape: '"' };
  let highest = 0;
  for (const cutting of candidates(sample)) {
    const { rows, faults } = parseText(sample, cutting);
    const score = weigh(rows.slice(0, RECORDS), cutting) / (1 + faults);
    if (score > highest * (1 + 1e-9)) [best, highest] = [cutting, score];
  }
  return best;
}

function candidates(sample: string): Cutting[] {
  const quotes = QUOTES.filter((quote) => quote === '"' || startsCells(sample, quote));
  return DELIMITERS.filter((delimiter) => sample.includes(delimiter)).flatMap((delimiter) =>
    quotes.flatMap((quote) => {
      const plain = { delimiter, quote, escape: quote };
      return sample.includes(`\\${quote}`) ? [plain, { ...plain, escape: '\\' }] : [plain];
    })
  );
}

/** Whether the quote stands at the beginning of some cell and at the end of one. */
function startsCells(sample: string, quote: string): boolean {
  return (
    new RegExp(`(^|[;,\\t|:^~# \\n\\r])${quote}`).test(sample) &&
    new RegExp(`${quote}([;,\\t|:^~# \\n\\r]|$)`).test(sample)
  );
}

/** Likeness of the rows' lengths times the share of cells that look like something. */
function weigh(rows: readonly (readonly string[])[], { delimiter, quote }: Cutting): number {
  const filled = rows.filter((row) => row.length > 1 || (row[0] ?? '').trim() !== '');
  const lengths = new Map<number, number>();
  let cells = 0;
  let known = 0;
  for (const row of filled) {
    lengths.set(row.length, (lengths.get(row.length) ?? 0) + 1);
    for (const cell of row) {
      cells += 1;
      if (looksLikeSomething(cell, quote)) known += 1;
    }
  }
  if (cells === 0) return 0;
  let pattern = 0;
  for (const [length, count] of lengths) pattern += count * (Math.max(0.001, length - 1) / length);
  // A blank parts words as well as cells: it must do so in every row.
  const caution =
    delimiter === ' ' && lengths.size > 1 ? 0.3 : delimiter.trim() === ':' || delimiter === '#' ? 0.6 : 1;
  return (pattern / lengths.size) * (Math.max(1e-10, known) / cells) * caution;
}

const NUMBER = /^[-+–−]?(?:\d{1,3}(?:[  \u202f.,']\d{3})+|\d+)(?:[.,]\d+)?(?:[eE][-+]?\d+)?\s?[%*)a-z]?$/u;
const DATE = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}(?:[ T]\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[.,]\d+)?Z?)?$/;
const TIME = /^\d{1,2}[:.]\d{2}(?:[:.]\d{2})?$/;
const SIGN = /^(?:|\.{1,3}|:|-|–|\*{1,2}|<\s?\d+|n\/a)$/i;
const WORDS = /^[\p{L}\p{N}_(¬§&<>«][\p{L}\p{N}\p{M}_ .()/\\%&+*'’`´!?§¬<>=«»–—−-]*$/u;
const ADDRESS = /^(?:[a-z]+:\/\/\S+|[\w.+-]+@[\w-]+\.[\w.-]+)$/i;

function looksLikeSomething(cell: string, quote: string): boolean {
  if (cell.includes('\t')) return false;
  const text = cell.trim();
  if (quote === '"' && text.startsWith("'") && text.endsWith("'") && text.length > 1) return false;
  return (
    SIGN.test(text) ||
    NUMBER.test(text) ||
    DATE.test(text) ||
    TIME.test(text) ||
    WORDS.test(text) ||
    ADDRESS.test(text)
  );
}
