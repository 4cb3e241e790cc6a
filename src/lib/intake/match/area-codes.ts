import { areas } from '$lib/questions/code-lists';
import { rounded } from './vocabulary';

/** A way to write areas as numbers. */
export type AreaScheme = {
  readonly id: string;
  /** The area's code for a number as the cell has it, or null where the scheme has no such number. */
  readonly read: (digits: string) => string | null;
  /** How sure a reading is by itself, and how sure where a whole column (its distinct numbers) is read so. */
  readonly alone: (digits: string) => number;
  readonly together: (numbers: readonly string[]) => number;
};

const known = new Set(areas.codes.map(({ code }) => code));
const places = areas.codes.map(({ code }) => code).filter((code) => /^0301\d\d$/u.test(code));
const ofNumber = (number: number) => {
  const code = `0301${String(number).padStart(2, '0')}`;
  return places.includes(code) ? code : null;
};

/** The first two digits of municipality numbers, now and since 1946. */
const counties = /^(?:0[1-9]|1[0-24-9]|20|3[0-489]|4[026]|5[0456])/u;

/**
 * The ways of numbering that occur in tables about Oslo: the areas' own codes, those that have lost their first nought, numbers of
 * bydeler, Husbanken's, and municipalities. The same number means different places in different ones, so a column decides.
 */
export const areaSchemes: readonly AreaScheme[] = [
  {
    id: 'omrader',
    read: (digits) => (known.has(digits) ? digits : null),
    alone: () => 1,
    together: () => 1
  },
  {
    id: 'uten-null',
    read: (digits) => (/^3\d+$/u.test(digits) && known.has(`0${digits}`) ? `0${digits}` : null),
    alone: (digits) => (digits.length === 5 ? 0.9 : 0.5),
    together: (numbers) => (numbers.some((one) => one.length === 5) ? 0.97 : 0.6)
  },
  {
    id: 'bydelsnr',
    read: (digits) => (/^\d{1,2}$/u.test(digits) ? ofNumber(Number(digits)) : null),
    alone: (digits) => (digits.length === 2 ? 0.5 : 0.3),
    together: (numbers) => {
      if (numbers.some((one) => one.length === 2 && one.startsWith('0'))) return 0.9;
      // Without the first, a row of numbers is seldom that of the bydeler: one municipal table has its own 2–16.
      const isWhole = numbers.includes('1') && numbers.length >= 15;
      return isWhole ? 0.7 : numbers.includes('1') ? 0.4 : 0.25;
    }
  },
  {
    id: 'husbanken',
    read: (digits) => {
      const number = /^0?3\d\d$/u.test(digits) ? Number(digits) - 310 : 0;
      return number >= 1 && number <= 15 ? ofNumber(number) : null;
    },
    alone: () => 0.4,
    together: (numbers) => rounded(Math.min(0.9, 0.4 + 0.1 * numbers.length))
  },
  {
    id: 'no-kommune',
    read: (digits) => (/^\d{4}$/u.test(digits) && counties.test(digits) ? digits : null),
    alone: (digits) => (/^(?:19|20)/u.test(digits) ? 0.3 : 0.5),
    together: (numbers) =>
      numbers.every((one) => /^(?:19|20)/u.test(one)) ? 0.2 : numbers.length > 2 ? 0.8 : 0.5
  }
];
