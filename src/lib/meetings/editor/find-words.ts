import type { Minutes, Passage, Range, Section } from '$lib/minutes/document';
import { fail, ok, type Result } from '$lib/observations/result';

/** The part of the minutes that words are looked for in. */
export type Ground = Pick<Minutes, 'text' | 'sections'>;

/** A claim is a sentence or less: nobody confirms a page. */
const LONGEST = 600;

/** Words as somebody has written or pasted them, found in the text. `section` is the anchor of the section to look in, null for all. Blanks count as one, quotation marks round the words for nothing. */
export function findWords(ground: Ground, section: string | null, words: string): Result<Passage> {
  const plain = words.trim().replace(/^[«"“”]+|[»"“”]+$/gu, '');
  if (plain === '') return fail('no-words', 'ord', 'Skriv ordene som påstanden står i.');
  if (plain.length > LONGEST) return tooLong();
  const within = section === null ? null : ground.sections.find(({ anchor }) => anchor === section);
  if (within === undefined) return fail('no-section', 'sak', 'Velg en sak eller et punkt fra listen.');
  const { start, end } = within ?? { start: 0, end: ground.text.length };
  const places = [...ground.text.slice(start, end).matchAll(patternOf(plain))].map((match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length
  }));
  const [only, other] = places.filter((place) => sectionOf(ground.sections, place) !== null);
  if (only === undefined) {
    return fail(
      'words-not-found',
      'ord',
      `Ordene «${shortened(plain)}» står ikke ${within === null ? 'i referatet' : 'i den saken'}. Skriv dem slik de står der.`
    );
  }
  return other === undefined
    ? wordsAt(ground, only)
    : fail(
        'words-ambiguous',
        'ord',
        `Ordene «${shortened(plain)}» står ${places.length} steder. Ta med flere ord, eller velg sak.`
      );
}

/** The words of a range of the text, as somebody has marked it: half words are taken whole, blanks at the ends left out. Fails where it holds no word, lies in two sections, or is no part of the minutes. */
export function wordsAt({ text, sections }: Ground, range: Range): Result<Passage> {
  const { start, end } = wholeWords(text, range);
  if (!/[\p{L}\p{N}]/u.test(text.slice(start, end))) {
    return fail('no-words', 'ord', 'Merk ordene som påstanden står i.');
  }
  if (end - start > LONGEST) return tooLong();
  const section = sectionOf(sections, { start, end });
  const isCut = sections.some((one) => one.start > start && one.start < end);
  if (section === null || isCut) {
    return fail('two-sections', 'ord', 'Velg ord i én sak eller ett punkt av referatet.');
  }
  return ok({ start, end, anchor: section.anchor, quote: text.slice(start, end) });
}

function tooLong(): Result<never> {
  return fail('too-long', 'ord', `Velg høyst ${LONGEST} tegn: en setning eller en del av den.`);
}

/** The innermost section that holds a range. */
function sectionOf(sections: readonly Section[], { start, end }: Range): Section | null {
  const around = sections.filter((one) => one.start <= start && end <= one.end);
  return around.reduce<Section | null>(
    (inner, one) => (inner === null || one.end - one.start < inner.end - inner.start ? one : inner),
    null
  );
}

function wholeWords(text: string, range: Range): Range {
  const isPart = (at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at));
  let start = Math.max(0, Math.min(range.start, text.length));
  let end = Math.max(start, Math.min(range.end, text.length));
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  if (start === end) return { start, end };
  while (start > 0 && isPart(start) && isPart(start - 1)) start -= 1;
  while (end < text.length && isPart(end - 1) && isPart(end)) end += 1;
  return { start, end };
}

function patternOf(words: string): RegExp {
  const escaped = words.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'));
  const isWord = (at: number) => /[\p{L}\p{N}]/u.test(words.at(at) ?? '');
  const before = isWord(0) ? '(?<![\\p{L}\\p{N}])' : '';
  const after = isWord(-1) ? '(?![\\p{L}\\p{N}])' : '';
  return new RegExp(`${before}${escaped.join('\\s+')}${after}`, 'gu');
}

function shortened(words: string): string {
  return words.length <= 80 ? words : `${words.slice(0, 79)}…`;
}
