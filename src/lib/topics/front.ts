import { changeTone, type ChangeTone } from '$lib/questions/change-tone';
import type { Category, IndicatorId } from '$lib/questions/indicator';
import { ok, type Result } from '$lib/observations/result';
import { ask, type Published } from '$lib/questions/ask';
import { indicatorOf } from '$lib/questions/catalogue';
import type { Answer } from '$lib/questions/answer';
import { draw } from '$lib/figures/draw';
import { previewOf, type Preview } from '$lib/figures/figure-links';
import { figureLinks, type FigureSpec } from '$lib/figures/figure-spec';
import { sparkOf, type Spark } from '$lib/figures/sparkline';
import { number, period as periodName } from '$lib/texts/format';
import * as m from '$lib/texts/compiled/messages';
import { CITY } from './filters';
import { firstChange, leadOf, wordingOf, changeNote, type Sentence } from './lead';
import { realFigures } from './real';
import { allTopics } from './topic';
import type { RealFigure } from './topic-page';

/** A topic's card: the latest number, the change in words, and the same tertial of each year as a line. */
export type TopicCard = {
  readonly href: string;
  readonly title: string;
  readonly category: Category;
  readonly value: string;
  readonly what: string;
  readonly change: string;
  readonly tone: ChangeTone;
  readonly spark: Spark;
};

/** What the front page says of the numbers. */
export type FrontView = {
  readonly period: string;
  readonly lead: Sentence;
  readonly cards: readonly TopicCard[];
  readonly real: readonly RealFigure[];
  readonly synthetic: boolean;
  /** The picture of a shared link: all reported offences. */
  readonly preview: Preview | null;
};

/** The indicators whose real published figures stand in the strip of the front page. */
const REAL: readonly IndicatorId[] = ['reported-total', 'hate-crime', 'repeat-offenders'];

/** The front page from a release: one sentence, a card per topic, and the strip of real figures. */
export async function frontView(published: Published): Promise<Result<FrontView>> {
  const main = await askCity(published, 'reported-total');
  if (!main.ok) return main;
  const cards: TopicCard[] = [];
  for (const topic of allTopics) {
    const answer = await askCity(published, topic.indicator);
    if (!answer.ok) continue;
    cards.push(cardOf(topic.id, topic.title, topic.indicator, answer.value));
  }
  const real: RealFigure[] = [];
  for (const id of REAL) real.push(...(await realFigures(published, id)));
  const lead = leadOf(main.value);
  return ok({
    period: periodName(main.value.period),
    lead: main.value.synthetic ? [{ text: m.topics_front_example() }, ...lowered(lead)] : lead,
    cards,
    real,
    synthetic: main.value.synthetic,
    preview: await previewOfAll(published, main.value)
  });
}

async function previewOfAll(published: Published, { question }: Answer): Promise<Preview | null> {
  const spec: FigureSpec = { question, form: 'columns', overlay: 'none' };
  const view = await draw(published, spec, { id: 'forside' });
  return view.ok ? previewOf(view.value, figureLinks(spec)) : null;
}

function askCity(published: Published, indicator: IndicatorId): Promise<Result<Answer>> {
  return ask(published, {
    indicators: [indicator],
    area: CITY,
    population: 'all',
    by: 'period',
    grain: 'tertial',
    season: 'same',
    period: 'latest',
    as: 'count',
    release: 'latest'
  });
}

function cardOf(id: string, title: string, indicator: IndicatorId, answer: Answer): TopicCard {
  const latest = answer.rows.find((row) => row.period === answer.period);
  const change = firstChange(answer);
  const comparison = answer.comparisons[0];
  return {
    href: `/tema/${id}`,
    title,
    category: indicatorOf(indicator).category,
    value: latest?.value.kind === 'count' ? number(latest.value.value) : m.topics_no_number(),
    what: indicatorOf(indicator).label,
    change: change
      ? `${changeNote(change)} ${wordingOf(change)}`
      : comparison?.kind === 'none'
        ? comparison.why
        : '',
    tone: changeTone(change),
    spark: sparkOf(answer)
  };
}

function lowered(sentence: Sentence): Sentence {
  const [first, ...rest] = sentence;
  return first
    ? [{ ...first, text: first.text.charAt(0).toLocaleLowerCase('nb') + first.text.slice(1) }, ...rest]
    : sentence;
}
