import { fold, tidy } from './words';

/** Words for the sum of everything, alone. */
const whole =
  /^(?:i alt|totalt?|sum|sum i alt|sum totalt|totalsum|alle|total(?:en)?|samlet|til sammen|tilsammen|grand total|totalt sum|hele)$/u;
const before = /^(?:sum|totalt?|total for|i alt|samlet|alle)[ :,-]+(.+)$/iu;
const after = /^(.+?)[ ,(:-]+(?:i alt|totalt?|sum|samlet)\)?$/iu;

/** Whether a text says no more than that it is the sum of all: «I alt», «Totalt», «Sum». */
export function isWhole(text: string): boolean {
  return whole.test(fold(text));
}

/** What a text says it is the sum of: «Sum vold» and «Vold, i alt» are of «vold»; null where it names no sum. */
export function sumOf(text: string): string | null {
  const word = tidy(text);
  return before.exec(word)?.[1] ?? after.exec(word)?.[1] ?? null;
}
