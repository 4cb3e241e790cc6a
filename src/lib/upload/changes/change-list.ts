import type { Value } from '$lib/observations/value';
import { isNumber } from '$lib/observations/value';
import { countKinds, differenceKinds, type Difference, type DifferenceKind } from './difference';

/** What is listed: all, or the differences of one kind. */
export const filters = {
  alle: null,
  nye: 'new',
  reviderte: 'revised',
  store: 'large',
  skjermet: 'suppressed',
  fjernet: 'removed',
  avrunding: 'rounding'
} as const satisfies Readonly<Record<string, DifferenceKind | null>>;
/** The word of a filter in the address. */
export type Filter = keyof typeof filters;

/** The ways to order the list. */
export const orders = ['viktigst', 'type', 'omrade', 'periode', 'endring'] as const;
/** One of them. */
export type Order = (typeof orders)[number];

/** The numbers that pages show, or the table's own cells. */
export const levels = ['vist', 'celler'] as const;
/** One of them. */
export type Level = (typeof levels)[number];

/**
 * What a list of differences shows: the address owns it. `chosen` is the key of the difference that is drawn; `follows` the id of a
 * dataset that the person chose to follow.
 */
export type ListState = {
  readonly level: Level;
  readonly filter: Filter;
  readonly order: Order;
  /** From 1. */
  readonly page: number;
  readonly chosen: string | null;
  readonly follows: string | null;
  /** The ISO date on which the figures were taken out, where the person has said it. */
  readonly extracted: string | null;
};

/** The list as it stands when nothing is chosen. */
export const usual: ListState = {
  level: 'vist',
  filter: 'alle',
  order: 'viktigst',
  page: 1,
  chosen: null,
  follows: null,
  extracted: null
};

/** How many differences one page of the list holds. */
export const PAGE = 25;

/** Reads the list's state from an address. What is not known is as usual. */
export function readListState(query: URLSearchParams): ListState {
  const page = Number(query.get('side') ?? 1);
  return {
    level: levels.find((one) => one === query.get('niva')) ?? 'vist',
    filter: isFilter(query.get('vis')) ?? 'alle',
    order: orders.find((one) => one === query.get('sorter')) ?? 'viktigst',
    page: Number.isInteger(page) && page > 0 ? page : 1,
    chosen: query.get('tall'),
    follows: query.get('folger'),
    extracted: dateOf(query.get('uttatt'))
  };
}

function dateOf(word: string | null): string | null {
  return word !== null && /^\d{4}-\d{2}-\d{2}$/.test(word) && !Number.isNaN(Date.parse(word)) ? word : null;
}

function isFilter(word: string | null): Filter | undefined {
  return Object.keys(filters).find((one): one is Filter => one === word);
}

/** The address of a list's state, as a query with `?`, or the page itself where all is as usual. */
export function listAddress(state: ListState, change: Partial<ListState> = {}): string {
  const { level, filter, order, page, chosen, follows, extracted } = { ...state, ...change };
  const query = new URLSearchParams();
  if (level !== 'vist') query.set('niva', level);
  if (filter !== 'alle') query.set('vis', filter);
  if (order !== 'viktigst') query.set('sorter', order);
  if (page > 1) query.set('side', `${page}`);
  if (chosen !== null) query.set('tall', chosen);
  if (follows !== null) query.set('folger', follows);
  if (extracted !== null) query.set('uttatt', extracted);
  const words = query.toString();
  return words === '' ? '/arbeid/opplasting/endringer' : `/arbeid/opplasting/endringer?${words}`;
}

/** How the draft is read, for the address of another page: the dataset it follows and when it was taken out, as a query with `?`. */
export function draftAddress({ follows, extracted }: Pick<ListState, 'follows' | 'extracted'>): string {
  const query = new URLSearchParams();
  if (follows !== null) query.set('folger', follows);
  if (extracted !== null) query.set('uttatt', extracted);
  const words = query.toString();
  return words === '' ? '' : `?${words}`;
}

/** One page of a list of differences. */
export type ListPage<Of> = {
  readonly rows: readonly Difference<Of>[];
  /** How many the filter lets through, and the pages they make: at least one. */
  readonly total: number;
  readonly page: number;
  readonly pages: number;
};

/** How to tell two things of a list apart in their order: negative where the first comes first. */
export type Sorting<Of> = Readonly<Record<Exclude<Order, 'viktigst' | 'endring'>, (a: Of, b: Of) => number>>;

/** The page of a list that its state asks for; the last one where there are fewer. */
export function pageOf<Of>(
  differences: readonly Difference<Of>[],
  { filter, order, page }: Pick<ListState, 'filter' | 'order' | 'page'>,
  sorting: Sorting<Of>
): ListPage<Of> {
  const kind = filters[filter];
  const listed = kind === null ? differences : differences.filter((one) => one.kind === kind);
  const sorted = [...listed].sort(sorterOf(order, sorting));
  const pages = Math.max(1, Math.ceil(sorted.length / PAGE));
  const at = Math.min(page, pages);
  return { rows: sorted.slice((at - 1) * PAGE, at * PAGE), total: sorted.length, page: at, pages };
}

function sorterOf<Of>(order: Order, sorting: Sorting<Of>): (a: Difference<Of>, b: Difference<Of>) => number {
  const bySize = (a: Difference<Of>, b: Difference<Of>) => size(b) - size(a);
  switch (order) {
    case 'viktigst':
      return (a, b) =>
        differenceKinds.indexOf(a.kind) - differenceKinds.indexOf(b.kind) ||
        bySize(a, b) ||
        sorting.type(a.of, b.of);
    case 'endring':
      return (a, b) => bySize(a, b) || sorting.type(a.of, b.of);
    default:
      return (a, b) => sorting[order](a.of, b.of) || sorting.type(a.of, b.of);
  }
}

/** How far a number moves; for a new one, how large it is. */
function size({ by, after }: Difference<unknown>): number {
  return by !== null ? Math.abs(by) : numberOf(after);
}

function numberOf(value: Value | null): number {
  return value !== null && isNumber(value) ? value.value : 0;
}

/** The filters that have something to list, with how many: all first. */
export function filterCounts(
  differences: readonly Pick<Difference<unknown>, 'kind'>[]
): { filter: Filter; count: number }[] {
  const counts = countKinds(differences);
  return (Object.keys(filters) as Filter[]).flatMap((filter) => {
    const kind = filters[filter];
    const count = kind === null ? differences.length : counts[kind];
    return kind === null || count > 0 ? [{ filter, count }] : [];
  });
}
