import type { StatusSign } from '../types';
import { fold } from './words';

/** Whose signs a table uses: at Eurostat a colon means that there is no number, at SSB that it is confidential. */
export type SignUse = 'ssb' | 'eurostat';

const missing: StatusSign = { status: 'missing', zeroPossible: false };
const suppressed: StatusSign = { status: 'suppressed', zeroPossible: false };
const notApplicable: StatusSign = { status: 'not-applicable', zeroPossible: false };
/** A dash is nought in SSB's older tables, and an empty cell elsewhere. */
const dash: StatusSign = { status: 'missing', zeroPossible: true };

const signs: Readonly<Record<string, StatusSign>> = {
  '': missing,
  '.': notApplicable,
  '..': missing,
  '...': missing,
  '…': missing,
  ':': suppressed,
  '-': dash,
  '--': dash,
  '*': suppressed,
  '**': suppressed,
  ':c': suppressed,
  ': c': suppressed,
  ':z': notApplicable,
  ': z': notApplicable,
  ':u': missing,
  ': u': missing,
  ':m': missing,
  ': m': missing,
  c: suppressed,
  '[c]': suppressed,
  '[x]': missing,
  '[z]': notApplicable
};

const words: readonly (readonly [RegExp, StatusSign])[] = [
  [
    /^(?:na|n\/a|n\.a|nan|null|none|nil|#n\/a|#i\/t|#(?:div\/0|ref|value|verdi|navn|name|num|null)[!?]?)$/u,
    missing
  ],
  [/^\(?(?:mangler|mangler data|ukjent verdi|ikke tilgjengelig|ikke oppgitt|no data|missing)\)?$/u, missing],
  [/^(?:skjermet|prikket|skjult|konfidensiell?t?|ikke offentlig|suppressed|confidential)$/u, suppressed],
  [/^(?:ikke aktuelt|ikke relevant|ikke mulig|not applicable)$/u, notApplicable],
  [/^(?:<|≤|under|mindre enn|færre enn|fewer than|less than) ?=? ?\d{1,2}$/u, suppressed],
  [/^(?:0|1)-(?:[2-9]|10)$/u, suppressed],
  [/^(?:<|≤) ?(?:\d{1,2}) ?\*?$/u, suppressed]
];

/** Why a cell holds no number, where its text is a sign for that; null where it is none. Never a number: `<5` is suppressed, not 5. */
export function matchStatus(text: string, use: SignUse = 'ssb'): StatusSign | null {
  const raw = text
    .normalize('NFC')
    .replace(/[\s\u00a0\u2009\u202f]+/gu, ' ')
    .trim()
    .toLowerCase();
  const sign = raw.replace(/[\u2010-\u2015\u2212]/gu, '-');
  if (use === 'eurostat' && sign === ':') return missing;
  if (Object.hasOwn(signs, sign)) return signs[sign] ?? null;
  const word = fold(raw);
  return words.find(([pattern]) => pattern.test(word) || pattern.test(raw))?.[1] ?? null;
}
