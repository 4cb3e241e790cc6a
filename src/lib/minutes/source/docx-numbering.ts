import { numberOf } from './docx-styles';
import { attribute, childrenOf, find, nameOf, valueAt } from './docx-xml';

type Level = { readonly format: string; readonly text: string; readonly start: number };
type List = { readonly levels: ReadonlyMap<number, Level>; readonly counter: string };

const deepest = 9;
/** Word writes bullets as characters of symbol fonts; all of them are read as this one. */
const bullet = '•';

/** Gives the numbers that Word shows before paragraphs and keeps out of their text. Paragraphs are to be asked for in order. */
export type Numbering = (numId: string | null, level: number) => string | null;

/**
 * Reads `numbering.xml` and counts along: each call gives the number, with its own marks, that Word sets before the next paragraph
 * of a list, or null where the list is unknown or shows none. A list that begins anew has its own `numId` with a start override.
 */
export function readNumbering(root: Element | null): Numbering {
  const parts = root === null ? [] : childrenOf(root);
  const abstracts = new Map(
    parts
      .filter((one) => nameOf(one) === 'abstractNum')
      .map((one) => [attribute(one, 'abstractNumId') ?? '', one])
  );
  const lists = new Map(
    parts
      .filter((one) => nameOf(one) === 'num')
      .map((one) => [attribute(one, 'numId') ?? '', readList(one, abstracts)])
  );
  const counts = new Map<string, number[]>();
  return (numId, at) => {
    const list = numId === null ? undefined : lists.get(numId);
    const level = list?.levels.get(at);
    if (numId === null || list === undefined || level === undefined || at >= deepest) return null;
    const count = counts.get(list.counter) ?? [];
    counts.set(list.counter, count);
    for (let above = 0; above < at; above += 1) count[above] ??= list.levels.get(above)?.start ?? 1;
    count[at] = (count[at] ?? level.start - 1) + 1;
    count.length = at + 1;
    if (level.format === 'none') return null;
    if (level.format === 'bullet') return bullet;
    return level.text.replace(/%([1-9])/gu, (_, digit: string) => {
      const one = Number(digit) - 1;
      const format = one === at ? level.format : (list.levels.get(one)?.format ?? 'decimal');
      return written(count[one] ?? 1, format);
    });
  };
}

function readList(num: Element, abstracts: ReadonlyMap<string, Element>): List {
  const abstractId = valueAt(num, 'abstractNumId') ?? '';
  const levels = new Map<number, Level>();
  const read = (element: Element) => {
    const at = numberOf(attribute(element, 'ilvl'));
    if (at === null) return;
    levels.set(at, {
      format: valueAt(element, 'numFmt') ?? 'decimal',
      text: valueAt(element, 'lvlText') ?? `%${at + 1}.`,
      start: numberOf(valueAt(element, 'start')) ?? 1
    });
  };
  for (const child of childrenOf(abstracts.get(abstractId) ?? num)) if (nameOf(child) === 'lvl') read(child);
  let restarts = false;
  for (const override of childrenOf(num).filter((one) => nameOf(one) === 'lvlOverride')) {
    const own = find(override, 'lvl');
    if (own !== null) read(own);
    const start = numberOf(valueAt(override, 'startOverride'));
    const at = numberOf(attribute(override, 'ilvl')) ?? 0;
    const level = levels.get(at);
    if (start === null || level === undefined) continue;
    levels.set(at, { ...level, start });
    restarts = true;
  }
  return { levels, counter: restarts ? `${abstractId}/${attribute(num, 'numId') ?? ''}` : abstractId };
}

function written(count: number, format: string): string {
  switch (format) {
    case 'upperRoman':
      return roman(count);
    case 'lowerRoman':
      return roman(count).toLowerCase();
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerLetter':
      return letters(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    default:
      return String(count);
  }
}

function letters(count: number): string {
  return String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(5, Math.ceil(count / 26)));
}

function roman(count: number): string {
  let rest = Math.min(count, 3999);
  let text = '';
  const values: readonly (readonly [number, string])[] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I']
  ];
  for (const [value, letter] of values) {
    while (rest >= value) {
      text += letter;
      rest -= value;
    }
  }
  return text;
}
