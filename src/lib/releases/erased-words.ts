import type { Json } from './canonical';
import { REMOVED, type Cut, type EventCut } from './erasure';

/** Between two letters of a word: what no reader sees, or a hyphen at the end of a line. */
const WITHIN = '(?:[\\u00ad\\u200b-\\u200d\\u2060\\ufeff]|-[^\\S\\n]*\\r?\\n[^\\S\\n]*)*';
/** Between two words: any white space, as a line end has it. */
const BETWEEN = '[\\s\\u00ad\\u200b\\ufeff]+';

/** The words as they are looked for: in NFC, with single spaces. */
export function plainWords(words: string): string {
  return words.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/**
 * Every place where words stand in a text, whole, in any case, also with a genitive s, parted by a line end or written with combining
 * marks. Each range covers the genitive too. Empty words stand nowhere.
 */
export function findWords(text: string, words: string): Cut[] {
  const pattern = patternOf(words);
  if (pattern === null) return [];
  const whole = new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])${pattern}(?:['’]?s)?(?![\\p{L}\\p{M}\\p{N}])`, 'giu');
  return [...text.matchAll(whole)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length
  }));
}

/** Longer words that the words are only a part of (`Bakke` in `Bakkeløkka`), each once: they are left standing. */
export function withinLonger(text: string, words: string): string[] {
  const pattern = patternOf(words);
  if (pattern === null) return [];
  const places = findWords(text, words);
  const around = new RegExp(`[\\p{L}\\p{M}\\p{N}]*${pattern}[\\p{L}\\p{M}\\p{N}]*`, 'giu');
  return [
    ...new Set(
      [...text.matchAll(around)]
        .filter(({ index }) => !places.some(({ start, end }) => start <= index && index < end))
        .map(([found]) => found)
    )
  ];
}

function patternOf(words: string): string | null {
  const plain = plainWords(words);
  if (plain === '') return null;
  const letter = (one: string) => {
    const parted = one.normalize('NFD');
    return parted === one ? escaped(one) : `(?:${escaped(one)}|${escaped(parted)})`;
  };
  return plain
    .split(' ')
    .map((word) => [...word].map(letter).join(WITHIN))
    .join(BETWEEN);
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}

/** Ranges in order, those that touch or overlap made one. */
export function joined(cuts: readonly Cut[]): Cut[] {
  const out: Cut[] = [];
  for (const { start, end } of [...cuts].sort((a, b) => a.start - b.start)) {
    const last = out.at(-1);
    if (last !== undefined && start < last.end)
      out[out.length - 1] = { start: last.start, end: Math.max(end, last.end) };
    else if (end > start) out.push({ start, end });
  }
  return out;
}

/** A text without some parts of it: each becomes `[fjernet]`, and line ends within it stay, so that every line keeps its number. */
export function withoutCuts(text: string, cuts: readonly Cut[]): string {
  let out = '';
  let at = 0;
  for (const { start, end } of joined(cuts)) {
    out +=
      text.slice(at, start) + REMOVED + text.slice(start, end).replace(/[^\n\r\f\v\u0085\u2028\u2029]/gu, '');
    at = Math.max(at, end);
  }
  return out + text.slice(at);
}

/** Where words stand in the strings of a JSON value, each string by its path. */
export function cutsIn(json: Json, words: readonly string[], path: readonly string[] = []): EventCut[] {
  if (typeof json === 'string') {
    const cuts = joined(words.flatMap((one) => findWords(json, one)));
    return cuts.map((cut) => ({ path: path.join('.'), ...cut }));
  }
  if (typeof json !== 'object' || json === null) return [];
  return Object.entries(json).flatMap(([key, value]) => cutsIn(value, words, [...path, key]));
}

/** A JSON value without the parts of its strings that the cuts name. */
export function withoutEventCuts(json: Json, cuts: readonly EventCut[], path: readonly string[] = []): Json {
  if (typeof json === 'string') {
    const mine = cuts.filter((cut) => cut.path === path.join('.'));
    return mine.length === 0 ? json : withoutCuts(json, mine);
  }
  if (typeof json !== 'object' || json === null) return json;
  if (Array.isArray(json)) {
    return json.map((value: Json, index) => withoutEventCuts(value, cuts, [...path, String(index)]));
  }
  return Object.fromEntries(
    Object.entries(json).map(([key, value]) => [key, withoutEventCuts(value, cuts, [...path, key])])
  );
}
