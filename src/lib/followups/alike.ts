import { stems } from '$lib/texts/words';
import type { Mention } from './mention';

/** Why two mentions may be of one point. */
export type Likeness =
  | { readonly kind: 'series-and-number' }
  | { readonly kind: 'number' }
  | { readonly kind: 'title'; readonly words: readonly string[] }
  | { readonly kind: 'owners'; readonly owners: readonly string[] };

/** How alike two mentions are, from 0 to 1, and why. */
export type Alike = { readonly score: number; readonly why: readonly Likeness[] };

const EMPTY = new Set(
  stems(
    'og i på av til er det en et ei som for med den de at fra om har ikke ble var vil skal kan ved eller men også inn ut mot etter eit ein ikkje frå punkt sak'
  )
);

/** The words of a text that tell what it is about, as stems. */
export function topicStems(text: string): Set<string> {
  return new Set(stems(text).filter((stem) => stem.length > 1 && !EMPTY.has(stem)));
}

/** Whether two titles are the same words in other forms at most; one that was cut short agrees as far as it goes. */
export function titlesAgree(one: string, other: string): boolean {
  const [a, b] = [one, other].map((title) => stems(title.replace(/\s*…$/u, '')));
  if (a === undefined || b === undefined || a.length === 0 || b.length === 0) return false;
  const isCut = one.endsWith('…') || other.endsWith('…');
  const length = isCut ? Math.min(a.length, b.length) : Math.max(a.length, b.length);
  return Array.from({ length }, (_, at) => a[at] === b[at]).every(Boolean);
}

/** Whether two mentions are of one point without a doubt: series, number and title agree. */
export function isSame(one: Mention, other: Mention): boolean {
  return one.series === other.series && one.number === other.number && titlesAgree(one.title, other.title);
}

/**
 * How alike a mention is to a point known before, by its number, the stems that both name in title or status, and its owners. What the
 * two say in their titles weighs most; the overlap is over the shorter of them.
 */
export function likeness(mention: Mention, known: Mention): Alike {
  const why: Likeness[] = [];
  let score = 0;
  if (mention.number === known.number) {
    const isSeries = mention.series === known.series;
    why.push({ kind: isSeries ? 'series-and-number' : 'number' });
    score += isSeries ? 0.45 : 0.1;
  }
  const said = [...topicStems(`${mention.title} ${mention.quote ?? ''}`)];
  const title = topicStems(known.title);
  const shared = said.filter((stem) => title.has(stem));
  if (shared.length > 0) {
    const words = wordsWith(known.title, new Set(shared));
    why.push({ kind: 'title', words });
    const shorter = Math.max(1, Math.min(title.size, topicStems(mention.title).size));
    score += 0.6 * Math.min(1, shared.length / shorter);
  }
  const owners = mention.owners.filter((owner) => known.owners.includes(owner));
  if (owners.length > 0) {
    why.push({ kind: 'owners', owners });
    score += 0.15;
  }
  return { score: Math.min(1, score), why };
}

/** The words of a text that have these stems, as they stand there, each once. */
export function wordsWith(text: string, wanted: ReadonlySet<string>): string[] {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.filter((word) => stems(word).some((stem) => wanted.has(stem))))];
}
