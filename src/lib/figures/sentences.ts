import type { Comparison } from '$lib/questions/answer';
import { capitalised, inWords, list, number } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { unitWords, type SeriesFacts } from './facts';
import type { BreakMark, Point } from './figure-view';
import { absenceWords, inText, intervalWords, size } from './numbers';

/** Sentences in order of importance: at most four are the summary, the rest notes. */
export type Sentences = { readonly summary: readonly string[]; readonly notes: readonly string[] };

/** How many sentences a summary has at most. */
const MOST = 4;
/** How many periods without a number are named; more are counted. */
const NAMED = 3;

/** Divides sentences into summary and notes; empty ones fall away. */
export function divide(sentences: readonly (string | null)[]): Sentences {
  const said = sentences.filter((sentence): sentence is string => Boolean(sentence));
  return { summary: said.slice(0, MOST), notes: said.slice(MOST) };
}

/** The number of the period in focus, or why there is none and what the last number was. */
export function levelSentence(facts: SeriesFacts, points: readonly Point[]): string {
  const { subject, area, period, focus, digits, unit } = facts;
  if (points.every((point) => point.value.kind !== 'number')) return m.figures_none_at_all();
  if (focus.kind === 'number') {
    return m.figures_level({
      subject: subject.short,
      area,
      period,
      value: inText(focus, digits),
      unit: unitWords(unit)
    });
  }
  const why = m.figures_level_absent({ subject: subject.short, area, period, why: absenceWords(focus.kind) });
  const last = points.findLast((point) => point.value.kind === 'number');
  return last
    ? `${why} ${m.figures_level_last({ value: inText(last.value, digits), period: last.label })}`
    : why;
}

/** The change from the same part of the year before with its interval and what it means, or why none is computed. */
export function changeSentence(facts: SeriesFacts): string | null {
  const { comparison, focus } = facts;
  if (focus.kind !== 'number') return null;
  if (comparison?.kind !== 'change') return comparison?.why ?? null;
  return facts.unit.kind === 'rate'
    ? rateSentence(facts, comparison)
    : countSentence(facts, comparison, focus.rounded);
}

type Changed = Extract<Comparison, { kind: 'change' }>;

function beforeOf(facts: SeriesFacts, comparison: Changed): string {
  const before = facts.before?.period ?? '';
  return comparison.basis === 'equally-matured' ? m.figures_before_equally_early({ before }) : before;
}

function countSentence(facts: SeriesFacts, comparison: Changed, rounded: boolean): string {
  const { change, from, to } = comparison;
  const before = beforeOf(facts, comparison);
  const exact = number(Math.abs(to.count - from.count));
  const words = {
    before,
    diff: rounded ? m.figures_about({ size: exact }) : exact,
    size: size(change.percent ?? 0),
    range: intervalWords(change)
  };
  if (change.wording === 'too-few') {
    return m.figures_change_few({ from: number(from.count), to: number(to.count), before });
  }
  if (to.count === from.count) return m.figures_change_same(words);
  if (to.count < from.count) {
    return change.wording === 'down' ? m.figures_change_down(words) : m.figures_change_maybe_down(words);
  }
  return change.wording === 'up' ? m.figures_change_up(words) : m.figures_change_maybe_up(words);
}

function rateSentence(facts: SeriesFacts, comparison: Changed): string {
  const { change, from, to } = comparison;
  const before = beforeOf(facts, comparison);
  const percent = change.percent ?? 0;
  const words = { before, size: size(percent), range: intervalWords(change) };
  if (change.wording === 'too-few') {
    return m.figures_change_few({ from: number(from.count), to: number(to.count), before });
  }
  if (percent === 0) return m.figures_change_same(words);
  if (percent < 0) {
    return change.wording === 'down'
      ? m.figures_change_rate_down(words)
      : m.figures_change_rate_maybe_down(words);
  }
  return change.wording === 'up' ? m.figures_change_rate_up(words) : m.figures_change_rate_maybe_up(words);
}

/** The interval of the number itself, where no change with an interval is told. */
export function intervalSentence(facts: SeriesFacts): string | null {
  const { focus, digits, comparison } = facts;
  if (focus.kind !== 'number' || focus.low === null || focus.high === null) return null;
  if (comparison?.kind === 'change' && comparison.change.wording !== 'too-few') return null;
  return m.figures_interval_only({ low: number(focus.low, digits), high: number(focus.high, digits) });
}

/** Where to find the intervals, when the sentences so far name none and there are some. */
export function tableSentence(
  sentences: readonly (string | null)[],
  points: readonly Point[]
): string | null {
  const named = sentences.some((sentence) => sentence?.includes('usikkerhet'));
  const exist = points.some(({ value }) => value.kind === 'number' && value.low !== null);
  return exist && !named ? m.figures_interval_in_table() : null;
}

/** That a decline by fresh numbers may be exaggerated. */
export function basisSentence({ comparison }: SeriesFacts): string | null {
  const fresh = comparison?.kind === 'change' && comparison.basis === 'fresh-against-later';
  return fresh && (comparison.change.percent ?? 0) < 0 ? m.figures_basis_fresh() : null;
}

/** The change against the earlier period as it reads today, where that is another number. */
export function todaySentence(facts: SeriesFacts): string | null {
  const { comparison, before } = facts;
  if (comparison?.kind !== 'change' || comparison.today === null || before === null) return null;
  const { change } = comparison.today;
  if (change.percent === null || change.wording === 'too-few') return null;
  return m.figures_today({
    before: before.period,
    size: size(change.percent),
    way: change.percent < 0 ? m.figures_way_down() : m.figures_way_up(),
    range: intervalWords(change)
  });
}

/** The lowest and highest number since the last break, where there are three or more. */
export function rangeSentence(
  points: readonly Point[],
  breaks: readonly BreakMark[],
  digits: number
): string | null {
  const from = breaks.at(-1)?.before ?? 0;
  const numbers = points
    .slice(from)
    .flatMap((point) => (point.value.kind === 'number' ? [{ point, value: point.value }] : []));
  const first = numbers[0];
  if (!first || numbers.length < 3) return null;
  const least = numbers.reduce((a, b) => (b.value.value < a.value.value ? b : a));
  const most = numbers.reduce((a, b) => (b.value.value > a.value.value ? b : a));
  if (least.value.value === most.value.value) return null;
  return m.figures_range({
    from: first.point.tick,
    min: number(least.value.value, digits),
    min_at: least.point.tick,
    max: number(most.value.value, digits),
    max_at: most.point.tick
  });
}

/** That numbers on the two sides of each break are not comparable, but for a break right before the focus: the change says that. */
export function breakSentences(
  points: readonly Point[],
  breaks: readonly BreakMark[],
  focus: number
): string[] {
  return breaks
    .filter(({ before }) => before !== focus)
    .map(({ before, label }) => m.figures_break_note({ at: points[before]?.tick ?? '', label }));
}

/** Which numbers are not there, and why, leaving out the period in focus, which the first sentence tells of. */
export function absenceSentences(points: readonly Point[], focus: number): string[] {
  return (['suppressed', 'missing', 'not-applicable'] as const).flatMap((kind) => {
    const ticks = points
      .filter((point, index) => index !== focus && point.value.kind === kind)
      .map((point) => point.tick);
    const why = absenceWords(kind);
    if (ticks.length === 0) return [];
    if (ticks.length > NAMED) {
      return [m.figures_absence_count({ count: capitalised(inWords(ticks.length)), why })];
    }
    const words = { periods: list(ticks), why };
    return [ticks.length === 1 ? m.figures_absence_one(words) : m.figures_absence_many(words)];
  });
}

/** How the period in focus stands to the mean of the same tertial of the five years before. */
export function levelAgainstMean({ level, season, digits }: SeriesFacts): string {
  if (level === null) return m.figures_mean_none();
  const { change, from, to } = level;
  const words = { mean: number(level.mean, digits), season, from, to };
  if (change === null || change.wording === 'too-few') return m.figures_mean_only(words);
  const range = intervalWords(change);
  if (change.wording === 'up') return m.figures_mean_above({ ...words, range });
  if (change.wording === 'down') return m.figures_mean_below({ ...words, range });
  return m.figures_mean_maybe({ ...words, range });
}

/** How the period in focus stands to what may be expected from the five years before. */
export function limitSentence({ limit, digits }: SeriesFacts): string {
  if (limit === null || limit.limit === null) return m.figures_limit_none();
  const words = { limit: number(limit.limit, digits) };
  return limit.exceeds ? m.figures_limit_over(words) : m.figures_limit_within(words);
}
