import { months } from './vocabulary/calendar';
import { itemWords, pointWords } from './vocabulary/headings';
import { lineStart } from './words';

/** How a number at the start of a line is written. Numbers of one style count together. */
export type MarkerStyle = 'sak' | 'slash' | 'dot' | 'paren' | 'roman' | 'decimal' | 'point' | 'bare';

/** A number at the start of a line: `Sak 12/25 Tittel`, `4. Tittel`, `Pkt 3`, `IV. Tittel`. */
export type Marker = {
  readonly style: MarkerStyle;
  /** What it counts by: 12 in `12/25`, 3 in `4.3`. */
  readonly value: number;
  /** The number as written, without its words and closing mark: `12/25`, `4.3`, `IV`. */
  readonly label: string;
  /** Where the text after the marker begins. */
  readonly rest: number;
};

const words = (list: readonly string[]) =>
  [...list]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(' ', '\\.?\\s'))
    .join('|');
const closing = '\\s?[.:)–—-]*\\s*';
const numberWithYear = '(\\d{1,4})(?:[/-]((?:20)?\\d{2}))?';

const itemMarker = new RegExp(
  `^(?:${words(itemWords)})\\.?:?\\s?(?:nr\\.?\\s?)?${numberWithYear}(?![\\d,])(?!\\.\\d)${closing}`,
  'iu'
);
const pointMarker = new RegExp(
  `^(?:${words(pointWords)})\\.?:?\\s?(?:nr\\.?\\s?)?(\\d{1,2})(?![\\d,/])(?!\\.\\d)${closing}`,
  'iu'
);
const slashMarker = /^(\d{1,3})\/((?:20)?\d{2})(?![\d/.])\s?[.:)–—-]*\s+(?=\S)/u;
const decimalMarker = /^(\d{1,2})\.(\d{1,2})(?![\d./])[.:)]?\s+(?=\p{L})/u;
const dotMarker = /^(\d{1,2})\s?\.\s?(?=[\p{Lu}«"“(*]|$)|^(\d{1,2})\.\s(?=\p{Ll})/u;
const parenMarker = /^\(?(\d{1,2})\)\s?(?=\S|$)/u;
const bareMarker = /^(\d{1,2})\s(?=\p{Lu}[^.!?;:]{2,80}$)/u;
const romanMarker = /^([IVX]{1,5})(?:[.)]\s+|\s+[–—-]\s+)(?=\S)/u;

/** Words after `1. ` that make it an ordinal in running text, not the number of a heading. */
const ordinalNouns = lineStart([
  ...months.flat(),
  ...[
    'tertial',
    'halvår',
    'kvartal',
    'klasse',
    'trinn',
    'etasje',
    'plass',
    'gang',
    'ledd',
    'del',
    'århundre'
  ],
  ...['divisjon', 'avdeling', 'og', 'til', 'eller']
]);

/** The number that a line begins with, or null. A date or an ordinal (`14. mai`, `1. tertial`) is none. */
export function readMarker(text: string): Marker | null {
  const item = itemMarker.exec(text);
  if (item && startsHeading(text, item[0]))
    return marker('sak', item[1], item[0], withYear(item[1], item[2]));
  const point = pointMarker.exec(text);
  if (point && startsHeading(text, point[0])) return marker('point', point[1], point[0], point[1]);
  const slash = slashMarker.exec(text);
  if (slash && startsHeading(text, slash[0])) {
    return marker('slash', slash[1], slash[0], withYear(slash[1], slash[2]));
  }
  const decimal = decimalMarker.exec(text);
  if (decimal && startsHeading(text, decimal[0])) {
    return marker('decimal', decimal[2], decimal[0], `${decimal[1]}.${decimal[2]}`);
  }
  const dot = dotMarker.exec(text);
  if (dot && !ordinalNouns.test(text.slice(dot[0].length))) {
    return marker('dot', dot[1] ?? dot[2], dot[0], dot[1] ?? dot[2]);
  }
  const paren = parenMarker.exec(text);
  if (paren) return marker('paren', paren[1], paren[0], paren[1]);
  const bare = bareMarker.exec(text);
  if (bare) return marker('bare', bare[1], bare[0], bare[1]);
  const roman = romanMarker.exec(text);
  const value = roman?.[1] === undefined ? 0 : romanValue(roman[1]);
  return roman && value > 0 ? { style: 'roman', value, label: roman[1] ?? '', rest: roman[0].length } : null;
}

/** The number in the first cell of a table row (`| 1/25 | Tittel |`), or null; `rest` is where the second cell begins. */
export function readRowMarker(text: string): Marker | null {
  const cells = /^\|?\s*([^|]*?)\s*\|\s*(?=\S)/u.exec(text);
  const first = cells?.[1] ?? '';
  if (cells === null || first === '' || first.length > 20) return null;
  const found = readMarker(`${first} Aa`) ?? readMarker(`${first} Aaa`);
  return found === null ? null : { ...found, rest: cells[0].length };
}

function marker(
  style: MarkerStyle,
  value: string | undefined,
  matched: string,
  label: string | undefined
): Marker {
  return { style, value: Number(value), label: label ?? '', rest: matched.length };
}

function withYear(number: string | undefined, year: string | undefined): string {
  return year === undefined ? (number ?? '') : `${number}/${year}`;
}

/** A heading goes on with a capital, a number or nothing; a sentence that only cites an item goes on in lower case. */
function startsHeading(text: string, matched: string): boolean {
  return !/^\p{Ll}/u.test(text.slice(matched.length)) || /[:–—-]\s*$/u.test(matched);
}

/** The value of a roman numeral from I to XXXIX, 0 where the letters are none. */
function romanValue(letters: string): number {
  if (!/^X{0,3}(?:IX|IV|V?I{0,3})$/u.test(letters)) return 0;
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  let sum = 0;
  for (let at = 0; at < letters.length; at += 1) {
    const here = values[letters.charAt(at)] ?? 0;
    const next = values[letters.charAt(at + 1)] ?? 0;
    sum += here < next ? -here : here;
  }
  return sum;
}
