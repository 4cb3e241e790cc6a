import type { Status } from '$lib/observations/value';
import type { CodeLabels } from '$lib/questions/code-name';
import type { Category } from '$lib/questions/indicator';
import type { AreaDotsMarks } from './area-dots';
import type { ChangeDotsMarks } from './change-dots';
import type { ColumnsMarks } from './columns';
import type { FigureForm } from './figure-spec';
import type { FunnelMarks } from './funnel';
import type { LineMarks } from './line';
import type { PanelsMarks } from './panels';
import type { ProfileMarks } from './profile';
import type { SharesMarks } from './shares';
import type { SlopeMarks } from './slope';
import type { TilesMarks } from './tiles';

/** A plotted number with its 95 % interval, or the reason why there is none. */
export type PointValue =
  | {
      readonly kind: 'number';
      readonly value: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly provisional: boolean;
      readonly rounded: boolean;
    }
  | { readonly kind: 'suppressed' | 'missing' | 'not-applicable'; readonly why: string };

/** One point of a series: its period in words, the short word under the axis, and its value. */
export type Point = {
  readonly period: string;
  readonly label: string;
  readonly tick: string;
  readonly value: PointValue;
};

/** A break drawn between two points: before the point at `before` (an index). */
export type BreakMark = { readonly before: number; readonly label: string };

/** What a form draws. To add a form: one file with its marks, its function of an answer and its layout; then one line here. */
export type Marks =
  | ColumnsMarks
  | LineMarks
  | ChangeDotsMarks
  | SharesMarks
  | PanelsMarks
  | ProfileMarks
  | SlopeMarks
  | AreaDotsMarks
  | TilesMarks
  | FunnelMarks;

/** A column of the figure's table; `unit` stands under the label. */
export type TableColumn = { readonly key: string; readonly label: string; readonly unit: string | null };

/** The table that holds the same numbers as the figure, flags spelled out. Every row has a cell per column. */
export type FigureTable = {
  readonly caption: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly string[])[];
};

/** One plotted value as it is shown: rounded as in the table. `value` is null where `status` says why. */
export type PlottedValue = {
  readonly series: string;
  readonly key: string;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly status: Status;
};

/** A sign used in the figure or its table, and what it means. */
export type Sign = { readonly sign: string; readonly meaning: string };

/** A point of the figure for the one who explores it: the same words for pointer, keyboard, touch and screen reader. */
export type ExplorePoint = { readonly label: string; readonly text: string };

/** The tree of a figure: its series and their points, beside each other (`across`), under each other (`down`), or both (`grid`). */
export type ExploreTree = {
  readonly along: 'across' | 'down' | 'grid';
  readonly series: readonly { readonly label: string; readonly points: readonly ExplorePoint[] }[];
};

/**
 * Everything a figure shows, as plain data without pixels: made from an answer on the server or in the browser, sent to the page as
 * it is. `layout` turns it into positions.
 */
export type FigureView = {
  /** Unique in the page; the ids of its parts begin with it. */
  readonly id: string;
  readonly form: FigureForm;
  readonly category: Category;
  /** The finding, held by a predicate on the answer, or a neutral title. At most ten words, no colon. */
  readonly title: string;
  /** What is counted, where, when and in which unit. */
  readonly subtitle: string;
  /** Two to four sentences. */
  readonly summary: readonly string[];
  /** The one sentence that stands beside the finding where there is no room for more. */
  readonly brief: string;
  /** What there is to say beyond the summary. */
  readonly notes: readonly string[];
  readonly howToRead: string;
  readonly signs: readonly Sign[];
  readonly table: FigureTable;
  readonly values: readonly PlottedValue[];
  readonly marks: Marks;
  readonly explore: ExploreTree;
  readonly breaks: readonly BreakMark[];
  /** The figures are made up; `stamp` then stands inside the plot. */
  readonly synthetic: boolean;
  readonly stamp: string | null;
  readonly source: string;
  /** The number of the release the figures were read from. */
  readonly release: number;
  /** The question's address, without `?`. */
  readonly address: string;
};

/** The Norwegian names of the codes in an answer. */
export type Labels = CodeLabels & {
  readonly indicator: (id: string) => { readonly label: string; readonly short: string };
  readonly area: (code: string) => string;
  readonly period: (code: string) => string;
};

/** What every form is told besides the answer. */
export type FigureOptions = {
  readonly id: string;
  readonly category: Category;
  readonly labels: Labels;
  /** Titles of other figures on the page: no two are alike. */
  readonly taken?: readonly string[];
};
