import type { FigureForm } from '$lib/figures/figure-spec';
import { ok, type Result } from '$lib/observations/result';
import { ask, type Published } from '$lib/questions/ask';
import { indicatorOf } from '$lib/questions/catalogue';
import type { IndicatorId } from '$lib/questions/indicator';
import { labels } from '$lib/questions/labels';
import { number, period as periodName } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import type { Sentence } from '$lib/topics/lead';
import type { Choice } from '$lib/topics/offers';
import type { TieFinder } from '$lib/topics/topic-figures';
import { choiceParts, choicesHref, looks, placeIndicators, type Choices, type Look } from './choices';
import { compareLines } from './compare-lines';
import { figurePart, type FigurePart } from './figure-part';
import { standOut } from './lead';
import { allQuestion, placeQuestion, realQuestion } from './question-of';
import { realBehind, type RealBehind } from './real';

/** The page of all bydeler, as plain data. */
export type Overview = {
  readonly lead: Sentence;
  /** The period shown, after `latest` was resolved. */
  readonly period: string;
  readonly choices: Pick<Choices, 'indicator' | 'as' | 'look' | 'release'>;
  readonly looks: readonly { readonly look: Look; readonly text: string; readonly href: string }[];
  readonly periods: readonly Choice[];
  readonly indicators: readonly Choice[];
  readonly levels: FigurePart;
  readonly funnel: FigurePart;
  readonly real: { readonly figure: FigurePart; readonly behind: RealBehind } | null;
  /** The slugs of the bydeler set beside each other, and a figure of each. */
  readonly compared: readonly string[];
  readonly lines: readonly FigurePart[];
  /** The other choices, for the form that compares and the one that filters. */
  readonly keep: readonly (readonly [string, string])[];
};

const CITY = '0301';
const forms: Readonly<Record<Look, FigureForm>> = {
  prikker: 'area-dots',
  kart: 'tiles',
  tabell: 'area-dots'
};
const lookTexts: Readonly<Record<Look, () => string>> = {
  prikker: m.bydeler_view_dots,
  kart: m.bydeler_view_map,
  tabell: m.bydeler_view_table
};

/** All bydeler under the reader's choices. Fails where there is no answer for them; a lesser figure says why in its place. */
export async function overviewOf(
  published: Published,
  choices: Choices,
  tieOf: TieFinder
): Promise<Result<Overview>> {
  const question = allQuestion(choices);
  const answer = await ask(published, question);
  if (!answer.ok) return answer;
  const { period } = answer.value;
  const figure = (form: FigureForm, id: string) =>
    figurePart(published, { question, form, overlay: 'none' }, { id }, tieOf);
  const funnel = await figurePart(
    published,
    { question: { ...question, as: 'rate' }, form: 'funnel', overlay: 'none' },
    { id: 'bydeler-trakt' },
    tieOf
  );
  const behind = await realBehind(published, choices);
  const every = await ask(published, {
    ...placeQuestion(choices, CITY),
    as: 'count',
    season: 'all',
    period: 'latest'
  });
  const { indicator, as, look, release } = choices;
  return ok({
    lead: standOut(indicator, period, funnel),
    period,
    choices: { indicator, as, look, release },
    looks: looks.map((one) => ({
      look: one,
      text: lookTexts[one](),
      href: choicesHref({ ...choices, look: one })
    })),
    periods: every.ok
      ? [...new Set(every.value.rows.map((row) => row.period))]
          .reverse()
          .map((code) => ({ value: code, text: periodName(code) }))
      : [],
    indicators: placeIndicators.map(({ id, short }) => ({ value: id, text: short })),
    levels: await figure(forms[look], 'bydeler-tall'),
    funnel,
    real: behind && {
      behind,
      figure: await figurePart(
        published,
        { question: realQuestion(choices), form: 'area-dots', overlay: 'none' },
        { id: 'bydeler-ekte' },
        tieOf
      )
    },
    compared: choices.compared.map((place) => place.slug),
    lines: await compareLines(published, choices, tieOf),
    keep: choiceParts(choices)
  });
}

/** The choice of rates in words: `Per 10 000 innbyggere`. */
export function rateChoice(indicator: IndicatorId): string {
  return m.bydeler_filter_rate({ per: number(indicatorOf(indicator).per) });
}

/** What the page shows now, for those who hear it. */
export function announcementOf({ choices, period }: Overview): string {
  return m.bydeler_now({
    indicator: labels.indicator(choices.indicator).label,
    as: (choices.as === 'rate' ? rateChoice(choices.indicator) : m.bydeler_filter_count()).toLocaleLowerCase(
      'nb'
    ),
    period: periodName(period)
  });
}
