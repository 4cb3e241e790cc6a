import type { FigureLinks } from '$lib/figures/figure-links';
import type { FigureView } from '$lib/figures/figure-view';
import type { Spark } from '$lib/figures/sparkline';
import type { Tie } from '$lib/figures/tie';
import type { TagView } from '$lib/meetings/tag';
import type { ReleaseStamp } from '$lib/questions/answer';
import type { ChangeTone } from '$lib/questions/change-tone';
import type { Category, IndicatorId } from '$lib/questions/indicator';

/** One of the things at the top of a brief: a number, what it is about, and a sentence or two. */
export type KeyNumber = { readonly value: string; readonly title: string; readonly text: string };

/** A row of the key table: one indicator at the brief's place, the year before and now. */
export type KeyRow = {
  readonly indicator: IndicatorId;
  readonly name: string;
  readonly category: Category;
  /** Address of the figure with these numbers. */
  readonly href: string;
  readonly before: string;
  readonly now: string;
  /** `−12 %`, or a dash where no percentage is shown. */
  readonly change: string;
  /** `−14 til −10 %`, or a dash. */
  readonly range: string;
  /** What a screen reader hears for the change and its interval. */
  readonly spoken: string;
  readonly spark: Spark;
  /** The same for the whole city, in a brief of one bydel: its number and its change; null in a brief of the city. */
  readonly city: string | null;
  readonly tag: ChangeTone;
  /** The numbers are made up, in a table where others are real. */
  readonly isExample: boolean;
};

/** The key figures of the period. */
export type KeyTable = {
  readonly caption: string;
  readonly before: string;
  readonly now: string;
  /** What the two columns of counts rest on, in two or three words, or null: `like tidlig`, `foreløpig`. */
  readonly beforeNote: string | null;
  readonly nowNote: string | null;
  /** The years of the small lines: `2018–2025`. */
  readonly years: string;
  readonly rows: readonly KeyRow[];
  /** What there are no numbers for at this place, why a row has no change, and what a decline is worth. */
  readonly notes: readonly string[];
};

/** A figure of the brief with the words it is tied to and where it can be had by itself. */
export type BriefFigure = { readonly view: FigureView; readonly tie: Tie; readonly links: FigureLinks };

/** A sentence of the minutes about numbers, and what the numbers show. */
export type SaidRow = {
  readonly number: number;
  readonly href: string;
  readonly text: string;
  readonly shown: string;
  /** Null where the council does not show verdicts to the reader. */
  readonly tag: TagView | null;
  /** Which release it was judged against, where a later one has changed the numbers or the verdict; null where none has. */
  readonly since: string | null;
  /** What the quoted body has noted, under its name. */
  readonly remarks: readonly string[];
};

/** What was said at the last meeting that has minutes. */
export type Said = {
  /** ISO date of that meeting. */
  readonly date: string;
  readonly href: string;
  /** The words are the document's own, and may stand in quotation marks. */
  readonly verbatim: boolean;
  /** The edition's own heading (`Gjengitt med våre ord`), or null. */
  readonly heading: string | null;
  readonly rows: readonly SaidRow[];
  /** How many more there are in the minutes, or why there are none; null where all stand here. */
  readonly note: string | null;
};

/** A follow-up point as it stands before the meeting. */
export type PointRow = {
  readonly number: number;
  readonly title: string;
  readonly href: string;
  readonly owners: string;
  /** The last meeting whose minutes tell how it stands, in words. */
  readonly mentioned: string;
  readonly state: TagView;
  /** When it is due, in words, or a dash. */
  readonly due: string;
  /** It is due at the meeting. */
  readonly isDue: boolean;
  readonly passed: boolean;
  /** What the due date means now, in two or three words, or null: `til møtet`, `passert, status ukjent`. */
  readonly dueNote: string | null;
};

/** The follow-up points, with what does not stand here. */
export type Points = {
  readonly title: string;
  /** What is due at the meeting, overdue, or of unknown status, in sentences; null where nothing is. */
  readonly due: string | null;
  readonly rows: readonly PointRow[];
  readonly note: string | null;
};

/** A question to bring, in neutral words, with the sentence it comes from; one that somebody wrote comes from none (`href` null). */
export type Ask = {
  /** Names the question to those who edit it, as long as the minutes it comes from stand. */
  readonly key: string;
  readonly text: string;
  readonly where: string;
  readonly href: string | null;
};

/** Everything a brief holds, as plain data. */
export type Brief = {
  /** ISO date of the meeting. */
  readonly date: string;
  readonly body: string;
  readonly title: string;
  readonly lead: string;
  /** What the meeting is to deal with, as far as it is known, in one line. */
  readonly agenda: string;
  /** An area code where the brief is about one bydel; null for the whole city. */
  readonly area: string | null;
  /** Code of the tertial. */
  readonly period: string;
  readonly things: readonly KeyNumber[];
  readonly table: KeyTable;
  readonly figures: readonly BriefFigure[];
  /** Null where no earlier meeting has minutes. */
  readonly said: Said | null;
  readonly points: Points | null;
  readonly asks: readonly Ask[];
  /** The tables of the second sheet are set a little smaller in print, so that they hold more. */
  readonly isTight: boolean;
  readonly read: readonly string[];
  /** ISO date on which the brief was made. */
  readonly made: string;
  readonly release: ReleaseStamp;
  /** ISO date on which the newest of its figures were taken out. */
  readonly extracted: string;
  readonly source: string;
  readonly synthetic: boolean;
  /** Some of its numbers are real; those that are made up are marked. */
  readonly mixed: boolean;
  /** The path of the brief: `/moter/2025-06-12/brief`, with its area and pinned release. */
  readonly path: string;
};
