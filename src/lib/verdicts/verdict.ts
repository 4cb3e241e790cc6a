import type { Change } from '$lib/change/change';
import type { Population } from '$lib/observations/person';
import type { Basis, ReleaseStamp } from '$lib/questions/answer';
import type { IndicatorId } from '$lib/questions/indicator';
import type { Question } from '$lib/questions/question';

/** What the figures say of a claim, from agreement to silence. */
export const verdictWords = ['supported', 'partly', 'uncertain', 'contradicted', 'not-checkable'] as const;
/** One of the five words of a verdict. */
export type VerdictWord = (typeof verdictWords)[number];

/** Retold in our own words, or a real document: numbers that are made up prove nothing about real words. */
export type EditionKind = 'example' | 'imported';

/** Why a verdict is *partly* at most, with the sentence that says so. */
export type Limit = {
  readonly code:
    | 'fresh'
    | 'district'
    | 'short-series'
    | 'break'
    | 'no-rise'
    | 'group'
    | 'narrower'
    | 'place'
    | 'area'
    | 'range'
    | 'reading-missing';
  readonly text: string;
};

/** A count over one or several periods that lie together, and the ISO date on which it was taken out. */
export type Counted = {
  readonly periods: readonly string[];
  readonly label: string;
  readonly count: number;
  readonly extracted: string;
};

/** Two counts and the change between them. `rolling-year` adds up the three tertials that end with the period. */
export type ChangeNumbers = {
  readonly kind: 'change';
  readonly span: 'same-part' | 'rolling-year';
  readonly from: Counted;
  readonly to: Counted;
  readonly basis: Basis;
  readonly change: Change;
};

/** A count against the mean of the same part of the five years before, or of as many as lie after the last break. */
export type LevelNumbers = {
  readonly kind: 'level';
  readonly earlier: readonly Counted[];
  readonly to: Counted;
  readonly mean: number;
  readonly basis: Basis;
  readonly change: Change;
};

/** A count against the upper limit that the same part of the five years before leads to expect. `limit` is null where they had none. */
export type ExpectedNumbers = {
  readonly kind: 'expected';
  readonly to: Counted;
  readonly mean: number;
  readonly limit: number | null;
  readonly enough: boolean;
  readonly exceeds: boolean;
  readonly basis: Basis;
};

/** One bydel in a funnel: its rate over the common one, the 99.8 % limits of that ratio, and where it lies. */
export type SpreadArea = {
  readonly area: string;
  readonly label: string;
  readonly count: number;
  readonly residents: number;
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  readonly place: 'above' | 'within' | 'below';
};

/** The bydeler in the order of their codes, never by size, with the overdispersion between them. */
export type SpreadNumbers = {
  readonly kind: 'spread';
  readonly period: string;
  readonly label: string;
  readonly phi: number;
  readonly areas: readonly SpreadArea[];
};

/** The persons with `least` offences or more: their share of all persons and of all offences. */
export type ShareOfFew = { readonly least: number; readonly persons: number; readonly offences: number };

/** How few persons hold how many of the offences. Shares only. */
export type ConcentrationNumbers = {
  readonly kind: 'concentration';
  readonly period: string;
  readonly label: string;
  readonly groups: readonly ShareOfFew[];
};

/**
 * A number the text gives beside the number that was counted, how far apart they may be as it was written, and how much further apart
 * rounding of the published cells may have put them.
 */
export type CountedClaim = {
  readonly claimed: number;
  readonly counted: Counted;
  readonly tolerance: number;
  readonly noise: number;
};

/** The numbers of a claim that gives a count, newest first. */
export type CountNumbers = {
  readonly kind: 'count';
  readonly basis: Basis;
  readonly parts: readonly CountedClaim[];
};

/** No numbers, with a code and the sentence that says why. */
export type NoNumbers = { readonly kind: 'none'; readonly code: string; readonly why: string };

/** What a reading was judged on. */
export type Numbers =
  | ChangeNumbers
  | LevelNumbers
  | ExpectedNumbers
  | SpreadNumbers
  | ConcentrationNumbers
  | CountNumbers
  | NoNumbers;

/** One defensible reading of a claim with its numbers and its own word. */
export type JudgedReading = {
  /** How the claim was read: `1. tertial 2025 mot 1. tertial 2024, under 18 år`. */
  readonly label: string;
  readonly population: Population;
  readonly area: string;
  readonly question: Question;
  /** The question's address, to be put after `/figur?`. */
  readonly address: string;
  readonly numbers: Numbers;
  readonly word: VerdictWord;
  readonly limits: readonly Limit[];
  readonly why: string;
};

/** How a verdict is drawn: the question, the form, and what is drawn besides: the mean of the years before, or what they lead to expect. */
export type VerdictFigure = {
  readonly question: Question;
  readonly form: 'columns' | 'line' | 'change-dots' | 'funnel' | 'shares';
  readonly overlay: 'none' | 'mean' | 'expected';
};

/** The latest real figure of an indicator, from a published list of yearly figures. */
export type LatestReal = {
  readonly indicator: IndicatorId;
  readonly population: Population;
  readonly period: string;
  readonly area: string;
  readonly value: number;
  readonly perYear: boolean;
  readonly source: string;
  readonly question: Question;
  readonly address: string;
  /** The figure in a sentence with its place, period and source. */
  readonly text: string;
};

/** The verdict on one atomic claim. */
export type ClaimVerdict = {
  readonly claim: string;
  readonly statement: number;
  readonly anchor: string;
  readonly quote: string;
  readonly indicator: IndicatorId | null;
  readonly word: VerdictWord;
  /** The word as the page writes it, `Eksempel: …` on made-up figures. */
  readonly label: string;
  /** The figures at hand are made up. Those of an imported edition then hold no verdict. */
  readonly synthetic: boolean;
  readonly readings: readonly JudgedReading[];
  readonly limits: readonly Limit[];
  /** What we have taken a vague word to mean, where the text does not say. */
  readonly definition: string | null;
  readonly release: ReleaseStamp;
  /** The reasons as sentences, limits and definition included. */
  readonly why: string;
  readonly figure: VerdictFigure | null;
  /** Only where real words have no real numbers: the nearest that exist. */
  readonly latestReal: LatestReal | null;
};

/** Where a verdict is asked for. */
export type JudgeContext = {
  readonly edition: EditionKind;
  /** ISO date of the meeting: a claim without a period is about the last tertial that had ended then. */
  readonly meeting: string;
  /** The release the addresses name: the latest unless the page is pinned to one. */
  readonly release?: number | 'latest' | undefined;
};
