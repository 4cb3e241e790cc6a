import type { MeasureId } from './measure';

/** What a dataset holds; one family never adds to another. */
export type Family =
  | 'reported-offences'
  | 'hate-motive'
  | 'unique-persons'
  | 'repeat-offenders'
  | 'residents'
  | 'reported-offences-yearly'
  | 'reported-offences-average'
  | 'hate-motive-yearly'
  | 'repeat-offenders-yearly'
  | 'youth-offences-yearly'
  | 'youth-persons-yearly';

/** What the dataset covers. Inside it an absent row is 0; outside it the number is missing. */
export type Coverage = {
  readonly periods: readonly string[];
  readonly areas: readonly string[];
  readonly offences: readonly string[];
  readonly ages: readonly string[];
  readonly sexes: readonly string[];
};

/**
 * A break in the series: numbers before `at` are not compared with numbers from `at` on. `offences` empty means all. Where reports
 * only moved between codes, `movedFrom` names those they came from: a sum that holds both sides is not broken.
 */
export type Break = {
  readonly at: string;
  readonly label: string;
  readonly why: string;
  readonly offences: readonly string[];
  readonly movedFrom?: readonly string[];
};

/** Where figures come from (Data Package `sources`). */
export type Source = {
  readonly title: string;
  readonly publisher: string;
  readonly path: string | null;
  readonly license: string;
  /** The periods whose figures come from this source; null where it stands behind them all. */
  readonly periods: readonly string[] | null;
};

/** How absent rows inside the coverage are read: a cube counts them 0; a list of published figures leaves gaps missing. */
export type Absent = 'zero' | 'missing';

/**
 * A dataset's description: one measure family, synthetic or not, with extraction date, status per period and coverage.
 * `key` is `<id>/<hash>`, the hash over its content, and names its rows in the engine.
 */
export type Dataset = {
  readonly id: string;
  readonly key: string;
  readonly hash: string;
  readonly title: string;
  readonly description: string;
  readonly family: Family;
  readonly measures: readonly MeasureId[];
  readonly synthetic: boolean;
  /** ISO date on which the figures were taken out. */
  readonly extracted: string;
  /** `current` is read by default; `earlier` is an older extraction, read only for equally matured comparisons. */
  readonly vintage: 'current' | 'earlier';
  readonly areaScheme: string;
  readonly offenceScheme: string;
  readonly coverage: Coverage;
  readonly absent: Absent;
  readonly provisional: readonly string[];
  readonly rounding: 3 | 5 | null;
  readonly breaks: readonly Break[];
  readonly sources: readonly Source[];
  readonly notes: readonly string[];
};

/** The state of all published datasets at one entry of the ledger. */
export type Release = {
  readonly number: number;
  readonly hash: string;
  /** ISO date of publication. */
  readonly published: string;
  readonly title: string;
  readonly datasets: readonly Dataset[];
};
