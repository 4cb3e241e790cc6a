import { draw } from '$lib/figures/draw';
import type { FigureLinks } from '$lib/figures/figure-links';
import { figureLinks } from '$lib/figures/figure-spec';
import type { FigureView } from '$lib/figures/figure-view';
import type { Tie } from '$lib/figures/tie';
import { ok, type Problem, type Result } from '$lib/observations/result';
import type { Population } from '$lib/observations/person';
import type { ReleaseStamp } from '$lib/questions/answer';
import { ask, type Published } from '$lib/questions/ask';
import { indicatorOf } from '$lib/questions/catalogue';
import { areaChoices } from '$lib/questions/labels';
import type { IndicatorId } from '$lib/questions/indicator';
import { parsePeriod } from '$lib/observations/period';
import { period as periodName } from '$lib/texts/format';
import { specOf } from './figure-of-topic';
import type { Filters } from './filters';
import { factsOf, leadOf, type Fact, type Sentence } from './lead';
import type { Topic, TopicFigure, TopicId } from './topic';

/** A choice in a form. */
export type Choice = { readonly value: string; readonly text: string };

/** A figure on the page, or the reason why it cannot be drawn under these filters. */
export type TopicPart =
  | {
      readonly kind: 'figure';
      readonly view: FigureView;
      readonly tie: Tie;
      readonly links: FigureLinks;
    }
  | { readonly kind: 'none'; readonly id: string; readonly why: Problem };

/** Everything a topic page shows, as plain data. */
export type TopicView = {
  readonly topic: TopicId;
  readonly title: string;
  readonly filters: Filters;
  readonly period: string;
  readonly lead: Sentence;
  readonly facts: readonly Fact[];
  readonly parts: readonly TopicPart[];
  readonly definition: string;
  /** Rates are given per so many residents. */
  readonly per: number;
  readonly breaks: readonly { readonly label: string; readonly why: string }[];
  readonly notes: readonly string[];
  readonly periods: readonly Choice[];
  readonly areas: readonly Choice[];
  readonly synthetic: boolean;
  readonly release: ReleaseStamp;
};

/** Finds the words a figure is tied to. The server looks in the minutes; the browser in the table the page came with. */
export type TieFinder = (figure: {
  indicators: readonly IndicatorId[];
  population: Population;
  area: string;
}) => Tie;

/**
 * A topic under the reader's filters: answers, sentences and figures. The same function on the server and in the browser. Fails
 * where the page's main question has no answer; a lesser figure that has none says why in its place.
 */
export async function topicView(
  published: Published,
  topic: Topic,
  filters: Filters,
  tieOf: TieFinder
): Promise<Result<TopicView>> {
  const main = topic.figures[0];
  if (!main) throw new Error(`The topic ${topic.id} has no figure.`);
  const base = specOf(main, filters).question;
  const count = await ask(published, { ...base, as: 'count' });
  if (!count.ok) return count;
  const rate = await ask(published, { ...base, as: 'rate' });

  const parts: TopicPart[] = [];
  for (const figure of topic.figures) parts.push(await partOf(published, figure, filters, tieOf));

  const every = await ask(published, { ...base, as: 'count', season: 'all', period: 'latest' });
  const answer = count.value;
  return ok({
    topic: topic.id,
    title: topic.title,
    filters,
    period: answer.period,
    lead: leadOf(answer),
    facts: factsOf(answer, rate.ok ? rate.value : null),
    parts,
    definition: indicatorOf(topic.indicator).definition,
    per: indicatorOf(topic.indicator).per,
    breaks: answer.breaks.map(({ label, why }) => ({ label, why })),
    notes: [...new Set(answer.datasets.flatMap((dataset) => dataset.notes))],
    periods: every.ok
      ? [...new Set(every.value.rows.map((row) => row.period))]
          .filter((code) => parsePeriod(code).ok)
          .reverse()
          .map((code) => ({ value: code, text: periodName(code) }))
      : [],
    areas: areaChoices(),
    synthetic: answer.synthetic,
    release: answer.release
  });
}

async function partOf(
  published: Published,
  figure: TopicFigure,
  filters: Filters,
  tieOf: TieFinder
): Promise<TopicPart> {
  const spec = specOf(figure, filters);
  const view = await draw(published, spec, { id: figure.id });
  if (!view.ok) return { kind: 'none', id: figure.id, why: view.problem };
  return {
    kind: 'figure',
    view: view.value,
    tie: tieOf({ indicators: figure.indicators, population: figure.population, area: spec.question.area }),
    links: figureLinks(spec)
  };
}
