// The example figures that are never summed with the cube: hate motives, unique persons and repeat offenders, city only.

import { apportion, at, binomial, gamma, multinomial, stream } from './random.mjs';
import { city, hate, newest, newestRepeat, periods } from './targets.mjs';

/** @typedef {{ period: string, offence: string, measure: string, count: number }} Cell */

/** The main grounds of a hate motive, one per report, with the share of each. */
const grounds = /** @type {const} */ ([
  ['etnisitet', 54],
  ['religion', 14],
  ['antisemittisme', 5],
  ['lhbt', 22],
  ['funksjonsevne', 5]
]);

/** The codes of the grounds. */
export const groundCodes = grounds.map(([code]) => code);

/**
 * Reports with a hate motive by tertial and main ground. The grounds add up to the targets.
 * @returns {Cell[]}
 */
export function drawHate() {
  return periods.flatMap((period, index) => {
    const counts = multinomial(
      stream(`hate ${period}`),
      at(hate.all, index),
      grounds.map(([, share]) => share)
    );
    return grounds.map(([offence], place) => ({ period, offence, measure: 'hate-motive-reports', count: at(counts, place) }));
  });
}

/**
 * The same as it was taken out a year before: the newest period lacks what was registered later.
 * @param {readonly Cell[]} cells
 * @returns {Cell[]}
 */
export function drawEarlierHate(cells) {
  return cells
    .filter((cell) => cell.period <= newest.yearBefore)
    .map((cell) => {
      const late = cell.period === newest.yearBefore && cell.offence === 'etnisitet' ? hate.registeredLater : 0;
      return { ...cell, count: cell.count - late };
    });
}

/** Persons by their number of offences in the tertial. None has fewer than five persons, the last not fewer than ten. */
export const bins = /** @type {const} */ (['1', '2', '3', '4', '5-9', '10+']);

/**
 * Persons under 18 by their number of offences in a tertial, and the offences they stand for, in the order of `bins`.
 * @param {number} index of the period
 * @returns {{ persons: number[], offences: number[] }}
 */
function histogram(index) {
  if (at(periods, index) === newest.now) {
    return {
      persons: bins.map((bin) => newestRepeat.persons[bin]),
      offences: bins.map((bin) => newestRepeat.offences[bin])
    };
  }
  const random = stream(`persons ${at(periods, index)}`);
  const all = Math.round(0.566 * at(city.youth, index) * gamma(random, 0.0008));
  const many = Math.max(10, Math.round(all * (0.046 + (0.014 * index) / (periods.length - 1))));
  const [three = 0, four = 0, five = 0] = [0.04, 0.021, 0.024].map((share) => Math.max(5, Math.round(all * share * gamma(random, 0.01))));
  const [one = 0, two = 0] = apportion(all - many - three - four - five, [0.83 * gamma(random, 0.0004), 0.17]);
  const inFive = 5 * five + binomial(random, 4 * five, 0.3);
  const inMany = 10 * many + Math.round(3.4 * many * gamma(random, 0.01));
  return {
    persons: [one, two, three, four, five, many],
    offences: [one, 2 * two, 3 * three, 4 * four, inFive, inMany]
  };
}

/**
 * Repeat offenders under 18: both measures for every bin.
 * @returns {Cell[]}
 */
export function drawRepeat() {
  return periods.flatMap((period, index) => {
    const { persons, offences } = histogram(index);
    return bins.flatMap((offence, bin) => [
      { period, offence, measure: 'repeat-persons', count: at(persons, bin) },
      { period, offence, measure: 'repeat-offences', count: at(offences, bin) }
    ]);
  });
}

/**
 * Unique persons under 18 per tertial: the persons of all bins.
 * @param {readonly Cell[]} repeat
 * @returns {Cell[]}
 */
export function personsOf(repeat) {
  return periods.map((period) => ({
    period,
    offence: 'all',
    measure: 'unique-persons',
    count: repeat
      .filter((cell) => cell.period === period && cell.measure === 'repeat-persons')
      .reduce((sum, cell) => sum + cell.count, 0)
  }));
}
