import { ALL } from '$lib/observations/observation';
import type { ColumnMatches, Match, Matches } from '../types';
import { sumOf } from './totals';
import { shareRead, vocabularyOf, lookUp } from './vocabulary';
import { tidy } from './words';

const words = vocabularyOf([
  {
    code: 'm',
    label: 'Gutter og menn',
    variants: [
      'Mann',
      'Menn',
      'Gutt',
      'Gutter',
      'Menn og gutter',
      'Male',
      'Males',
      'Man',
      'Men',
      'Boys',
      'M',
      'Varones',
      'Hombres'
    ],
    isTotal: false
  },
  {
    code: 'f',
    label: 'Jenter og kvinner',
    variants: [
      ...['Kvinne', 'Kvinner', 'Jente', 'Jenter', 'Kvinner og jenter', 'K', 'J'],
      ...['Female', 'Females', 'Woman', 'Women', 'Girls', 'F', 'Mujeres']
    ],
    isTotal: false
  },
  {
    code: 'unknown',
    label: 'Ukjent kjønn',
    variants: [
      'Ukjent',
      'Uoppgitt',
      'Ikke oppgitt',
      'Kjønn ukjent',
      'Uoppgitt kjønn',
      'Unknown',
      'Ingen mistenkt'
    ],
    isTotal: false
  },
  {
    code: ALL,
    label: 'Begge kjønn',
    variants: [
      'Alle',
      'I alt',
      'Totalt',
      'Total',
      'Sum',
      'Kjønn i alt',
      'Alle kjønn',
      'Menn og kvinner',
      'Both sexes',
      'Ambos sexos'
    ],
    isTotal: true
  }
]);

/** SSB's numbers for sexes. */
const numbers: Readonly<Record<string, string>> = { '0': ALL, '1': 'm', '2': 'f', '9': 'unknown' };

/** Readings of a text as a sex, best first; `all` with `isTotal` for both. SSB's numbers alone are read with little confidence. */
export function matchSex(text: string): Matches {
  const word = tidy(text);
  const code = Object.hasOwn(numbers, word) ? numbers[word] : undefined;
  if (code !== undefined) return [byNumber(code, 0.3)];
  // Code and name of one cell: «1 Menn», «K Kvinner».
  const found = lookUp(words, word.replace(/^(?:[0129]|[MKF]) (?=\p{L}{2})/u, ''));
  const part = found.length > 0 ? null : sumOf(word);
  return part === null ? found : lookUp(words, part).map((one) => ({ ...one, isTotal: true }));
}

function byNumber(code: string, confidence: number): Match {
  return { code, confidence, reason: 'code', isTotal: code === ALL };
}

/** Readings of the distinct texts of a column as sexes. Numbers are surer where no other number stands in it. */
export function matchSexes(texts: readonly string[]): ColumnMatches {
  const filled = texts.map(tidy).filter((text) => text !== '');
  const isNumbered = filled.length > 1 && filled.every((text) => Object.hasOwn(numbers, text));
  const readings = texts.map((text) =>
    isNumbered ? matchSex(text).map((one) => ({ ...one, confidence: 0.6 })) : matchSex(text)
  );
  const share = shareRead(texts, readings);
  return { scheme: share === 0 ? 'none' : isNumbered ? 'ssb-kjonn' : 'kjonn', share, readings };
}
