import groundsCsv from '../../../../data/codes/hate-grounds.csv?raw';
import ssbCsv from '../../../../data/codes/offences-ssb.csv?raw';
import ssb2015Csv from '../../../../data/codes/offences-ssb-2015.csv?raw';
import yearlyCsv from '../../../../data/codes/offences-yearly.csv?raw';
import offencesCsv from '../../../../data/codes/offences.csv?raw';
import { readCodeRows } from '$lib/questions/code-lists';
import { vocabularyOf, type Vocabulary } from './vocabulary';

type Synonyms = Readonly<Record<string, readonly string[]>>;

/** What tables of the police call the offences of the council's scheme. Only names of the same thing: never a wider or narrower one. */
const police: Synonyms = {
  vold: ['Voldslovbrudd', 'Voldskriminalitet', 'Voldssaker', 'Voldshandlinger'],
  kroppskrenkelse: ['Kroppskrenkelser', 'Legemsfornærmelse', 'Legemskrenkelse'],
  kroppsskade: ['Kroppsskader', 'Legemsbeskadigelse'],
  'grov-kroppsskade': ['Grove kroppsskader', 'Kroppsskade, grov', 'Grov legemsbeskadigelse'],
  drapsforsok: ['Drapsforsok', 'Forsøk på drap', 'Drap, forsøk'],
  drap: ['Fullbyrdet drap', 'Drap, fullbyrdet', 'Drap (fullbyrdet)'],
  trusler: ['Trussel', 'Trusler mv.', 'Trussel om vold'],
  mishandling: [
    'Vold i nære relasjoner',
    'Mishandling i nær relasjon',
    'Mishandling i familieforhold',
    'Familievold'
  ],
  'annen-vold': ['Andre voldslovbrudd', 'Øvrig vold', 'Vold ellers', 'Vold, annen'],
  seksual: ['Seksuelle lovbrudd', 'Sedelighetslovbrudd', 'Sedelighet', 'Seksuallovbruddene'],
  voldtekt: ['Voldtekter', 'Voldtekt inkl. forsøk'],
  'seksuell-handling': ['Seksuelle handlinger'],
  'annen-seksual': ['Annet seksuallovbrudd', 'Øvrige seksuallovbrudd', 'Andre seksuelle lovbrudd'],
  vinning: ['Vinning', 'Vinningskriminalitet', 'Vinningsforbrytelser'],
  ran: ['Ranslovbrudd', 'Ransanmeldelser'],
  'ran-person': ['Personran', 'Ran fra person', 'Ran av privatperson', 'Gateran'],
  'ran-annet': ['Øvrige ran', 'Annet ran'],
  tyveri: ['Tyverier'],
  'tyveri-person': [
    'Tyverier fra person',
    'Lommetyveri',
    'Lommetyverier',
    'Tyveri fra person på offentlig sted'
  ],
  'tyveri-butikk': [
    'Tyverier fra butikk',
    'Butikktyveri',
    'Butikktyverier',
    'Tyveri fra forretning',
    'Naskeri'
  ],
  'tyveri-bolig': ['Tyverier fra bolig', 'Boligtyveri', 'Innbrudd i bolig', 'Boliginnbrudd'],
  'tyveri-annet': ['Annet tyveri', 'Øvrige tyverier'],
  'annen-vinning': ['Annet vinningslovbrudd', 'Andre vinningslovbrudd', 'Øvrig vinning'],
  narkotika: ['Narkotikalovbrudd', 'Narkotikakriminalitet', 'Narkotikasaker', 'Narko'],
  skadeverk: ['Skadeverkslovbrudd', 'Hærverk', 'Skadeverk på eiendom'],
  trafikk: ['Trafikklovbrudd', 'Trafikksaker', 'Trafikkriminalitet'],
  okonomi: ['Økonomisk kriminalitet', 'Økonomiske lovbrudd', 'Økonomikriminalitet', 'Økonomilovbrudd'],
  annet: ['Annet', 'Annen kriminalitet', 'Øvrige lovbrudd', 'Øvrige', 'Andre']
};

const yearly: Synonyms = {
  alle: ['Alle', 'Alle lovbrudd', 'Anmeldte lovbrudd', 'Anmeldte lovbrudd i alt', 'Alle anmeldelser'],
  hatkriminalitet: ['Hatkriminalitet', 'Hatmotiv', 'Hatkriminelle forhold']
};

const statistics: Synonyms = {
  'vold-og-mishandling': ['Vold og mishandling i alt'],
  rusmiddel: ['Rusmidler', 'Rusmiddel'],
  'orden-og-integritet': ['Ordens- og integritetskrenkelser', 'Orden og integritet'],
  trafikk: ['Trafikkovertredelser', 'Trafikk'],
  eiendomstyveri: ['Eiendomstyverier'],
  annet: ['Annet', 'Andre lovbrudd'],
  alle: ['Alle lovbruddsgrupper', 'Alle']
};

const standard: Synonyms = {
  '1AAAAA-9ZZZZz': ['Alle lovbrudd', 'Alle lovbruddstyper', 'Lovbrudd i alt'],
  '1AAAAA-1ZZZZz': ['Eiendomstyverier'],
  '2AAAAA-2ZZZZz': ['Andre vinningslovbrudd'],
  '3AAAAA-3ZZZZz': ['Eiendomsskader'],
  '5AAAAA-5ZZZZz': ['Seksuallovbruddene'],
  '6AAAAA-6ZZZZz': ['Rusmidler'],
  '7AAAAA-7ZZZZz': ['Ordens- og integritetskrenkelser', 'Orden og integritet'],
  '8AAAAA-8ZZZZz': ['Trafikkovertredelser']
};

const sums = new Set(['alle', '1AAAAA-9ZZZZz']);

function scheme(csv: string, synonyms: Synonyms): Vocabulary {
  return vocabularyOf(
    readCodeRows(csv).map((row) => {
      const code = row['code'] ?? '';
      return { code, label: row['label'] ?? '', variants: synonyms[code] ?? [], isTotal: sums.has(code) };
    })
  );
}

/** The words of every scheme of offences, by its id in `data/codes/schemes.csv`; the council's own first. A code means nothing outside its scheme. */
export const offenceSchemes: ReadonlyMap<string, Vocabulary> = new Map([
  ['eksempel-politi', scheme(offencesCsv, police)],
  ['opd-ar', scheme(yearlyCsv, yearly)],
  ['ssb-2015', scheme(ssb2015Csv, standard)],
  ['ssb-grupper', scheme(ssbCsv, statistics)],
  ['hatgrunnlag', scheme(groundsCsv, {})]
]);
