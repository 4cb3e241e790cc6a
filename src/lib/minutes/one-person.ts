import { onePersonWords } from './vocabulary/not-names';
import type { Range } from './document';

const one = '(?:én|en|ei|ein|den|denne|vår)';
const word = '\\p{L}[\\p{L}-]*';
const age = '(?:\\d{1,2}|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten)';
const person = onePersonWords.join('|');
const where = '(?:på|fra|frå|ved|i|som bor|som bur|bosatt|busett|under)';
/** A named place smaller than the city: a capitalised word that is not just Oslo or the country, or a school. */
const place = `(?:(?:på|i|ved|fra|frå) )?(?!Oslo(?![\\p{L} ]*(?:skole|skule))|Norge|Noreg|Europa)\\p{Lu}[\\p{L}-]+(?:[ ][\\p{Lu}\\p{Ll}][\\p{L}-]*?(?:skole|skule|gate|vei))?(?: (?:skole|skule|ungdomsskole|barneskole|videregående(?: skole)?|vgs|idrettslag|fritidsklubb|asylmottak))?`;
const edge = '(?![\\p{L}\\p{N}])';

const patterns = [
  // “en 15-åring fra Lillevik”, “den 14 år gamle gutten”, “en 15 år gammel jente på Furuset”
  `${one} (?:${word} )?${age}[- ]?(?:åring(?:en)?|år(?:s)? gam(?:mel|le|al|mal)(?: (?:${person}))?)(?: ${where} ${place})?`,
  // “en gutt på 15 år”, “en jente (14)”
  `${one} (?:${word} )?(?:${person}) (?:på ${age} år|på ${age}|\\(${age}(?: år)?\\))(?: ${where} ${place})?`,
  // “en gutt på Haugerud skole”, “eleven ved Lia skole”, “en beboer i Storgata”
  `(?:${one} (?:${word} )?)?(?:${person}) (?:som (?:går|bor|bur) )?${where} ${place}`
].map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}-])${pattern}${edge}`, 'gu'));

/**
 * Phrases that point at one person without a name: an age with “en”, or a person word with a named place or school. Groups (“ungdom under
 * 18”, “15-åringer”) and the whole city do not point at one.
 */
export function findOnePerson(text: string): Range[] {
  const lowered = text.replace(
    /(?<=^|[.!?:\n]\s*)(?:Én|En|Ei|Ein|Den|Denne|Vår|Eleven|Gutten|Jenta|Mannen|Kvinnen)(?!\p{L})/gu,
    (found) => found.toLowerCase()
  );
  const found = patterns.flatMap((pattern) =>
    [...lowered.matchAll(pattern)].map(({ index, 0: words }) => ({ start: index, end: index + words.length }))
  );
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter(
      (range, at, all) => !all.slice(0, at).some((other) => other.end > range.start && other.end >= range.end)
    )
    .map(({ start, end }) => ({ start, end }));
}
