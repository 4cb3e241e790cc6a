import type { Range } from '$lib/minutes/document';

/** What the address of the editor asks for: a claim's card, words to make a new claim of, found in the text or to be found, or the first that waits. */
export type Asked =
  | { readonly kind: 'first' }
  | { readonly kind: 'claim'; readonly id: string }
  | { readonly kind: 'range'; readonly range: Range }
  | { readonly kind: 'words'; readonly section: string | null; readonly words: string };

/** Reads the query of the editor's address. What it does not know it leaves out. */
export function readAsked(query: Pick<URLSearchParams, 'get'>): Asked {
  const range = readRange(query.get('fra'), query.get('til'));
  if (range !== null) return { kind: 'range', range };
  const words = query.get('ord');
  if (words !== null) return { kind: 'words', section: query.get('sak') || null, words };
  const id = query.get('pastand');
  return id === null || id === '' ? { kind: 'first' } : { kind: 'claim', id };
}

/** A range written as two offsets; null where they are none. */
export function readRange(from: unknown, to: unknown): Range | null {
  const isOffset = (value: unknown) => typeof value === 'string' && /^\d{1,9}$/.test(value);
  if (!isOffset(from) || !isOffset(to)) return null;
  const [start, end] = [Number(from), Number(to)];
  return start < end ? { start, end } : null;
}

/** The place of the chosen words on the page, with the card after them. */
export const PLACE = 'valgt';

/** The query of a claim's card, with the place in the text that it is about. */
export function claimAddress(id: string): string {
  return `?pastand=${id}#${PLACE}`;
}

/** The query that makes a new claim of a range of the text. */
export function rangeAddress({ start, end }: Range): string {
  return `?fra=${start}&til=${end}#${PLACE}`;
}
