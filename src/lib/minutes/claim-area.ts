import { districts, municipalities, neighbourhoods, placePronouns } from './vocabulary/places';
import { longestFirst, type Spot } from './spots';
import { wholeWords } from './words';

/** A place in a sentence: an area with a code, a place too small for figures, or a word that points back at one. */
export type PlaceRef =
  | { readonly kind: 'area'; readonly code: string }
  | { readonly kind: 'neighbourhood' }
  | { readonly kind: 'pronoun' };

const escape = (name: string) => name.replace(/\./gu, '\\.?');
const lead = '(?:(?:i|på|for|innenfor) )?(?:bydel(?:en|ene)? )?';
const districtOf = new Map(districts.map(({ name, code }) => [name.replace(/\./gu, '').toLowerCase(), code]));
const municipalityOf = new Map(municipalities.map(({ name, code }) => [name.toLowerCase(), code]));
const districtPattern = wholeWords([`${lead}(${districts.map(({ name }) => escape(name)).join('|')})`], 'gu');
const districtFirst = wholeWords(
  [
    `(?:I|På|For) (?:[Bb]ydel(?:en|ene)? )?(${districts.map(({ name }) => escape(name)).join('|')})`,
    `Bydel (${districts.map(({ name }) => escape(name)).join('|')})`
  ],
  'gu'
);
const municipal = municipalities.map(({ name }) => name).join('|');
const municipalPattern = wholeWords(
  [`(?:[Ii]|[Ff]or) (${municipal})(?: kommune)?(?! politidistrikt)`, `(?:[Ii] )?(${municipal}) kommune`],
  'gu'
);
const policeDistrict = wholeWords(['(?:[Ii]|[Ff]or) (Oslo politidistrikt|OPD)'], 'gu');
const neighbourhoodPattern = wholeWords(
  [`(?:[Ii]|[Pp]å|[Vv]ed|[Rr]undt) (${neighbourhoods.join('|')})`],
  'gu'
);
const pronounPattern = wholeWords(placePronouns);

/** The police district of Oslo, Asker and Bærum from 2017. */
const policeDistrictCode = 'OPD';

/** The places that a sentence names, in order. A place name counts with “i” or “bydel” before it, or as a district's own name. */
export function findPlaces(sentence: string): Spot<PlaceRef>[] {
  const spots: Spot<PlaceRef>[] = [];
  const scan = (pattern: RegExp, read: (name: string) => PlaceRef | null) => {
    for (const match of sentence.matchAll(pattern)) {
      const term = read(match[1] ?? match[2] ?? '');
      if (term) spots.push({ start: match.index, end: match.index + match[0].length, term });
    }
  };
  const area = (code: string | undefined): PlaceRef | null =>
    code === undefined ? null : { kind: 'area', code };
  const district = (name: string) => area(districtOf.get(name.replace(/\./gu, '').toLowerCase()));
  scan(districtPattern, district);
  scan(districtFirst, district);
  scan(municipalPattern, (name) => area(municipalityOf.get(name.toLowerCase())));
  scan(policeDistrict, () => ({ kind: 'area', code: policeDistrictCode }));
  scan(neighbourhoodPattern, () => ({ kind: 'neighbourhood' }));
  scan(pronounPattern, () => ({ kind: 'pronoun' }));
  return longestFirst(spots);
}
