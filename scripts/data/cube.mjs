// The cube of example reports: period × area × offence × age × sex of the youngest suspect. Atoms are disjoint and add up.

import { boysViolenceWeights, leaves, profiles, violence, youthWeights } from './offences.mjs';
import { areaWeights } from './places.mjs';
import { apportion, at, binomial, gamma, multinomial, stream } from './random.mjs';
import { city, periods } from './targets.mjs';

/**
 * @typedef {{ period: string, area: string, offence: string, age: string, sex: string, count: number }} Atom
 * @typedef {{ offence: string, age: string, sex: string, count: number }} Group
 */

/**
 * Every atom above 0 of the current extraction. City-wide sums meet the targets exactly; the rest is drawn at random.
 * @returns {Atom[]}
 */
export function drawCube() {
  return periods.flatMap((period, index) => {
    const reports = reportsByOffence(index);
    return groupsOf(index, reports).flatMap((group) => placed(period, group));
  });
}

/**
 * The groups of a period spread over the areas. Counts vary more between places than chance alone would have it.
 * @param {string} period
 * @param {Group} group
 * @returns {Atom[]}
 */
function placed(period, { offence, age, sex, count }) {
  const { areas, weights } = areaWeights(period, offence);
  const counts = multinomial(stream(`place ${period} ${offence} ${age} ${sex}`), count, weights);
  return areas.map((area, index) => ({ period, area, offence, age, sex, count: at(counts, index) })).filter((atom) => atom.count > 0);
}

/**
 * Reports in the city by leaf code: the targets shared out within their groups, the rest by weight, season and some noise.
 * @param {number} index of the period
 * @returns {Map<string, number>}
 */
function reportsByOffence(index) {
  const random = stream(`offences ${at(periods, index)}`);
  /** @param {readonly number[]} line */
  const now = (line) => at(line, index);
  const serious = [now(city.serious) - now(city.attempted) - now(city.homicide), now(city.attempted), now(city.homicide)];
  const share = 0.72 * gamma(random, 0.0002);
  const assaults = apportion(now(city.physical) - now(city.serious), [share, 1 - share]);
  const otherViolence = apportion(now(city.violence) - now(city.physical), noisy([60, 28, 12], 0.001));
  const otherSexual = apportion(now(city.sexual) - now(city.rape), noisy([55, 45], 0.002));
  const robbery = apportion(now(city.robbery), noisy([86, 14], 0.002));
  const targeted = [...assaults, ...serious, ...otherViolence, now(city.rape), ...otherSexual, ...robbery];
  const rest = profiles.slice(targeted.length);
  const weights = rest.map(({ weight, season }) => {
    return (weight[0] + ((weight[1] - weight[0]) * index) / (periods.length - 1)) * at(season, index % 3);
  });
  const untargeted = now(city.all) - now(city.violence) - now(city.sexual) - now(city.robbery);
  const counts = [...targeted, ...apportion(untargeted, noisy(weights, 0.0012))];
  return new Map(leaves.map((code, leaf) => [code, at(counts, leaf)]));

  /**
   * @param {readonly number[]} line
   * @param {number} variance
   */
  function noisy(line, variance) {
    return line.map((weight) => weight * gamma(random, variance));
  }
}

/**
 * The reports of a period by offence and the youngest suspect. Most have no known suspect.
 * @param {number} index of the period
 * @param {Map<string, number>} reports
 * @returns {Group[]}
 */
function groupsOf(index, reports) {
  const random = stream(`suspects ${at(periods, index)}`);
  const young = youngGroups(index);
  return profiles.flatMap(({ code, adults }) => {
    const mine = young.filter((group) => group.offence === code);
    const left = (reports.get(code) ?? 0) - mine.reduce((sum, group) => sum + group.count, 0);
    if (left < 0) throw new Error(`${at(periods, index)}: more young suspects than reports of ${code}.`);
    const younger = binomial(random, left, adults[0]);
    const older = binomial(random, left - younger, adults[1]);
    const groups = [...bySex('18-24', younger, 0.86), ...bySex('25+', older, 0.84)];
    return [...mine, ...groups, { offence: code, age: 'unknown', sex: 'unknown', count: left - younger - older }];

    /**
     * @param {string} age
     * @param {number} count
     * @param {number} share of men
     */
    function bySex(age, count, share) {
      const men = binomial(random, count, share);
      return [
        { offence: code, age, sex: 'm', count: men },
        { offence: code, age, sex: 'f', count: count - men }
      ];
    }
  });
}

/**
 * The reports with a suspect under 18, exactly as many as the targets say.
 * @param {number} index of the period
 * @returns {Group[]}
 */
function youngGroups(index) {
  const random = stream(`young ${at(periods, index)}`);
  const boys = at(city.boysViolence, index);
  const inViolence = multinomial(random, boys, boysViolenceWeights);
  const others = multinomial(
    random,
    at(city.youth, index) - boys,
    youthWeights.flatMap(([, male, female]) => [male, female])
  );
  const counts = [
    ...violence.map((offence, leaf) => ({ offence, sex: 'm', count: at(inViolence, leaf) })),
    ...youthWeights.flatMap(([offence], row) => [
      { offence, sex: 'm', count: at(others, 2 * row) },
      { offence, sex: 'f', count: at(others, 2 * row + 1) }
    ])
  ];
  return counts.flatMap(({ offence, sex, count }) => {
    const youngest = binomial(random, count, 0.3 + (0.06 * index) / (periods.length - 1));
    return [
      { offence, age: '0-14', sex, count: youngest },
      { offence, age: '15-17', sex, count: count - youngest }
    ];
  });
}
