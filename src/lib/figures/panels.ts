import { fail, ok, type Result } from '$lib/observations/result';
import { dateBounds, parsePeriod } from '$lib/observations/period';
import type { Answer } from '$lib/questions/answer';
import { capitalised, number, period as periodName, season, year } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { baseOf, subtitleOf } from './base';
import { factsOf, lowered, subjectOf, unitWords, type Subject } from './facts';
import type { BreakMark, FigureOptions, FigureView, Point } from './figure-view';
import { axisTo } from './line-layout';
import { earlySentence, manySentences } from './many-sentences';
import { manyFacts, manyFindings, type ManyFacts } from './many-titles';
import { periodTable, periodTree, plottedValues, type Written } from './period-parts';
import { absenceSentences, breakSentences, divide, levelSentence, tableSentence } from './sentences';
import { breakMarks, breaksOf, digitsOf, readSeries, unitOf, type Series } from './series';
import { valueSigns } from './signs';
import { chooseTitle, type Finding } from './titles';

/** One of the small figures: its title, its points and where they are cut. */
export type Panel = {
  readonly title: string;
  readonly points: readonly Point[];
  readonly breaks: readonly BreakMark[];
};

/** Small figures side by side with one axis and one colour: tertials of one indicator, or the codes behind it. */
export type PanelsMarks = {
  readonly form: 'panels';
  readonly panels: readonly Panel[];
  /** The values beside the axis that they all share. */
  readonly axis: readonly number[];
  readonly digits: number;
};

/** The most small figures, and the fewest that are worth it. */
const MOST = 12;
const FEWEST = 2;

/** A small figure before it is drawn: its title, its name in running text, and its series. */
type Part = { readonly title: string; readonly name: string; readonly series: Series };

/** What may be said of the tertials of one indicator side by side. */
type PanelFacts = ManyFacts & { readonly subject: Subject };

const findings: readonly Finding<PanelFacts>[] = [
  {
    id: 'lower-maybe',
    holds: ({ lower, uncertain, count }) => lower === count && uncertain === count,
    texts: () => [m.figures_panels_lower_maybe()]
  },
  {
    id: 'higher-maybe',
    holds: ({ higher, uncertain, count }) => higher === count && uncertain === count,
    texts: () => [m.figures_panels_higher_maybe()]
  },
  {
    id: 'lower',
    holds: ({ lower, fresh, down, count }) => lower === count && fresh === 0 && down.length > 0,
    texts: ({ subject }) => [m.figures_panels_lower({ subject: subject.short })]
  },
  {
    id: 'higher',
    holds: ({ higher, up, count }) => higher === count && up.length > 0,
    texts: ({ subject }) => [m.figures_panels_higher({ subject: subject.short })]
  },
  ...manyFindings
];

/**
 * The codes behind an indicator as small figures, from an answer by offence: one per code, with the same part of each year. Problems:
 * `no-rows`; `too-many-panels` above twelve; `too-few-panels` below two; `mixed-seasons` where every tertial is asked for.
 */
export function codePanels(answer: Answer, options: FigureOptions): Result<FigureView> {
  if (answer.question.season === 'all' && answer.question.grain === 'tertial') {
    return fail(
      'mixed-seasons',
      'question.season',
      'Figurene viser samme del av hvert år. Velg season=same.'
    );
  }
  const parts = readSeries(answer, options.labels).map((series): Part => {
    const title = series.codeName ?? '';
    return { title, name: lowered(title), series };
  });
  return panels(answer, parts, whatOf(answer), manyFindings, options);
}

/**
 * The tertials of one indicator as small figures, from one answer for each, the one in focus first. Problems as for `codePanels`.
 */
export function tertialPanels(
  answers: readonly [Answer, ...Answer[]],
  options: FigureOptions
): Result<FigureView> {
  const [first] = answers;
  const merged: Answer = {
    ...first,
    rows: answers.flatMap((answer) => answer.rows),
    comparisons: answers.flatMap((answer) => answer.comparisons)
  };
  const parts = answers
    .toSorted((a, b) => season(a.period).localeCompare(season(b.period), 'nb'))
    .flatMap((answer) =>
      readSeries(answer, options.labels).map((series): Part => ({
        title: tertialTitle(answer.period),
        name: season(answer.period),
        series: { ...series, points: series.points.map((point) => ({ ...point, label: point.tick })) }
      }))
    );
  const [newest] = readSeries(first, options.labels);
  const level = newest
    ? levelSentence(factsOf(first, newest, options, { level: null, limit: null }), newest.points)
    : null;
  return panels(merged, parts, m.figures_panels_what_tertial(), findings, options, level);
}

/** `1. tertial (januar–april)`. */
function tertialTitle(code: string): string {
  const parsed = parsePeriod(code);
  if (!parsed.ok) return code;
  const { start, end } = dateBounds(parsed.value);
  const month = (iso: string) => periodName(`${iso.slice(0, 4)}M${iso.slice(5, 7)}`).split('\u00a0')[0] ?? '';
  return m.figures_panels_tertial({ season: season(code), from: month(start), to: month(end) });
}

function whatOf({ datasets }: Answer): string {
  switch (datasets[0]?.offenceScheme) {
    case 'hatgrunnlag':
      return m.figures_panels_what_ground();
    case 'gjentakelse':
      return m.figures_panels_what_count();
    default:
      return m.figures_panels_what_type();
  }
}

function panels(
  answer: Answer,
  parts: readonly Part[],
  what: string,
  titles: readonly Finding<PanelFacts>[],
  options: FigureOptions,
  level: string | null = null
): Result<FigureView> {
  const [first] = parts;
  if (!first) return fail('no-rows', 'rows', 'Svaret har ingen rader å tegne. Velg en periode som har tall.');
  if (parts.length > MOST)
    return fail(
      'too-many-panels',
      'rows',
      'Det er plass til tolv små figurer. Velg en indikator med færre deler.'
    );
  if (parts.length < FEWEST)
    return fail('too-few-panels', 'rows', 'Små figurer trenger minst to deler. Velg form=columns for én.');
  const series = parts.map((part) => part.series);
  const written: Written = {
    answer,
    labels: options.labels,
    series,
    names: parts.map((part) => part.title),
    limits: []
  };
  const drawn = parts.map(({ title, series: one }): Panel => ({
    title,
    points: one.points,
    breaks: breakMarks({ breaks: breaksOf(answer, one.codes) }, one.points)
  }));
  const points = series.flatMap((one) => one.points);
  const digits = digitsOf(answer);
  const axis = axisTo(
    Math.max(
      0,
      ...points.flatMap(({ value }) => (value.kind === 'number' ? [value.value, value.high ?? 0] : []))
    ),
    digits
  );
  const named = parts.map(({ name, series: { comparison } }) => ({ name, comparison }));
  const subject = subjectOf(answer, first.series.indicator, options.labels);
  const facts: PanelFacts = { ...manyFacts('indicator', named), subject };
  const area = options.labels.area(answer.question.area);
  const told = [level, ...manySentences(facts, named, m.figures_year_before())];
  const breaks = drawn.flatMap((panel) => panel.breaks);
  const years = points.map((point) => year(point.period)).toSorted();
  const subtitle = m.figures_panels_subtitle({
    subject: subject.label,
    area,
    range: m.figures_periods_year({ from: years[0] ?? '', to: years.at(-1) ?? '' }),
    what,
    unit: unitWords(unitOf(answer))
  });
  const neutral = (words: string) =>
    capitalised(m.figures_panels_neutral_codes({ subject: words, area, what }));
  return ok({
    ...baseOf(answer, options),
    form: 'panels',
    title: chooseTitle(
      titles,
      facts,
      [
        neutral(subject.label),
        neutral(subject.short),
        m.figures_panels_neutral_short({ subject: capitalised(subject.short), what })
      ],
      options.taken
    ).title,
    subtitle: subtitleOf([subtitle], answer.synthetic),
    ...divide([
      ...told,
      earlySentence(named),
      tableSentence(told, points),
      ...new Set(drawn.flatMap((panel) => breakSentences(panel.points, panel.breaks, -1))),
      ...new Set(drawn.flatMap((panel) => absenceSentences(panel.points, -1)))
    ]),
    brief: told.slice(1).find((sentence) => sentence !== null) ?? level ?? '',
    howToRead: m.figures_panels_read({ top: number(axis.at(-1) ?? 0) }),
    signs: [
      { sign: m.figures_sign_band(), meaning: m.figures_sign_band_means() },
      ...valueSigns(points.map((point) => point.value)),
      ...(breaks.length > 0 ? [{ sign: m.figures_sign_break(), meaning: m.figures_sign_break_means() }] : [])
    ],
    table: periodTable(written, capitalised(subtitle)),
    values: plottedValues(written),
    marks: { form: 'panels', panels: drawn, axis, digits },
    explore: periodTree(written),
    breaks: [...new Map(breaks.map((mark) => [`${mark.before}${mark.label}`, mark])).values()]
  });
}
