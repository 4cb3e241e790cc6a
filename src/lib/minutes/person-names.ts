import { bodyEndings, bodyWords, openingWords } from './vocabulary/not-names';
import { givenNames } from './vocabulary/given-names';
import { months } from './vocabulary/calendar';
import { districts, municipalities, neighbourhoods } from './vocabulary/places';
import type { Range } from './document';

const given = new Set<string>(givenNames.map((name) => name.toLowerCase()));
const places = new Set(
  [...districts, ...municipalities]
    .map(({ name }) => name)
    .concat(neighbourhoods)
    .flatMap((name) => name.toLowerCase().split(' '))
);
const known = new Set<string>(
  [
    ...bodyWords,
    ...openingWords,
    ...months.flat(),
    'mandag',
    'tirsdag',
    'onsdag',
    'torsdag',
    'fredag',
    'lørdag'
  ]
    .concat('søndag', 'laurdag', 'måndag', 'tysdag')
    .map((word) => word.toLowerCase())
);
const ending = new RegExp(`\\p{L}{2}(?:${bodyEndings.join('|')})s?$`, 'iu');

const part = "\\p{Lu}\\p{Ll}+(?:['’-]?\\p{Lu}?\\p{Ll}+)*|\\p{Lu}\\.";
const particle = '(?:von|van|de|der|den|af|av|el|al|bin|ben|da|du|la)';
const run = new RegExp(
  `(?<![\\p{L}\\p{N}.@/-])(?:${part})(?:[ \\u00a0]+(?:${particle}[ \\u00a0]+){0,2}(?:${part}))+(?![\\p{L}\\p{N}@-])`,
  'gu'
);
const capitals =
  /(?<![\p{L}\p{N}-])\p{Lu}{2,}(?:-\p{Lu}{2,})?(?: \p{Lu}{2,}(?:-\p{Lu}{2,})?){1,3}(?![\p{L}\p{N}-])/gu;
/** What follows a name that is that of a street, a school or another place. */
const isPlaceAfter =
  /^ (?:gate|gata|vei|veien|veg|vegen|plass|torg|allé|skole|skule|ungdomsskole|videregående|kirke|sykehus|park|bydel)(?!\p{L})/u;

/**
 * Names of persons: two capitalised words or more, of which none names a place, a body, a month or a role; what a sentence or a title
 * begins with is left out, and a Roman numeral that numbers an item is no initial. `more` are words of this meeting that are no names, such as its body. Names in capitals count where the
 * first is a common given name.
 */
export function findNames(text: string, more: readonly string[] = []): Range[] {
  const own = new Set(more.flatMap((words) => words.toLowerCase().split(/\s+/u)));
  const isKnown = (word: string) =>
    !given.has(word) && (known.has(word) || own.has(word) || ending.test(word));
  const mixed = [...text.matchAll(run)].flatMap(({ index, 0: found }) => {
    const opensLine = index === 0 || text.charAt(index - 1) === '\n';
    if (opensLine && /^[IVXLC]\./u.test(found)) return [];
    return isPlaceAfter.test(text.slice(index + found.length)) ? [] : nameIn(found, index, isKnown);
  });
  const large = [...text.matchAll(capitals)]
    .filter(([found]) => given.has((found.split(' ')[0] ?? '').toLowerCase()))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  return [...mixed, ...large].sort((a, b) => a.start - b.start);
}

type Word = Range & { readonly plain: string };

/** The name in a run of capitalised words: without the words that open it or follow it, and none where one in it is no name. */
function nameIn(found: string, from: number, isKnown: (word: string) => boolean): Range[] {
  let words = [...found.matchAll(/[^\s\u00a0]+/gu)].map(({ index, 0: word }): Word => ({
    start: from + index,
    end: from + index + word.length,
    plain: word.toLowerCase()
  }));
  while (words[0] !== undefined && isKnown(words[0].plain)) words = words.slice(1);
  while (words.length > 0 && isKnown(words.at(-1)?.plain ?? '')) words = words.slice(0, -1);
  const [first] = words;
  const last = words.at(-1);
  if (first === undefined || last === undefined || words.length < 2) return [];
  if (words.some(({ plain }) => isKnown(plain))) return [];
  const isPlace = (word: Word) => places.has(word.plain) || places.has(word.plain.replace(/s$/u, ''));
  if (isPlace(first) && !given.has(first.plain)) return [];
  if (words.some(isPlace) && !given.has(first.plain)) return [];
  if (words.every(({ plain }) => plain.endsWith('.'))) return [];
  return [{ start: first.start, end: last.end }];
}
