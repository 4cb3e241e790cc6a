import type { Hit, SearchIndex } from './search-index';

/** How many hits one page shows; a reader who needs more writes another word. */
const MOST = 30;
/** No query is read further than this. */
const LONGEST = 100;

/** A page of search: the query as it was read, what was found, and where else to go where nothing was. */
export type SearchView = {
  readonly query: string;
  readonly hits: readonly Hit[];
  readonly total: number;
  readonly partly: boolean;
  readonly suggestions: readonly { readonly href: string; readonly text: string }[];
};

/** Searches for what an address asks. White space is folded, and a query is cut at 100 characters. */
export function searchView(
  index: SearchIndex,
  asked: string | null,
  suggestions: SearchView['suggestions']
): SearchView {
  const query = (asked ?? '').replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST);
  const found = query === '' ? { hits: [], total: 0, partly: false } : index.search(query, MOST);
  return { query, ...found, suggestions };
}
