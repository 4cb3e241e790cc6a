// The cube as it was taken out a year before: without what was registered later.

import { leaves } from './offences.mjs';
import { apportion, at, stream } from './random.mjs';
import { newest, periods, registeredLater } from './targets.mjs';

/** @typedef {import('./cube.mjs').Atom} Atom */
/** @typedef {{ all: number, byOffence: Record<string, number>, youth: number, boysViolence: number }} Later */

/**
 * The atoms of the earlier extraction: its periods only, the newest ones with fewer reports, none with more.
 * @param {readonly Atom[]} cube
 * @returns {Atom[]}
 */
export function drawEarlierCube(cube) {
  const covered = earlierPeriods();
  /** @type {Map<string, Later>} */
  const later = new Map(Object.entries(registeredLater));
  return covered.flatMap((period) => {
    const atoms = cube.filter((atom) => atom.period === period);
    const removal = later.get(period);
    return removal === undefined ? atoms : thinned(period, atoms, removal);
  });
}

/** The periods of the earlier extraction. */
export function earlierPeriods() {
  return periods.slice(0, periods.indexOf(newest.yearBefore) + 1);
}

/**
 * The atoms of a period without the reports that came later, drawn at random within each offence.
 * @param {string} period
 * @param {readonly Atom[]} atoms
 * @param {Later} later
 * @returns {Atom[]}
 */
function thinned(period, atoms, later) {
  const random = stream(`later ${period}`);
  const left = atoms.map((atom) => ({ ...atom }));
  const removals = removalsByOffence(atoms, later);
  /** @param {Atom} atom */
  const isYoung = (atom) => atom.age === '0-14' || atom.age === '15-17';

  take(later.boysViolence, (atom) => atom.offence === 'kroppskrenkelse' && isYoung(atom) && atom.sex === 'm');
  take(later.youth - later.boysViolence, (atom) => atom.offence === 'tyveri-butikk' && isYoung(atom));
  for (const [offence, count] of removals) take(count, (atom) => atom.offence === offence && !isYoung(atom));
  return left.filter((atom) => atom.count > 0);

  /**
   * Takes `count` reports away, each equally likely, from the atoms that fit, and off what remains to be taken of their offence.
   * @param {number} count
   * @param {(atom: Atom) => boolean} fits
   */
  function take(count, fits) {
    for (let taken = 0; taken < count; taken += 1) {
      const candidates = left.filter((atom) => atom.count > 0 && fits(atom));
      let mark = Math.floor(random() * candidates.reduce((sum, atom) => sum + atom.count, 0));
      const chosen = candidates.find((atom) => (mark -= atom.count) < 0);
      if (!chosen) throw new Error(`${period}: fewer reports than are to be taken away.`);
      chosen.count -= 1;
      if (isYoung(chosen)) removals.set(chosen.offence, (removals.get(chosen.offence) ?? 0) - 1);
    }
  }
}

/**
 * How many reports of each offence came later: as stated, and the rest of the total spread by size over the other offences.
 * @param {readonly Atom[]} atoms
 * @param {Later} later
 * @returns {Map<string, number>}
 */
function removalsByOffence(atoms, later) {
  const stated = Object.values(later.byOffence).reduce((sum, count) => sum + count, 0);
  const open = leaves.filter((code) => later.byOffence[code] === undefined);
  const sizes = open.map((code) => {
    return atoms.reduce((sum, atom) => (atom.offence === code ? sum + atom.count : sum), 0);
  });
  const spread = apportion(later.all - stated, sizes);
  return new Map([...Object.entries(later.byOffence), ...open.map((code, index) => /** @type {const} */ ([code, at(spread, index)]))]);
}
