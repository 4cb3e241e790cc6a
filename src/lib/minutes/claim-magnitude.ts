import { longestFirst, type Spot } from './spots';
import { wholeWords } from './words';

/** A share of change in a sentence: a number, or a range that no single number may stand for. `sign` is null where none is written. */
export type Share = { readonly value: number | null; readonly sign: 1 | -1 | null };

const numberWords = [
  'null',
  'én',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'sju',
  'åtte',
  'ni',
  'ti',
  'elleve',
  'tolv',
  'tretten',
  'fjorten',
  'femten',
  'seksten',
  'sytten',
  'atten',
  'nitten',
  'tjue'
];
const tens: Readonly<Record<string, number>> = {
  tretti: 30,
  førti: 40,
  femti: 50,
  seksti: 60,
  sytti: 70,
  åtti: 80,
  nitti: 90,
  hundre: 100
};
const smallNumbers = new Map([
  ...numberWords.map((word, value): [string, number] => [word, value]),
  ...Object.entries(tens),
  ['syv', 7],
  ['tyve', 20]
]);
const words = [...smallNumbers.keys()].join('|');
const digits = '\\d{1,3}(?:[ .]\\d{3})+|\\d+(?:,\\d+)?';
const percent = '\\s?(?:%|prosent(?!poeng)|pst\\.?)(?![\\p{L}\\p{N}])';
const before = '(?<![\\p{L}\\p{N},.])';

const range = new RegExp(
  `${before}(?:mellom )?(?:\\d+(?:,\\d+)?\\s?%?)\\s?(?:–|-|til|og)\\s?(?:\\d+(?:,\\d+)?)${percent}`,
  'giu'
);
const single = new RegExp(
  `${before}(?:(?<sign>[-−–+]|minus |pluss )(?=\\d))?(?:(?<digits>\\d+(?:[.,]\\d+)?)|(?<word>${words}))${percent}`,
  'giu'
);

/** Shares in words. */
const fractions: readonly { readonly form: string; readonly value: number }[] = [
  { form: 'halvparten', value: 0.5 },
  { form: '(?:en|ein) tredje?del', value: 1 / 3 },
  { form: '(?:to|to) tredje?deler', value: 2 / 3 },
  { form: '(?:en|ein) (?:fjerdedel|firedel|kvart)', value: 0.25 },
  { form: '(?:en|ein) femte?del', value: 0.2 },
  { form: '(?:en|ein) tidel', value: 0.1 }
];

/** The shares of change that a sentence gives, in order. Percentage points are none. */
export function findShares(sentence: string): Spot<Share>[] {
  const spots: Spot<Share>[] = [];
  const add = (match: RegExpExecArray, term: Share) =>
    spots.push({ start: match.index, end: match.index + match[0].length, term });
  for (const match of sentence.matchAll(range)) add(match, { value: null, sign: null });
  for (const match of sentence.matchAll(single)) {
    const { sign, digits: number, word } = match.groups ?? {};
    const value =
      number === undefined ? smallNumbers.get(word?.toLowerCase() ?? '') : Number(number.replace(',', '.'));
    if (value === undefined) continue;
    add(match, {
      value: roundShare(value),
      sign: sign === undefined ? null : /^(?:[-−–]|minus )$/iu.test(sign) ? -1 : 1
    });
  }
  for (const { form, value } of fractions) {
    for (const match of sentence.matchAll(
      wholeWords([`med (?:nesten |nær |om lag |over |mer enn )?${form}`])
    ))
      add(match, { value, sign: null });
  }
  return longestFirst(spots);
}

/** Percent as a share without the noise of binary fractions. */
function roundShare(percentage: number): number {
  return Number((percentage / 100).toPrecision(12));
}

const counts = new RegExp(
  `${before}(?:(?<digits>${digits})|(?<word>${words}))(?![\\p{L}\\p{N}%/]|[.,]\\d|[.](?: \\p{L})|\\s?%|\\s(?:prosent|pst|mill|mrd|kroner|kr|år)(?!\\p{L}))`,
  'giu'
);

/** The whole numbers of a sentence that may count something: no years, shares, sums of money or ages. */
export function findCounts(sentence: string): Spot<number>[] {
  const spots: Spot<number>[] = [];
  for (const match of sentence.matchAll(counts)) {
    const { digits: number, word } = match.groups ?? {};
    if (number?.includes(',')) continue;
    if (number !== undefined && /^(?:19|20)\d{2}$/u.test(number)) continue;
    const value =
      number === undefined
        ? smallNumbers.get(word?.toLowerCase() ?? '')
        : Number(number.replace(/[ .]/gu, ''));
    if (value !== undefined)
      spots.push({ start: match.index, end: match.index + match[0].length, term: value });
  }
  return longestFirst(spots);
}

const fromTo = new RegExp(
  `(?<!\\p{L})(?:fra|frå) (?<from>${digits})(?<between>(?: \\p{L}+| (?:19|20)\\d{2}){0,4}) til (?<to>${digits})(?![\\d%]|\\s?%|\\s(?:prosent|pst|mill|mrd|kroner|kr|år))`,
  'iu'
);

/** “Fra 120 til 98”: the number before and the number after, or null. Years are no counts. */
export function findFromTo(sentence: string): { readonly before: number; readonly after: number } | null {
  const { from, to } = fromTo.exec(sentence)?.groups ?? {};
  if (
    from === undefined ||
    to === undefined ||
    [from, to].some((number) => /^(?:19|20)\d{2}$|,/u.test(number))
  )
    return null;
  return { before: Number(from.replace(/[ .]/gu, '')), after: Number(to.replace(/[ .]/gu, '')) };
}
