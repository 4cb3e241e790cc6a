/** Characters with the offset each came from in the source; `offsets` has one entry per UTF-16 unit of `text`. */
export type MappedText = { readonly text: string; readonly offsets: readonly number[] };

const invisible = /[\u00ad\u200b\u200c\u2060\ufeff]|\u200d/gu;
const spaces = /[\s\p{Cc}]/u;
/** A character with the marks that combine with it; Hangul jamo join among themselves, so a run of them is one cluster. */
const clusters = /[\u1100-\u11ff]+\p{M}*|\P{M}\p{M}*|\p{M}+/gu;

/**
 * One source line in Unicode NFC, with runs of white space and control characters as one space, none at either end, and soft
 * hyphens and zero-width characters left out. Spelling is never touched. `offset` is where the line begins in the source.
 */
export function normaliseLine(raw: string, offset: number): MappedText {
  let text = '';
  const offsets: number[] = [];
  let pendingSpace = -1;
  for (const match of raw.matchAll(clusters)) {
    const from = offset + match.index;
    let cluster = match[0].replace(invisible, '');
    if (spaces.test(cluster.charAt(0))) {
      if (pendingSpace < 0) pendingSpace = from;
      cluster = cluster.slice(1);
    }
    if (cluster === '') continue;
    if (pendingSpace >= 0 && text !== '') {
      text += ' ';
      offsets.push(pendingSpace);
    }
    pendingSpace = -1;
    const composed = cluster.normalize('NFC');
    text += composed;
    for (let unit = 0; unit < composed.length; unit += 1) offsets.push(from);
  }
  const whole = text.normalize('NFC');
  return whole === text
    ? { text, offsets }
    : { text: whole, offsets: Array<number>(whole.length).fill(offset) };
}

/** A part of a mapped text, like `String.slice`. */
export function sliceMapped(mapped: MappedText, start: number, end: number = mapped.text.length): MappedText {
  return { text: mapped.text.slice(start, end), offsets: mapped.offsets.slice(start, end) };
}

/** A mapped text without the given ranges of itself (in order, not overlapping), such as Markdown's marks. */
export function withoutRanges(
  mapped: MappedText,
  ranges: readonly { readonly start: number; readonly end: number }[]
): MappedText {
  let text = '';
  const offsets: number[] = [];
  let at = 0;
  const keep = (end: number) => {
    text += mapped.text.slice(at, end);
    for (let unit = at; unit < end; unit += 1) offsets.push(mapped.offsets[unit] ?? 0);
  };
  for (const range of ranges) {
    keep(range.start);
    at = range.end;
  }
  keep(mapped.text.length);
  return { text, offsets };
}
