import { ALL } from '$lib/observations/observation';
import type { ColumnMatches, Match, Matches } from '../types';
import { offenceSchemes } from './offence-words';
import { isWhole, sumOf } from './totals';
import { bestOf, lookUp, rounded, shareRead, type Vocabulary } from './vocabulary';
import { tidy } from './words';

/** A reading as an offence: its code in its scheme, and how deep the file sets it (`¬`, none for the whole), null where it does not say. */
export type OffenceMatch = Match & { readonly scheme: string; readonly depth: number | null };

/** Readings of a column as offences of one scheme, and the schemes that fit it as well. */
export type OffenceColumn = ColumnMatches<OffenceMatch> & { readonly alternatives: readonly string[] };

const depthMarks = /^(?:[¬\u00ac]\s*)+/u;
/** A code of SSB's standard of 2015 below its nine groups; capitals and small letters differ. */
const standardCode = /^[1-9][A-Z]{4}[A-Zz]$/u;

/**
 * Readings of a text as an offence, best first, of one scheme or of all. Codes are case-sensitive, names are not; `¬` before a name
 * marks its depth and is no part of it. «Sum vold» and «Vold i alt» have `isTotal`. The same word in two schemes is two readings:
 * robbery is violence at SSB, and profit crime at the police.
 */
export function matchOffence(text: string, scheme?: string): Matches<OffenceMatch> {
  const word = tidy(text);
  const marks = depthMarks.exec(word)?.[0];
  const depth = marks === undefined ? null : marks.replace(/[^¬]/gu, '').length;
  const plain = word.replace(depthMarks, '');
  if (plain === '') return [];
  return [...offenceSchemes]
    .filter(([id]) => scheme === undefined || id === scheme)
    .flatMap(([id, vocabulary]) =>
      readIn(id, vocabulary, plain).map((one) => ({ ...one, scheme: id, depth }))
    )
    .sort((a, b) => b.confidence - a.confidence);
}

function readIn(scheme: string, vocabulary: Vocabulary, word: string): Match[] {
  const whole = lookUp(vocabulary, word);
  if (whole.some(({ confidence }) => confidence >= 0.9)) return whole;
  if (isWhole(word)) {
    const sum = vocabulary.terms.find(({ isTotal }) => isTotal);
    return [{ code: sum?.code ?? ALL, confidence: 0.9, reason: 'variant', isTotal: true }];
  }
  const part = sumOf(word);
  const summed = part === null ? [] : sure(vocabulary, part);
  if (summed.length > 0) return summed.map((one) => ({ ...one, isTotal: true }));
  const [, code = '', name = ''] = /^([^\s:]+)(?:\s*:\s*|\s+(?:-\s+)?)(.+)$/u.exec(word) ?? [];
  const glued = vocabulary.byCode.get(code);
  if (glued && sure(vocabulary, name).some((one) => one.code === code))
    return [{ code, confidence: 1, reason: 'code', isTotal: glued.isTotal }];
  const shorter = withoutTail(vocabulary, word);
  if (shorter.length > 0) return shorter;
  if (scheme === 'ssb-2015' && standardCode.test(word))
    return [{ code: word, confidence: 0.8, reason: 'code', isTotal: false }];
  return whole;
}

/** «Vold mv.» is vold, and «Skadeverk (hærverk)» skadeverk where both words are the same; «Voldtekt (forsøk)» is not voldtekt. */
function withoutTail(vocabulary: Vocabulary, word: string): Match[] {
  const [, before] = /^(.+?),? (?:m\.?v|m\.?m|o\.?l|osv|etc)\.?$/iu.exec(word) ?? [];
  if (before !== undefined)
    return sure(vocabulary, before).map((one) => ({ ...one, confidence: rounded(0.9 * one.confidence) }));
  const [, outside = '', inside = ''] = /^(.+?) ?\(([^()]+)\)$/u.exec(word) ?? [];
  const same = sure(vocabulary, inside);
  return sure(vocabulary, outside).filter(({ code }) => same.some((one) => one.code === code));
}

function sure(vocabulary: Vocabulary, text: string): Match[] {
  return lookUp(vocabulary, text).filter(({ confidence }) => confidence >= 0.9);
}

/**
 * Readings of the distinct texts of a column as offences of the scheme that understands most of them. `alternatives` names the schemes
 * that understand as many, so that a person can choose: the same words count differently in each.
 */
export function matchOffences(texts: readonly string[], scheme?: string): OffenceColumn {
  const columns = [...offenceSchemes.keys()]
    .filter((id) => scheme === undefined || id === scheme)
    .map((id) => {
      const readings = texts.map((text) => matchOffence(text, id));
      const score = readings.reduce((sum, one) => sum + strength(one), 0);
      return { scheme: id, share: shareRead(texts, readings), readings, score };
    })
    .toSorted((a, b) => b.score - a.score);
  const [best] = columns;
  if (!best || best.score === 0)
    return { scheme: 'none', share: 0, readings: texts.map(() => []), alternatives: [] };
  const alternatives = columns
    .slice(1)
    .filter(({ score, share }) => score > 0.95 * best.score && share === best.share)
    .map((one) => one.scheme);
  return { scheme: best.scheme, share: best.share, readings: best.readings, alternatives };
}

/** What a reading says for its scheme: a sum of everything says nothing, for every scheme has one. */
function strength(readings: Matches<OffenceMatch>): number {
  const best = bestOf(readings);
  if (best === null) return 0;
  return rounded(best.isTotal && best.code === ALL ? 0 : best.confidence);
}
