// The datasets of real published figures. Each figure is one row of data/sources/oslo-figures.csv, carried over as it stands.

import { licenses } from './package.mjs';
import { at } from './random.mjs';
import { newestDate, publishedFigures, sourcesOf } from './sources.mjs';

/** @typedef {import('./package.mjs').Dataset} Dataset */
/** @typedef {import('./csv.mjs').Row} Row */
/** @typedef {{ dataset: string, area: string, offence: string, age: string, measure: string }} Place */

/** The district before May 2017 was Oslo alone; it has its own code and is never chained with the later one. */
const districts = new Map([
  ['Oslo politidistrikt (før 2017: bare Oslo)', 'OPD-2016'],
  ['Oslo politidistrikt (fra 2017: Oslo, Asker, Bærum)', 'OPD'],
  ['Oslo kommune', '0301']
]);

const ssbGroups = new Map([
  ['alle', 'alle'],
  ['eiendomstyveri', 'eiendomstyveri'],
  ['vold og mishandling', 'vold-og-mishandling'],
  ['rusmiddellovbrudd', 'rusmiddel'],
  ['ordens- og integritetskrenkelse', 'orden-og-integritet'],
  ['trafikkovertredelse', 'trafikk'],
  ['annet (inkl. annen vinning, skadeverk, seksual)', 'annet']
]);

const ageGroups = new Map([
  ['under 18', '0-17'],
  ['10-17', '10-17'],
  ['alle', 'all']
]);

/**
 * Where a published figure stands. Throws where it fits no dataset, so that none is dropped silently.
 * @param {Row} row
 * @returns {Place}
 */
function placeOf(row) {
  const { geography = '', category = '', measure = '', unit = '', period = '' } = row;
  const age = ageGroups.get(row['age_group'] ?? '');
  const area = districts.get(geography);
  const bydel = /^bydel (\d\d) /.exec(geography)?.[1];
  const group = ssbGroups.get(category);
  if (bydel !== undefined && unit === 'lovbrudd') {
    return { dataset: 'oslo-bydel-2024', area: `0301${bydel}`, offence: 'alle', age: 'all', measure: 'reported-offences' };
  }
  if (row['period_type'] === 'to-års gjennomsnitt' && area === '0301' && group !== undefined && unit === 'lovbrudd') {
    return { dataset: 'ssb-toarssnitt', area, offence: group, age: 'all', measure: 'reported-offences-per-year' };
  }
  if (category === 'hatkriminalitet' && measure === 'anmeldte forhold') {
    const district = Number(period) < 2017 ? 'OPD-2016' : 'OPD';
    const place = { offence: 'hatkriminalitet', age: 'all', measure: 'hate-motive-reports' };
    return { dataset: 'hatkriminalitet-ar', area: district, ...place };
  }
  if (area !== undefined && age !== undefined) {
    if (measure === 'anmeldelser' && age === 'all') {
      const dataset = area === 'OPD' ? 'opd-anmeldt-ar' : 'opd-2016-anmeldt-ar';
      return { dataset, area, offence: category, age, measure: 'reported-offences' };
    }
    const bin = /^gjengangere \((4\+|10\+) forhold\)$/.exec(measure)?.[1];
    if (bin !== undefined) return { dataset: 'gjengangere-ar', area, offence: bin, age, measure: 'repeat-persons' };
    const part = area === '0301' ? 'oslo-ar' : 'ar';
    if (unit === 'forhold') return { dataset: `unge-${part}`, area, offence: 'all', age, measure: 'reported-offences' };
    if (measure === 'unike personer') {
      return { dataset: `unge-personer-${part}`, area, offence: 'all', age, measure: 'unique-persons' };
    }
  }
  throw new Error(`${geography}, ${period}, ${category}, ${measure} fits no dataset.`);
}

/**
 * @typedef {{ id: string, title: string, description: string, family: string, offenceScheme: string,
 *   periods: string[], license: import('./package.mjs').License, notes: string[] }} Frame
 */

/**
 * All years from first to last: those between without a figure are gaps.
 * @param {number} first
 * @param {number} last
 */
const years = (first, last) => Array.from({ length: last - first + 1 }, (_, index) => String(first + index));

/** @type {readonly Frame[]} */
const frames = [
  {
    id: 'opd-anmeldt-ar',
    title: 'Anmeldte lovbrudd i Oslo politidistrikt, årstall',
    description: 'Årstall for Oslo, Asker og Bærum, som politiet og pressen har oppgitt. År uten kjent tall mangler.',
    family: 'reported-offences-yearly',
    offenceScheme: 'opd-ar',
    periods: years(2018, 2022),
    license: licenses.nlod,
    notes: [
      'OPD er Oslo, Asker og Bærum fra 1. mai 2017. Tallene kjedes aldri sammen med det gamle distriktet.',
      'Omtrentlige tall er ikke med, som «rundt 8000» voldslovbrudd i 2023.',
      'Politiets tall og SSBs tall er talt ulikt og kan ikke sammenlignes.'
    ]
  },
  {
    id: 'opd-2016-anmeldt-ar',
    title: 'Anmeldte lovbrudd i Oslo politidistrikt før mai 2017, årstall',
    description: 'Årstall for det gamle distriktet, som bare var Oslo. År uten kjent tall mangler.',
    family: 'reported-offences-yearly',
    offenceScheme: 'opd-ar',
    periods: years(2009, 2016),
    license: licenses.nlod,
    notes: [
      'OPD-2016 er bare Oslo. Tallene kjedes aldri sammen med distriktet fra mai 2017.',
      'Omtrentlige tall er ikke med, som «i overkant av 65 000» i 2016.'
    ]
  },
  {
    id: 'oslo-bydel-2024',
    title: 'Anmeldte lovbrudd i 2024 etter bydel',
    description: 'Lovbrudd som ble meldt i 2024, etter hvilken bydel de skjedde i. Bare ett år er med.',
    family: 'reported-offences-yearly',
    offenceScheme: 'opd-ar',
    periods: ['2024'],
    license: licenses.nlod,
    notes: [
      'Tallene er fra tabell KRI002 i Oslo kommunes statistikkbank, lest fra en gjengivelse. Vi har ikke lest tabellen selv.',
      'Lovbrudd i Marka og uten kjent bydel er ikke med. Summen er derfor ikke tallet for hele Oslo.',
      'Nordstrand er høyt blant annet fordi Sporveien anmelder mye der.',
      'Få bor i Sentrum. Derfor vises aldri antall per innbygger der.'
    ]
  },
  {
    id: 'ssb-toarssnitt',
    title: 'Anmeldte lovbrudd i Oslo, snitt over to år',
    description: 'SSBs tall per år for Oslo kommune, som snitt over to år. Tabell 08487.',
    family: 'reported-offences-average',
    offenceScheme: 'ssb-grupper',
    periods: years(2015, 2023).map((year) => `${year}/${Number(year) + 1}`),
    license: licenses.ccBy,
    notes: [
      'Hvert tall er snittet per år over to år. To snitt kan dele et år. De legges aldri sammen, og år regnes aldri ut av dem.',
      'Tall for 2015/2016 er fra en gjengivelse der perioden ikke står. Den er kjent igjen på tallet for hele landet.',
      'SSB regner ran som vold. Politiet regner ran som vinning.'
    ]
  },
  {
    id: 'hatkriminalitet-ar',
    title: 'Anmeldte lovbrudd med hatmotiv, årstall',
    description: 'Saker med hatmotiv som er meldt i Oslo. Tallene står i rapporter fra politiet i byen.',
    family: 'hate-motive-yearly',
    offenceScheme: 'opd-ar',
    periods: years(2015, 2019),
    license: licenses.nlod,
    notes: [
      'Rapportene sier «i Oslo». Tall før mai 2017 står her på OPD-2016, senere tall på OPD.',
      'For 2015 oppgir Politidirektoratet 145 saker. Distriktets egen rapport oppgir 143 forhold, og det tallet står her.',
      'For 2016 oppgis også 165 anmeldelser. Serien teller forhold: 175.',
      'For 2017 er ikke summen kjent. Grunnlagene etnisitet (104) og nedsatt funksjonsevne (5) er kjent, men står ikke her.'
    ]
  },
  {
    id: 'gjengangere-ar',
    title: 'Personer under 18 år med mange forhold, årstall',
    description: 'Unge med fire eller flere, og ti eller flere, anmeldte forhold i ett år.',
    family: 'repeat-offenders-yearly',
    offenceScheme: 'gjentakelse',
    periods: years(2015, 2023),
    license: licenses.nlod,
    notes: [
      'Oslo kommune og Oslo politidistrikt er to ulike områder. Tallene kjedes aldri sammen.',
      'Personer med ti eller flere forhold er også med blant dem med fire eller flere.',
      'En kilde sier at tallet steg fra 112 til 151 fra 2015 til 2017. Andre kilder har 88 i 2015 og 112 i 2016, og de står her.'
    ]
  },
  {
    id: 'unge-ar',
    title: 'Anmeldte forhold med mistenkte under 18 år i politidistriktet, årstall',
    description: 'Lovbrudd der noen under 18 år er mistenkt. Tallene kommer fra politi og presse.',
    family: 'youth-offences-yearly',
    offenceScheme: 'ingen',
    periods: years(2014, 2018),
    license: licenses.nlod,
    notes: [
      'OPD-2016 er bare Oslo. OPD er Oslo, Asker og Bærum. De to kjedes aldri sammen.',
      'For 2017 ble 3140 oppgitt først. Politiet oppga 3123 i 2019, og det tallet står her.'
    ]
  },
  {
    id: 'unge-oslo-ar',
    title: 'Anmeldte forhold med mistenkte på 10–17 år i Oslo, årstall',
    description: 'Lovbrudd i Oslo der noen på 10–17 år er mistenkt. Tallene er fra pressen.',
    family: 'youth-offences-yearly',
    offenceScheme: 'ingen',
    periods: years(2016, 2017),
    license: licenses.nlod,
    notes: [
      'Tallene gjelder Oslo kommune og 10–17 år. De kjedes aldri sammen med tall for politidistriktet.',
      'Tallet 2200 for 2016 står slik avisen skrev det, og kan være avrundet.'
    ]
  },
  {
    id: 'unge-personer-ar',
    title: 'Personer under 18 år som er mistenkt i politidistriktet, årstall',
    description: 'Antall unge under 18 år som er mistenkt for minst ett forhold i året.',
    family: 'youth-persons-yearly',
    offenceScheme: 'ingen',
    periods: years(2014, 2018),
    license: licenses.nlod,
    notes: [
      'OPD-2016 er bare Oslo. OPD er Oslo, Asker og Bærum. De to kjedes aldri sammen.',
      'Personer kan ikke legges sammen over år eller områder.',
      'For 2018 oppgir en kilde 1533 personer på 10–17 år. En annen sier under 18 år, og den står her.'
    ]
  },
  {
    id: 'unge-personer-oslo-ar',
    title: 'Personer på 10–17 år som er mistenkt i Oslo, årstall',
    description: 'Antall unge på 10–17 år som er mistenkt for minst ett forhold i Oslo kommune i året.',
    family: 'youth-persons-yearly',
    offenceScheme: 'ingen',
    periods: years(2009, 2019),
    license: licenses.nlod,
    notes: [
      'Tallene gjelder Oslo kommune og 10–17 år. De kjedes aldri sammen med tall for politidistriktet.',
      'Personer kan ikke legges sammen over år eller områder.',
      'Tallet 1337 for 2018 er lest fra en setning som er kuttet. Det passer med veksten til 1517 i 2019.'
    ]
  }
];

/** The datasets of published figures. Throws where a published figure fits none of them. */
export function publishedDatasets() {
  const placed = publishedFigures.map((row) => ({ row, place: placeOf(row) }));
  return frames.map((frame) => datasetOf(frame, placed.filter(({ place }) => place.dataset === frame.id)));
}

/**
 * @param {Frame} frame
 * @param {readonly { row: Row, place: Place }[]} placed
 * @returns {Dataset}
 */
function datasetOf(frame, placed) {
  const observations = placed.map(({ row, place: { area, offence, age, measure } }) => ({
    period: (row['period'] ?? '').replace('-', '/'),
    area,
    offence,
    age,
    sex: 'all',
    measure,
    value: Number(row['value']),
    status: /** @type {const} */ ('ok')
  }));
  const uses = placed.map(({ row }, index) => ({ id: row['source_id'] ?? '', period: at(observations, index).period }));
  /** @param {'area' | 'offence' | 'age' | 'measure'} part */
  const codes = (part) => [...new Set(observations.map((one) => one[part]))].sort();
  return {
    id: frame.id,
    title: frame.title,
    description: frame.description,
    license: frame.license,
    sources: sourcesOf(uses),
    observations,
    radstall: {
      family: frame.family,
      measures: codes('measure'),
      synthetic: false,
      extracted: newestDate(uses.map((use) => use.id)),
      vintage: 'current',
      areaScheme: 'omrader',
      offenceScheme: frame.offenceScheme,
      coverage: {
        periods: frame.periods,
        areas: codes('area'),
        offences: codes('offence'),
        ages: codes('age'),
        sexes: ['all']
      },
      absent: 'missing',
      provisional: [],
      rounding: null,
      breaks: [],
      notes: frame.notes
    }
  };
}
