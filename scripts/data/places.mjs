// How the example reports are spread over Oslo: like the published figures of 2024, but with the bydeler drawn together.

import { profiles } from './offences.mjs';
import { at, gamma, stream } from './random.mjs';
import { residentsIn } from './residents.mjs';
import { publishedFigures } from './sources.mjs';
import { newest } from './targets.mjs';

/** Sentrum's share of the reports of 2024; Marka and reports without a bydel were not published and are guessed. */
const CENTRE = 0.13;
const FOREST = 0.003;
const UNPLACED = 0.025;

/** The bydel that the example lets stand out in the newest tertial, and the share of its reports that are left. */
const STANDS_OUT = { area: '030108', share: 0.65 };

const residents = residentsIn('2025');
const bydeler = [...residents.keys()].sort();
const reports2024 = new Map(
  publishedFigures
    .filter((row) => (row['geography'] ?? '').startsWith('bydel ') && row['period'] === '2024')
    .map((row) => [`0301${(row['geography'] ?? '').slice(6, 8)}`, Number(row['value'])])
);

/** The areas of the cube: bydeler, Sentrum, Marka and no known bydel. */
export const areas = [...bydeler, '030116', '030117', '030199'];

/**
 * How far a bydel's reports per resident in 2024 lay from those of all bydeler, pulled in so that none is far out: between −0.22
 * and 0.22 on the log scale.
 * @param {string} area
 */
function leaning(area) {
  const ratio = (reports2024.get(area) ?? 0) / (residents.get(area) ?? 0) / (sum(reports2024) / sum(residents));
  return 0.22 * Math.tanh(3 * Math.log(ratio));
}

/** @param {Map<string, number>} counts of all bydeler */
function sum(counts) {
  return bydeler.reduce((total, area) => total + (counts.get(area) ?? 0), 0);
}

/**
 * The weights of the areas for one period and offence. They vary from period to period, beyond chance.
 * @param {string} period
 * @param {string} offence
 */
export function areaWeights(period, offence) {
  const profile = profiles.find((one) => one.code === offence);
  if (!profile) throw new Error(`No profile of ${offence}.`);
  const random = stream(`areas ${period} ${offence}`);
  const lived = bydeler.map((area) => (residents.get(area) ?? 0) * Math.exp(profile.spread * leaning(area)));
  const all = lived.reduce((total, weight) => total + weight, 0);
  const [centre, unplaced] = [CENTRE * profile.centre, UNPLACED * profile.unplaced];
  const inBydeler = 1 - centre - FOREST - unplaced;
  const shares = [...lived.map((weight) => (inBydeler * weight) / all), centre, FOREST, unplaced];
  const weights = shares.map((share, index) => {
    const here = period === newest.now && at(areas, index) === STANDS_OUT.area ? STANDS_OUT.share : 1;
    return share * here * gamma(random, 0.012);
  });
  return { areas, weights };
}
