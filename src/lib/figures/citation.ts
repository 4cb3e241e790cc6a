import { parsePeriod } from '$lib/observations/period';
import { labels } from '$lib/questions/labels';
import { capitalised, number, signed } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { figureAddress, type FigureSpec } from './figure-spec';
import { subjectOf } from './facts';
import type { FigureView, PlottedValue } from './figure-view';
import { absenceWords } from './numbers';

/** The most values a sentence holds; of more it gives the figure's finding. */
const MOST_VALUES = 5;
/** Below this a number is so small that it says little by itself. */
const FEW = 10;

/**
 * A sentence to quote a figure by: that it is made up, where it is; what, where and when; the values in focus with their 95 % interval;
 * what must be known about them; source, edition, and the figure's address in that edition. Every number is one of the view's own.
 * `origin` is the site's, `https://eksempel.no`; without it the address is a path.
 */
export function citation(view: FigureView, spec: FigureSpec, origin = ''): string {
  const focus = valuesInFocus(view);
  const [only] = focus;
  const said =
    only && focus.length === 1
      ? oneValue(view, spec, only)
      : focus.length <= MOST_VALUES
        ? `${subtitleOf(view)} ${capitalised(focus.map((one) => namedValue(view, one)).join('; '))}.`
        : `${view.title}. ${subtitleOf(view)}`;
  const pinned = { ...spec, question: { ...spec.question, release: view.release } };
  return [
    view.synthetic ? m.figures_cite_example({ said }) : said,
    ...caveats(view, focus),
    view.source,
    `${origin}/figur?${figureAddress(pinned)}`
  ].join(' ');
}

/** The values a figure is about: of series over time the last of each, else all. */
function valuesInFocus({ values }: FigureView): PlottedValue[] {
  return values.every((one) => parsePeriod(one.key).ok)
    ? [...new Map(values.map((one) => [one.series, one])).values()]
    : [...values];
}

function subtitleOf({ subtitle, synthetic }: FigureView): string {
  return synthetic ? subtitle.replace(` ${m.figures_example_sentence()}`, '') : subtitle;
}

function oneValue(view: FigureView, spec: FigureSpec, one: PlottedValue): string {
  const { question } = spec;
  const [indicator = ''] = question.indicators;
  const what = {
    subject: capitalised(subjectOf({ question }, indicator, labels).label),
    place: labels.area(question.area)
  };
  const value = valueWords(view, one);
  return parsePeriod(one.key).ok
    ? m.figures_cite_one({ ...what, period: labels.period(one.key), value })
    : `${subtitleOf(view)} ${capitalised(namedValue(view, one))}.`;
}

function namedValue(view: FigureView, one: PlottedValue): string {
  return m.figures_cite_named({ name: one.series, value: valueWords(view, one) });
}

/** `foreløpig om lag 122 anmeldelser (usikkerhet 101 til 146)`, or why there is no number. */
function valueWords(view: FigureView, { value, low, high, status }: PlottedValue): string {
  const isChange = view.table.columns.some((column) => column.key === 'change');
  if (value === null) {
    return status === 'suppressed' || status === 'missing'
      ? absenceWords(status)
      : isChange
        ? m.figures_cite_no_percent()
        : absenceWords('not-applicable');
  }
  const digits = decimalsOf(view);
  const write = (one: number) => (isChange ? signed(one, digits) : number(one, digits));
  const about = isRounded(view, status) ? m.figures_about({ size: write(value) }) : write(value);
  const size = status === 'provisional' ? m.figures_provisionally({ size: about }) : about;
  const unit = view.table.columns.find((column) => column.key === (isChange ? 'change' : 'value'))?.unit;
  const words = unit ? m.figures_cite_unit({ size, unit }) : size;
  if (low === null) return words;
  return high === null
    ? m.figures_cite_open({ words, low: write(low) })
    : m.figures_cite_interval({ words, low: write(low), high: write(high) });
}

/** A provisional number may be rounded too: then the figure's signs tell. */
function isRounded({ signs }: FigureView, status: PlottedValue['status']): boolean {
  return (
    status === 'rounded' ||
    (status === 'provisional' && signs.some(({ sign }) => sign === m.figures_sign_rounded()))
  );
}

/** How many decimals the values of a figure are shown with. */
function decimalsOf({ values }: FigureView): number {
  const shown = values.flatMap(({ value }) => (value === null ? [] : [`${value}`.split('.')[1] ?? '']));
  return Math.max(0, ...shown.map((decimals) => decimals.length));
}

function caveats(view: FigureView, focus: readonly PlottedValue[]): string[] {
  const unit = view.table.columns.find((column) => column.key === 'value')?.unit ?? '';
  const [only] = focus;
  const isFew =
    focus.length === 1 &&
    typeof only?.value === 'number' &&
    only.value < FEW &&
    unit !== '' &&
    Number.isInteger(only.value);
  return [
    ...(isFew ? [m.figures_cite_few()] : []),
    ...view.breaks.map(({ label }) => m.figures_cite_break({ label })),
    ...(unit.startsWith(m.figures_unit_reports()) ? [m.figures_cite_reports()] : [])
  ];
}
