import type { FigureForm, Overlay } from '$lib/figures/figure-spec';
import type { Population } from '$lib/observations/person';
import type { IndicatorId } from '$lib/questions/indicator';
import type { By, QuestionGrain } from '$lib/questions/question';

/** The topics, in the order of the menu. */
export const topicIds = [
  'alle',
  'vold',
  'ungdom',
  'ran',
  'seksuallovbrudd',
  'hatkriminalitet',
  'gjentatt'
] as const;

/** A topic's place in the address: `/tema/ran`. */
export type TopicId = (typeof topicIds)[number];

/** One figure of a topic: what it asks beyond the topic's filters, and how it is drawn. */
export type TopicFigure = {
  /** Unique on the page: the figure's id. */
  readonly id: string;
  readonly form: FigureForm;
  readonly indicators: readonly IndicatorId[];
  readonly population: Population;
  readonly by: By;
  readonly season: 'same' | 'all';
  /** Whether the filter for area moves the figure too; the others are always about the whole city. */
  readonly followsArea: boolean;
  /** Counts or rates as the filter says, or always one of them. */
  readonly measure: 'chosen' | 'count' | 'rate';
  /** Whether the filter for the group of persons moves the figure; the others keep their own. */
  readonly followsWho: boolean;
  readonly overlay: Overlay;
  /** Beside another where there is room for two. */
  readonly width: 'whole' | 'half';
};

/** A series of published real figures that is drawn by itself, never joined with another. */
export type PublishedSeries = {
  readonly id: string;
  readonly indicator: IndicatorId;
  readonly grain: Exclude<QuestionGrain, 'tertial'>;
  readonly area: string;
};

/** What the reader of a topic may choose besides the period. */
export type Offers = {
  /** Every place of the city, its bydeler only, or the city alone. */
  readonly areas: 'places' | 'bydeler' | 'city';
  readonly rate: boolean;
  /** The groups of persons, the usual one first. One alone is no choice. */
  readonly who: readonly [Population, ...Population[]];
};

/** Words that stand before the numbers, with lines that stand by themselves. */
export type Foreword = {
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly lines: readonly string[];
};

/** A topic: its indicator, its figures, and what else belongs on its page. */
export type Topic = {
  readonly id: TopicId;
  readonly title: string;
  readonly indicator: IndicatorId;
  readonly offers: Offers;
  readonly foreword: Foreword | null;
  /** The first is the page's own: its answer is the sentence at the top. */
  readonly figures: readonly [TopicFigure, ...TopicFigure[]];
  readonly published: readonly PublishedSeries[];
  /** Indicators whose definitions stand on the page, the topic's own first. */
  readonly defines: readonly [IndicatorId, ...IndicatorId[]];
  /** What one must know to read just these numbers, besides what goes for all. */
  readonly reading: readonly string[];
};

/** A figure of the same tertial over the years, which follows every filter: what most figures of a topic are. */
export const sameTertial = {
  population: 'all',
  by: 'period',
  season: 'same',
  followsArea: true,
  measure: 'chosen',
  followsWho: true,
  overlay: 'none',
  width: 'whole'
} as const;

/** Every bydel beside the city, per resident, for the tertial chosen. */
export const everyBydel = {
  ...sameTertial,
  by: 'area',
  followsArea: false,
  measure: 'rate',
  width: 'half'
} as const;

/** The three tertials of the year, each by itself over the years, on one scale. */
export const threeTertials = { ...sameTertial, form: 'panels' } as const;

/** What an indicator is made of, each part by itself on one scale, for the whole city. */
export const itsParts = {
  ...sameTertial,
  form: 'panels',
  by: 'offence',
  followsArea: false,
  measure: 'count'
} as const;

/** The youngest suspects by age and sex, in the whole city. */
export const byAgeAndSex = {
  ...sameTertial,
  form: 'profile',
  by: 'person',
  followsArea: false,
  measure: 'count',
  followsWho: false
} as const;
