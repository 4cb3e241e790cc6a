import type { Population } from '$lib/observations/person';
import type { IndicatorId } from './indicator';

/**
 * What the rows of the answer run over. `offence`: the leaf codes of the indicator's series, at every period shown. `person`: age by
 * sex, at the period in focus and a year before.
 */
export const bys = ['period', 'area', 'indicator', 'offence', 'person'] as const;
/** One of them. */
export type By = (typeof bys)[number];

/** The grains a question may ask for. `span` is a published yearly average over several years. */
export type QuestionGrain = 'tertial' | 'year' | 'span';

/**
 * A question to the published figures: everything a figure, a claim, a key number, a link or a download asks. Its address is
 * written by `questionAddress` and read by `parseQuestion`; both directions give the same question.
 */
export type Question = {
  /** One indicator, or several beside each other where `by` is `indicator`. Never summed. */
  readonly indicators: readonly IndicatorId[];
  /** An area code, or `bydeler` for every bydel beside each other where `by` is `area`. */
  readonly area: string;
  readonly population: Population;
  readonly by: By;
  readonly grain: QuestionGrain;
  /** `same`: the same part of every year. `all`: every period in turn. */
  readonly season: 'same' | 'all';
  /** The period in focus, or the latest one that is covered. */
  readonly period: string | 'latest';
  readonly as: 'count' | 'rate';
  /** The number of a release, or the latest. */
  readonly release: number | 'latest';
};

/** Every bydel beside each other. */
export const ALL_BYDELER = 'bydeler';
