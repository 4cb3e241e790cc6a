import type { Matches, MeasureMatch } from '../types';
import { fold, tidy } from './words';

type Kind = MeasureMatch['kind'];

const rate =
  /(?:per|pr\.?|pro) ?(1 ?000|10 ?000|100 ?000|1 million|million|mill|tusen|ti tusen|hundre tusen)(?!\d)/u;
const amounts: Readonly<Record<string, number>> = {
  tusen: 1000,
  'ti tusen': 10_000,
  'hundre tusen': 100_000,
  million: 1_000_000,
  mill: 1_000_000,
  '1million': 1_000_000
};

/** What words say that a number is, the surest first. A word for change comes before the unit of the change. */
const kinds: readonly (readonly [RegExp, Kind, number])[] = [
  [
    /endring|differanse|\bdiff\b|økning|nedgang|vekst|utvikling(?: siden| fra)|vorjahresvergleich|\bchange\b/u,
    'change',
    0.9
  ],
  [/‰|promille|häufigkeitszahl/u, 'rate', 0.9],
  [/\bkroner\b|\bkr\b|\bnok\b|\bmill\. ?kr|beløp/u, 'money', 0.9],
  [/\brate\b|rater\b|per innbygger|per capita/u, 'rate', 0.85],
  [/prosent|%|\bpst\b|\bandel(?:en|er)?\b|per ?cent|\bshare\b/u, 'percent', 0.92],
  [/gjennomsnitt|\bsnitt\b|median/u, 'other', 0.8],
  [/indeks|\bindex\b/u, 'index', 0.9]
];

/** Words for what the product's own measures count. */
const counts: readonly (readonly [RegExp, string, number])[] = [
  [/hatmotiv|hatkriminalitet/u, 'hate-motive-reports', 0.85],
  [/gjengangere?/u, 'repeat-persons', 0.85],
  [
    /unike? person|antall personer|personer \(unike\)|siktede personer|mistenkte personer/u,
    'unique-persons',
    0.85
  ],
  [/folkemengde|folketall|innbygger|befolkning|einwohner|bosatte|population/u, 'residents', 0.85],
  [
    /anmeld(?:te|elser?)|lovbrudd|\bforhold\b|straffbare|straftaten|\bsaker\b|offences/u,
    'reported-offences',
    0.85
  ],
  [/^(?:antall|antal|tall|verdi|value|count|n|sum|personer|mottakere|frequency|frekvens)$/u, 'count', 0.8],
  [/^(?:antall|antal|number of) |\bantall\b/u, 'count', 0.75]
];

const ids = new Set([
  'reported-offences',
  'reported-offences-per-year',
  'hate-motive-reports',
  'unique-persons',
  'repeat-persons',
  'repeat-offences',
  'residents'
]);

/**
 * Readings of a text as what a number counts or measures: a count, a rate and per how many, a percentage, a change, an index, money.
 * `code` is the id of a measure that the product knows, else the kind with its base (`count`, `rate-1000`, `percent`).
 */
export function matchMeasure(text: string): Matches<MeasureMatch> {
  const word = tidy(text);
  if (word === '') return [];
  if (ids.has(word)) return [measure(word, 1, 'code', 'count', null)];
  const plain = fold(word)
    .replace(/[_(),;]/gu, ' ')
    .replace(/(?<=\d)[ .](?=\d{3})/gu, '')
    .replace(/ +/gu, ' ')
    .trim();
  const own = ownCode(word);
  if (own) return [own];
  const change = kinds.find(([pattern, kind]) => kind === 'change' && pattern.test(plain));
  if (change) return [measure('change', change[2], 'name', 'change', null)];
  const per = perOf(plain);
  if (per !== null) return [measure(`rate-${per}`, 0.95, 'name', 'rate', per)];
  const kind = kinds.find(([pattern]) => pattern.test(plain));
  if (kind) {
    const base = /‰|promille/u.test(plain) ? 1000 : null;
    return [measure(base === null ? kind[1] : `${kind[1]}-${base}`, kind[2], 'name', kind[1], base)];
  }
  const count = counts.find(([pattern]) => pattern.test(plain));
  return count ? [measure(count[1], count[2], 'variant', 'count', null)] : [];
}

/** The codes this function itself gives, so that what was read once reads the same again. */
function ownCode(word: string): MeasureMatch | null {
  if (word === 'count') return measure(word, 1, 'code', 'count', null);
  const [, kind, per] = /^(rate|percent|change|index|money|other)(?:-(\d+))?$/u.exec(word) ?? [];
  const known = (['rate', 'percent', 'change', 'index', 'money', 'other'] as const).find(
    (one) => one === kind
  );
  return known === undefined ? null : measure(word, 1, 'code', known, per === undefined ? null : Number(per));
}

function perOf(text: string): number | null {
  const base = rate.exec(text)?.[1];
  if (base === undefined) return null;
  return amounts[base] ?? amounts[base.replace(/ /gu, '')] ?? Number(base.replace(/\D/gu, ''));
}

function measure(
  code: string,
  confidence: number,
  reason: MeasureMatch['reason'],
  kind: Kind,
  per: number | null
): MeasureMatch {
  return { code, confidence, reason, isTotal: false, kind, per };
}

/** The kinds of number that the distinct texts of a column name: more than one means that its units are mixed. */
export function kindsOf(texts: readonly string[]): Kind[] {
  return [...new Set(texts.flatMap((text) => matchMeasure(text).slice(0, 1)).map(({ kind }) => kind))];
}
