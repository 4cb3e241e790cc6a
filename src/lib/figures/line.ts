import { fail, ok, type Result } from '$lib/observations/result';
import type { Answer } from '$lib/questions/answer';
import type { Category, IndicatorId } from '$lib/questions/indicator';
import { capitalised, inWords, list, season } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { baseOf, periodRange, subtitleOf } from './base';
import { factsOf, lowered, subjectOf, unitWords, type ExpectedLimit, type SeriesFacts } from './facts';
import type { FigureOptions, FigureView, Point, Sign } from './figure-view';
import { manySentences } from './many-sentences';
import { manyFacts, manyFindings } from './many-titles';
import { dashes, markers, type Marker } from './palette';
import { periodTable, periodTree, plottedValues, type Written } from './period-parts';
import {
  absenceSentences,
  basisSentence,
  breakSentences,
  changeSentence,
  divide,
  intervalSentence,
  levelSentence,
  limitSentence,
  rangeSentence,
  tableSentence,
  todaySentence
} from './sentences';
import { breakMarks, byTime, digitsOf, readSeries, unitOf, type Series } from './series';
import { valueSigns } from './signs';
import { chooseTitle, neutralTitles, seriesFindings } from './titles';

/** One line with its fixed colour, dash and marker; `points` has one entry for every period of the figure. */
export type LineSeries = {
  readonly name: string;
  readonly category: Category;
  readonly marker: Marker;
  readonly dash: string;
  readonly points: readonly Point[];
};

/** Series over time with their 95 % bands, cut at breaks. */
export type LineMarks = {
  readonly form: 'line';
  readonly series: readonly LineSeries[];
  readonly limits: readonly ExpectedLimit[];
  /** The value at the top of the axis, where several figures share it. */
  readonly max: number | null;
  readonly digits: number;
};

/** What lines are told besides the answer. */
export type LineOptions = FigureOptions & {
  /** What is expected per period, drawn as a grey field. */
  readonly limits?: readonly ExpectedLimit[];
  /** The categories of the indicators, where there are several. */
  readonly categories?: Readonly<Partial<Record<IndicatorId, Category>>>;
  /** The highest value of figures that share one axis. */
  readonly max?: number;
};

/** The most lines one figure holds; more belong in small figures side by side. */
const MOST_SERIES = 5;
/** The most points one figure holds. */
const MOST_POINTS = 60;

/**
 * Series over time as lines with their 95 % bands. Problems: `no-rows`; `too-many-series` above five; `too-dense` above sixty points.
 */
export function lineFigure(answer: Answer, options: LineOptions): Result<FigureView> {
  const read = readSeries(answer, options.labels);
  const [first, ...more] = read;
  if (!first) return fail('no-rows', 'rows', 'Svaret har ingen rader å tegne. Velg en periode som har tall.');
  if (read.length > MOST_SERIES) {
    return fail(
      'too-many-series',
      'rows',
      'Én figur har plass til fem linjer. Vis flere figurer side om side.'
    );
  }
  const series = aligned(read);
  if (series.reduce((sum, one) => sum + one.points.length, 0) > MOST_POINTS) {
    return fail('too-dense', 'rows', 'Figuren ville fått over 60 punkter. Velg færre perioder eller serier.');
  }
  const written: Written = {
    answer,
    labels: options.labels,
    series,
    names: series.map((one) => nameOf(one, series, options)),
    limits: more.length === 0 ? (options.limits ?? []) : []
  };
  const points = series[0]?.points ?? [];
  const breaks = breakMarks(answer, points);
  const marks: LineMarks = {
    form: 'line',
    series: styled(written, options),
    limits: written.limits,
    max: options.max ?? null,
    digits: digitsOf(answer)
  };
  const told = more.length === 0 ? tellOne(written, options) : tellMany(written, options);
  return ok({
    ...baseOf(answer, options),
    form: 'line',
    title: told.title,
    subtitle: subtitleOf([told.subtitle], answer.synthetic),
    ...divide(told.sentences),
    brief: told.brief,
    howToRead: readingOf(answer),
    signs: [
      { sign: m.figures_sign_band(), meaning: m.figures_sign_band_means() },
      ...valueSigns(series.flatMap((one) => one.points.map((point) => point.value))),
      ...(written.limits.length > 0
        ? [{ sign: m.figures_sign_limit(), meaning: m.figures_sign_limit_means() }]
        : []),
      ...(breaks.length > 0 ? [breakSign()] : [])
    ],
    table: periodTable(written, capitalised(told.subtitle)),
    values: plottedValues(written),
    marks,
    explore: periodTree(written),
    breaks
  });
}

function breakSign(): Sign {
  return { sign: m.figures_sign_break(), meaning: m.figures_sign_break_means() };
}

/** Every series with a point for every period that any of them has. */
function aligned(series: readonly Series[]): Series[] {
  const all = new Map(series.flatMap((one) => one.points.map((point) => [point.period, point] as const)));
  const periods = [...all.keys()].toSorted(byTime);
  return series.map((one) => ({
    ...one,
    points: periods.flatMap((period): Point[] => {
      const own = one.points.find((point) => point.period === period);
      const other = all.get(period);
      if (own) return [own];
      return other ? [{ ...other, value: { kind: 'missing', why: m.figures_absent_missing() } }] : [];
    })
  }));
}

function nameOf(series: Series, all: readonly Series[], options: LineOptions): string {
  if (series.codeName !== null) return series.codeName;
  const byArea = new Set(all.map((one) => one.area)).size > 1;
  return byArea ? options.labels.area(series.area) : options.labels.indicator(series.indicator).short;
}

/** Colour, dash and marker of each line. A single line is solid with round points; two of one category still differ in both. */
function styled({ series, names }: Written, options: LineOptions): LineSeries[] {
  const free: Marker[] = ['circle', 'square', 'triangle', 'diamond', 'cross', 'star', 'wye'];
  const dashesLeft = ['', '7 3', '2 3', '10 3 2 3', '4 2', '12 4'];
  return series.map((one, index) => {
    const category = options.categories?.[one.indicator] ?? options.category;
    const alone = series.length === 1;
    const marker = alone ? 'circle' : take(free, markers[category]);
    const dash = alone ? '' : take(dashesLeft, dashes[category]);
    return { name: names[index] ?? '', category, marker, dash, points: one.points };
  });
}

/** Takes the wanted one out of what is left, or else the first that is left. */
function take<T>(left: T[], wanted: T): T {
  const at = left.indexOf(wanted);
  return left.splice(Math.max(0, at), 1)[0] ?? wanted;
}

function readingOf({ question, period }: Answer): string {
  if (question.grain !== 'tertial') return m.figures_read_line_years();
  return question.season === 'all'
    ? m.figures_read_line_all()
    : m.figures_read_line({ season: season(period) });
}

type Told = {
  readonly brief: string;
  readonly title: string;
  readonly subtitle: string;
  readonly sentences: readonly (string | null)[];
};

function rangeOf({ answer, series, labels }: Written): string {
  const periods = series[0]?.points.map((point) => point.period) ?? [];
  return periodRange(answer, periods[0] ?? '', periods.at(-1) ?? '', labels);
}

function tellOne(written: Written, options: LineOptions): Told {
  const { answer, limits } = written;
  const [series] = written.series;
  if (!series) throw new Error('A figure of lines was told without a series.');
  const { points } = series;
  const limit = limits.find((one) => one.period === answer.period) ?? null;
  const facts: SeriesFacts = factsOf(answer, series, options, { level: null, limit });
  const breaks = breakMarks(answer, points);
  const told = [
    levelSentence(facts, points),
    changeSentence(facts),
    intervalSentence(facts),
    basisSentence(facts),
    limits.length > 0 ? limitSentence(facts) : null
  ];
  const focus = points.findIndex((point) => point.period === answer.period);
  return {
    brief: changeSentence(facts) ?? levelSentence(facts, points),
    title: chooseTitle(seriesFindings, facts, neutralTitles(facts), options.taken).title,
    subtitle: m.figures_subtitle({
      subject: facts.subject.label,
      area: facts.area,
      periods: rangeOf(written),
      unit: unitWords(unitOf(answer))
    }),
    sentences: [
      ...told,
      tableSentence(told, points),
      ...breakSentences(points, breaks, focus),
      ...absenceSentences(points, focus),
      rangeSentence(points, breaks, facts.digits),
      todaySentence(facts)
    ]
  };
}

function tellMany(written: Written, options: LineOptions): Told {
  const { answer, series, names } = written;
  const byArea = new Set(series.map((one) => one.area)).size > 1;
  const rows = series.map((one, index) => ({
    name: byArea ? (names[index] ?? '') : lowered(names[index] ?? ''),
    comparison: one.comparison
  }));
  const facts = manyFacts(byArea ? 'area' : 'indicator', rows);
  const [first] = series;
  const area = byArea ? '' : options.labels.area(first?.area ?? '');
  const subject = capitalised(subjectOf(answer, first?.indicator ?? '', options.labels).label);
  const all = list(rows.map((row) => row.name));
  const before = rows.map((row) => row.comparison).find((one) => one?.kind === 'change');
  const told = manySentences(
    facts,
    rows,
    before?.kind === 'change' ? options.labels.period(before.from.period) : ''
  );
  const points = series.flatMap((one) => one.points);
  return {
    brief: told.find((sentence) => sentence !== null) ?? '',
    title: chooseTitle(
      manyFindings,
      facts,
      [
        byArea
          ? m.figures_title_neutral_list({ names: subject, area: all })
          : m.figures_title_neutral_list({ names: capitalised(all), area }),
        byArea ? subject : m.figures_title_neutral_many({ count: capitalised(inWords(series.length)), area })
      ],
      options.taken
    ).title,
    subtitle: m.figures_subtitle({
      subject: byArea ? subject : capitalised(all),
      area: byArea ? all : area,
      periods: rangeOf(written),
      unit: unitWords(unitOf(answer))
    }),
    sentences: [
      ...told,
      tableSentence(told, points),
      ...breakSentences(first?.points ?? [], breakMarks(answer, first?.points ?? []), -1),
      ...new Set(series.flatMap((one) => absenceSentences(one.points, -1)))
    ]
  };
}
