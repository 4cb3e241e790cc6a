import agesCsv from '../../../../data/codes/ages.csv?raw';
import publishedCsv from '../../../../data/codes/ages-published.csv?raw';
import { ALL } from '$lib/observations/observation';
import { readCodeRows } from '$lib/questions/code-lists';
import type { ColumnMatches, Match, Matches } from '../types';
import { isWhole } from './totals';
import { bestOf, shareRead } from './vocabulary';
import { fold, tidy } from './words';

const schemes: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['mistenkt-alder', codesOf(agesCsv)],
  ['publisert-alder', codesOf(publishedCsv)]
]);
const known = new Set([...schemes.values()].flatMap((codes) => [...codes]));

function codesOf(csv: string): ReadonlySet<string> {
  return new Set(readCodeRows(csv).map((row) => row['code'] ?? ''));
}

const year = '(?: ?(?:år(?:inger)?|aar|years?|y))?';
const range = new RegExp(`^(\\d{1,3})${year} ?(?:-|til|til og med|to) ?(\\d{1,3})${year}$`, 'u');
const open = new RegExp(
  `^(?:(\\d{1,3})${year} ?(?:\\+|-|(?:og|eller|and|or|y) (?:over|eldre|mer|older|more|más|mas)|(?:år )?\\+)${year}|(\\d{1,3})\\+${year})$`,
  'u'
);
const above = new RegExp(`^(?:over|eldre enn|more than|older than|>) ?(\\d{1,3})${year}$`, 'u');
const from = new RegExp(`^(?:fra og med|fra|minst|≥|>=) ?(\\d{1,3})${year}$`, 'u');
const below = new RegExp(`^(?:under|yngre enn|younger than|<) ?(\\d{1,3})${year}$`, 'u');
const upTo = new RegExp(
  `^(?:(?:til og med|t\\.?o\\.?m\\.?|inntil|≤|<=|0-) ?(\\d{1,3})${year}|(\\d{1,3})${year} (?:og|eller) (?:under|yngre))$`,
  'u'
);
const single = new RegExp(`^(\\d{1,3}) ?(?:år|aar|åringer|åring|years?(?: old)?)$`, 'u');
const unknown =
  /^(?:ukjent|uoppgitt|ikke oppgitt|uspesifisert|missing|unknown)(?: alder)?$|^alder (?:ukjent|uoppgitt|ikke oppgitt)$|^(?:ingen mistenkt|uten mistenkt)$/u;
const everybody =
  /^(?:alder i alt|alle aldre|alle aldersgrupper|alder totalt|alle|all ages|aldersgrupper i alt)$/u;

/**
 * Readings of a text as an age group, best first: `15-17`, «15–17 år», «under 18 år» (`0-17`), «25 år og eldre» (`25+`), «12 år» (`12`),
 * «ukjent» (`unknown`), «alle aldre» (`all`, with `isTotal`). A number alone may be an age, with little confidence.
 */
export function matchAge(text: string): Matches {
  const word = tidy(text);
  if (word === '') return [];
  if (known.has(word)) return [found(word, 1, 'code')];
  const plain = fold(word)
    .replace(/^(?:barn|unge|ungdom|personer|alder) /u, '')
    .replace(/ ?\((?:barn|unge|ungdom|voksne)\)$/u, '')
    .replace(/-?åringer$/u, ' år');
  if (everybody.test(plain) || isWhole(plain)) return [{ ...found(ALL, 0.95, 'variant'), isTotal: true }];
  if (unknown.test(plain)) return [found('unknown', 0.95, 'variant')];
  // Code and name of one cell: «015-017 15–17 år», «F25 25 år og eldre».
  const code = group(plain) ?? group(plain.replace(/^[a-z]?\d[\d+-]* (?=\d)/u, ''));
  if (code !== null)
    return [found(code, known.has(code) ? 0.97 : 0.93, known.has(code) ? 'name' : 'variant')];
  return /^(?:\d|[1-9]\d|1[01]\d)$/u.test(plain) ? [found(plain, 0.3, 'variant')] : [];
}

function found(code: string, confidence: number, reason: Match['reason']): Match {
  return { code, confidence, reason, isTotal: false };
}

function group(text: string): string | null {
  const [, first, last] = range.exec(text) ?? [];
  if (first !== undefined && last !== undefined)
    return Number(last) > Number(first) && Number(last) < 130 ? `${Number(first)}-${Number(last)}` : null;
  const lowest = upwards(text);
  if (lowest !== null) return lowest < 120 ? `${lowest}+` : null;
  const [, under] = below.exec(text) ?? [];
  if (under !== undefined) return between(Number(under) - 1);
  const [, to, orUnder] = upTo.exec(text) ?? [];
  if (to !== undefined || orUnder !== undefined) return between(Number(to ?? orUnder));
  const [, one] = single.exec(text) ?? [];
  return one !== undefined && Number(one) < 130 ? `${Number(one)}` : null;
}

function upwards(text: string): number | null {
  const [, words, sign] = open.exec(text) ?? [];
  const from0 = words ?? sign ?? from.exec(text)?.[1];
  if (from0 !== undefined) return Number(from0);
  const over = above.exec(text)?.[1];
  return over === undefined ? null : Number(over) + 1;
}

function between(last: number): string | null {
  return last > 0 && last < 130 ? `0-${last}` : null;
}

/** Readings of the distinct texts of a column as age groups; `scheme` is the code list that has them all, `andre` where none has. */
export function matchAges(texts: readonly string[]): ColumnMatches {
  const readings = texts.map(matchAge);
  const codes = readings.flatMap((one) => {
    const best = bestOf(one);
    return best && best.code !== ALL ? [best.code] : [];
  });
  const scheme = [...schemes].find(([, list]) => codes.every((code) => list.has(code)))?.[0] ?? 'andre';
  return { scheme: codes.length === 0 ? 'none' : scheme, share: shareRead(texts, readings), readings };
}
