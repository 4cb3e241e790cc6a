import type { Match, MatchReason } from '../types';
import { distance, slips } from './spelling';
import { fold, skeleton, tidy } from './words';

/** A code with its name, other names for it, and whether it stands for the sum of others. */
export type Term = {
  readonly code: string;
  readonly label: string;
  readonly variants: readonly string[];
  readonly isTotal: boolean;
};

/** The words of one code list, made ready for looking up. */
export type Vocabulary = {
  readonly terms: readonly Term[];
  readonly byCode: ReadonlyMap<string, Term>;
  readonly byName: ReadonlyMap<string, readonly Found[]>;
  readonly bySkeleton: ReadonlyMap<string, readonly Found[]>;
  /** The skeletons that a misspelt word may be near to: not those of abbreviations, which are near to too much. */
  readonly spelledOut: ReadonlySet<string>;
};

type Found = { readonly term: Term; readonly reason: 'name' | 'variant' };

/** How sure a reading is by how it was found, where nothing else speaks for or against it. */
const confidences: Readonly<Record<MatchReason, number>> = {
  code: 1,
  name: 0.98,
  variant: 0.95,
  spelling: 0.9
};

/** At most this many suggestions for a word that is no known name. */
const mostSuggestions = 4;

/** Makes a code list ready for looking up. */
export function vocabularyOf(terms: readonly Term[]): Vocabulary {
  const byName = new Map<string, Found[]>();
  const bySkeleton = new Map<string, Found[]>();
  const spelledOut = new Set<string>();
  const add = (name: string, found: Found) => {
    for (const [map, key] of [
      [byName, fold(name)],
      [bySkeleton, skeleton(name)]
    ] as const) {
      const there = map.get(key) ?? [];
      if (!there.some(({ term }) => term === found.term)) map.set(key, [...there, found]);
    }
  };
  for (const term of terms) {
    add(term.label, { term, reason: 'name' });
    spelledOut.add(skeleton(term.label));
  }
  for (const term of terms) {
    for (const name of term.variants) {
      add(name, { term, reason: 'variant' });
      if (!name.includes('.')) spelledOut.add(skeleton(name));
    }
  }
  return { terms, byCode: new Map(terms.map((term) => [term.code, term])), byName, bySkeleton, spelledOut };
}

/**
 * Readings of a text as codes of a list, best first: the code itself, a name, a variant, a name spelled nearly so. A text that may
 * be several codes gives them all, none surer than the others.
 */
export function lookUp(vocabulary: Vocabulary, text: string): Match[] {
  const word = tidy(text);
  if (word === '') return [];
  const code = vocabulary.byCode.get(word);
  if (code) return [match(code, 'code')];
  const named = vocabulary.byName.get(fold(word));
  if (named) return shared(named.map(({ term, reason }) => match(term, reason)));
  const bones = skeleton(word);
  const alike = bones === '' ? undefined : vocabulary.bySkeleton.get(bones);
  if (alike) return shared(alike.map(({ term }) => match(term, 'spelling')));
  return misspelt(vocabulary, bones);
}

function misspelt(vocabulary: Vocabulary, bones: string): Match[] {
  const most = slips(bones.length);
  // Digits are never a slip of the pen: 2023 is not 2024, and Q1 not Q2.
  if (most === 0 || /\d/u.test(bones)) return [];
  const nearest = new Map<Term, number>();
  let otherwise = Infinity;
  for (const [name, found] of vocabulary.bySkeleton) {
    if (name.length < 4 || !vocabulary.spelledOut.has(name)) continue;
    const limit = Math.min(most, slips(name.length));
    const away = distance(bones, name, limit);
    if (away > limit) continue;
    if (isOtherWord(bones, name)) otherwise = Math.min(otherwise, away);
    else for (const { term } of found) nearest.set(term, Math.min(away, nearest.get(term) ?? Infinity));
  }
  // What is nearer to a word that begins otherwise is not suggested as one farther away.
  if (otherwise < Math.min(...nearest.values())) return [];
  const ranked = [...nearest].sort((a, b) => a[1] - b[1]).slice(0, mostSuggestions);
  return ranked.map(([term, away]) => ({
    ...match(term, 'spelling'),
    confidence: rounded(Math.max(0.3, 0.88 - (0.9 * away) / Math.max(bones.length, 4) - 0.03 * away))
  }));
}

/** A slip is seldom in the first letter, and «S. Nordstrand» is no slip for Nordstrand: what begins otherwise is another word. */
function isOtherWord(bones: string, name: string): boolean {
  return bones.charAt(0) !== name.charAt(0) && !bones.startsWith('\ufffd');
}

function match(term: Term, reason: MatchReason): Match {
  return { code: term.code, confidence: confidences[reason], reason, isTotal: term.isTotal };
}

function shared(matches: Match[]): Match[] {
  if (matches.length === 1) return matches;
  return matches.map((one) => ({ ...one, confidence: rounded(one.confidence / matches.length) }));
}

/** A confidence with two decimals. */
export function rounded(confidence: number): number {
  return Math.round(confidence * 100) / 100;
}

/** The best reading of a text where exactly one is best, else null. */
export function bestOf<M extends Match>(matches: readonly M[]): M | null {
  const [first, second] = matches;
  if (first === undefined) return null;
  return second === undefined || second.confidence < first.confidence ? first : null;
}

/** How many of the texts (0–1, blanks apart) have exactly one best reading. */
export function shareRead(texts: readonly string[], readings: readonly (readonly Match[])[]): number {
  let filled = 0;
  let read = 0;
  texts.forEach((text, at) => {
    if (tidy(text) === '') return;
    filled += 1;
    if (bestOf(readings[at] ?? []) !== null) read += 1;
  });
  return filled === 0 ? 0 : rounded(read / filled);
}
