import { findWords, joined, withoutCuts } from '$lib/releases/erased-words';
import { REMOVED, type Cut } from '$lib/releases/erasure';
import { fail, ok, type Result } from '$lib/observations/result';
import * as m from '$lib/texts/compiled/messages';
import type { Minutes, Range } from './document';
import { readMinutes } from './read';
import type { SourceText } from './source/source-text';

/** A source without some of its words, and both editions read. */
export type Redacted = {
  readonly source: SourceText;
  readonly before: Minutes;
  readonly after: Minutes;
  /** Where a range of the old text is in the new one; null where that cannot be told. */
  readonly moved: (range: Range) => Range | null;
};

/** Where words stand in the text of a source: its letterhead and running heads too. */
export function cutsOf(source: SourceText, words: readonly string[]): Cut[] {
  return words.flatMap((one) => findWords(source.text, one)).sort((a, b) => a.start - b.start);
}

/** Takes parts out of a source: its layout, pages and lines stay as they are. Fails where what is left is no text. */
export function redact(source: SourceText, cuts: readonly Cut[]): Result<Redacted> {
  const before = readMinutes(source);
  if (!before.ok) return before;
  const cut = { ...source, text: withoutCuts(source.text, cuts) };
  const after = readMinutes(cut);
  if (!after.ok) return after;
  const spans = spansOf(before.value, cuts);
  const expected = withoutCuts(before.value.text, spans).normalize('NFC');
  const isExact = expected === after.value.text;
  return ok({
    source: cut,
    before: before.value,
    after: after.value,
    moved: (range) => (isExact ? shifted(range, spans) : null)
  });
}

/** Fails where words still stand in a text that was read anew: they were parted by what stands between two pages or columns. */
export function checkRemoved(after: Minutes, words: readonly string[]): Result<true> {
  return words.some((one) => findWords(after.text, one).length > 0)
    ? fail('words-parted', 'words', m.editions_words_parted())
    : ok(true);
}

/**
 * The parts of the normalised text that come from the parts of the source that are taken out. White space before one is not of it: what
 * joins two lines has the offset of the second.
 */
function spansOf({ text, sourceOffsets }: Minutes, cuts: readonly Cut[]): Cut[] {
  const parts = joined(cuts);
  const spans: (Cut & { readonly part: number })[] = [];
  let part = 0;
  for (let at = 0; at < text.length; at += 1) {
    const from = sourceOffsets[at] ?? 0;
    while ((parts[part]?.end ?? Infinity) <= from) part += 1;
    if (from < (parts[part]?.start ?? Infinity)) continue;
    const last = spans.at(-1);
    if (last?.part === part && last.end === at) spans[spans.length - 1] = { ...last, end: at + 1 };
    else if (!/\s/u.test(text.charAt(at))) spans.push({ start: at, end: at + 1, part });
  }
  return spans;
}

function shifted({ start, end }: Range, spans: readonly Cut[]): Range {
  const place = (offset: number, isEnd: boolean) => {
    let shift = 0;
    for (const span of spans) {
      if (span.end <= offset) {
        shift += REMOVED.length - (span.end - span.start);
      } else if (span.start < offset) {
        return span.start + shift + (isEnd ? REMOVED.length : 0);
      }
    }
    return offset + shift;
  };
  return { start: place(start, false), end: place(end, true) };
}
