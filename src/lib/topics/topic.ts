import * as m from '$lib/texts/compiled/messages';
import type { FigureForm, Overlay } from '$lib/figures/figure-spec';
import type { Population } from '$lib/observations/person';
import type { IndicatorId } from '$lib/questions/indicator';

/** The topics that have a page, in the order of the menu. */
export const topicIds = ['alle', 'ran', 'ungdom'] as const;

/** A topic's place in the address: `/tema/ran`. */
export type TopicId = (typeof topicIds)[number];

/** One figure of a topic: what it asks beyond the topic's filters, and how it is drawn. */
export type TopicFigure = {
  /** Unique on the page: the figure's id. */
  readonly id: string;
  readonly form: FigureForm;
  readonly indicators: readonly IndicatorId[];
  readonly population: Population;
  readonly by: 'period' | 'area' | 'indicator';
  readonly season: 'same' | 'all';
  /** Whether the filter for area moves the figure too; the others are always about the whole city. */
  readonly followsArea: boolean;
  /** Whether the figure can show rates. */
  readonly followsMeasure: boolean;
  readonly overlay: Overlay;
};

/** A topic: its indicator, its figures, and what else belongs on its page. */
export type Topic = {
  readonly id: TopicId;
  readonly title: string;
  readonly indicator: IndicatorId;
  readonly figures: readonly TopicFigure[];
};

const usual = {
  population: 'all',
  by: 'period',
  season: 'same',
  followsArea: true,
  followsMeasure: true,
  overlay: 'none'
} as const;

const topics: Readonly<Record<TopicId, Topic>> = {
  alle: {
    id: 'alle',
    title: m.topics_alle_title(),
    indicator: 'reported-total',
    figures: [
      { ...usual, id: 'alle-t', form: 'columns', indicators: ['reported-total'] },
      {
        ...usual,
        id: 'alle-typer',
        form: 'change-dots',
        indicators: ['sexual-offences', 'rape', 'robbery', 'physical-violence', 'serious-violence'],
        by: 'indicator',
        followsMeasure: false
      },
      {
        ...usual,
        id: 'alle-bydeler',
        form: 'change-dots',
        indicators: ['reported-total'],
        by: 'area',
        followsArea: false,
        followsMeasure: false
      },
      { ...usual, id: 'alle-linje', form: 'line', indicators: ['reported-total'], season: 'all' }
    ]
  },
  ran: {
    id: 'ran',
    title: m.topics_ran_title(),
    indicator: 'robbery',
    figures: [
      { ...usual, id: 'ran-t', form: 'line', indicators: ['robbery'] },
      { ...usual, id: 'ran-alle-tertialer', form: 'line', indicators: ['robbery'], season: 'all' },
      {
        ...usual,
        id: 'ran-vinning',
        form: 'change-dots',
        indicators: ['robbery', 'property', 'physical-violence'],
        by: 'indicator',
        followsMeasure: false
      }
    ]
  },
  ungdom: {
    id: 'ungdom',
    title: m.topics_ungdom_title(),
    indicator: 'youth-offences',
    figures: [
      { ...usual, id: 'ungdom-t', form: 'line', indicators: ['youth-offences'] },
      {
        ...usual,
        id: 'ungdom-personer',
        form: 'columns',
        indicators: ['youth-persons'],
        followsArea: false,
        followsMeasure: false
      },
      {
        ...usual,
        id: 'ungdom-gutter-vold',
        form: 'line',
        indicators: ['violence'],
        population: 'boys-under-18',
        followsArea: false,
        followsMeasure: false
      },
      {
        ...usual,
        id: 'ungdom-gjentatt',
        form: 'columns',
        indicators: ['repeat-offenders'],
        followsArea: false,
        followsMeasure: false
      }
    ]
  }
};

/** The topic with that id, or nothing. */
export function findTopic(id: string): Topic | undefined {
  return topicIds.some((known) => known === id) ? topics[id as TopicId] : undefined;
}

/** All topics, in the order of the menu. */
export const allTopics: readonly Topic[] = topicIds.map((id) => topics[id]);
