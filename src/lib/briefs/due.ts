import { lastDay } from '$lib/meetings/due';
import type { Meeting } from '$lib/meetings/meeting';
import * as m from '$lib/texts/compiled/messages';
import { list } from '$lib/texts/format';
import type { PointRow } from './brief';
import { excerpt } from './excerpt';

const LONGEST = 60;

/**
 * What is due at a meeting (ISO date), overdue, or of unknown status, of the points as the last minutes left them and what those minutes
 * promised besides. `asOf` is the date on which a due date counts as passed. Null where nothing is.
 */
export function dueWordsOf(
  last: Meeting,
  rows: readonly PointRow[],
  unknown: readonly number[],
  { date, asOf }: { readonly date: string; readonly asOf: string }
): string | null {
  const { followUps = [], promises = [] } = last.edition?.minutes ?? {};
  const told = new Set(followUps.map(({ statusAt }) => statusAt));
  const quoted = (words: string) =>
    last.edition?.kind === 'example'
      ? excerpt(words, LONGEST)
      : m.briefs_quoted({ words: excerpt(words, LONGEST) });
  const promised = promises.flatMap(({ anchor, quote, due, duePrecision }) => {
    const day = due === null || duePrecision === null ? null : lastDay(due, duePrecision);
    return day === null || day > date || told.has(anchor)
      ? []
      : [{ words: quoted(quote), passed: day < asOf }];
  });
  const points = (kept: readonly number[]) =>
    kept.length === 0 ? [] : [m.said_due_points({ numbers: list(kept.map(String)) })];
  const sentence = (parts: readonly string[], tell: (what: { what: string }) => string) =>
    parts.length === 0 ? [] : [tell({ what: list(parts.map(withoutEnd)) })];
  const numbers = (is: (row: PointRow) => boolean) => rows.filter(is).map(({ number }) => number);
  const words = [
    ...sentence(
      [
        ...points(numbers(({ isDue, passed }) => isDue && !passed)),
        ...promised.filter((one) => !one.passed).map((one) => one.words)
      ],
      m.said_due_now
    ),
    ...sentence(
      [
        ...points(numbers(({ passed }) => passed)),
        ...promised.filter((one) => one.passed).map((one) => one.words)
      ],
      m.said_due_passed
    ),
    ...sentence(points(unknown), m.said_due_unknown)
  ];
  return words.length === 0 ? null : words.join(' ');
}

function withoutEnd(words: string): string {
  return words.replace(/[.\s]+$/u, '');
}
