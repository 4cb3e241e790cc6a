import { resolve, selectorOf } from './anchors';
import type { Passage, Range, Section } from './document';
import { homesOf } from './homes';
import { sentenceAround } from './persons';
import { splitSentences } from './sentences';

/** The part of an edition in which passages are found again. */
export type Ground = { readonly text: string; readonly sections: readonly Section[] };

/**
 * How a passage of one edition stands in another: its sentence as it was in the same section, the same sentence in another one, a
 * sentence that is like it, or nowhere. Only a sentence with the very same words is `sure`; everything else is for a person to settle.
 */
export type Refound =
  | { readonly how: 'same' | 'moved'; readonly sure: boolean; readonly range: Range; readonly anchor: string }
  | { readonly how: 'changed'; readonly sure: false; readonly range: Range; readonly anchor: string }
  | { readonly how: 'lost'; readonly sure: false; readonly range: null; readonly anchor: null };

const LOST: Refound = { how: 'lost', sure: false, range: null, anchor: null };
/** How alike two sentences must be at least (Dice's coefficient of their words), and how much more than the next. */
const ALIKE = 0.55;
const AHEAD = 0.1;
/** How many characters of the old neighbours must stand beside a sentence that has moved, for it to be sure. */
const NEIGHBOURS = 12;

/**
 * Finds passages of one edition again in another, each by itself: by its words and section, by its neighbours, then by likeness. Two that
 * would come to stand on the same words are both left to a person.
 */
export function refind(passages: readonly Passage[], before: Ground, now: Ground): Refound[] {
  const sentences = sentencesOf(now.text);
  const found = passages.map((passage) => refound(passage, before, now, sentences));
  return found.map((one, at) => {
    const { range } = one;
    if (!one.sure || range === null) return one;
    const isShared = found.some(
      (other, index) =>
        index !== at &&
        other.sure &&
        other.range !== null &&
        other.range.start < range.end &&
        range.start < other.range.end
    );
    return isShared ? { ...one, sure: false } : one;
  });
}

function refound(passage: Passage, before: Ground, now: Ground, sentences: readonly Sentence[]): Refound {
  const { quote } = passage;
  const places = occurrences(now.text, quote).map((start) => ({ start, end: start + quote.length }));
  const anchors = homesInOrder(places, now.sections);
  const around = sentenceAround(before.text, passage);
  const whole = places.flatMap((range, at) => {
    const there = sentenceAround(now.text, range);
    const anchor = anchors[at];
    if (anchor === undefined || there.before !== around.before || there.after !== around.after) return [];
    return [{ range, anchor, fit: fitOf(before.text, passage, now.text, range) }];
  });
  const here = whole.filter(({ anchor }) => anchor === passage.anchor);
  const [only] = here;
  if (only !== undefined && here.length === 1)
    return { how: 'same', sure: true, range: only.range, anchor: only.anchor };
  const pool = here.length > 0 ? here : whole;
  const best = Math.max(...pool.map(({ fit }) => fit));
  const [first, ...others] = pool.filter(({ fit }) => fit === best);
  if (first !== undefined) {
    const how = first.anchor === passage.anchor ? 'same' : 'moved';
    const sure = others.length === 0 && best >= NEIGHBOURS;
    return { how, sure, range: first.range, anchor: first.anchor };
  }
  return likest(passage, before, now, sentences);
}

/** What stands between the old neighbours, else the sentence that is most like the old one and clearly more so than any other. */
function likest(passage: Passage, before: Ground, now: Ground, sentences: readonly Sentence[]): Refound {
  const changed = (range: Range): Refound => {
    const [anchor] = homesInOrder([range], now.sections);
    return anchor === undefined ? LOST : { how: 'changed', sure: false, range, anchor };
  };
  const { quote } = passage;
  const words = wordsOf(quote);
  const [best, next] = sentences
    .map((one) => ({ ...one, like: likeness(words, one.words) }))
    .sort((a, b) => b.like - a.like);
  if (best !== undefined && best.like >= ALIKE && best.like - (next?.like ?? 0) >= AHEAD)
    return changed({ start: best.start, end: best.end });
  const between = resolve(selectorOf(before.text, passage), now.text);
  if (!between.ok || between.value.how !== 'context') return LOST;
  const { start, end } = between.value;
  return now.text.slice(start, end).trim() === '' ? LOST : changed({ start, end });
}

type Sentence = Range & { readonly words: readonly string[] };

function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    for (const { start, end } of splitSentences(line)) {
      sentences.push({ start: at + start, end: at + end, words: wordsOf(line.slice(start, end)) });
    }
    at += line.length + 1;
  }
  return sentences;
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Dice's coefficient of two lists of words, each word counted as often as it stands. */
function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count > 0) shared += 1;
    left.set(word, count - 1);
  }
  return a.length + b.length === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

function occurrences(text: string, words: string): number[] {
  const places: number[] = [];
  if (words === '') return places;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) places.push(at);
  return places;
}

/** The anchors of the innermost sections around ranges, undefined where a range lies in none. */
function homesInOrder(ranges: readonly Range[], sections: readonly Section[]): (string | undefined)[] {
  return homesOf(ranges, sections).map((section) => section?.anchor);
}

/** How many characters next to a passage stand next to it in the other text too, on both sides. */
function fitOf(before: string, from: Range, now: string, to: Range): number {
  let fit = 0;
  const most = 40;
  for (let at = 1; at <= most && from.start >= at && to.start >= at; at += 1) {
    if (before.charAt(from.start - at) !== now.charAt(to.start - at)) break;
    fit += 1;
  }
  for (let at = 0; at < most && from.end + at < before.length; at += 1) {
    if (before.charAt(from.end + at) !== now.charAt(to.end + at)) break;
    fit += 1;
  }
  return fit;
}
