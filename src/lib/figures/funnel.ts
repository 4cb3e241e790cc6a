import { funnel } from '$lib/change/funnel';
import { funnelLimits, type FunnelLimits } from '$lib/change/funnel-limits';
import { fail, ok, type Result } from '$lib/observations/result';
import { capitalised, number } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { AreaAnswers } from './area-levels';
import { focusRow } from './area-levels';
import { areaSubject, areaSubtitle } from './area-words';
import { baseOf, subtitleOf } from './base';
import type { ExplorePoint, FigureOptions, FigureTable, FigureView, PlottedValue, Sign } from './figure-view';
import { funnelFacts, funnelFindings, funnelSentences } from './funnel-words';
import { unitWords } from './facts';
import { round, unitOf } from './series';
import { chooseTitle } from './titles';

/** Where a bydel lies: beyond the 99.8 % limits, between them and the 95 % limits, or within both. */
export type FunnelPlace = 'above' | 'below' | 'between' | 'within';

/** One bydel of a funnel: residents across, reports per so many residents up. */
export type FunnelDot = {
  readonly code: string;
  readonly name: string;
  readonly residents: number;
  readonly count: number;
  /** Per `per` residents, exact. */
  readonly rate: number;
  /** The 99.8 % limits at its number of residents, per `per` residents. */
  readonly low: number;
  readonly high: number;
  readonly place: FunnelPlace;
  /** Its name stands beside it: it lies outside, or was asked for. */
  readonly named: boolean;
};

/** The bydeler around their common level, with limits that narrow as residents grow. */
export type FunnelMarks = {
  readonly form: 'funnel';
  readonly dots: readonly FunnelDot[];
  /** The common level, per `per` residents. */
  readonly common: number;
  readonly per: number;
  readonly phi: number;
  readonly digits: number;
};

/** What a funnel is told besides the answers: the bydeler whose names are asked for. */
export type FunnelOptions = FigureOptions & { readonly named?: readonly string[] };

/**
 * A funnel of reports per resident (`rates` is asked as rates): 95 % and 99.8 % limits widened by the overdispersion between the bydeler
 * (Spiegelhalter 2005). Never a ranking. Problems: `no-rate` where it was not asked as rates; `no-funnel` where fewer than two bydeler have
 * both a count and residents.
 */
export function funnelFigure(
  { answer, counts, places }: Omit<AreaAnswers, 'city'>,
  options: FunnelOptions
): Result<FigureView> {
  if (answer.question.as !== 'rate') {
    return fail('no-rate', 'question.as', 'Trakten viser tall per innbygger. Velg as=rate.');
  }
  const units = counts.rows.flatMap((row) => {
    const population = answer.residents[row.area];
    return row.period === counts.period && row.value.kind === 'count' && population !== undefined
      ? [{ id: row.area, observed: row.value.value, population }]
      : [];
  });
  const drawn = funnel({ units });
  if (!drawn.ok) {
    return fail('no-funnel', 'rows', 'Trakten trenger minst to bydeler med både antall og folketall.');
  }
  const { phi } = drawn.value;
  const observed = units.reduce((sum, unit) => sum + unit.observed, 0);
  const residents = units.reduce((sum, unit) => sum + unit.population, 0);
  const unit = unitOf(answer);
  const per = unit.kind === 'rate' ? unit.per : 1000;
  const common = (per * observed) / residents;
  const digits = common < 1 ? 2 : 1;
  const dots = drawn.value.units.map((unit): FunnelDot => {
    const limits = funnelLimits(unit.expected, phi);
    const place = placeOf(unit.ratio, limits);
    return {
      code: unit.id,
      name: options.labels.area(unit.id),
      residents: unit.population,
      count: unit.observed,
      rate: common * unit.ratio,
      low: common * limits.low998,
      high: common * limits.high998,
      place,
      named: place === 'above' || place === 'below' || (options.named ?? []).includes(unit.id)
    };
  });
  const marks: FunnelMarks = { form: 'funnel', dots, common, per, phi, digits };
  const subject = areaSubject(answer, options);
  const subtitle = areaSubtitle(answer, options);
  const words = unitWords(unit);
  const without = places.flatMap((place) => {
    const row = focusRow(place);
    return row === undefined ? [] : [options.labels.area(row.area)];
  });
  const sentences = funnelSentences(marks, { period: subject.period, unit: words, without });
  const { title } = chooseTitle(
    funnelFindings,
    funnelFacts(marks),
    [m.funnel_title_neutral({ subject: subject.label }), m.funnel_title_neutral({ subject: subject.short })],
    options.taken
  );
  return ok({
    ...baseOf(answer, options),
    form: 'funnel',
    title,
    subtitle: subtitleOf([subtitle], answer.synthetic),
    ...sentences,
    brief: sentences.summary[0] ?? '',
    howToRead: m.funnel_read(),
    signs: funnelSigns(dots),
    table: funnelTable(marks, capitalised(subtitle), words),
    values: dots.map((dot) => plotted(dot, digits)),
    marks,
    explore: {
      along: 'grid',
      series: [
        {
          label: m.figures_tree_series({ label: capitalised(subtitle), count: number(dots.length) }),
          points: byResidents(dots).map((dot) => readOut(dot, marks, answer, words))
        }
      ]
    },
    breaks: []
  });
}

/** The dots from the fewest residents to the most: the order in which they are explored. */
export function byResidents(dots: readonly FunnelDot[]): FunnelDot[] {
  return dots.toSorted((a, b) => a.residents - b.residents);
}

function placeOf(ratio: number, limits: FunnelLimits): FunnelPlace {
  if (ratio > limits.high998) return 'above';
  if (ratio < limits.low998) return 'below';
  return ratio > limits.high95 || ratio < limits.low95 ? 'between' : 'within';
}

function plotted(dot: FunnelDot, digits: number): PlottedValue {
  return {
    series: dot.name,
    key: dot.code,
    value: round(dot.rate, digits),
    low: round(dot.low, digits),
    high: round(dot.high, digits),
    status: 'ok'
  };
}

function funnelTable({ dots, digits }: FunnelMarks, caption: string, unit: string): FigureTable {
  const outer = m.funnel_unit_998();
  return {
    caption,
    columns: [
      { key: 'name', label: m.figures_column_area(), unit: null },
      { key: 'count', label: m.figures_column_value(), unit: null },
      { key: 'residents', label: m.spread_column_residents(), unit: null },
      { key: 'value', label: m.figures_column_rate(), unit },
      { key: 'low', label: m.funnel_column_low(), unit: outer },
      { key: 'high', label: m.funnel_column_high(), unit: outer },
      { key: 'place', label: m.figures_column_wording(), unit: null }
    ],
    rows: dots.map((dot) => [
      dot.name,
      number(dot.count),
      number(dot.residents),
      number(dot.rate, digits),
      number(dot.low, digits),
      number(dot.high, digits),
      {
        above: m.funnel_above(),
        below: m.funnel_below(),
        between: m.funnel_between_one(),
        within: m.funnel_within()
      }[dot.place]
    ])
  };
}

function readOut(
  dot: FunnelDot,
  { digits }: FunnelMarks,
  answer: AreaAnswers['answer'],
  unit: string
): ExplorePoint {
  const counted = unitWords({ ...unitOf(answer), kind: 'count' });
  const words = [
    m.spread_mark_value({ value: number(dot.rate, digits), unit }),
    m.funnel_mark_count({ count: number(dot.count), unit: counted, residents: number(dot.residents) }),
    {
      above: m.funnel_mark_above(),
      below: m.funnel_mark_below(),
      between: m.funnel_mark_between(),
      within: m.funnel_mark_within()
    }[dot.place]
  ];
  return { label: dot.name, text: words.join(' ') };
}

function funnelSigns(dots: readonly FunnelDot[]): Sign[] {
  const isOutside = ({ place }: FunnelDot) => place === 'above' || place === 'below';
  return [
    { sign: m.funnel_sign_inner(), meaning: m.funnel_sign_inner_means() },
    { sign: m.funnel_sign_outer(), meaning: m.funnel_sign_outer_means() },
    { sign: m.spread_sign_city(), meaning: m.funnel_sign_line_means() },
    ...(dots.some(isOutside)
      ? [{ sign: m.figures_sign_filled(), meaning: m.funnel_sign_filled_means() }]
      : []),
    ...(dots.every(isOutside) ? [] : [{ sign: m.figures_sign_open(), meaning: m.funnel_sign_open_means() }])
  ];
}
