import type { Comparison } from '$lib/questions/answer';
import { inWords, list, number } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { ManyFacts } from './many-titles';
import { intervalWords, size } from './numbers';

/** A named comparison; the name as it stands in the middle of a sentence. */
export type NamedComparison = { readonly name: string; readonly comparison: Comparison | null };

type Changed = NamedComparison & { readonly comparison: Extract<Comparison, { kind: 'change' }> };

/** How many rows are named in a sentence; more are counted. */
const NAMED = 3;
/** From so many rows on, the reader is told how many will stand out by chance. */
const MANY = 10;

/**
 * What several changes side by side say: how many are certain, one of them in numbers, how many may be chance, and for which none is
 * told. `before` is the earlier period in words.
 */
export function manySentences(
  facts: ManyFacts,
  rows: readonly NamedComparison[],
  before: string
): (string | null)[] {
  const changes = rows.filter((row): row is Changed => row.comparison?.kind === 'change');
  const few = changes.filter((row) => row.comparison.change.wording === 'too-few');
  const told = changes.filter((row) => !few.includes(row));
  const none = rows.filter((row) => row.comparison?.kind !== 'change');
  const counts = {
    count: inWords(facts.count),
    down: inWords(facts.down.length),
    up: inWords(facts.up.length)
  };
  return [
    told.length === 0
      ? null
      : facts.by === 'area'
        ? m.figures_many_certain_areas(counts)
        : m.figures_many_certain(counts),
    exampleSentence(told, before),
    facts.fresh > 0 ? m.figures_many_basis() : null,
    facts.uncertain > 0 ? m.figures_many_maybe({ count: inWords(facts.uncertain) }) : null,
    few.length === 0 ? null : fewSentence(few),
    none.length === 0 ? null : noneSentence(none),
    facts.count >= MANY
      ? m.figures_many_chance({
          count: inWords(facts.count),
          expected: inWords(Math.max(1, Math.round(facts.count / 20)))
        })
      : null
  ];
}

/** That changes are told against the year before as it read when it was as fresh, where it reads otherwise by now. */
export function earlySentence(rows: readonly NamedComparison[]): string | null {
  const early = rows.some(
    ({ comparison }) =>
      comparison?.kind === 'change' && comparison.basis === 'equally-matured' && comparison.today !== null
  );
  return early ? m.figures_many_early() : null;
}

/** One row in numbers: the first whose change is certain, else the first. */
function exampleSentence(told: readonly Changed[], before: string): string | null {
  const certain = told.find(
    ({ comparison: { change } }) => change.wording === 'down' || change.wording === 'up'
  );
  const row = certain ?? told[0];
  if (!row) return null;
  const { change, from, to } = row.comparison;
  const range = intervalWords(change);
  if (from.count === to.count) {
    return m.figures_many_row_same({ name: row.name, to: number(to.count), before, range });
  }
  return m.figures_many_row({
    name: row.name,
    from: number(from.count),
    to: number(to.count),
    size: size(change.percent ?? 0),
    way: (change.percent ?? 0) < 0 ? m.figures_way_down() : m.figures_way_up(),
    range
  });
}

function fewSentence(rows: readonly Changed[]): string {
  return rows.length > NAMED
    ? m.figures_many_few_count({ count: inWords(rows.length) })
    : m.figures_many_few({ names: list(rows.map((row) => row.name)) });
}

function noneSentence(rows: readonly NamedComparison[]): string {
  return rows.length > NAMED
    ? m.figures_many_none_count({ count: inWords(rows.length) })
    : m.figures_many_none({ names: list(rows.map((row) => row.name)) });
}
