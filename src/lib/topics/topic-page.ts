import type { TieTable } from './tie-table';
import type { TopicView } from './topic-view';

/** Words about a topic from a meeting's minutes. */
export type TopicQuote = {
  readonly quote: string;
  /** Whether the words stand so in a real document; a retelling is never set in quotation marks. */
  readonly verbatim: boolean;
  readonly href: string;
  readonly place: string;
};

/** A published real figure with the source it came from. */
export type RealFigure = {
  readonly label: string;
  readonly value: string;
  readonly note: string;
  readonly source: { readonly title: string; readonly path: string | null };
};

/** A topic page whole: the view that filters move, and what the minutes and real publications say beside it. */
export type TopicPage = {
  readonly view: TopicView;
  readonly ties: TieTable;
  readonly quotes: readonly TopicQuote[];
  readonly real: readonly RealFigure[];
};
