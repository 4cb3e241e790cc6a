import { draw, type DrawOptions } from '$lib/figures/draw';
import type { FigureLinks } from '$lib/figures/figure-links';
import { figureAddress, figureLinks, type FigureSpec } from '$lib/figures/figure-spec';
import type { FigureView } from '$lib/figures/figure-view';
import type { Tie } from '$lib/figures/tie';
import type { Problem } from '$lib/observations/result';
import type { Population } from '$lib/observations/person';
import type { Answer, AnswerRow } from '$lib/questions/answer';
import { ask, type Published } from '$lib/questions/ask';
import type { IndicatorId } from '$lib/questions/indicator';
import { specOf, specOfPublished } from './figure-of-topic';
import type { Filters } from './filters';
import type { Topic, TopicFigure } from './topic-parts';

/** A figure on the page, or the reason why it cannot be drawn under these filters. */
export type TopicPart = { readonly id: string; readonly width: TopicFigure['width'] } & (
  | {
      readonly kind: 'figure';
      readonly view: FigureView;
      readonly tie: Tie;
      readonly links: FigureLinks;
    }
  | { readonly kind: 'none'; readonly why: Problem }
);

/** Finds the words a figure is tied to. The server looks in the minutes; the browser in the table the page came with. */
export type TieFinder = (figure: {
  indicators: readonly IndicatorId[];
  population: Population;
  area: string;
}) => Tie;

/** Problems of filters that are each right, but have no answer together. */
export function isCombination({ code }: Problem): boolean {
  return ['too-detailed', 'outside-coverage', 'unknown-population', 'not-additive', 'no-rate'].includes(code);
}

/** A topic's figures under the reader's filters, each once: where two would show the same, the first stays. */
export async function partsOf(
  published: Published,
  topic: Topic,
  filters: Filters,
  tieOf: TieFinder
): Promise<TopicPart[]> {
  const specs = new Map<string, { figure: TopicFigure; spec: FigureSpec }>();
  for (const figure of topic.figures) {
    const spec = specOf(figure, filters);
    const address = figureAddress(spec);
    if (!specs.has(address)) specs.set(address, { figure, spec });
  }
  const parts: TopicPart[] = [];
  for (const { figure, spec } of specs.values())
    parts.push(await partOf(published, figure, spec, tieOf, { taken: titlesOf(parts) }));
  return toldOnce(parts);
}

function titlesOf(parts: readonly TopicPart[]): string[] {
  return parts.flatMap((part) => (part.kind === 'figure' ? [part.view.title] : []));
}

/** A reason that stands for several figures is given where the first of them would have stood. */
function toldOnce(parts: readonly TopicPart[]): TopicPart[] {
  const reason = (part: TopicPart) => (part.kind === 'none' ? part.why.message : null);
  return parts.filter(
    (part, index) =>
      part.kind === 'figure' || parts.findIndex((one) => reason(one) === part.why.message) === index
  );
}

/** The published real figures of a topic, each by itself with its own source; those the release lacks are left out. */
export async function publishedParts(
  published: Published,
  topic: Topic,
  release: Filters['release'],
  tieOf: TieFinder
): Promise<TopicPart[]> {
  const parts: TopicPart[] = [];
  for (const series of topic.published) {
    const spec = specOfPublished(series, release);
    const answer = await ask(published, spec.question);
    if (!answer.ok || answer.value.synthetic) continue;
    const years = yearsOf(answer.value);
    if (years === null) continue;
    const { last, count } = years;
    const within = { ...spec, question: { ...spec.question, period: last } };
    const beside = { years: count, taken: titlesOf(parts) };
    parts.push(await partOf(published, { id: series.id, width: 'half' }, within, tieOf, beside));
  }
  return parts;
}

/** The last period of a published series that has a number, and how many there are from the first that has; gaps between count. */
function yearsOf({ rows }: Answer): { last: string; count: number } | null {
  const isNumber = ({ value }: AnswerRow) => value.kind === 'count';
  const [first, last] = [rows.findIndex(isNumber), rows.findLastIndex(isNumber)];
  const row = rows[last];
  return row ? { last: row.period, count: last - first + 1 } : null;
}

async function partOf(
  published: Published,
  { id, width }: Pick<TopicFigure, 'id' | 'width'>,
  spec: FigureSpec,
  tieOf: TieFinder,
  beside: Pick<DrawOptions, 'years' | 'taken'>
): Promise<TopicPart> {
  const { question } = spec;
  const why = question.as === 'rate' ? await whyNoRate(published, spec) : null;
  if (why !== null) return { kind: 'none', id, width, why };
  const view = await draw(published, spec, { id, ...beside });
  if (!view.ok) return { kind: 'none', id, width, why: view.problem };
  const { indicators, population, area } = question;
  return {
    kind: 'figure',
    id,
    width,
    view: view.value,
    tie: tieOf({ indicators, population, area }),
    links: figureLinks(spec)
  };
}

/** Why no rate of a figure can be computed, where none of them can; null where there is something to draw. */
async function whyNoRate(published: Published, { question }: FigureSpec): Promise<Problem | null> {
  const answer = await ask(published, question);
  if (!answer.ok) return answer.problem;
  const values = answer.value.rows.map((row) => row.value);
  const [first] = values;
  return first?.kind === 'not-applicable' && values.every((value) => value.kind === 'not-applicable')
    ? { code: 'no-rate', path: 'as', message: first.why }
    : null;
}
