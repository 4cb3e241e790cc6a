const first = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const second = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];

/**
 * Whether a text is a Norwegian identity number: eleven digits, a day that is or has been, and both control digits right (modulo 11).
 * D-numbers (day + 40), numbers for help (month + 40) and made-up ones for tests (month + 80, + 65) count too.
 */
export function isIdentityNumber(text: string): boolean {
  const digits = text.replace(/[\s\u00a0-]/gu, '');
  if (!/^\d{11}$/u.test(digits)) return false;
  const numbers = [...digits].map(Number);
  const day = Number(digits.slice(0, 2)) % 40;
  const month = Number(digits.slice(2, 4));
  const plainMonth = [0, 40, 65, 80].map((more) => month - more).find((one) => one >= 1 && one <= 12);
  if (day < 1 || day > 31 || plainMonth === undefined) return false;
  return control(numbers, first) === numbers[9] && control(numbers, second) === numbers[10];
}

function control(numbers: readonly number[], weights: readonly number[]): number {
  const sum = weights.reduce((total, weight, at) => total + weight * (numbers[at] ?? 0), 0);
  return (11 - (sum % 11)) % 11;
}
