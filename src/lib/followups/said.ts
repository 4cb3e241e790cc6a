import type { Minutes, Range } from '$lib/minutes/document';
import { homesOf } from '$lib/minutes/homes';
import { splitSentences } from '$lib/minutes/sentences';
import type { Meeting } from '$lib/meetings/meeting';

/** A sentence of some minutes: where it stands, and in which section. */
export type Said = Range & { readonly text: string; readonly anchor: string };

const known = new WeakMap<Minutes, readonly Said[]>();

/** The sentences that stand in the sections of the minutes, in the order of the text; read once. */
export function saidIn(minutes: Minutes): readonly Said[] {
  const before = known.get(minutes);
  if (before) return before;
  const ranges: Range[] = [];
  let at = 0;
  for (const line of minutes.text.split('\n')) {
    for (const { start, end } of splitSentences(line)) ranges.push({ start: at + start, end: at + end });
    at += line.length + 1;
  }
  const homes = homesOf(ranges, minutes.sections);
  const said = ranges.flatMap(({ start, end }, index): Said[] => {
    const home = homes[index];
    if (home === undefined || home.kind === 'glossary' || home.kind === 'standing') return [];
    return [{ start, end, text: minutes.text.slice(start, end), anchor: home.anchor }];
  });
  known.set(minutes, said);
  return said;
}

/** The sentence around a place in the text; null where none is. */
export function sentenceAt(minutes: Minutes, start: number): Said | null {
  return saidIn(minutes).find((one) => one.start <= start && start < one.end) ?? null;
}

/** Words of a meeting's minutes with the way to them. Retold words are never set as a quotation. */
export type Quote = {
  readonly words: string;
  readonly verbatim: boolean;
  readonly href: string;
  /** ISO date of the meeting. */
  readonly meeting: string;
};

/** A quote with its address in the page of its meeting. */
export function quoteOf(meeting: Meeting, words: string, anchor: string, start: number | null): Quote {
  return {
    words,
    verbatim: meeting.edition !== null && meeting.edition.kind !== 'example',
    href: quoteHref(meeting, words, anchor, start),
    meeting: meeting.date
  };
}

/**
 * Where words stand: the statement that holds them, which the page marks; else their section with a text directive (URL Fragment Text
 * Directives), which browsers scroll to and mark by themselves. `start` is their offset, or null where only the section is known.
 */
export function quoteHref(
  { date, statements }: Meeting,
  words: string,
  anchor: string,
  start: number | null
): string {
  const statement =
    start === null
      ? undefined
      : statements.find((one) => one.start <= start && start + words.length <= one.end);
  if (statement !== undefined) return `/moter/${date}#p${statement.number}`;
  const place = `/moter/${date}#${anchor}`;
  return words === '' ? place : `${place}:~:text=${directive(words)}`;
}

/** The words of a text directive: whole where they are few, else the first and the last of them. */
function directive(words: string): string {
  const parts = words.trim().split(/\s+/u);
  const encoded = (some: readonly string[]) => encodeURIComponent(some.join(' ')).replaceAll('-', '%2D');
  return parts.length <= 12 ? encoded(parts) : `${encoded(parts.slice(0, 5))},${encoded(parts.slice(-4))}`;
}
