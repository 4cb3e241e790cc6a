import type { Range } from './document';

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether eleven digits are a Norwegian identity number: a date of birth, for a D number with 4 added to its first digit (for help and
 * test numbers 4 or 8 to that of the month), and both control digits (modulus 11; Skatteetaten, "Fødselsnummer").
 */
export function isIdentityNumber(digits: string): boolean {
  if (!/^\d{11}$/.test(digits)) return false;
  const numbers = [...digits].map(Number);
  const [a = 0, b = 0, c = 0, d = 0] = numbers;
  const day = 10 * (a % 4) + b;
  const month = 10 * (c % 4) + d;
  const isDate = a < 8 && day >= 1 && day <= 31 && month >= 1 && month <= 12;
  return (
    isDate && control(numbers, firstWeights) === numbers[9] && control(numbers, secondWeights) === numbers[10]
  );
}

function control(numbers: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, at) => total + weight * (numbers[at] ?? 0), 0);
  return (11 - (sum % 11)) % 11;
}

/** Identity numbers in a text, written in one or as date and number parted by a blank or a stroke. */
export function findIdentityNumbers(text: string): Range[] {
  return [...text.matchAll(/(?<![\p{L}\p{N}])\d{6}[ \u00a0-]?\d{5}(?![\p{L}\p{N}])/gu)]
    .filter(([found]) => isIdentityNumber(found.replace(/\D/gu, '')))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
}
