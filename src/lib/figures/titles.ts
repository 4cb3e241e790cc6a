import { capitalised, number } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { size } from './numbers';
import type { SeriesFacts } from './facts';

/** Titles have at most so many words. */
export const MAX_WORDS = 10;

/** What a title may say: the predicate that must hold, and the ways to say it, the best first. */
export type Finding<Facts> = {
  readonly id: string;
  readonly holds: (facts: Facts) => boolean;
  readonly texts: (facts: Facts) => readonly string[];
};

/** The number of words of a title; a number with its no-break spaces is one. */
export function wordCount(title: string): number {
  return title.split(/\s+/u).filter(Boolean).length;
}

/**
 * The first text that fits of the first finding whose predicate holds, else the first neutral title that fits. A title has no colon.
 * When the numbers change so that a finding is no longer true, the title changes with them. A title that is `taken` by another figure of
 * the page is passed over while there is another.
 */
export function chooseTitle<Facts>(
  findings: readonly Finding<Facts>[],
  facts: Facts,
  neutral: readonly string[],
  taken: readonly string[] = []
): { readonly finding: string; readonly title: string } {
  for (const finding of findings) {
    if (!finding.holds(facts)) continue;
    const title = finding.texts(facts).find((text) => fits(text) && !taken.includes(text));
    if (title !== undefined) return { finding: finding.id, title };
  }
  const fitting = neutral.filter(fits);
  const title = fitting.find((text) => !taken.includes(text)) ?? fitting[0] ?? neutral.at(-1) ?? '';
  return { finding: 'neutral', title };
}

function fits(title: string): boolean {
  return wordCount(title) <= MAX_WORDS && !title.includes(':');
}

type Holds = (facts: SeriesFacts) => boolean;

const wording =
  (word: string): Holds =>
  ({ comparison, focus }) =>
    focus.kind === 'number' && comparison?.kind === 'change' && comparison.change.wording === word;

const percentOf = ({ comparison }: SeriesFacts): number =>
  comparison?.kind === 'change' ? (comparison.change.percent ?? 0) : 0;

const isFresh: Holds = ({ comparison }) =>
  comparison?.kind === 'change' && comparison.basis === 'fresh-against-later';

const absent =
  (kind: 'suppressed' | 'missing' | 'not-applicable'): Holds =>
  ({ focus }) =>
    focus.kind === kind;

const against =
  (word: string): Holds =>
  ({ level, focus }) =>
    focus.kind === 'number' && level?.change?.wording === word;

const names = ({ subject }: SeriesFacts, long: (words: string) => string, short = long): string[] => [
  capitalised(long(subject.label)),
  capitalised(short(subject.short))
];

const counts = ({ comparison }: SeriesFacts) =>
  comparison?.kind === 'change'
    ? { from: number(comparison.from.count), to: number(comparison.to.count) }
    : { from: '', to: '' };

/** What the title of one series may say of its period in focus, the most telling first. */
export const seriesFindings: readonly Finding<SeriesFacts>[] = [
  {
    id: 'suppressed',
    holds: absent('suppressed'),
    texts: ({ period }) => [m.figures_title_hidden({ period })]
  },
  { id: 'missing', holds: absent('missing'), texts: ({ period }) => [m.figures_title_missing({ period })] },
  {
    id: 'not-applicable',
    holds: absent('not-applicable'),
    texts: ({ period }) => [m.figures_title_impossible({ period })]
  },
  {
    id: 'over-limit',
    holds: ({ limit, focus }) => focus.kind === 'number' && limit?.exceeds === true,
    texts: (facts) =>
      names(
        facts,
        (subject) => m.figures_title_over_limit({ subject }),
        (subject) => m.figures_title_over_limit_short({ subject })
      )
  },
  {
    id: 'within-limit',
    holds: ({ limit, focus }) =>
      focus.kind === 'number' && typeof limit?.limit === 'number' && focus.value <= limit.limit,
    texts: (facts) =>
      names(
        facts,
        (subject) => m.figures_title_within_limit({ subject }),
        (subject) => m.figures_title_within_limit_short({ subject })
      )
  },
  {
    id: 'above-mean',
    holds: against('up'),
    texts: (facts) => names(facts, (subject) => m.figures_title_above_mean({ subject }))
  },
  {
    id: 'below-mean',
    holds: against('down'),
    texts: (facts) => names(facts, (subject) => m.figures_title_below_mean({ subject }))
  },
  { id: 'near-mean', holds: against('uncertain'), texts: () => [m.figures_title_near_mean()] },
  {
    id: 'few',
    holds: (facts) => wording('too-few')(facts) && facts.unit.kind === 'count',
    texts: (facts) => {
      const { from, to } = counts(facts);
      const { year = '' } = facts.before ?? {};
      return [
        from === to
          ? m.figures_title_few_same({ subject: facts.subject.short, to, year })
          : m.figures_title_few({ subject: facts.subject.short, from, to })
      ];
    }
  },
  {
    id: 'down-fresh',
    holds: (facts) => wording('down')(facts) && isFresh(facts),
    texts: (facts) =>
      names(
        facts,
        (subject) => m.figures_title_down_fresh({ subject }),
        (subject) => m.figures_title_down_fresh_short({ subject })
      )
  },
  {
    id: 'down',
    holds: wording('down'),
    texts: (facts) =>
      names(facts, (subject) => m.figures_title_down({ subject, size: size(percentOf(facts)) }))
  },
  {
    id: 'up',
    holds: wording('up'),
    texts: (facts) => names(facts, (subject) => m.figures_title_up({ subject, size: size(percentOf(facts)) }))
  },
  {
    id: 'maybe-down',
    holds: (facts) => wording('uncertain')(facts) && percentOf(facts) < 0,
    texts: (facts) =>
      names(
        facts,
        (subject) => m.figures_title_maybe_down({ subject }),
        (subject) => m.figures_title_maybe_down_short({ subject })
      )
  },
  {
    id: 'maybe-up',
    holds: (facts) => wording('uncertain')(facts) && percentOf(facts) > 0,
    texts: (facts) =>
      names(
        facts,
        (subject) => m.figures_title_maybe_up({ subject }),
        (subject) => m.figures_title_maybe_up_short({ subject })
      )
  },
  {
    id: 'same',
    holds: wording('unchanged'),
    texts: ({ subject, focus, before }) => {
      const year = before?.year ?? '';
      return [
        focus.kind === 'number' && focus.rounded
          ? m.figures_title_about_same({ subject: subject.short, year })
          : m.figures_title_same({ subject: subject.short, year })
      ];
    }
  }
];

/** Titles of one series that claim nothing. */
export function neutralTitles({ subject, area, season }: SeriesFacts): string[] {
  const place = (words: string) =>
    season === ''
      ? m.figures_title_neutral_whole({ subject: capitalised(words), area })
      : m.figures_title_neutral({ subject: capitalised(words), area, season });
  return [place(subject.label), place(subject.short), capitalised(subject.short)];
}
