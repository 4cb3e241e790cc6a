import { fail, ok, type Result } from '$lib/observations/result';
import type { Answer } from '$lib/questions/answer';
import { capitalised } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { baseOf, periodRange, subtitleOf } from './base';
import { factsOf, focusIndex, levelOf, unitWords, yearsBefore } from './facts';
import type { FigureOptions, FigureView, Point, Sign } from './figure-view';
import { periodTable, periodTree, plottedValues } from './period-parts';
import {
  absenceSentences,
  basisSentence,
  breakSentences,
  changeSentence,
  divide,
  intervalSentence,
  levelAgainstMean,
  levelSentence,
  rangeSentence,
  tableSentence,
  todaySentence
} from './sentences';
import { breakMarks, digitsOf, readSeries, unitOf } from './series';
import { valueSigns } from './signs';
import { chooseTitle, neutralTitles, seriesFindings } from './titles';

/** The same part of each year as columns: this year in the category's colour, the year before in grey, the others light. */
export type ColumnsMarks = {
  readonly form: 'columns';
  readonly points: readonly Point[];
  readonly focus: number;
  readonly previous: number | null;
  readonly mean: number | null;
  readonly digits: number;
};

/** What columns are told besides the answer. */
export type ColumnsOptions = FigureOptions & {
  /** Draw the mean of the same tertial of the five years before, and say how the period in focus stands to it. */
  readonly meanOfFive?: boolean;
  /** How many published cells each count is the sum of, for the interval against the mean. 1 unless told. */
  readonly cells?: number;
  /** How many years are shown, the latest ones. 8 unless told. */
  readonly years?: number;
};

const YEARS = 8;

/**
 * The same tertial of each year as columns. Problems: `no-rows`; `too-many-series` where the answer has more than one indicator or
 * area; `mixed-seasons` where it has other parts of the year too, since those may not stand side by side.
 */
export function columnsFigure(answer: Answer, options: ColumnsOptions): Result<FigureView> {
  const [whole, ...more] = readSeries(answer, options.labels);
  if (!whole) return fail('no-rows', 'rows', 'Svaret har ingen rader å tegne. Velg en periode som har tall.');
  if (more.length > 0) {
    return fail(
      'too-many-series',
      'rows',
      'Søyler viser én indikator i ett område. Velg én, eller bruk linjer.'
    );
  }
  if (answer.question.season === 'all' && answer.question.grain === 'tertial') {
    return fail('mixed-seasons', 'question.season', 'Søyler viser samme del av hvert år. Velg season=same.');
  }
  const last = focusIndex(answer, whole.points);
  const points = whole.points.slice(Math.max(0, last + 1 - (options.years ?? YEARS)), last + 1);
  const series = { ...whole, points };
  const breaks = breakMarks(answer, points);
  const digits = digitsOf(answer);
  const focus = points.length - 1;
  const level = options.meanOfFive ? levelOf(answer, whole.points, options.cells ?? 1) : null;
  const facts = factsOf(answer, series, options, { level, limit: null });
  const previous = points.findIndex((point) => point.period === yearsBefore(answer.period, 1));
  const written = {
    answer,
    labels: options.labels,
    series: [series],
    names: [options.labels.indicator(series.indicator).short],
    limits: []
  };
  const subtitle = m.figures_subtitle({
    subject: facts.subject.label,
    area: facts.area,
    periods: periodRange(answer, points[0]?.period ?? '', answer.period, options.labels),
    unit: unitWords(unitOf(answer))
  });
  const told = [
    levelSentence(facts, points),
    changeSentence(facts),
    intervalSentence(facts),
    basisSentence(facts),
    options.meanOfFive ? levelAgainstMean(facts) : null
  ];
  const sentences = divide([
    ...told,
    tableSentence(told, points),
    ...breakSentences(points, breaks, focus),
    ...absenceSentences(points, focus),
    rangeSentence(points, breaks, digits),
    todaySentence(facts)
  ]);
  const { title } = chooseTitle(seriesFindings, facts, neutralTitles(facts), options.taken);
  return ok({
    ...baseOf(answer, options),
    form: 'columns',
    title,
    subtitle: subtitleOf([subtitle], answer.synthetic),
    ...sentences,
    brief: changeSentence(facts) ?? levelSentence(facts, points),
    howToRead: readingOf(answer, facts.period),
    signs: [
      ...valueSigns(points.map((point) => point.value)),
      ...(level ? [meanSign(facts.season, level.from, level.to)] : []),
      ...(breaks.length > 0 ? [{ sign: m.figures_sign_break(), meaning: m.figures_sign_break_means() }] : [])
    ],
    table: periodTable(written, capitalised(subtitle)),
    values: plottedValues(written),
    marks: {
      form: 'columns',
      points,
      focus,
      previous: previous < 0 ? null : previous,
      mean: level?.mean ?? null,
      digits
    },
    explore: periodTree(written),
    breaks
  });
}

function readingOf({ question }: Answer, period: string): string {
  switch (question.grain) {
    case 'tertial':
      return m.figures_read_columns({ period });
    case 'year':
      return m.figures_read_columns_years({ period });
    case 'span':
      return m.figures_read_columns_spans({ period });
  }
}

function meanSign(season: string, from: string, to: string): Sign {
  return { sign: m.figures_sign_mean(), meaning: m.figures_sign_mean_means({ season, from, to }) };
}
