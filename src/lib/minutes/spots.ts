import type { Range } from './document';
import { wholeWords } from './words';

/** Words found in a text, with the table entry they belong to. */
export type Spot<T> = Range & { readonly term: T };

/** Finds the forms of a table's entries as whole words; where several entries fit one place, the longest match is kept. */
export function spotter<T>(
  terms: readonly T[],
  formsOf: (term: T) => readonly string[]
): (text: string) => Spot<T>[] {
  const compiled = terms.map((term) => ({ term, pattern: wholeWords(formsOf(term), 'iuy') }));
  const any = wholeWords(terms.flatMap(formsOf));
  return (text) => {
    const spots: Spot<T>[] = [];
    const ends = compiled.map(() => 0);
    // One look through the text finds where anything begins; only there is each entry asked.
    any.lastIndex = 0;
    for (let match = any.exec(text); match !== null; match = any.exec(text)) {
      const start = match.index;
      for (const [at, { term, pattern }] of compiled.entries()) {
        if (start < (ends[at] ?? 0)) continue;
        pattern.lastIndex = start;
        const found = pattern.exec(text)?.[0] ?? '';
        if (found === '') continue;
        ends[at] = start + found.length;
        spots.push({ start, end: start + found.length, term });
      }
      any.lastIndex = start + ((text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1);
    }
    return longestFirst(spots);
  };
}

/** Ranges in text order; of those that overlap the longest, and of equally long ones the first given. */
export function longestFirst<R extends Range>(ranges: readonly R[]): R[] {
  const sorted = [...ranges].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const kept: R[] = [];
  for (const range of sorted) {
    const at = placeOf(kept, range.start);
    const [before, after] = [kept[at - 1], kept[at]];
    const isFree =
      (before === undefined || before.end <= range.start) &&
      (after === undefined || after.start >= range.end);
    if (isFree) kept.splice(at, 0, range);
  }
  return kept;
}

/** Where a range that starts here belongs among ranges in order: found by halving. */
function placeOf(ranges: readonly Range[], start: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
