import type { Claim } from '$lib/minutes/document';
import { readMinutes } from '$lib/minutes/read';
import { capitalised } from '$lib/texts/format';

/** The longest a draft may be, in characters: some ten pages. */
export const LONGEST_DRAFT = 30_000;

/** A sentence of a draft that says something of the numbers, with the claims in it. */
export type DraftStatement = {
  readonly number: number;
  readonly quote: string;
  readonly claims: readonly Claim[];
};

/** Stands over a draft, so that its first sentence is never taken for a heading. */
const HEAD = '1. Utkast\n\n';

/**
 * The sentences of a draft that claim something of the numbers, in their order, by the same rules that read minutes. `date` (ISO) is the
 * day it is read as written on: "siden i fjor" is resolved from it.
 */
export function readDraft(draft: string, date: string): DraftStatement[] {
  const words = draft.trim();
  const isOpen = !/[.!?:]["'»”)]?$/u.test(words);
  const read = readMinutes({
    name: `utkast-${date}.txt`,
    text: `${HEAD}${capitalised(words)}${isOpen ? '.' : ''}`
  });
  if (!read.ok) return [];
  const { claims, text } = read.value;
  const numbers = [...new Set(claims.map(({ statement }) => statement))];
  return numbers.map((statement, at) => {
    const own = claims.filter((claim) => claim.statement === statement);
    const start = Math.min(...own.map((claim) => claim.start));
    const end = Math.max(...own.map((claim) => claim.end));
    return { number: at + 1, quote: text.slice(start, end), claims: own };
  });
}
