import type { Dataset } from '$lib/observations/dataset';
import { parsePeriod } from '$lib/observations/period';
import { ok, type Result } from '$lib/observations/result';
import type { Answer } from '$lib/questions/answer';
import { ask, type Published } from '$lib/questions/ask';
import type { Area } from '$lib/questions/code-lists';
import type { IndicatorId } from '$lib/questions/indicator';
import { datasetsOf } from '$lib/questions/plan';
import type { Question } from '$lib/questions/question';
import { number, year } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { factsOf, leadOf, type Fact, type Sentence } from '$lib/topics/lead';
import type { RealFigure } from '$lib/topics/topic-page';
import type { TieFinder } from '$lib/topics/topic-figures';
import { usual } from './choices';
import { figurePart, type FigurePart } from './figure-part';
import { hasResidents } from './places';
import { allQuestion, placeQuestion } from './question-of';
import { realBehind, realOfPlace } from './real';

/** The page of one place, as plain data. */
export type PlaceView = {
  readonly code: string;
  readonly slug: string;
  readonly title: string;
  /** Whether so many live there that rates are shown. */
  readonly residents: boolean;
  readonly lead: Sentence;
  readonly facts: readonly Fact[];
  readonly years: FigurePart;
  readonly kinds: FigurePart;
  readonly every: FigurePart;
  /** The place among the others; null where hardly anyone lives there. */
  readonly spread: FigurePart | null;
  /** Whether it lies within the limits of the funnel, in words; empty where there is none. */
  readonly place: string;
  readonly real: { readonly figure: RealFigure; readonly caveats: readonly string[] } | null;
};

/** The types whose changes are shown for a place: kinds of reports that are not parts of each other. */
export const placeKinds: readonly IndicatorId[] = [
  'physical-violence',
  'robbery',
  'property',
  'damage',
  'drugs',
  'traffic',
  'economic'
];

const CITY = '0301';

/** A place: what was reported there, how it changed, and how it lies among the others. Fails where its main question has no answer. */
export async function placeView(
  published: Published,
  place: Area,
  tieOf: TieFinder
): Promise<Result<PlaceView>> {
  const residents = hasResidents(place);
  const question: Question = { ...placeQuestion(usual, place.code), as: 'count' };
  const count = await ask(published, question);
  if (!count.ok) return count;
  const rate = residents ? await ask(published, { ...question, as: 'rate' }) : null;
  const city = residents ? await ask(published, { ...question, area: CITY, as: 'rate' }) : null;
  const figure = (spec: Partial<Question>, form: 'columns' | 'line' | 'change-dots', id: string) =>
    figurePart(published, { question: { ...question, ...spec }, form, overlay: 'none' }, { id }, tieOf);
  const spread = residents
    ? await figurePart(
        published,
        { question: allQuestion(usual), form: 'funnel', overlay: 'none' },
        { id: 'bydel-trakt', named: [place.code] },
        tieOf
      )
    : null;
  const real = await realOfPlace(published, usual, place);
  const behind = await realBehind(published, usual);
  return ok({
    code: place.code,
    slug: place.slug,
    title: place.label,
    residents,
    lead: leadOf(count.value),
    facts: [
      ...factsOf(count.value, null),
      ...rateFacts(rate?.ok ? rate.value : null, city?.ok ? city.value : null),
      ...residentFacts(published.release.datasets, rate?.ok ? rate.value : null, place.code)
    ],
    years: await figure({}, 'columns', 'bydel-t'),
    kinds: await figure({ indicators: placeKinds, by: 'indicator' }, 'change-dots', 'bydel-typer'),
    every: await figure({ season: 'all' }, 'line', 'bydel-alle-tertialer'),
    spread,
    place: placeInFunnel(place, spread),
    real: real.ok && real.value !== null ? { figure: real.value, caveats: behind?.caveats ?? [] } : null
  });
}

/** Where a place lies in a funnel, in words; empty where it is not in it. */
function placeInFunnel({ code, label }: Area, part: FigurePart | null): string {
  if (part?.kind !== 'figure' || part.view.marks.form !== 'funnel') return '';
  switch (part.view.marks.dots.find((dot) => dot.code === code)?.place) {
    case 'above':
      return m.bydeler_place_above({ place: label });
    case 'below':
      return m.bydeler_place_below({ place: label });
    case 'between':
      return m.bydeler_place_between({ place: label });
    case 'within':
      return m.bydeler_place_within({ place: label });
    case undefined:
      return '';
  }
}

/** Reports per so many residents with their interval, beside the city's. */
function rateFacts(rate: Answer | null, city: Answer | null): Fact[] {
  const row = rate?.rows.find((one) => one.period === rate.period);
  if (row?.value.kind !== 'rate' || row.interval === null) return [];
  const whole = city?.rows.find((one) => one.period === city.period)?.value;
  const range = { low: number(row.interval.low, 1), high: number(row.interval.high, 1) };
  return [
    {
      label: m.bydeler_rate({ per: number(row.value.per) }),
      value: number(row.value.value, 1),
      note:
        whole?.kind === 'rate'
          ? m.bydeler_rate_note({ ...range, city: number(whole.value, 1) })
          : m.bydeler_rate_alone(range)
    }
  ];
}

/** How many live there, as of when and by which table. */
function residentFacts(datasets: readonly Dataset[], rate: Answer | null, code: string): Fact[] {
  const people = rate?.residents[code];
  const dataset = datasetsOf(datasets, 'residents', 'current')[0];
  if (people === undefined || rate === null || !dataset) return [];
  const read = parsePeriod(rate.period);
  const at = year(rate.period);
  const source = read.ok
    ? (dataset.sources.find(({ periods }) => periods === null || periods.includes(at)) ?? null)
    : null;
  return [
    {
      label: m.bydeler_residents(),
      value: number(people),
      note: m.bydeler_residents_note({ year: at, source: source?.publisher ?? dataset.title })
    }
  ];
}
