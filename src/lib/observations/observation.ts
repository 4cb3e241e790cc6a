import type { MeasureId } from './measure';
import type { Value } from './value';

/** One observation: a value at a key. A dimension the dataset has none of holds its total code (`all`). */
export type Observation = {
  readonly period: string;
  readonly area: string;
  readonly offence: string;
  readonly age: string;
  readonly sex: string;
  readonly measure: MeasureId;
  readonly value: Value;
};

/** The code that stands for "not broken down by this dimension". */
export const ALL = 'all';
