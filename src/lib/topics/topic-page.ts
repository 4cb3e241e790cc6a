import type { PointLine } from '$lib/followups/topic-points';
import type { SaidVerdict } from '$lib/meetings/said-of';
import type { TieTable } from './tie-table';
import type { TopicPart } from './topic-figures';
import type { TopicView } from './topic-view';

/** Words about a topic from a meeting's minutes. */
export type TopicQuote = {
  readonly quote: string;
  /** Whether the words stand so in a real document; a retelling is never set in quotation marks. */
  readonly verbatim: boolean;
  readonly href: string;
  readonly place: string;
  /** The verdict on what is said of the topic, with what was noted on it; absent where only the words are shown. */
  readonly verdict?: SaidVerdict | null;
};

/** A published real figure with the source it came from. */
export type RealFigure = {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly source: { readonly title: string; readonly path: string | null };
};

/** A dataset behind a topic's figures: its title and where its files are. */
export type TopicDataset = {
  readonly title: string;
  readonly csv: string;
  readonly descriptor: string;
};

/** A topic page whole: the view that filters move, and what the minutes and real publications say beside it. */
export type TopicPage = {
  readonly view: TopicView;
  readonly ties: TieTable;
  readonly quotes: readonly TopicQuote[];
  /** The follow-up points that name what the topic is about. */
  readonly points: readonly PointLine[];
  readonly real: readonly RealFigure[];
  /** The real figures over their years, each by itself. */
  readonly published: readonly TopicPart[];
  readonly datasets: readonly TopicDataset[];
};
