// What the example figures shall show: the level of each group by tertial. Everything here is made up.

import { at } from './random.mjs';

/** First and last year; of the last only the first tertial. */
const FIRST = 2018;
const LAST = 2025;

/** The periods of the example figures, in order. */
export const periods = Array.from({ length: (LAST - FIRST) * 3 + 1 }, (_, index) => {
  return `${FIRST + Math.floor(index / 3)}T${(index % 3) + 1}`;
});

/** The day the figures were taken out, and the day of the extraction a year before. */
export const extracted = { now: '2025-05-05', yearBefore: '2024-05-06' };

/** The newest period of each extraction: its figures are provisional. */
export const newest = { now: '2025T1', yearBefore: '2024T1' };

/**
 * Figures by tertial in the order of `periods`, written as one line for each part of the year.
 * @param {readonly number[]} first
 * @param {readonly number[]} second
 * @param {readonly number[]} third
 */
function series(first, second, third) {
  return periods.map((_, index) => at(at([first, second, third], index % 3), Math.floor(index / 3)));
}

/** Reports in the whole of Oslo, in the current extraction. Robbery has a break at 2020T1. */
export const city = {
  all: series(
    [23512, 23894, 20118, 17793, 20604, 22713, 22647, 19700],
    [23764, 23307, 18942, 18871, 21846, 23038, 22379],
    [25083, 24351, 19618, 20957, 23712, 24489, 23276]
  ),
  violence: series(
    [2648, 2709, 2553, 2331, 2712, 3012, 3260, 3060],
    [2790, 2842, 2688, 2601, 2962, 3226, 3341],
    [2812, 2874, 2651, 2702, 3004, 3287, 3302]
  ),
  physical: series(
    [1952, 1988, 1871, 1684, 1993, 2214, 2400, 2209],
    [2120, 2154, 1965, 1872, 2208, 2391, 2466],
    [2064, 2093, 1902, 1921, 2190, 2405, 2380]
  ),
  serious: series(
    [92, 97, 93, 82, 101, 112, 135, 122],
    [101, 99, 96, 94, 112, 124, 128],
    [95, 103, 88, 101, 117, 133, 126]
  ),
  attempted: series([9, 10, 9, 8, 11, 14, 15, 13], [11, 10, 10, 9, 12, 16, 14], [10, 11, 9, 11, 13, 18, 15]),
  homicide: series([1, 2, 1, 2, 2, 2, 3, 2], [2, 1, 1, 1, 3, 2, 2], [1, 2, 1, 2, 2, 3, 2]),
  sexual: series(
    [372, 396, 371, 362, 431, 452, 474, 440],
    [401, 388, 379, 398, 447, 469, 462],
    [395, 402, 366, 415, 459, 481, 471]
  ),
  rape: series(
    [112, 118, 109, 108, 131, 144, 154, 135],
    [121, 119, 116, 124, 138, 151, 149],
    [117, 122, 108, 127, 142, 156, 150]
  ),
  robbery: series(
    [96, 128, 104, 92, 132, 158, 141, 122],
    [102, 118, 98, 110, 128, 139, 186],
    [121, 134, 101, 125, 149, 197, 162]
  ),
  youth: series(
    [398, 412, 405, 431, 468, 508, 541, 531],
    [362, 371, 358, 389, 421, 457, 476],
    [431, 440, 412, 462, 511, 549, 562]
  ),
  boysViolence: series(
    [84, 91, 95, 104, 118, 137, 152, 149],
    [78, 83, 84, 95, 108, 124, 136],
    [92, 97, 96, 112, 129, 149, 158]
  )
};

/** What was registered after the earlier extraction of 6 May 2024, by offence, for its newest period. The rest is spread by size. */
export const registeredLater = {
  '2024T1': {
    all: 247,
    byOffence: {
      kroppskrenkelse: 18,
      kroppsskade: 6,
      'grov-kroppsskade': 1,
      drapsforsok: 0,
      drap: 0,
      trusler: 4,
      mishandling: 1,
      'annen-vold': 0,
      voldtekt: 2,
      'seksuell-handling': 3,
      'annen-seksual': 1,
      'ran-person': 1,
      'ran-annet': 0
    },
    youth: 3,
    boysViolence: 1
  },
  '2023T3': {
    all: 245,
    byOffence: {
      kroppskrenkelse: 17,
      kroppsskade: 6,
      'grov-kroppsskade': 1,
      drapsforsok: 0,
      drap: 0,
      trusler: 6,
      mishandling: 2,
      'annen-vold': 1,
      voldtekt: 2,
      'seksuell-handling': 2,
      'annen-seksual': 1,
      'ran-person': 2,
      'ran-annet': 0
    },
    youth: 5,
    boysViolence: 1
  }
};

/** Reports with a hate motive in the current extraction, and how many of the newest period came after the earlier one. */
export const hate = {
  all: series(
    [68, 79, 74, 81, 95, 97, 102, 112],
    [86, 98, 71, 103, 124, 119, 127],
    [72, 77, 70, 88, 99, 104, 108]
  ),
  registeredLater: 1
};

/** Of 300 persons under 18 in the newest tertial 18 have ten offences or more: 6 %, with 247 of 650 offences: 38 %. */
export const newestRepeat = {
  persons: { 1: 213, 2: 44, 3: 12, 4: 6, '5-9': 7, '10+': 18 },
  offences: { 1: 213, 2: 88, 3: 36, 4: 24, '5-9': 42, '10+': 247 }
};
