import { fail, ok, type Result } from '$lib/observations/result';
import type { Answer, Comparison } from '$lib/questions/answer';
import { capitalised, list } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { baseOf, subtitleOf } from './base';
import { lowered, subjectOf, unitWords, yearsBefore } from './facts';
import type { FigureOptions, FigureView, Point, Sign } from './figure-view';
import { earlySentence, manySentences } from './many-sentences';
import { manyFacts, manyFindings } from './many-titles';
import { periodTable, periodTree, plottedValues, type Written } from './period-parts';
import { absenceSentences, divide, tableSentence } from './sentences';
import { breakMarks, breaksOf, digitsOf, readSeries, unitOf } from './series';
import { valueSigns } from './signs';
import { chooseTitle } from './titles';

/** One line: its name, its number the year before and now, and whether its change is surely more than chance. */
export type SlopeLine = {
  readonly name: string;
  readonly points: readonly Point[];
  readonly certain: boolean;
  /** A break lies between the two, so no line joins them. */
  readonly cut: boolean;
};

/** Lines from one year to the next. */
export type SlopeMarks = {
  readonly form: 'slope';
  readonly lines: readonly SlopeLine[];
  readonly digits: number;
};

/** The most lines. */
const MOST = 8;
/** The fewest. */
const FEWEST = 2;

/**
 * Several numbers from the year before to the period in focus, as lines. Problems: `too-many-series` above eight lines; `too-few-series`
 * below two; `use-dots` where every change of a tertial has an interval, since dots of change show it and lines do not; `no-before`
 * where the year before is not in the figures.
 */
export function slopeFigure(answer: Answer, options: FigureOptions): Result<FigureView> {
  const before = yearsBefore(answer.period, 1);
  const all = readSeries(answer, options.labels);
  if (all.length > MOST)
    return fail(
      'too-many-series',
      'rows',
      'Linjer mellom to år har plass til åtte. Velg færre, eller form=change-dots.'
    );
  if (all.length < FEWEST)
    return fail(
      'too-few-series',
      'rows',
      'Linjer mellom to år trenger minst to serier. Velg form=columns for én.'
    );
  if (answer.question.grain === 'tertial' && answer.comparisons.every(hasInterval)) {
    return fail(
      'use-dots',
      'form',
      'Alle endringene har usikkerhet, og linjer viser den ikke. Velg form=change-dots.'
    );
  }
  const series = all.map((one) => ({
    ...one,
    points: one.points.filter(({ period }) => period === before || period === answer.period)
  }));
  if (before === null || series.some((one) => one.points.length !== 2)) {
    return fail(
      'no-before',
      'period',
      'Det finnes ikke tall for samme periode året før. Velg en senere periode.'
    );
  }
  const names = series.map((one) => one.codeName ?? options.labels.indicator(one.indicator).short);
  const written: Written = { answer, labels: options.labels, series, names, limits: [] };
  const cuts = series.map((one) => breakMarks({ breaks: breaksOf(answer, one.codes) }, one.points)[0]);
  const lines = series.map((one, index): SlopeLine => ({
    name: names[index] ?? '',
    points: one.points,
    certain: isCertain(one.comparison),
    cut: cuts[index] !== undefined
  }));
  const breaks = [...new Set(cuts.flatMap((cut) => (cut ? [cut.label] : [])))].map((label) => ({
    before: 1,
    label: m.figures_slope_break({
      label,
      names: list(names.filter((_, index) => cuts[index]?.label === label).map(lowered))
    })
  }));
  const named = series.map(({ comparison }, index) => ({ name: lowered(names[index] ?? ''), comparison }));
  const facts = manyFacts('indicator', named);
  const points = series.flatMap((one) => one.points);
  const words = { before: options.labels.period(before), period: options.labels.period(answer.period) };
  const area = options.labels.area(answer.question.area);
  const [indicator = '', ...others] = answer.question.indicators;
  const subject =
    others.length > 0
      ? list(named.map((one) => one.name))
      : subjectOf(answer, indicator, options.labels).label;
  const subtitle = m.figures_slope_subtitle({ ...words, subject, area, unit: unitWords(unitOf(answer)) });
  const told = manySentences(facts, named, words.before);
  return ok({
    ...baseOf(answer, options),
    form: 'slope',
    title: chooseTitle(
      manyFindings,
      facts,
      [
        m.figures_title_change_neutral(words),
        m.figures_title_change_neutral_area({ area, period: words.period })
      ],
      options.taken
    ).title,
    subtitle: subtitleOf([subtitle], answer.synthetic),
    ...divide([
      ...told,
      earlySentence(named),
      tableSentence(told, points),
      ...series.flatMap(({ comparison }) => (comparison?.kind === 'none' ? [comparison.why] : [])),
      ...new Set(series.flatMap((one) => absenceSentences(one.points, -1)))
    ]),
    brief: told.find((sentence) => sentence !== null) ?? '',
    howToRead: m.figures_slope_read(words),
    signs: [
      ...dotSigns(lines),
      ...valueSigns(points.map((point) => point.value)),
      ...(breaks.length > 0 ? [{ sign: m.figures_sign_break(), meaning: m.figures_sign_break_means() }] : [])
    ],
    table: periodTable(written, capitalised(subtitle)),
    values: plottedValues(written),
    marks: { form: 'slope', lines, digits: digitsOf(answer) },
    explore: periodTree(written),
    breaks
  });
}

function hasInterval(comparison: Comparison): boolean {
  return comparison.kind === 'change' && comparison.change.wording !== 'too-few';
}

function isCertain(comparison: Comparison | null): boolean {
  return (
    comparison?.kind === 'change' &&
    (comparison.change.wording === 'up' || comparison.change.wording === 'down')
  );
}

function dotSigns(lines: readonly SlopeLine[]): Sign[] {
  return [
    ...(lines.some((one) => one.certain)
      ? [{ sign: m.figures_sign_filled(), meaning: m.figures_sign_filled_means() }]
      : []),
    ...(lines.some((one) => !one.certain)
      ? [{ sign: m.figures_sign_open(), meaning: m.figures_sign_open_means() }]
      : [])
  ];
}
