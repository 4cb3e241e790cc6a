// How the example reports are spread over types of offence, suspects and places. Everything here is made up.

import { readCsv } from './csv.mjs';

/**
 * @typedef {{ code: string, weight: readonly [number, number], season: readonly [number, number, number],
 *   adults: readonly [number, number], centre: number, unplaced: number, spread: number }} Profile
 * `weight`: share of the reports that have no target of their own, in 2018 and 2025. `season`: by tertial. `adults`: share of
 * reports whose youngest known suspect is 18–24, and 25 or older. `centre`, `unplaced`: the pull of Sentrum and of reports
 * without a bydel, 1 being usual. `spread`: how much the bydeler differ, 1 being as for all reports.
 */

/** @type {readonly [number, number, number]} */
const even = [1, 1, 1];

/** @type {readonly [string, readonly [number, number], readonly [number, number, number], readonly [number, number], number, number, number][]} */
const table = [
  ['kroppskrenkelse', [0, 0], even, [0.12, 0.3], 1.4, 0.5, 1],
  ['kroppsskade', [0, 0], even, [0.15, 0.32], 1.5, 0.5, 1],
  ['grov-kroppsskade', [0, 0], even, [0.22, 0.35], 1.5, 0.3, 1.2],
  ['drapsforsok', [0, 0], even, [0.35, 0.5], 1, 0, 1.2],
  ['drap', [0, 0], even, [0.3, 0.5], 0.5, 0, 1],
  ['trusler', [0, 0], even, [0.1, 0.35], 0.7, 1, 1],
  ['mishandling', [0, 0], even, [0.06, 0.6], 0.2, 0.4, 0.8],
  ['annen-vold', [0, 0], even, [0.1, 0.28], 1, 1, 1],
  ['voldtekt', [0, 0], even, [0.15, 0.28], 1.2, 1.5, 1],
  ['seksuell-handling', [0, 0], even, [0.1, 0.26], 1.2, 1.5, 0.9],
  ['annen-seksual', [0, 0], even, [0.1, 0.26], 0.6, 3, 0.8],
  ['ran-person', [0, 0], even, [0.18, 0.1], 1.6, 0.2, 1.6],
  ['ran-annet', [0, 0], even, [0.15, 0.2], 0.8, 0.2, 1.2],
  ['tyveri-person', [0.15, 0.13], [0.9, 1.05, 1.05], [0.006, 0.02], 2.6, 0.6, 1.3],
  ['tyveri-butikk', [0.12, 0.16], [0.95, 1, 1.05], [0.08, 0.3], 1.2, 0.1, 1],
  ['tyveri-bolig', [0.045, 0.026], [1.05, 0.9, 1.05], [0.01, 0.03], 0.05, 0.1, 0.6],
  ['tyveri-annet', [0.235, 0.23], [0.95, 1.08, 0.97], [0.012, 0.035], 0.9, 0.6, 0.9],
  ['annen-vinning', [0.04, 0.04], even, [0.025, 0.07], 0.6, 2, 0.9],
  ['narkotika', [0.12, 0.075], even, [0.2, 0.45], 1.3, 0.5, 1.2],
  ['skadeverk', [0.07, 0.075], [0.97, 1.05, 0.98], [0.014, 0.045], 0.9, 0.4, 0.9],
  ['trafikk', [0.085, 0.094], [0.95, 1.05, 1], [0.09, 0.35], 0.6, 1.2, 0.6],
  ['okonomi', [0.065, 0.095], even, [0.02, 0.07], 0.3, 4, 0.5],
  ['annet', [0.07, 0.075], even, [0.05, 0.2], 1.1, 1.5, 0.9]
];

/** The profile of every leaf code of the example scheme, in the order of the code list. @type {readonly Profile[]} */
export const profiles = table.map(([code, weight, season, adults, centre, unplaced, spread]) => {
  return { code, weight, season, adults, centre, unplaced, spread };
});

/** The leaf codes, as data/codes/offences.csv has them. */
export const leaves = leavesOf(readCsv(new URL('../../data/codes/offences.csv', import.meta.url)));

if (leaves.join() !== profiles.map((profile) => profile.code).join()) {
  throw new Error('scripts/data/offences.mjs and data/codes/offences.csv do not list the same leaf codes.');
}

/** @param {readonly import('./csv.mjs').Row[]} rows */
function leavesOf(rows) {
  const parents = new Set(rows.map((row) => row['parent']));
  return rows.map((row) => row['code'] ?? '').filter((code) => !parents.has(code));
}

/** The leaf codes of violence. */
export const violence = leaves.slice(0, 8);

/** How violence of which boys are suspected is spread over the codes of violence. */
export const boysViolenceWeights = [52, 12, 5, 1, 0, 26, 1, 3];

/**
 * How other offences of which young people are suspected are spread: by code, boys and girls.
 * @type {readonly (readonly [string, number, number])[]}
 */
export const youthWeights = [
  ['kroppskrenkelse', 0, 34],
  ['kroppsskade', 0, 6],
  ['trusler', 0, 16],
  ['voldtekt', 9, 0],
  ['seksuell-handling', 8, 0],
  ['annen-seksual', 10, 1],
  ['ran-person', 24, 1],
  ['ran-annet', 2, 0],
  ['tyveri-person', 6, 1],
  ['tyveri-butikk', 62, 38],
  ['tyveri-annet', 26, 3],
  ['annen-vinning', 12, 3],
  ['narkotika', 44, 8],
  ['skadeverk', 34, 6],
  ['trafikk', 34, 2],
  ['okonomi', 8, 3],
  ['annet', 28, 10]
];
