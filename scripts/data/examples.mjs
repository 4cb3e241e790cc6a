// The example datasets: every title says so, and they step aside for real ones.

import { drawCube } from './cube.mjs';
import { drawEarlierCube, earlierPeriods } from './earlier.mjs';
import { leaves } from './offences.mjs';
import { licenses } from './package.mjs';
import { bins, drawEarlierHate, drawHate, drawRepeat, groundCodes, personsOf } from './persons.mjs';
import { areas } from './places.mjs';
import { extracted, newest, periods } from './targets.mjs';

/**
 * @typedef {import('./package.mjs').Dataset} Dataset
 * @typedef {import('./package.mjs').Observation} Observation
 * @typedef {import('./package.mjs').Coverage} Coverage
 * @typedef {import('./package.mjs').Break} Break
 * @typedef {{ id: string, title: string, description: string, family: string, offenceScheme: string, measures: string[],
 *   coverage: Coverage, breaks: Break[], notes: string[], observations: Observation[] }} Example
 */

const made = {
  title: 'Oppdiktede tall fra prosjektets egen generator',
  publisher: 'Rådstall',
  license: 'CC0-1.0',
  section: 'npm run data'
};

const notReal = 'Tallene er funnet på. De viser hvordan siden virker, og sier ikke noe om Oslo.';
const fresh = 'Det nyeste tertialet er foreløpig. Noen saker blir registrert senere.';

/** @type {Break} */
const robberyBreak = {
  at: '2020T1',
  label: 'Brudd: ny praksis',
  why: 'Fra 2020 føres flere tyverier med trusler som ran i eksempelet.',
  offences: ['ran-person', 'ran-annet'],
  movedFrom: ['tyveri-person', 'tyveri-butikk', 'tyveri-bolig', 'tyveri-annet']
};

const reports = {
  description: 'Anmeldte lovbrudd etter tertial, område, type, alder og kjønn. Alder og kjønn gjelder den yngste mistenkte.',
  family: 'reported-offences',
  offenceScheme: 'eksempel-politi',
  measures: ['reported-offences'],
  breaks: [robberyBreak],
  notes: [
    notReal,
    fresh,
    'Bydelene ligner på ekte tall fra 2024. Vi har gjort dem mer like.',
    'I 1. tertial 2025 er Nordre Aker satt lavt, for å vise et område som skiller seg ut.'
  ]
};

const cubeCodes = { areas, offences: leaves, ages: ['0-14', '15-17', '18-24', '25+', 'unknown'], sexes: ['f', 'm', 'unknown'] };

const motives = {
  description: 'Saker med hatmotiv som er meldt til politiet, etter tertial. Hver sak står ett sted, etter det viktigste motivet.',
  family: 'hate-motive',
  offenceScheme: 'hatgrunnlag',
  measures: ['hate-motive-reports'],
  breaks: [],
  notes: [notReal, fresh, 'Anmeldelsene står også i de andre tallene. De legges aldri sammen med dem.']
};

const motiveCodes = { areas: ['0301'], offences: groundCodes, ages: ['all'], sexes: ['all'] };

/** Every example dataset. @returns {Dataset[]} */
export function exampleDatasets() {
  const cube = drawCube();
  const hate = drawHate();
  const repeat = drawRepeat();
  return [
    datasetOf('now', {
      ...reports,
      id: 'eksempel-anmeldt-tertial',
      title: 'Eksempeltall: anmeldte lovbrudd i Oslo per tertial',
      coverage: { periods, ...cubeCodes },
      observations: cube.map((atom) => observed('now', { ...atom, measure: 'reported-offences' }))
    }),
    datasetOf('yearBefore', {
      ...reports,
      id: 'eksempel-anmeldt-tertial-2024',
      title: 'Eksempeltall: anmeldte lovbrudd i Oslo per tertial, slik de sto i mai 2024',
      notes: [notReal, fresh, 'Et eldre uttrekk. Det brukes for å sammenligne tall som er like ferske.'],
      coverage: { periods: earlierPeriods(), ...cubeCodes },
      observations: drawEarlierCube(cube).map((atom) => observed('yearBefore', { ...atom, measure: 'reported-offences' }))
    }),
    datasetOf('now', {
      ...motives,
      id: 'eksempel-hatmotiv-tertial',
      title: 'Eksempeltall: anmeldelser med hatmotiv i Oslo per tertial',
      coverage: { periods, ...motiveCodes },
      observations: hate.map((cell) => observed('now', { ...cell, area: '0301', age: 'all', sex: 'all' }))
    }),
    datasetOf('yearBefore', {
      ...motives,
      id: 'eksempel-hatmotiv-tertial-2024',
      title: 'Eksempeltall: anmeldelser med hatmotiv i Oslo per tertial, slik de sto i mai 2024',
      coverage: { periods: earlierPeriods(), ...motiveCodes },
      observations: drawEarlierHate(hate).map((cell) => observed('yearBefore', { ...cell, area: '0301', age: 'all', sex: 'all' }))
    }),
    datasetOf('now', {
      id: 'eksempel-personer-tertial',
      title: 'Eksempeltall: personer under 18 år som er mistenkt, per tertial',
      description: 'Antall unge i Oslo som er mistenkt for minst ett lovbrudd i tertialet.',
      family: 'unique-persons',
      offenceScheme: 'ingen',
      measures: ['unique-persons'],
      breaks: [],
      notes: [notReal, fresh, 'Personer kan ikke legges sammen over tertialer.'],
      coverage: { periods, areas: ['0301'], offences: ['all'], ages: ['0-17'], sexes: ['all'] },
      observations: personsOf(repeat).map((cell) => observed('now', { ...cell, area: '0301', age: '0-17', sex: 'all' }))
    }),
    datasetOf('now', {
      id: 'eksempel-gjengangere-tertial',
      title: 'Eksempeltall: personer under 18 år etter antall forhold, per tertial',
      description: 'Unge i Oslo etter hvor mange lovbrudd de er mistenkt for i tertialet, og hva de står for i alt.',
      family: 'repeat-offenders',
      offenceScheme: 'gjentakelse',
      measures: ['repeat-offences', 'repeat-persons'],
      breaks: [],
      notes: [
        notReal,
        fresh,
        'Ett lovbrudd kan ha flere mistenkte. Da teller det som ett forhold for hver av dem.',
        'Gruppen med ti eller flere forhold deles aldri opp mer.'
      ],
      coverage: { periods, areas: ['0301'], offences: [...bins], ages: ['0-17'], sexes: ['all'] },
      observations: repeat.map((cell) => observed('now', { ...cell, area: '0301', age: '0-17', sex: 'all' }))
    })
  ];
}

/**
 * @param {'now' | 'yearBefore'} extraction
 * @param {Omit<Observation, 'value' | 'status'> & { count: number }} cell
 * @returns {Observation}
 */
function observed(extraction, { period, area, offence, age, sex, measure, count }) {
  const status = period === newest[extraction] ? 'provisional' : 'ok';
  return { period, area, offence, age, sex, measure, value: count, status };
}

/**
 * @param {'now' | 'yearBefore'} extraction
 * @param {Example} example
 * @returns {Dataset}
 */
function datasetOf(extraction, { id, title, description, family, offenceScheme, measures, coverage, breaks, notes, observations }) {
  return {
    id,
    title,
    description,
    license: licenses.cc0,
    sources: [made],
    observations,
    radstall: {
      family,
      measures,
      synthetic: true,
      extracted: extracted[extraction],
      vintage: extraction === 'now' ? 'current' : 'earlier',
      areaScheme: 'omrader',
      offenceScheme,
      coverage,
      absent: 'zero',
      provisional: [newest[extraction]],
      rounding: null,
      breaks,
      notes
    }
  };
}
