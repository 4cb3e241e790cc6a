import type { Change } from '$lib/change/change';
import type { Break, Dataset } from '$lib/observations/dataset';
import type { Age, Population, Sex } from '$lib/observations/person';
import type { Value } from '$lib/observations/value';
import type { IndicatorId } from './indicator';
import type { Question } from './question';

/** The codes that a row or a comparison is for; null where it is the sum over the dimension. `offence` is of the dataset's scheme. */
export type RowCodes = {
  readonly offence: string | null;
  readonly age: Age | null;
  readonly sex: Sex | null;
};

/** One row of an answer: the value at a period, area and indicator, with its 95 % mid-P interval where it is a number. */
export type AnswerRow = RowCodes & {
  readonly indicator: IndicatorId;
  readonly population: Population;
  readonly period: string;
  readonly area: string;
  readonly value: Value;
  readonly interval: { readonly low: number; readonly high: number } | null;
};

/** How mature the two sides of a comparison are. */
export type Basis =
  /** Both taken out equally long after their period. */
  | 'equally-matured'
  /** The later side is fresh, the earlier one has had longer to be filled up: a decline may be exaggerated. */
  | 'fresh-against-later'
  /** Both are final. */
  | 'final';

/** One side of a comparison. `extracted` is the ISO date its figures were taken out. */
export type Side = { readonly period: string; readonly count: number; readonly extracted: string };

/** A change between the same part of two years, or the reason why none is computed. */
export type Comparison = RowCodes &
  (
    | {
        readonly kind: 'change';
        readonly indicator: IndicatorId;
        readonly area: string;
        readonly from: Side;
        readonly to: Side;
        readonly basis: Basis;
        readonly change: Change;
        /** The same change against the earlier period as it reads today, where that is another number. */
        readonly today: { readonly from: Side; readonly change: Change } | null;
      }
    | {
        readonly kind: 'none';
        readonly indicator: IndicatorId;
        readonly area: string;
        readonly code: 'break' | 'no-earlier' | 'not-a-number' | 'unequal-periods' | 'not-additive';
        readonly why: string;
      }
  );

/** What an answer says of the release it was read from. */
export type ReleaseStamp = { readonly number: number; readonly hash: string; readonly published: string };

/**
 * Rows plus everything needed to read them honestly: the question, the release, the datasets with coverage and extraction date,
 * breaks, and one comparison per row group (per indicator for `period` and `indicator`, per area for `area`,
 * per code for `offence`, per age and sex for `person`).
 */
export type Answer = {
  readonly question: Question;
  /** The period in focus after `latest` was resolved. */
  readonly period: string;
  readonly release: ReleaseStamp;
  readonly synthetic: boolean;
  readonly datasets: readonly Dataset[];
  readonly rows: readonly AnswerRow[];
  readonly comparisons: readonly Comparison[];
  readonly breaks: readonly Break[];
  /** Residents per area of the rows at the period's year, where a rate was asked for. */
  readonly residents: Readonly<Record<string, number>>;
  readonly notes: readonly string[];
};
