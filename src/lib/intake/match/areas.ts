import type { ColumnMatches, Match } from '../types';
import { areaNamed, areaParts, joined, matchArea, ranked, reading, type AreaOptions } from './area';
import { areaSchemes, type AreaScheme } from './area-codes';
import { bestOf, rounded, shareRead } from './vocabulary';

/** What helps to read a column of areas: its dates, and the texts of the column beside it that may hold the names. */
export type AreaColumnOptions = AreaOptions & { readonly beside?: readonly string[] };

/**
 * Readings of the distinct texts of a column as areas. Numbers are read by one scheme for the whole column: the one that has most of
 * them and does not go against the names in the same cells, or beside them. Where no scheme stands out, every reading is kept.
 * `scheme` is that scheme, `navn` where only names stand there, `none` where nothing is understood.
 */
export function matchAreas(texts: readonly string[], options: AreaColumnOptions = {}): ColumnMatches {
  const cells = texts.map((text, at) => {
    const { digits, name } = areaParts(text);
    const beside = options.beside?.[at];
    const names = name ?? beside ?? null;
    return { text, digits, hasName: name !== null, named: names === null ? [] : areaNamed(names) };
  });
  const numbered = cells.flatMap(({ digits, named }) => (digits === null ? [] : [{ digits, named }]));
  const scheme = schemeOf(numbered);
  const readings = cells.map(({ text, digits, hasName, named }): readonly Match[] => {
    const alone = matchArea(text, options);
    if (digits === null) return alone;
    const code = scheme.chosen?.read(digits) ?? null;
    // Oslo itself has the same number in several schemes, and stands among the bydeler of each.
    if (code === null)
      return hasName ? alone : ranked(alone.filter((one) => !scheme.chosen || one.code.length === 4));
    const coded = reading(code, scheme.confidence);
    if (hasName) return joined([coded], named, digits);
    const others = alone
      .filter((one) => one.code !== code)
      .map((one) => ({ ...one, confidence: rounded(one.confidence * (1 - scheme.confidence)) }));
    return ranked([coded, ...others]);
  });
  const hasWords = readings.some((one) => bestOf(one) !== null);
  return {
    scheme: numbered.length > 0 ? (scheme.chosen?.id ?? 'none') : hasWords ? 'navn' : 'none',
    share: shareRead(texts, readings),
    readings
  };
}

type Numbered = { readonly digits: string; readonly named: readonly Match[] };

function schemeOf(cells: readonly Numbered[]): { chosen: AreaScheme | null; confidence: number } {
  const numbers = [...new Set(cells.map(({ digits }) => digits))];
  const scored = areaSchemes.map((scheme) => {
    const read = cells.filter(({ digits }) => scheme.read(digits) !== null);
    const told = read.filter(({ named }) => named.length > 0);
    const agreed = told.filter(({ digits, named }) => bestOf(named)?.code === scheme.read(digits)).length;
    const against = told.length - agreed;
    const share = read.length / Math.max(cells.length, 1);
    const own = scheme.together(numbers.filter((one) => scheme.read(one) !== null));
    const sure = agreed > 0 && against === 0 ? 0.99 : against > 0 ? 0.1 : own;
    return {
      scheme,
      score: share < 0.5 || against > agreed ? 0 : share * sure,
      confidence: rounded(sure * share)
    };
  });
  const best = scored.toSorted((a, b) => b.score - a.score);
  const [first, second] = best;
  if (!first || first.score === 0 || (second && first.score - second.score < 0.05))
    return { chosen: null, confidence: 0 };
  return { chosen: first.scheme, confidence: first.confidence };
}
