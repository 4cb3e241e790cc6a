import { ALL } from '$lib/observations/observation';
import { areas } from '$lib/questions/code-lists';
import type { Match, Matches } from '../types';
import { areaSchemes } from './area-codes';
import { areaWords, bydelerTogether } from './area-words';
import { isWhole, sumOf } from './totals';
import { lookUp, rounded } from './vocabulary';
import { fold, tidy } from './words';

/** The first and last day that a table's figures are about (ISO): the police district is another area before May 2017. */
export type AreaOptions = { readonly from?: string; readonly to?: string };

/** A cell's number and name, where code and name are glued together or only one stands there. */
export type AreaParts = { readonly digits: string | null; readonly name: string | null };

/** Marks of a note after a name, and the word that says that a number is that of a bydel. */
const notes = /[\u00b9\u00b2\u00b3*†]+$| ?\d\)$/u;
const numberOfBydel = /^bydel(?:en)? (?:nr\.? ?|nummer )?(\d{1,2})(?:[ .:_–-]+(\p{L}.*))?$/iu;
const codeFirst = /^(?!0\p{L})[kKbB]?-?(\d{1,6})(?:[\s.:_–-]+|(?=\p{L}{3}))(\p{L}.*)$/u;
const codeLast = /^(\p{L}.*?)[\s,]*[([]?(\d{1,6})[)\]]?$/u;

/** Parts a cell such as «030101 Gamle Oslo», «1. Gamle Oslo» or «Gamle Oslo (030101)» into number and name. */
export function areaParts(text: string): AreaParts {
  const word = tidy(text).replace(notes, '');
  const [, number, rest] = numberOfBydel.exec(word) ?? [];
  if (number !== undefined) return { digits: number.padStart(2, '0'), name: rest ?? null };
  if (/^\d+$/u.test(word)) return { digits: word, name: null };
  const [, digits, name] = codeFirst.exec(word) ?? [];
  if (digits !== undefined && name !== undefined) return { digits, name };
  const [, before, last] = codeLast.exec(word) ?? [];
  if (before !== undefined && last !== undefined && lookUp(areaWords, word).length === 0)
    return { digits: last, name: before };
  return { digits: null, name: word === '' ? null : word };
}

/**
 * Readings of a text as an area, best first: a code of one of the schemes, a name, a variant, a misspelt name, or both code and name
 * glued together. Sums («Oslo i alt», «Sum bydeler») have `isTotal`. A number alone may be several areas: `matchAreas` lets the column
 * decide. «Oslo politidistrikt» is one area before 1 May 2017 and another after, and both where the dates do not tell.
 */
export function matchArea(text: string, options: AreaOptions = {}): Matches {
  const { digits, name } = areaParts(text);
  const district = policeDistrict(tidy(text), options);
  if (district.length > 0) return district;
  const named = name === null ? [] : areaNamed(name);
  if (digits === null) return named;
  const coded = areaSchemes.flatMap((scheme) => {
    const code = scheme.read(digits);
    return code === null ? [] : [reading(code, scheme.alone(digits))];
  });
  if (name !== null) return joined(coded, named, digits);
  // The word «bydel» says which scheme the number is of.
  return numberOfBydel.test(tidy(text)) ? coded.map((one) => ({ ...one, confidence: 0.85 })) : ranked(coded);
}

/** Readings of a name without a number. */
export function areaNamed(name: string): Match[] {
  if (isWhole(name)) return [{ code: ALL, confidence: 0.9, reason: 'variant', isTotal: true }];
  const sums = lookUp(bydelerTogether, name).filter(({ confidence }) => confidence >= 0.9);
  if (sums.length > 0) return sums.map((sum) => ({ ...sum, confidence: 0.8 }));
  const found = lookUp(areaWords, name);
  const part = found.some(({ confidence }) => confidence >= 0.9) ? null : sumOf(name);
  const summed = part === null ? [] : lookUp(areaWords, part).filter(({ confidence }) => confidence >= 0.9);
  return summed.length > 0 ? summed.map((one) => ({ ...one, isTotal: true })) : found;
}

/** Number and name of one cell: both as one where they agree, the name before the number where they do not. */
export function joined(coded: readonly Match[], named: readonly Match[], digits: string): Match[] {
  const [first] = named;
  const both = first && coded.find(({ code }) => code === first.code);
  if (first && both) return [{ ...first, confidence: 1, reason: 'code' }];
  if (first) {
    return ranked([
      // A number that is no area of ours says nothing against the name.
      { ...first, confidence: rounded((coded.length === 0 ? 0.9 : 0.7) * first.confidence) },
      ...coded.map((one) => ({ ...one, confidence: rounded(0.4 * one.confidence) }))
    ]);
  }
  // A name that we do not know beside a municipality's number is a municipality elsewhere.
  const isMunicipality = digits.length === 4 && !/^(?:19|20)/u.test(digits);
  return ranked(
    coded.map((one) => ({
      ...one,
      confidence: isMunicipality && one.code === digits ? 0.95 : rounded(0.5 * one.confidence)
    }))
  );
}

/** A reading by a code, as sure as said. */
export function reading(code: string, confidence: number): Match {
  return { code, confidence: rounded(confidence), reason: 'code', isTotal: false };
}

/** Readings with the surest first, each area once. */
export function ranked(matches: readonly Match[]): Match[] {
  const best = new Map<string, Match>();
  for (const one of matches) {
    const there = best.get(one.code);
    if (!there || there.confidence < one.confidence) best.set(one.code, one);
  }
  return [...best.values()].sort((a, b) => b.confidence - a.confidence);
}

const districtName =
  /^(?:oslo (?:politidistrikt|politidistr|pd|politi)|politidistriktet oslo|p01)(?:[ ,(]+(.*?)\)?)?$/u;
const old =
  /^(?:før|til og med|t\.?o\.?m\.?|inntil|til|gamle?|-)(?: (?:1\. ?)?(?:mai|april))? ?(?:2016|2017)?$|^(?:2016|gammelt?|gamle grenser)$/u;

function policeDistrict(text: string, { from, to }: AreaOptions): Match[] {
  const now = areas.codes.find(({ code }) => code === 'OPD');
  const before = areas.codes.find(({ code }) => code === 'OPD-2016');
  if (!now || !before) return [];
  for (const { code } of [now, before]) if (text === code && code !== 'OPD') return [reading(code, 1)];
  const [name, rest] = districtName.exec(fold(text)) ?? [];
  if (name === undefined && text.toUpperCase() !== now.code && fold(text) !== fold(before.label)) return [];
  const reason = text === now.code ? 'code' : text === now.label ? 'name' : 'variant';
  const named = (code: string, confidence: number): Match => ({ code, confidence, reason, isTotal: false });
  if (rest !== undefined && rest !== '')
    return old.test(rest) ? [named(before.code, 0.95)] : [named(now.code, 0.6)];
  const startsLate = from !== undefined && now.validFrom !== null && from >= now.validFrom;
  const endsEarly = to !== undefined && before.validTo !== null && to <= before.validTo;
  if (startsLate) return [named(now.code, text === now.code ? 1 : 0.98)];
  if (endsEarly) return [named(before.code, 0.95)];
  if (text === now.code) return [named(now.code, 1)];
  return [named(now.code, 0.5), named(before.code, 0.5)];
}
