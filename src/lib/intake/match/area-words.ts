import { areas } from '$lib/questions/code-lists';
import { vocabularyOf, type Term } from './vocabulary';

/** Other names of areas than the code list has, as tables write them. */
const variants: Readonly<Record<string, readonly string[]>> = {
  '0301': ['Oslo by', 'Oslo (kommune)'],
  '030101': ['G. Oslo', 'Gml. Oslo'],
  '030102': ['Grünerl.'],
  '030107': ['V. Aker'],
  '030108': ['N. Aker'],
  '030115': ['S. Nordstrand', 'Sdr. Nordstrand', 'Sør-Nordstrand'],
  '030104': ['St Hanshaugen', 'Sankt Hanshaugen', 'Ila/St. Hanshaugen'],
  '030116': ['Oslo sentrum', 'Sentrum (ikke bydel)', 'City'],
  '030117': ['Oslomarka', 'Oslo Marka', 'Marka (ikke bydel)'],
  '030199': [
    'Ukjent',
    'Ukjent bydel',
    'Uten bydel',
    'Uten registrert bydel',
    'Ikke oppgitt',
    'Ikke oppgitt bydel',
    'Bydel ikke oppgitt',
    'Bydel ukjent',
    'Uspesifisert',
    'Uoppgitt gjerningsbydel',
    'Uoppgitt gjerningsbydel, inkl. Marka',
    'Uoppgitt/ukjent',
    'Ukjent/uoppgitt',
    'Ufordelt'
  ]
};

/** Names of the whole city as a sum. */
const wholeCity = [
  'Oslo i alt',
  'Hele byen',
  'Hele Oslo',
  'Hele Oslo kommune',
  'Hele kommunen',
  'Byen i alt',
  'Byen totalt',
  'Oslo totalt',
  'Totalt Oslo',
  'Sum Oslo',
  'Oslo sum'
];

/** Names of the bydeler together, which may leave out Sentrum, Marka and what has no bydel. */
const allBydeler = [
  'Bydelene',
  'Sum alle bydeler',
  'Alle bydelene',
  'Sum bydeler',
  'Sum bydelene',
  'Alle bydeler',
  'Bydelene i alt',
  'Bydeler i alt',
  'Bydelene samlet'
];

const districts = new Set(areas.codes.filter(({ kind }) => kind === 'district').map(({ code }) => code));

const places: Term[] = areas.codes
  .filter(({ code }) => !districts.has(code))
  .map(({ code, label, aliases, kind }) => ({
    code,
    label,
    variants: [
      ...aliases.filter((alias) => !/^\d+$/u.test(alias) && !wholeCity.includes(alias)),
      ...(kind === 'bydel' || kind === 'no-residents'
        ? [`Bydel ${label}`, `${label} bydel`, `Bydelen ${label}`]
        : []),
      ...(variants[code] ?? [])
    ],
    isTotal: false
  }));

/** The words for the council's areas; the police district apart, whose name means two areas. */
export const areaWords = vocabularyOf([
  ...places,
  { code: '0301', label: 'Oslo i alt', variants: wholeCity, isTotal: true }
]);

/** The words for the bydeler together. */
export const bydelerTogether = vocabularyOf([
  { code: '0301', label: 'Sum bydeler', variants: allBydeler, isTotal: true }
]);
