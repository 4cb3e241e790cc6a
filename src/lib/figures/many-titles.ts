import type { Comparison } from '$lib/questions/answer';
import { capitalised, inWords } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { Finding } from './titles';

/** What may be said of several changes side by side. Names are as they stand in the middle of a sentence. */
export type ManyFacts = {
  readonly by: 'indicator' | 'area';
  /** How many rows there are. */
  readonly count: number;
  /** Those whose interval lies wholly below no change, and whose two sides are equally mature. */
  readonly down: readonly string[];
  /** Those whose interval lies wholly above no change. */
  readonly up: readonly string[];
  /** Rows that are lower by fresh numbers against matured ones. */
  readonly fresh: number;
  /** Rows whose interval covers no change. */
  readonly uncertain: number;
  /** Rows with a lower number than before, certain or not. */
  readonly lower: number;
  /** Rows with a higher number than before, certain or not. */
  readonly higher: number;
};

/** The facts of named comparisons. */
export function manyFacts(
  by: ManyFacts['by'],
  rows: readonly { readonly name: string; readonly comparison: Comparison | null }[]
): ManyFacts {
  const changes = rows.flatMap(({ name, comparison }) =>
    comparison?.kind === 'change' ? [{ name, comparison, wording: comparison.change.wording }] : []
  );
  const down = changes.filter((one) => one.wording === 'down');
  const isFresh = (one: (typeof changes)[number]) => one.comparison.basis === 'fresh-against-later';
  return {
    by,
    count: rows.length,
    down: down.filter((one) => !isFresh(one)).map((one) => one.name),
    up: changes.filter((one) => one.wording === 'up').map((one) => one.name),
    fresh: down.filter(isFresh).length,
    uncertain: changes.filter((one) => one.wording === 'uncertain' || one.wording === 'unchanged').length,
    lower: changes.filter((one) => (one.comparison.change.percent ?? 0) < 0).length,
    higher: changes.filter((one) => (one.comparison.change.percent ?? 0) > 0).length
  };
}

/** What the title of several changes side by side may say. A row is named only when its own interval excludes no change. */
export const manyFindings: readonly Finding<ManyFacts>[] = [
  {
    id: 'fresh-lower',
    holds: ({ fresh, lower }) => fresh > 0 && lower > 0,
    texts: ({ by, lower, count }) => {
      const words = { some: inWords(lower), count: inWords(count) };
      return [by === 'area' ? m.figures_area_fresh_lower(words) : m.figures_title_fresh_lower(words)];
    }
  },
  {
    id: 'all-down',
    holds: ({ down, count }) => count > 1 && down.length === count,
    texts: ({ by, count }) => [
      by === 'area'
        ? m.figures_area_all_down({ count: inWords(count) })
        : m.figures_title_all_down({ count: inWords(count) })
    ]
  },
  {
    id: 'all-up',
    holds: ({ up, count }) => count > 1 && up.length === count,
    texts: ({ by, count }) => [
      by === 'area'
        ? m.figures_area_all_up({ count: inWords(count) })
        : m.figures_title_all_up({ count: inWords(count) })
    ]
  },
  {
    id: 'only-down',
    holds: ({ down, up, count }) => count > 1 && down.length === 1 && up.length === 0,
    texts: ({ by, down: [name = ''] }) => [
      by === 'area' ? m.figures_area_only_down({ name }) : m.figures_title_only_down({ name })
    ]
  },
  {
    id: 'only-up',
    holds: ({ down, up, count }) => count > 1 && up.length === 1 && down.length === 0,
    texts: ({ by, up: [name = ''] }) => [
      by === 'area' ? m.figures_area_only_up({ name }) : m.figures_title_only_up({ name })
    ]
  },
  {
    id: 'both',
    holds: ({ down, up }) => down.length > 0 && up.length > 0,
    texts: ({ by, down, up }) => {
      const words = { down: capitalised(inWords(down.length)), up: inWords(up.length) };
      return [by === 'area' ? m.figures_area_both(words) : m.figures_title_both(words)];
    }
  },
  {
    id: 'some-down',
    holds: ({ down }) => down.length > 1,
    texts: ({ by, down, count }) => {
      const words = { some: capitalised(inWords(down.length)), count: inWords(count) };
      return [by === 'area' ? m.figures_area_some_down(words) : m.figures_title_some_down(words)];
    }
  },
  {
    id: 'some-up',
    holds: ({ up }) => up.length > 1,
    texts: ({ by, up, count }) => {
      const words = { some: capitalised(inWords(up.length)), count: inWords(count) };
      return [by === 'area' ? m.figures_area_some_up(words) : m.figures_title_some_up(words)];
    }
  },
  {
    id: 'all-lower-maybe',
    holds: ({ by, lower, uncertain, count }) =>
      by !== 'area' && count > 1 && lower === count && uncertain === count,
    texts: ({ count }) => [m.figures_title_all_lower_maybe({ count: inWords(count) })]
  },
  {
    id: 'all-higher-maybe',
    holds: ({ by, higher, uncertain, count }) =>
      by !== 'area' && count > 1 && higher === count && uncertain === count,
    texts: ({ count }) => [m.figures_title_all_higher_maybe({ count: inWords(count) })]
  },
  {
    id: 'all-maybe',
    holds: ({ by, uncertain, count }) => by !== 'area' && count > 1 && uncertain === count,
    texts: () => [m.figures_title_all_maybe()]
  },
  {
    id: 'none-certain',
    holds: ({ down, up, fresh, uncertain }) =>
      down.length === 0 && up.length === 0 && fresh === 0 && uncertain > 0,
    texts: ({ by }) => [by === 'area' ? m.figures_area_none_certain() : m.figures_title_none_certain()]
  }
];
