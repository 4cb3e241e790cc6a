import type { Break } from '$lib/observations/dataset';
import { measures } from '$lib/observations/measure';
import { comparePeriods, parsePeriod } from '$lib/observations/period';
import { isNumber, type Value } from '$lib/observations/value';
import type { Answer, AnswerRow, Comparison, RowCodes } from '$lib/questions/answer';
import { indicatorOf, seriesOf } from '$lib/questions/catalogue';
import { codeKey, codeName } from '$lib/questions/code-name';
import { breakBetween, breaksTouching } from '$lib/questions/comparison';
import type { IndicatorId } from '$lib/questions/indicator';
import { season, year } from '$lib/texts/format';
import type { BreakMark, Labels, Point, PointValue } from './figure-view';

/** The rows of one indicator, area and code in order of time, with the comparison of the period in focus. */
export type Series = {
  readonly indicator: IndicatorId;
  readonly area: string;
  readonly codes: RowCodes;
  /** The name of its codes, where it is for some and not for their sum. */
  readonly codeName: string | null;
  readonly points: readonly Point[];
  readonly comparison: Comparison | null;
};

/** What the numbers of an answer count: things, or things per so many residents. */
export type Unit =
  | { readonly kind: 'count'; readonly of: 'reports' | 'persons' | 'offences' | 'residents' }
  | {
      readonly kind: 'rate';
      readonly of: 'reports' | 'persons' | 'offences' | 'residents';
      readonly per: number;
    };

/** The unit of an answer: that of its first indicator's measure, per residents where a rate was asked for. */
export function unitOf(answer: Answer): Unit {
  const [indicator] = answer.question.indicators;
  const series = indicator && seriesOf(indicatorOf(indicator), answer.question.grain);
  const measure = (series && series.measure) ?? 'reported-offences';
  const of = measures[measure].unit;
  if (answer.question.as !== 'rate') return { kind: 'count', of };
  const rate = answer.rows.map((row) => row.value).find((value) => value.kind === 'rate');
  return { kind: 'rate', of, per: rate?.per ?? 1000 };
}

/** How many decimals the values of an answer are shown with: none for counts, one or two for rates. */
export function digitsOf(answer: Answer): number {
  if (answer.question.as !== 'rate') return 0;
  const largest = Math.max(0, ...answer.rows.map((row) => (isNumber(row.value) ? row.value.value : 0)));
  return largest < 1 ? 2 : 1;
}

/** The series of an answer in the order of their first row, each sorted by time. Periods of the same season are named by their year. */
export function readSeries(answer: Answer, labels: Labels): Series[] {
  const digits = digitsOf(answer);
  const groups = new Map<string, AnswerRow[]>();
  for (const row of answer.rows) {
    const key = `${row.indicator}|${row.area}|${codeKey(row)}`;
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()].flatMap((rows) => {
    const sorted = rows.toSorted((a, b) => byTime(a.period, b.period));
    const first = sorted[0];
    if (!first) return [];
    return {
      indicator: first.indicator,
      area: first.area,
      codes: { offence: first.offence, age: first.age, sex: first.sex },
      codeName: codeName(answer, first, labels),
      points: sorted.map((row) => ({
        period: row.period,
        label: labels.period(row.period),
        tick: tickOf(row.period, answer.question.season, labels),
        value: readValue(row.value, row.interval, digits)
      })),
      comparison:
        answer.comparisons.find(
          (one) =>
            one.indicator === first.indicator && one.area === first.area && codeKey(one) === codeKey(first)
        ) ?? null
    };
  });
}

function tickOf(period: string, seasons: 'same' | 'all', labels: Labels): string {
  return seasons === 'same' || season(period) === '' ? year(period) : labels.period(period);
}

/** Orders two period codes by time; codes that are no periods keep their order. */
export function byTime(a: string, b: string): number {
  const [x, y] = [parsePeriod(a), parsePeriod(b)];
  return x.ok && y.ok ? comparePeriods(x.value, y.value) : 0;
}

/** A value as it is plotted: rounded to the decimals it is shown with, with the whole 95 % interval round it. */
export function readValue(
  value: Value,
  interval: { readonly low: number; readonly high: number } | null,
  digits: number
): PointValue {
  if (!isNumber(value)) return { kind: value.kind, why: value.why };
  return {
    kind: 'number',
    value: round(value.value, digits),
    low: interval && round(interval.low, digits),
    high: interval && round(interval.high, digits),
    provisional: value.flags.includes('provisional'),
    rounded: value.flags.includes('rounded')
  };
}

/** A number rounded to so many decimals, never minus zero. */
export function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits + 0;
}

/** A break's name without the word that the figures themselves put before it. */
export function breakName(label: string): string {
  return label.replace(/^brudd: */i, '');
}

/** The breaks of an answer that touch a series: those of its own offence where it is for one. */
export function breaksOf(answer: Answer, codes: RowCodes): readonly Break[] {
  return codes.offence === null ? answer.breaks : breaksTouching(answer.breaks, [codes.offence]);
}

/** Where breaks cut a series of points: before the first point from the break on, once per place. */
export function breakMarks({ breaks }: Pick<Answer, 'breaks'>, points: readonly Point[]): BreakMark[] {
  return points.flatMap((point, index) => {
    const before = points[index - 1];
    const cut = before && breakBetween(breaks, before.period, point.period);
    return cut ? [{ before: index, label: breakName(cut.label) }] : [];
  });
}

/** The runs of neighbouring points that may be joined by a line: numbers without a break between them, as index ranges. */
export function runsOf(points: readonly Point[], breaks: readonly BreakMark[]): number[][] {
  const runs: number[][] = [];
  for (const [index, point] of points.entries()) {
    if (point.value.kind !== 'number') continue;
    const last = runs.at(-1);
    const joined = last?.at(-1) === index - 1 && !breaks.some((one) => one.before === index);
    if (last && joined) last.push(index);
    else runs.push([index]);
  }
  return runs;
}
