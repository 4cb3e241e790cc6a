// Residents of Oslo and its bydeler on 1 January, as Oslo kommune publishes them.

import { licenses } from './package.mjs';
import { newestDate, publishedResidents, sourcesOf } from './sources.mjs';

/** @typedef {import('./package.mjs').Dataset} Dataset */

const ages = new Map([
  ['alle', 'all'],
  ['0-17', '0-17'],
  ['10-12', '10-12'],
  ['10-17', '10-17'],
  ['13-15', '13-15'],
  ['16-17', '16-17']
]);

/**
 * The area code of a row's geography. Throws on one that is not a bydel or the whole of Oslo.
 * @param {string} geography
 */
function areaOf(geography) {
  if (geography === 'Oslo i alt') return '0301';
  const bydel = /^bydel (\d\d) /.exec(geography)?.[1];
  if (bydel === undefined) throw new Error(`data/sources/population.csv: «${geography}» is no bydel.`);
  return `0301${bydel}`;
}

/**
 * The number of residents by area, year and age group.
 * @returns {Dataset}
 */
export function residentsDataset() {
  const observations = publishedResidents.map((row) => {
    const age = ages.get(row['age_group'] ?? '');
    if (age === undefined) throw new Error(`data/sources/population.csv: unknown age group ${row['age_group']}.`);
    return {
      period: row['year'] ?? '',
      area: areaOf(row['geography'] ?? ''),
      offence: 'all',
      age,
      sex: 'all',
      measure: 'residents',
      value: Number(row['value']),
      status: /** @type {const} */ ('ok')
    };
  });
  const uses = publishedResidents.map((row) => ({ id: row['source_id'] ?? '', period: row['year'] ?? '' }));
  return {
    id: 'folkemengde-bydel',
    title: 'Folkemengde i Oslo og bydelene 1. januar',
    description: 'Folkemengde etter administrativ bydel og alder. Folk i Sentrum og Marka er regnet med i bydelene rundt.',
    license: licenses.nlod,
    sources: sourcesOf(uses),
    observations,
    radstall: {
      family: 'residents',
      measures: ['residents'],
      synthetic: false,
      extracted: newestDate(uses.map((use) => use.id)),
      vintage: 'current',
      areaScheme: 'omrader',
      offenceScheme: 'ingen',
      coverage: {
        periods: [...new Set(observations.map((one) => one.period))].sort(),
        areas: [...new Set(observations.map((one) => one.area))].sort(),
        offences: ['all'],
        ages: [...new Set(observations.map((one) => one.age))].sort(),
        sexes: ['all']
      },
      absent: 'missing',
      provisional: [],
      rounding: null,
      breaks: [],
      notes: [
        'Aldersgruppene 0–17 og 10–17 år er summer av grupper i kilden. Gruppen 15–17 år finnes ikke.',
        'Aldersgruppene går over i hverandre og legges aldri sammen.',
        'Tallet er folk som bor i bydelen. Mange lovbrudd gjelder folk som er på besøk der.'
      ]
    }
  };
}

/**
 * Residents of all ages per bydel on 1 January of a year, by area code.
 * @param {string} year
 * @returns {Map<string, number>}
 */
export function residentsIn(year) {
  return new Map(
    publishedResidents
      .filter((row) => row['year'] === year && row['age_group'] === 'alle' && row['geography'] !== 'Oslo i alt')
      .map((row) => [areaOf(row['geography'] ?? ''), Number(row['value'])])
  );
}
