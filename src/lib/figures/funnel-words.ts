import { capitalised, inWords, list, number } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { FunnelMarks } from './funnel';
import { divide, type Sentences } from './sentences';
import type { Finding } from './titles';

/** What may be said of a funnel: who lies beyond the 99.8 % limits, who between them and the 95 % limits, and how many there are. */
export type FunnelFacts = {
  readonly above: readonly string[];
  readonly below: readonly string[];
  readonly between: readonly string[];
  readonly count: number;
};

/** How many bydeler are named in a sentence; more are counted. */
const NAMED = 3;

/** The facts of a funnel. */
export function funnelFacts({ dots }: FunnelMarks): FunnelFacts {
  const at = (place: (typeof dots)[number]['place']) =>
    dots.filter((dot) => dot.place === place).map((dot) => dot.name);
  return { above: at('above'), below: at('below'), between: at('between'), count: dots.length };
}

/** What the title of a funnel may say. A bydel is named only where it lies beyond the 99.8 % limits. */
export const funnelFindings: readonly Finding<FunnelFacts>[] = [
  {
    id: 'none',
    holds: ({ above, below }) => above.length + below.length === 0,
    texts: () => [m.funnel_title_none()]
  },
  {
    id: 'one-above',
    holds: ({ above, below }) => above.length === 1 && below.length === 0,
    texts: ({ above: [name = ''] }) => [m.funnel_title_above({ name })]
  },
  {
    id: 'one-below',
    holds: ({ above, below }) => below.length === 1 && above.length === 0,
    texts: ({ below: [name = ''] }) => [m.funnel_title_below({ name })]
  },
  {
    id: 'some',
    holds: ({ above, below }) => above.length + below.length > 1,
    texts: ({ above, below, count }) => [
      m.funnel_title_some({
        some: capitalised(inWords(above.length + below.length)),
        count: inWords(count)
      })
    ]
  }
];

/** What a funnel says: who lies outside, who between the limits, what the overdispersion means, and the common level. */
export function funnelSentences(
  marks: FunnelMarks,
  words: { readonly period: string; readonly unit: string; readonly without: readonly string[] }
): Sentences {
  const { above, below, between, count } = funnelFacts(marks);
  const { period, unit } = words;
  const outside = [...above, ...below];
  const all = inWords(count);
  return divide([
    outside.length === 0
      ? m.funnel_none({ count: all, period })
      : outside.length > NAMED
        ? m.funnel_outside_count({ some: inWords(outside.length), count: all, period })
        : m.funnel_outside({ names: list(outside), period }),
    between.length === 0
      ? m.funnel_between_none()
      : between.length > NAMED
        ? m.funnel_between_count({ some: inWords(between.length) })
        : m.funnel_between({ names: list(between) }),
    marks.phi > 1 ? m.funnel_phi({ phi: number(marks.phi, marks.phi < 10 ? 1 : 0) }) : m.funnel_phi_one(),
    m.funnel_common({ value: number(marks.common, marks.digits), unit }),
    m.funnel_chance({ count: all, expected: inWords(Math.max(1, Math.round(count / 20))) }),
    words.without.length === 0 ? null : m.funnel_without({ names: list(words.without) }),
    m.spread_visitors()
  ]);
}
