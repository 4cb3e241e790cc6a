import { ok, type Result } from '$lib/observations/result';
import type { Answer, ReleaseStamp } from '$lib/questions/answer';
import { ask, type Published } from '$lib/questions/ask';
import { indicatorOf } from '$lib/questions/catalogue';
import { labels } from '$lib/questions/labels';
import type { Question } from '$lib/questions/question';
import { capitalised, period as periodName } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { specOf } from './figure-of-topic';
import { CITY, type Filters } from './filters';
import { factsOf, leadOf, type Fact, type Sentence } from './lead';
import { areaChoices, offered, whoChoices, type Choice } from './offers';
import { isCombination, partsOf, type TieFinder, type TopicPart } from './topic-figures';
import type { Foreword, Topic, TopicId } from './topic-parts';

/** A term of the page with what it counts. */
export type Definition = { readonly term: string; readonly text: string };

/** Everything of a topic page that the filters move, as plain data. */
export type TopicView = {
  readonly topic: TopicId;
  readonly title: string;
  readonly filters: Filters;
  readonly period: string;
  readonly foreword: Foreword | null;
  /** The answer in words, or why these filters have none together. */
  readonly lead: Sentence;
  readonly facts: readonly Fact[];
  readonly parts: readonly TopicPart[];
  readonly definitions: readonly Definition[];
  readonly reading: readonly string[];
  readonly breaks: readonly { readonly label: string; readonly why: string }[];
  readonly notes: readonly string[];
  readonly periods: readonly Choice[];
  /** The areas and groups to choose between; none where there is no choice. */
  readonly areas: readonly Choice[];
  readonly who: readonly Choice[];
  /** Rates are offered per so many residents, or not. */
  readonly per: number | null;
  readonly synthetic: boolean;
  readonly release: ReleaseStamp;
};

/**
 * A topic under the reader's filters: answers, sentences and figures. The same function on the server and in the browser. Filters that
 * have no answer together say so where the answer would have stood. Fails where one of them by itself has none, or is not offered.
 */
export async function topicView(
  published: Published,
  topic: Topic,
  filters: Filters,
  tieOf: TieFinder
): Promise<Result<TopicView>> {
  const fitting = offered(topic, filters);
  if (!fitting.ok) return fitting;
  const { question } = specOf(topic.figures[0], filters);
  const whole = await ask(published, everyPeriod(question));
  if (!whole.ok) return whole;
  const count = await ask(published, { ...question, as: 'count' });
  if (!count.ok && !isCombination(count.problem)) return count;
  const rate = count.ok && topic.offers.rate ? await ask(published, { ...question, as: 'rate' }) : null;
  const about = count.ok ? count.value : whole.value;
  return ok({
    topic: topic.id,
    title: topic.title,
    filters,
    period: count.ok ? count.value.period : filters.period === 'latest' ? whole.value.period : filters.period,
    foreword: topic.foreword,
    lead: count.ok
      ? leadOf(count.value)
      : [{ text: m.topics_no_combination({ why: count.problem.message }) }],
    facts: count.ok ? factsOf(count.value, rate?.ok ? rate.value : null) : [],
    parts: await partsOf(published, topic, filters, tieOf),
    definitions: topic.defines.map((id) => ({
      term: capitalised(labels.indicator(id).label),
      text: indicatorOf(id).definition
    })),
    reading: topic.reading,
    breaks: about.breaks.map(({ label, why }) => ({ label, why })),
    notes: [...new Set(about.datasets.flatMap((dataset) => dataset.notes))],
    periods: periodsOf(whole.value),
    areas: areaChoices(topic),
    who: whoChoices(topic),
    per: topic.offers.rate ? indicatorOf(topic.indicator).per : null,
    synthetic: about.synthetic,
    release: about.release
  });
}

/** The same numbers for the whole city and all persons in every period there is. */
function everyPeriod(question: Question): Question {
  return {
    ...question,
    area: CITY,
    population: 'all',
    as: 'count',
    season: 'all',
    period: 'latest'
  };
}

function periodsOf({ rows }: Answer): Choice[] {
  return [...new Set(rows.map((row) => row.period))]
    .reverse()
    .map((code) => ({ value: code, text: periodName(code) }));
}
