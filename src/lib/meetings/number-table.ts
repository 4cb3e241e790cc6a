import * as m from '$lib/texts/compiled/messages';
import { number, percent } from '$lib/texts/format';
import type { ConcentrationNumbers, Numbers, SpreadNumbers } from '$lib/verdicts/verdict';

/** A table of the numbers behind a verdict: the first column heads the rows, the others hold numbers. */
export type NumberTable = {
  /** What it shows, for the heading of its statement. */
  readonly title: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly cells: readonly string[] }[];
};

/** The numbers of a spread of areas, or of how offences are shared among persons, as a table. Null for numbers that a figure draws. */
export function numberTable(numbers: Numbers): NumberTable | null {
  switch (numbers.kind) {
    case 'spread':
      return spreadTable(numbers);
    case 'concentration':
      return concentrationTable(numbers);
    case 'change':
    case 'level':
    case 'expected':
    case 'count':
    case 'none':
      return null;
  }
}

function spreadTable({ label, areas }: SpreadNumbers): NumberTable {
  return {
    title: m.meetings_spread_title(),
    caption: m.meetings_spread_caption({ period: label }),
    columns: [
      m.meetings_spread_area(),
      m.meetings_spread_count(),
      m.meetings_spread_residents(),
      m.meetings_spread_ratio(),
      m.meetings_spread_limits(),
      m.meetings_spread_place()
    ],
    rows: areas.map(({ label: name, count, residents, ratio, low, high, place }) => ({
      name,
      cells: [
        number(count),
        number(residents),
        number(ratio, 2),
        m.meetings_spread_range({ low: number(low, 2), high: number(high, 2) }),
        placeWords(place)
      ]
    }))
  };
}

function placeWords(place: SpreadNumbers['areas'][number]['place']): string {
  switch (place) {
    case 'above':
      return m.meetings_spread_above();
    case 'within':
      return m.meetings_spread_within();
    case 'below':
      return m.meetings_spread_below();
  }
}

function concentrationTable({ label, groups }: ConcentrationNumbers): NumberTable {
  return {
    title: m.meetings_shares_title(),
    caption: m.meetings_shares_caption({ period: label }),
    columns: [m.meetings_shares_group(), m.meetings_shares_persons(), m.meetings_shares_offences()],
    rows: groups.map(({ least, persons, offences }) => ({
      name: m.meetings_shares_least({ least: number(least) }),
      cells: [percent(persons, persons < 0.1 ? 1 : 0), percent(offences)]
    }))
  };
}
