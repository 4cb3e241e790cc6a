/** What a page's fragment chooses: a statement in the text (`#p4`) or its figure (`#fig-4`), another place, or nothing. */
export type Place =
  | { readonly kind: 'statement' | 'figure'; readonly number: number }
  | { readonly kind: 'anchor'; readonly anchor: string }
  | { readonly kind: 'top' };

/** Reads the fragment of an address, with or without `#`. */
export function readFragment(hash: string): Place {
  const anchor = decoded(hash.replace(/^#/, ''));
  if (anchor === '') return { kind: 'top' };
  const match = /^(p|fig-)([1-9]\d*)$/.exec(anchor);
  if (!match) return { kind: 'anchor', anchor };
  return { kind: match[1] === 'p' ? 'statement' : 'figure', number: Number(match[2]) };
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The statement `by` steps from the chosen one, round the ends; the first or last where none is chosen. Null where there are none. */
export function stepped(numbers: readonly number[], chosen: number | null, by: 1 | -1): number | null {
  const at = chosen === null ? -1 : numbers.indexOf(chosen);
  if (at < 0) return (by === 1 ? numbers[0] : numbers.at(-1)) ?? null;
  return numbers[(at + by + numbers.length) % numbers.length] ?? null;
}
