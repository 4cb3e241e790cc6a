import type { Tie } from '$lib/figures/tie';
import { specOf } from './figure-of-topic';
import { CITY, type Filters } from './filters';
import { areasOf } from './offers';
import type { TieFinder } from './topic-figures';
import type { Topic } from './topic-parts';

/**
 * The ties of a topic's figures under every choice of area and group: what the browser looks in. Many figures share a tie, so each
 * stands once in `ties`, and `at` says which one belongs to a figure.
 */
export type TieTable = { readonly ties: readonly Tie[]; readonly at: Readonly<Record<string, number>> };

type Tied = Parameters<TieFinder>[0];

function keyOf({ indicators, population, area }: Tied): string {
  return `${indicators.join(',')}|${population}|${area}`;
}

/** Looks up every tie a topic's figures can have. */
export function tieTable(topic: Topic, tieOf: TieFinder): TieTable {
  const ties: Tie[] = [];
  const seen = new Map<string, number>();
  const at: Record<string, number> = {};
  const choices = areasOf(topic).map((area) => area.code);
  for (const figure of topic.figures) {
    for (const area of figure.followsArea ? choices : [CITY]) {
      for (const population of figure.followsWho ? topic.offers.who : [topic.offers.who[0]]) {
        const filters: Filters = { period: 'latest', area, population, as: 'count', release: 'latest' };
        const { question } = specOf(figure, filters);
        const tie = tieOf(question);
        const written = JSON.stringify(tie);
        const known = seen.get(written) ?? ties.push(tie) - 1;
        seen.set(written, known);
        at[keyOf(question)] = known;
      }
    }
  }
  return { ties, at };
}

/** A finder that looks in a table; a figure the table lacks is not mentioned as far as it knows. */
export function finderIn({ ties, at }: TieTable): TieFinder {
  return (figure) => ties[at[keyOf(figure)] ?? -1] ?? { kind: 'none', meetings: 0, last: null };
}
