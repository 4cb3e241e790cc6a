import type { Matches } from '../types';
import { bestOf } from './vocabulary';
import { matchPeriod, type DatedMatch, type PeriodOptions } from './period';
import { tidy } from './words';

/** A period that stands at the start or the end of a longer text, and the text without it. */
export type PeriodWithin = { readonly readings: Matches<DatedMatch>; readonly rest: string };

/** At most this many words make up a period. */
const longest = 6;

/**
 * Finds the period in a header such as “Anmeldte lovbrudd 2025 T1” or “2024 Antall”: the longest that stands at its end or its
 * start, with what remains. Null where there is none, or where what remains has no letters: then it is read as a whole.
 */
export function periodWithin(text: string, options: PeriodOptions = {}): PeriodWithin | null {
  const words = tidy(text).split(' ');
  for (let length = Math.min(longest, words.length - 1); length > 0; length -= 1) {
    for (const atEnd of [true, false]) {
      const some = atEnd ? words.slice(-length) : words.slice(0, length);
      const others = atEnd ? words.slice(0, -length) : words.slice(length);
      const readings = matchPeriod(stripped(some.join(' ')), options);
      const rest = stripped(others.join(' '));
      const [first] = readings;
      if (first && first.written !== 'excel-serial' && /\p{L}{2}/u.test(rest) && !endsInLead(rest, atEnd))
        return { readings: bestOf(readings) ? readings.slice(0, 1) : readings, rest };
    }
  }
  return null;
}

function stripped(text: string): string {
  return text.replace(/^[\s,;:|/([–-]+|[\s,;:|/([–-]+$/gu, '').replace(/^([^(]*)\)$/u, '$1');
}

/** A word that belongs to the period was left behind: “per” before “2. tertial 2025”. */
function endsInLead(rest: string, atEnd: boolean): boolean {
  return atEnd && /(?:^| )(?:per|pr\.?|hittil|til og med|første|andre|tredje|\d\.)$/iu.test(rest);
}
