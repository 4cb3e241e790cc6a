import type { Answer } from '$lib/questions/answer';
import { capitalised, inWords, list, number } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { AreaLevel, AreaLevels } from './area-levels';
import { subjectOf, unitWords } from './facts';
import type { ExplorePoint, FigureOptions, FigureTable, PlottedValue, Sign } from './figure-view';
import { absenceSigns, absenceWords, inText, remark, shown } from './numbers';
import { divide, type Sentences } from './sentences';
import { unitOf } from './series';
import { valueSigns } from './signs';
import type { Finding } from './titles';

/** What may be said of the levels of the bydeler beside the city's. The names are those whose difference lasts (see `readLevels`). */
export type AreaFacts = {
  readonly above: readonly string[];
  readonly below: readonly string[];
  /** How many bydeler have an interval that excludes the city's level, lasting or not. */
  readonly filled: number;
  /** How many bydeler are compared with the city. */
  readonly count: number;
};

/** The facts of a set of levels. */
export function areaFacts({ levels }: AreaLevels): AreaFacts {
  const named = (against: AreaLevel['against']) =>
    levels.filter((level) => level.against === against && level.lasting).map((level) => level.name);
  return {
    above: named('above'),
    below: named('below'),
    filled: levels.filter(({ against }) => against === 'above' || against === 'below').length,
    count: levels.filter((level) => level.against !== 'none').length
  };
}

/** What the title of the bydeler may say. A bydel is named or counted only when its difference from the city lasts. */
export const areaFindings: readonly Finding<AreaFacts>[] = [
  {
    id: 'none',
    holds: ({ filled, count }) => count > 0 && filled === 0,
    texts: () => [m.spread_title_none()]
  },
  {
    id: 'all-above',
    holds: ({ above, count }) => count > 1 && above.length === count,
    texts: ({ count }) => [m.spread_title_all_above({ count: inWords(count) })]
  },
  {
    id: 'all-below',
    holds: ({ below, count }) => count > 1 && below.length === count,
    texts: ({ count }) => [m.spread_title_all_below({ count: inWords(count) })]
  },
  {
    id: 'one-above',
    holds: ({ above, below }) => above.length === 1 && below.length === 0,
    texts: ({ above: [name = ''], filled }) => [
      filled === 1 ? m.spread_title_only_above({ name }) : m.spread_title_one_above({ name })
    ]
  },
  {
    id: 'one-below',
    holds: ({ above, below }) => below.length === 1 && above.length === 0,
    texts: ({ below: [name = ''], filled }) => [
      filled === 1 ? m.spread_title_only_below({ name }) : m.spread_title_one_below({ name })
    ]
  },
  {
    id: 'both',
    holds: ({ above, below }) => above.length > 0 && below.length > 0,
    texts: ({ above, below }) => [bothTitle(above, below)]
  },
  {
    id: 'some-above',
    holds: ({ above }) => above.length > 1,
    texts: ({ above, count }) => [
      m.spread_title_some_above({ some: capitalised(inWords(above.length)), count: inWords(count) })
    ]
  },
  {
    id: 'some-below',
    holds: ({ below }) => below.length > 1,
    texts: ({ below, count }) => [
      m.spread_title_some_below({ some: capitalised(inWords(below.length)), count: inWords(count) })
    ]
  }
];

function bothTitle(above: readonly string[], below: readonly string[]): string {
  const [one = '', ...moreAbove] = above;
  const [other = '', ...moreBelow] = below;
  const some = capitalised(inWords(above.length));
  const few = inWords(below.length);
  if (moreAbove.length === 0) {
    return moreBelow.length === 0
      ? m.spread_title_one_one({ above: one, below: other })
      : m.spread_title_one_many({ above: one, below: few });
  }
  return moreBelow.length === 0
    ? m.spread_title_many_one({ above: some, below: other })
    : m.spread_title_many_many({ above: some, below: few });
}

/** The subject of an answer beginning with a capital, long and short, and its period. */
export function areaSubject(answer: Answer, options: FigureOptions) {
  const { label, short } = subjectOf(answer, answer.question.indicators[0] ?? '', options.labels);
  return {
    label: capitalised(label),
    short: capitalised(short),
    period: options.labels.period(answer.period)
  };
}

/** What is counted, where, when and in which unit. */
export function areaSubtitle(answer: Answer, options: FigureOptions): string {
  const { label, period } = areaSubject(answer, options);
  return m.spread_subtitle({ subject: label, period, unit: unitWords(unitOf(answer)) });
}

/** What the levels say: the city's, how many lie above and below it, how many may be chance, the range; then what to bear in mind. */
export function areaSentences(answer: Answer, read: AreaLevels, options: FigureOptions): Sentences {
  const { levels, city, digits } = read;
  const unit = unitWords(unitOf(answer));
  const period = options.labels.period(answer.period);
  const known = levels.flatMap(({ value }) => (value.kind === 'number' ? [value.value] : []));
  const isRate = answer.question.as === 'rate';
  const isCompared = city?.compared === true;
  const near = levels.filter(({ against }) => against === 'near').length;
  const { above, below, filled, count } = areaFacts(read);
  const lasting = above.length + below.length;
  const total = inWords(count);
  const of = (against: AreaLevel['against']) =>
    inWords(levels.filter((level) => level.against === against).length);
  const range =
    known.length === 0
      ? m.spread_range_none({ period })
      : m.spread_range({
          low: number(Math.min(...known), digits),
          high: number(Math.max(...known), digits)
        });
  return divide([
    city === null ? null : m.spread_city({ value: number(city.value, digits), unit, period }),
    isCompared ? m.spread_against({ above: of('above'), below: of('below'), count: total }) : range,
    isCompared && near > 0 ? m.spread_maybe({ count: inWords(near) }) : null,
    isRate && city === null ? m.spread_no_city() : null,
    isRate ? null : m.spread_count_note(),
    isCompared ? null : m.spread_intervals(),
    isCompared ? range : null,
    ...absenceSentences(levels),
    isCompared ? m.spread_city_all() : null,
    isCompared
      ? m.spread_chance({ count: total, expected: inWords(Math.max(1, Math.round(count / 20))) })
      : null,
    isCompared && filled > 0 ? m.spread_lasting({ count: total }) : null,
    isCompared && lasting < filled
      ? m.spread_lasting_fewer({ lasting: inWords(lasting), filled: inWords(filled) })
      : null,
    noRateSentence(levels),
    isRate ? m.spread_visitors() : null
  ]);
}

function absenceSentences(levels: readonly AreaLevel[]): (string | null)[] {
  const count = (kind: 'suppressed' | 'missing') => levels.filter(({ value }) => value.kind === kind).length;
  const [hidden, lost] = [count('suppressed'), count('missing')];
  return [
    hidden === 0 ? null : m.spread_suppressed({ count: inWords(hidden) }),
    lost === 0 ? null : m.spread_missing({ count: inWords(lost) })
  ];
}

function noRateSentence(levels: readonly AreaLevel[]): string | null {
  const names = levels.filter(({ value }) => value.kind === 'not-applicable').map(({ name }) => name);
  return names.length === 0 ? null : m.spread_no_rate({ names: list(names) });
}

/** The table of the levels: a row per bydel in the order given. */
export function areaTable(
  answer: Answer,
  { city, digits }: AreaLevels,
  levels: readonly AreaLevel[],
  caption: string
): FigureTable {
  const unit = unitWords(unitOf(answer));
  const isRate = answer.question.as === 'rate';
  const none = absenceSigns['not-applicable'];
  const cell = (value: number | null) => (value === null ? none : number(value));
  const ends = ({ value }: AreaLevel) =>
    value.kind === 'number' && value.low !== null && value.high !== null
      ? [number(value.low, digits), number(value.high, digits)]
      : [none, none];
  return {
    caption,
    columns: [
      { key: 'name', label: m.figures_column_area(), unit: null },
      ...(isRate
        ? [
            { key: 'count', label: m.figures_column_value(), unit: null },
            { key: 'residents', label: m.spread_column_residents(), unit: null }
          ]
        : []),
      { key: 'value', label: isRate ? m.figures_column_rate() : m.figures_column_value(), unit },
      { key: 'low', label: m.figures_column_low(), unit: m.figures_unit_95() },
      { key: 'high', label: m.figures_column_high(), unit: m.figures_unit_95() },
      ...(city?.compared ? [{ key: 'against', label: m.spread_column_against(), unit: null }] : []),
      { key: 'remark', label: m.figures_column_remark(), unit: null }
    ],
    rows: levels.map((level) => [
      level.name,
      ...(isRate ? [cell(level.count), cell(level.residents)] : []),
      shown(level.value, digits, false),
      ...ends(level),
      ...(city?.compared ? [againstWords(level)] : []),
      capitalised(remark(level.value).join(', '))
    ])
  };
}

function againstWords({ against }: AreaLevel): string {
  switch (against) {
    case 'above':
      return m.spread_above();
    case 'below':
      return m.spread_below();
    case 'near':
      return m.spread_near();
    case 'none':
      return '';
  }
}

/** The levels as they are plotted. */
export function areaValues(levels: readonly AreaLevel[]): PlottedValue[] {
  return levels.map(({ code, name, value }) =>
    value.kind === 'number'
      ? {
          series: name,
          key: code,
          value: value.value,
          low: value.low,
          high: value.high,
          status: value.provisional ? 'provisional' : value.rounded ? 'rounded' : 'ok'
        }
      : { series: name, key: code, value: null, low: null, high: null, status: value.kind }
  );
}

/** A bydel read out: its value with unit, its interval and how it stands to the city. */
export function areaPoint(
  answer: Answer,
  { digits }: AreaLevels,
  { name, value, against }: AreaLevel
): ExplorePoint {
  if (value.kind !== 'number') return { label: name, text: `${capitalised(absenceWords(value.kind))}.` };
  const words = [
    m.spread_mark_value({ value: capitalised(inText(value, digits)), unit: unitWords(unitOf(answer)) }),
    value.low === null || value.high === null
      ? ''
      : m.figures_mark_interval({ low: number(value.low, digits), high: number(value.high, digits) }),
    {
      above: m.spread_mark_above(),
      below: m.spread_mark_below(),
      near: m.spread_mark_near(),
      none: ''
    }[against]
  ];
  return { label: name, text: words.filter(Boolean).join(' ') };
}

/** The signs that values of the bydeler use, whatever the form. */
export function areaSigns(levels: readonly AreaLevel[]): Sign[] {
  return valueSigns(levels.map(({ value }) => value));
}
