import type { Role } from '../types';

const hints: readonly (readonly [Role, RegExp])[] = [
  ['sex', /\b(?:kjønn|kjonn|sex|gender)\b/u],
  ['age', /\b(?:alder\w*|age|ages|age ?group)\b/u],
  ['status', /\b(?:status|flagg?|merknad|merknader|symbol|obs flag|fotnote|note)\b/u],
  [
    'measure',
    /\b(?:statistikkvariabel|contents ?code|contents|measure|måltall|måleenhet|enhet|unit|variabel|statistikk|indikator)\b/u
  ],
  [
    'period',
    /(?:^|\b)(?:år|aar|year|årstall|periode|periodekode|period|tid|time|time period|tertial|kvartal|halvår|måned|mnd|month|dato|date|gjerningsdato|anmeldt dato|quarter)\b|dato$/u
  ],
  [
    'area',
    /\b(?:område|omrade|bydel\w*|region|kommune\w*|sted|bosted|gjerningssted|area|geo|geography|borough\w*|lookup boroughname|district|distrikt|politidistrikt|fylke|kanton|gemeinde\w*|place|lsoa|ward)\b/u
  ],
  [
    'offence',
    /\b(?:lovbrudd\w*|lovbruddsgruppe|lovbruddstype|offence|offense|crime ?type|crime|krimtype|straffbare?|kriminalitet\w*|lovbruddskategori|hatgrunnlag|statistikkgruppe)\b/u
  ],
  [
    'value',
    /^(?:antall|antal|verdi|value|obs value|tall|count|n|sum|frekvens|frequency|antall anmeldelser|antall lovbrudd|anmeldte lovbrudd)\b/u
  ]
];

/** The name of a column as words: lower case, with blanks where it has other marks. */
export function wordsOf(name: string): string {
  return name
    .normalize('NFC')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .toLowerCase()
    .replace(/[_./\\:;()[\]-]+/gu, ' ')
    .trim();
}

/** The role that a column's name speaks of, or null. What stands in the column decides; this only helps. */
export function roleHinted(name: string): Role | null {
  const words = ` ${wordsOf(name)} `.trim();
  return hints.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
}

/** Whether a column's name says that it holds codes, numbers of rows or other marks that are no amounts. */
export function namesCodes(name: string): boolean {
  return /(?:kode|kodar|code|nr|nummer|number)\b|\b(?:id|index)\b/u.test(wordsOf(name));
}
