import Papa from 'papaparse';

/** How the cells of a text are parted. */
export type Cutting = {
  readonly delimiter: string;
  readonly quote: string;
  readonly escape: string;
};

/** The records of a text, blank lines as `['']`, and how many quotes did not close or stood where none may. */
export type Parsed = { readonly rows: string[][]; readonly faults: number };

/**
 * Parts a text into records and cells, by RFC 4180 with another delimiter, quote or escape; quotes that break the rule are read as
 * PapaParse does. Cells are as they stand, blanks and all. The line break after the last record makes no record of its own.
 */
export function parseText(text: string, cutting: Cutting): Parsed {
  if (text === '') return { rows: [], faults: 0 };
  const { body, newline } = oneNewline(text, cutting);
  const { data, errors } = Papa.parse<string[]>(body, {
    delimiter: cutting.delimiter,
    quoteChar: cutting.quote,
    escapeChar: cutting.escape,
    newline
  });
  const last = data.at(-1);
  if (body.endsWith(newline) && last?.length === 1 && last[0] === '') data.pop();
  return { rows: data, faults: errors.filter(({ type }) => type === 'Quotes').length };
}

/** The line breaks of a text outside quotes, most frequent first; none where it is a single line. */
export function newlinesOf(text: string, quote: string): ('\n' | '\r\n' | '\r')[] {
  const counts = { '\r\n': 0, '\n': 0, '\r': 0 };
  eachBreak(text, quote, (newline) => {
    counts[newline] += 1;
  });
  return (['\r\n', '\n', '\r'] as const)
    .filter((newline) => counts[newline] > 0)
    .sort((a, b) => counts[b] - counts[a]);
}

/** The text with one and the same line break outside quotes, and which. Inside quotes nothing is touched. */
function oneNewline(text: string, { quote }: Cutting): { body: string; newline: '\n' | '\r\n' | '\r' } {
  const [first = '\n', ...others] = newlinesOf(text, quote);
  if (others.length === 0) return { body: text, newline: first };
  const pieces: string[] = [];
  let from = 0;
  eachBreak(text, quote, (newline, at) => {
    pieces.push(text.slice(from, at), '\n');
    from = at + newline.length;
  });
  return { body: pieces.join('') + text.slice(from), newline: '\n' };
}

function eachBreak(text: string, quote: string, tell: (newline: '\n' | '\r\n' | '\r', at: number) => void) {
  const stops = text.includes(quote)
    ? new RegExp(`\\r\\n|\\n|\\r|${quote.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}`, 'g')
    : /\r\n|\n|\r/g;
  let isInside = false;
  for (const { 0: stop, index } of text.matchAll(stops)) {
    if (stop === quote) isInside = !isInside;
    else if (!isInside && (stop === '\n' || stop === '\r\n' || stop === '\r')) tell(stop, index);
  }
}
