import { changeOfLevel, type Change } from '$lib/change/change';
import type { Population } from '$lib/observations/person';
import type { Answer, Comparison } from '$lib/questions/answer';
import { breakBetween } from '$lib/questions/comparison';
import { parsePeriod, periodCode, sameSeason } from '$lib/observations/period';
import { number, season, year } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { FigureOptions, Labels, Point, PointValue } from './figure-view';
import { digitsOf, round, unitOf, type Series, type Unit } from './series';

/** What is counted, in running text: the noun phrase with its group of persons, and a shorter one for titles. */
export type Subject = { readonly label: string; readonly short: string };

/** The mean of the same tertial of the five years before, and how the period in focus stands to it. */
export type Level = {
  readonly mean: number;
  readonly from: string;
  readonly to: string;
  readonly change: Change | null;
};

/** What the same tertial of the five years before leads to expect of one period (Farrington's limit, `$lib/change/exceedance`). */
export type ExpectedLimit = {
  readonly period: string;
  readonly mean: number;
  readonly limit: number | null;
  readonly exceeds: boolean;
};

/** What may be said of one series: the ground of titles, summaries and descriptions. Periods are in words, numbers as shown. */
export type SeriesFacts = {
  readonly subject: Subject;
  readonly unit: Unit;
  readonly digits: number;
  readonly area: string;
  readonly season: string;
  readonly period: string;
  readonly year: string;
  readonly focus: PointValue;
  readonly comparison: Comparison | null;
  readonly before: { readonly period: string; readonly year: string } | null;
  readonly level: Level | null;
  readonly limit: ExpectedLimit | null;
};

function groupOf(population: Population): string {
  switch (population) {
    case 'all':
      return '';
    case 'under-18':
      return m.figures_group_under_18();
    case '18-24':
      return m.figures_group_18_24();
    case 'boys-under-18':
      return m.figures_group_boys_under_18();
  }
}

/** A name with its first letter small, for the middle of a sentence. */
export function lowered(name: string): string {
  return name.slice(0, 1).toLocaleLowerCase('nb') + name.slice(1);
}

/**
 * The subject of an answer's indicator, ready for the middle of a sentence: with the group of persons asked for, unless the label
 * names one, and per resident for a rate.
 */
export function subjectOf(answer: Pick<Answer, 'question'>, indicator: string, labels: Labels): Subject {
  const { label, short } = labels.indicator(indicator);
  const group = label.includes('18') ? '' : groupOf(answer.question.population);
  const rate = answer.question.as === 'rate' ? m.figures_per_resident() : '';
  const average = answer.question.grain === 'span' ? m.figures_average() : '';
  const whole = (words: string) => [words, group, rate, average].filter(Boolean).join(' ');
  return { label: whole(label), short: whole(lowered(short)) };
}

/** The point of the period in focus, or the last one. */
export function focusIndex(answer: Answer, points: readonly Point[]): number {
  const found = points.findIndex((point) => point.period === answer.period);
  return found < 0 ? points.length - 1 : found;
}

/** The code of the same part of the year some years before, or null where that is not told. */
export function yearsBefore(code: string, years: number): string | null {
  const period = parsePeriod(code);
  return period.ok && period.value.grain !== 'span' ? periodCode(sameSeason(period.value, -years)) : null;
}

/**
 * The mean of the same tertial of the five years before the one in focus, with its change by `changeOfLevel` for counts. Null where
 * one of the six is no number or a break lies between them. `cells` is how many published cells each count is the sum of.
 */
export function levelOf(answer: Answer, points: readonly Point[], cells: number): Level | null {
  const now = points[focusIndex(answer, points)];
  if (now?.value.kind !== 'number') return null;
  const earlier: { readonly value: number; readonly period: string }[] = [];
  for (const years of [5, 4, 3, 2, 1]) {
    const code = yearsBefore(now.period, years);
    const point = points.find((one) => one.period === code);
    if (code === null || point?.value.kind !== 'number') return null;
    if (breakBetween(answer.breaks, code, now.period)) return null;
    earlier.push({ value: point.value.value, period: code });
  }
  const values = earlier.map((one) => one.value);
  const rounding = answer.datasets[0]?.rounding ?? null;
  const change =
    answer.question.as === 'rate'
      ? null
      : changeOfLevel({
          earlier: values,
          now: now.value.value,
          ...(rounding === null ? {} : { rounding, cells })
        });
  return {
    mean: round(values.reduce((sum, value) => sum + value, 0) / values.length, digitsOf(answer)),
    from: year(earlier[0]?.period ?? ''),
    to: year(earlier.at(-1)?.period ?? ''),
    change: change?.ok ? change.value : null
  };
}

/** The facts of one series of an answer. */
export function factsOf(
  answer: Answer,
  series: Series,
  options: FigureOptions,
  extra: { readonly level: Level | null; readonly limit: ExpectedLimit | null }
): SeriesFacts {
  const point = series.points[focusIndex(answer, series.points)];
  const { comparison } = series;
  const before = comparison?.kind === 'change' ? comparison.from.period : null;
  return {
    subject: subjectOf(answer, series.indicator, options.labels),
    unit: unitOf(answer),
    digits: digitsOf(answer),
    area: options.labels.area(series.area),
    season: season(answer.period),
    period: options.labels.period(answer.period),
    year: year(answer.period),
    focus: point?.value ?? { kind: 'missing', why: '' },
    comparison,
    before: before === null ? null : { period: options.labels.period(before), year: year(before) },
    level: extra.level,
    limit: extra.limit
  };
}

/** The unit in words: `anmeldelser`, `personer per 1 000 innbyggere`. */
export function unitWords(unit: Unit): string {
  const things = {
    reports: m.figures_unit_reports(),
    persons: m.figures_unit_persons(),
    offences: m.figures_unit_offences(),
    residents: m.figures_unit_residents()
  }[unit.of];
  return unit.kind === 'rate' ? m.figures_unit_per({ things, per: number(unit.per) }) : things;
}
