import type { Tie } from '$lib/figures/tie';
import { areas } from '$lib/questions/code-lists';
import { ALL_BYDELER } from '$lib/questions/question';
import { CITY } from './filters';
import type { Topic } from './topic';
import type { TieFinder } from './topic-view';

/** The ties of a topic's figures for every area that may be chosen, by figure and area: what the browser looks in. */
export type TieTable = Readonly<Record<string, Tie>>;

type Tied = Parameters<TieFinder>[0];

function keyOf({ indicators, population, area }: Tied): string {
  return `${indicators.join(',')}|${population}|${area}`;
}

/** Looks up every tie a topic's figures can have. */
export function tieTable(topic: Topic, tieOf: TieFinder): TieTable {
  const table: Record<string, Tie> = {};
  for (const { indicators, population, by, followsArea } of topic.figures) {
    const choices =
      by === 'area' ? [ALL_BYDELER] : followsArea ? areas.codes.map((area) => area.code) : [CITY];
    for (const area of choices)
      table[keyOf({ indicators, population, area })] = tieOf({ indicators, population, area });
  }
  return table;
}

/** A finder that looks in a table; a figure the table lacks is not mentioned as far as it knows. */
export function finderIn(table: TieTable): TieFinder {
  return (figure) => table[keyOf(figure)] ?? { kind: 'none', meetings: 0, last: null };
}
